package org.hearsay.read.time;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hearsay.model.EmbeddedReport;
import org.hearsay.model.Span;

/**
 * Finds what a text's dates count from: its own dateline, and those of the reports quoted in it. A dateline is a line
 * that holds a whole date and nothing else, or that says so ("Published", "By").
 */
final class Datelines {
    private static final int TOP = 1500;
    private static final int LONGEST_LINE = 160;
    private static final int MOST_WORDS_BESIDE = 12;
    private static final int DAYS_APART = 45;
    private static final List<String> ENDS = List.of("More...", "More…", "Read more");

    private final Tokens tokens;
    private final Resolver resolver;
    private final Optional<Moment> documentDate;
    private final List<Frames.Dated> lines = new ArrayList<>();
    private final int[] nextEnd = new int[ENDS.size()];

    Datelines(Tokens tokens, Resolver resolver, Optional<Moment> documentDate) {
        this.tokens = tokens;
        this.resolver = resolver;
        this.documentDate = documentDate;
    }

    /** The frames of the text, given all that was matched in it and the reports known to be quoted in it. */
    Frames frames(List<Match> matches, List<EmbeddedReport> embedded) {
        Optional<Moment> first = Optional.empty();
        for (Match match : matches) {
            if (match.isWholeDate()) {
                Optional<Moment> date = value(match);
                first = first.isPresent() ? first : date;
                date.ifPresent(day -> addLine(match, day));
            }
        }
        List<Frames.Dated> dated = new ArrayList<>();
        for (EmbeddedReport report : embedded) {
            date(report).ifPresent(date -> dated.add(new Frames.Dated(report.span(), date)));
        }
        Optional<Moment> known = ownLine(embedded).or(() -> documentDate);
        Optional<Moment> own = known.isPresent() ? known : first;
        addSections(dated, new Containers(embedded));
        Collections.sort(dated, (a, b) -> a.span().compareTo(b.span()));
        return new Frames(own, dated);
    }

    private Optional<Moment> value(Match match) {
        return resolver.resolve(match, new Frame(Integer.MAX_VALUE, documentDate), Tense.UNKNOWN, Optional.empty())
                .flatMap(Value::point)
                .filter(Moment::hasDay);
    }

    private void addLine(Match match, Moment date) {
        OptionalInt start = Lines.start(tokens.text(), tokens.start(match.first()), LONGEST_LINE);
        OptionalInt end = Lines.end(tokens.text(), tokens.end(match.next() - 1), LONGEST_LINE);
        if (start.isPresent() && end.isPresent() && isDateline(match, start.getAsInt(), end.getAsInt())) {
            lines.add(new Frames.Dated(new Span(start.getAsInt(), end.getAsInt()), date));
        }
    }

    private boolean isDateline(Match match, int start, int end) {
        int beside = words(match.first() - 1, -1, start, end) + words(match.next(), 1, start, end);
        return beside == 0 || (beside <= MOST_WORDS_BESIDE && saysSo(match, start));
    }

    private int words(int from, int step, int start, int end) {
        int words = 0;
        for (int i = from; tokens.inside(i) && tokens.start(i) >= start && tokens.end(i) <= end; i += step) {
            boolean timeOfDay = tokens.is(i, Known.CLOCK.symbol()) || tokens.is(i, Known.OFFSET.symbol());
            words += timeOfDay || !Character.isLetterOrDigit(tokens.text().charAt(tokens.start(i))) ? 0 : 1;
        }
        return words;
    }

    /** True when the line begins with a word that datelines and bylines begin with. */
    private boolean saysSo(Match match, int start) {
        int first = match.first();
        while (tokens.inside(first - 1) && tokens.start(first - 1) >= start) {
            first--;
        }
        return tokens.is(first, Known.DATELINE.symbol());
    }

    /** The quoted report's own date, else the first dateline in it. */
    private Optional<Moment> date(EmbeddedReport report) {
        Optional<Moment> stated = report.report().published().flatMap(Moment::parse);
        return stated.filter(Moment::hasDay).or(() -> firstLine(report.span())).or(() -> stated);
    }

    private Optional<Moment> firstLine(Span span) {
        int at = Collections.binarySearch(
                lines,
                new Frames.Dated(new Span(span.start(), span.start()), Moment.ofYear(0)),
                (a, b) -> Integer.compare(a.span().start(), b.span().start()));
        int index = at < 0 ? -at - 1 : at;
        return index < lines.size() && span.contains(lines.get(index).span())
                ? Optional.of(lines.get(index).date())
                : Optional.empty();
    }

    /** The dateline at the text's top, unless it lies too far from what is known of the document to be its own. */
    private Optional<Moment> ownLine(List<EmbeddedReport> embedded) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Frames.Dated top = lines.getFirst();
        boolean quoted = embedded.stream().anyMatch(report -> report.span().contains(top.span()));
        boolean far = documentDate
                .filter(date -> Math.abs(date.firstDay().toEpochDay()
                                - top.date().firstDay().toEpochDay())
                        > DAYS_APART)
                .isPresent();
        if (quoted || far || top.span().start() > TOP) {
            return Optional.empty();
        }
        lines.removeFirst();
        return Optional.of(top.date());
    }

    /** A dateline further down dates what follows it, up to the next one or a line that ends the quoted report. */
    private void addSections(List<Frames.Dated> dated, Containers reports) {
        for (int i = 0; i < lines.size(); i++) {
            int start = lines.get(i).span().start();
            int end = i + 1 < lines.size()
                    ? lines.get(i + 1).span().start()
                    : tokens.text().length();
            for (int mark = 0; mark < ENDS.size(); mark++) {
                end = Math.min(end, nextEnd(mark, start));
            }
            end = Math.min(end, reports.end(start));
            dated.add(new Frames.Dated(new Span(start, end), lines.get(i).date()));
        }
    }

    /** Where the ending next stands; looked up once for all datelines before it. */
    private int nextEnd(int mark, int from) {
        if (nextEnd[mark] < from) {
            int found = tokens.text().indexOf(ENDS.get(mark), from);
            nextEnd[mark] = found < 0 ? Integer.MAX_VALUE : found;
        }
        return nextEnd[mark];
    }

    /** Where the innermost quoted report around a place ends; asked left to right. */
    private static final class Containers {
        private final List<Span> spans;
        private final Deque<Span> open = new ArrayDeque<>();
        private int next;

        Containers(List<EmbeddedReport> embedded) {
            spans = embedded.stream().map(EmbeddedReport::span).sorted().toList();
        }

        int end(int offset) {
            while (next < spans.size() && spans.get(next).start() <= offset) {
                open.push(spans.get(next++));
            }
            while (!open.isEmpty() && open.element().end() <= offset) {
                open.pop();
            }
            return open.isEmpty() ? Integer.MAX_VALUE : open.element().end();
        }
    }
}
