package org.hearsay.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Attribution;
import org.hearsay.model.DateMention;
import org.hearsay.model.Decided;
import org.hearsay.model.Digest;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.Span;
import org.hearsay.store.CaseView.StatementRow;

/** Makes the ledger's rows out of one document's findings. */
final class Ledger {
    private final String path;
    private final Rendition rendition;
    private final Decided decided;
    private final int[] codePoints;
    private final Map<String, List<String>> happened;

    private Ledger(String path, Rendition rendition, Decided decided) {
        this.path = path;
        this.rendition = rendition;
        this.decided = decided;
        this.codePoints = codePoints(rendition.text());
        this.happened = happened(decided.reading());
    }

    /** A row for each statement, numbered from 1 in reading order. */
    static List<StatementRow> rows(String path, Rendition rendition, Decided decided) {
        return new Ledger(path, rendition, decided).rows();
    }

    private List<StatementRow> rows() {
        Map<String, Attribution> byId = new HashMap<>();
        List<Attribution> statements = decided.reading().attributions();
        statements.forEach(attribution -> byId.put(attribution.id(), attribution));
        List<StatementRow> rows = new ArrayList<>(statements.size());
        for (Attribution attribution : statements) {
            rows.add(row(rows.size() + 1, attribution, chain(attribution, byId)));
        }
        return rows;
    }

    /** As {@link Reading#chain}, in constant time a link. */
    private List<String> chain(Attribution statement, Map<String, Attribution> byId) {
        List<String> voices = new ArrayList<>();
        Optional<Attribution> link = Optional.of(statement);
        while (link.isPresent() && voices.size() <= byId.size()) {
            voices.add(link.get().source().label());
            link = link.get().parent().map(byId::get);
        }
        voices.add(rendition.report().voice());
        return List.copyOf(voices);
    }

    private StatementRow row(int number, Attribution statement, List<String> chain) {
        String text = rendition.text();
        Report report = rendition.report();
        Digest exhibit = rendition.exhibit();
        String words = statement.words(text);
        return new StatementRow(
                statement.id(),
                exhibit,
                number,
                chain.size() - 2,
                word(statement.form()),
                word(statement.kind()),
                word(statement.stance()),
                word(statement.source().type()),
                statement.source().label(),
                statement.source() instanceof Source.Unnamed,
                chain,
                words,
                words,
                String.join(
                        " … ",
                        statement.cue().stream().map(piece -> piece.in(text)).toList()),
                report.title().orElse(""),
                report.outlet().orElse(""),
                report.published().orElse(""),
                path,
                statement.parent().orElse(""),
                inCodePoints(statement.source().spans()),
                inCodePoints(statement.cue()),
                inCodePoints(statement.content()),
                Optional.ofNullable(decided.byStatement().get(statement.id()))
                        .map(decision -> word(decision.sort()))
                        .orElse(""),
                decided.reading().told(statement, report).orElse(""),
                happened.getOrDefault(statement.id(), List.of()));
    }

    /** The times named in each statement's own words: a time belongs to the innermost statement that holds it. */
    private static Map<String, List<String>> happened(Reading reading) {
        List<DateMention> dates = reading.dates().stream()
                .sorted(Comparator.comparing(DateMention::span))
                .toList();
        List<Optional<String>> owners =
                reading.holders(dates.stream().map(DateMention::span).toList());
        Map<String, List<String>> happened = new HashMap<>();
        for (int i = 0; i < dates.size(); i++) {
            String value = dates.get(i).value();
            owners.get(i)
                    .map(owner -> happened.computeIfAbsent(owner, id -> new ArrayList<>()))
                    .filter(times -> !times.contains(value))
                    .ifPresent(times -> times.add(value));
        }
        return happened;
    }

    /** As people and the exchange format write it. */
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private List<Span> inCodePoints(List<Span> spans) {
        return spans.stream()
                .map(span -> new Span(codePoint(span.start()), codePoint(span.end())))
                .toList();
    }

    private int codePoint(int offset) {
        return codePoints.length == 0 ? offset : codePoints[offset];
    }

    /** For each UTF-16 offset the code points before it; empty when the two are the same everywhere. */
    private static int[] codePoints(String text) {
        if (text.codePointCount(0, text.length()) == text.length()) {
            return new int[0];
        }
        int[] before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean endsPair =
                    i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
            before[i + 1] = before[i] + (endsPair ? 0 : 1);
        }
        return before;
    }
}
