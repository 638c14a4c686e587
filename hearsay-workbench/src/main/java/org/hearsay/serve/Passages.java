package org.hearsay.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hearsay.model.Attribution;
import org.hearsay.model.EmbeddedReport;
import org.hearsay.model.Form;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;

/**
 * Which paragraphs stand inside a frame of their own: an embedded report, a block quotation, or what the layout alone
 * sets apart. A block quotation that does not cover whole paragraphs gets no frame; it is marked in the line like the
 * other forms. Of two that cross, the one that starts first keeps its frame.
 */
final class Passages {
    private final List<Paragraph> paragraphs;
    private final List<Held> held;

    private Passages(List<Paragraph> paragraphs, List<Held> held) {
        this.paragraphs = paragraphs;
        this.held = held;
    }

    /**
     * A frame around paragraphs {@code first} to {@code last}, both inside.
     *
     * @param report the embedded report it is, when it is one
     * @param statement the block attribution whose content it is, when there is one
     * @param citation where the layout says it is from
     */
    record Held(
            int first,
            int last,
            Optional<EmbeddedReport> report,
            Optional<Attribution> statement,
            Optional<String> citation) {
        boolean holds(Held other) {
            return first <= other.first && other.last <= last;
        }

        boolean crosses(Held other) {
            return first <= other.last && other.first <= last && !holds(other) && !other.holds(this);
        }
    }

    static Passages in(List<Paragraph> paragraphs, Reading reading, Function<Span, Optional<String>> citations) {
        List<Held> found = new ArrayList<>();
        for (EmbeddedReport report : reading.embedded()) {
            range(paragraphs, report.span())
                    .ifPresent(r -> found.add(new Held(
                            r.start(),
                            r.end(),
                            Optional.of(report),
                            report.attribution().flatMap(reading::attribution),
                            Optional.empty())));
        }
        for (Attribution statement : reading.attributions()) {
            if (statement.form() == Form.BLOCK) {
                range(paragraphs, Span.hull(statement.content())).ifPresent(r -> addStatement(found, r, statement));
            }
        }
        addByLayout(found, paragraphs, citations);
        return new Passages(paragraphs, nested(found));
    }

    private static void addStatement(List<Held> found, Span range, Attribution statement) {
        for (int at = 0; at < found.size(); at++) {
            Held other = found.get(at);
            if (other.statement().filter(s -> s.id().equals(statement.id())).isPresent()) {
                return;
            }
            boolean same = other.first() == range.start() && other.last() == range.end();
            if (same && other.statement().isEmpty()) {
                found.set(
                        at,
                        new Held(
                                other.first(), other.last(), other.report(), Optional.of(statement), Optional.empty()));
                return;
            }
        }
        found.add(new Held(range.start(), range.end(), Optional.empty(), Optional.of(statement), Optional.empty()));
    }

    /** Runs of quoted paragraphs that nothing else frames. */
    private static void addByLayout(
            List<Held> found, List<Paragraph> paragraphs, Function<Span, Optional<String>> citations) {
        Set<Integer> taken = new HashSet<>();
        found.forEach(h -> {
            for (int at = h.first(); at <= h.last(); at++) {
                taken.add(at);
            }
        });
        int at = 0;
        while (at < paragraphs.size()) {
            int end = at;
            while (end < paragraphs.size() && paragraphs.get(end).depth() > 0 && !taken.contains(end)) {
                end++;
            }
            if (end > at) {
                found.add(new Held(
                        at,
                        end - 1,
                        Optional.empty(),
                        Optional.empty(),
                        citations.apply(paragraphs.get(at).span())));
            }
            at = Math.max(end, at + 1);
        }
    }

    private static List<Held> nested(List<Held> found) {
        List<Held> kept = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingInt(Held::first)
                        .thenComparing(Comparator.comparingInt(Held::last).reversed()))
                .filter(h -> kept.stream().noneMatch(h::crosses))
                .forEach(kept::add);
        return kept;
    }

    /** First and last paragraph (both inside) wholly in {@code span}, but for a mark or two at its ends. */
    private static Optional<Span> range(List<Paragraph> paragraphs, Span span) {
        int first = -1;
        int last = -1;
        for (int at = 0; at < paragraphs.size(); at++) {
            Span words = paragraphs.get(at).span();
            int inside = Math.min(words.end(), span.end()) - Math.max(words.start(), span.start());
            if (inside > 0 && inside >= words.length() - 3) {
                first = first < 0 ? at : first;
                last = at;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new Span(first, last));
    }

    /** True when the statement has a frame, and so needs no mark in the line. */
    boolean frames(Attribution statement) {
        return held.stream()
                .anyMatch(h ->
                        h.statement().filter(s -> s.id().equals(statement.id())).isPresent());
    }

    /** All paragraphs as a tree, in reading order. */
    <N> List<N> tree(Function<Paragraph, N> leaf, BiFunction<Held, List<N>, N> frame) {
        return branch(0, paragraphs.size(), 0, leaf, frame);
    }

    private <N> List<N> branch(
            int start, int end, int from, Function<Paragraph, N> leaf, BiFunction<Held, List<N>, N> frame) {
        List<N> nodes = new ArrayList<>();
        int at = start;
        int next = from;
        while (at < end) {
            while (next < held.size() && held.get(next).first() < at) {
                next++;
            }
            if (next < held.size()
                    && held.get(next).first() == at
                    && held.get(next).last() < end) {
                Held here = held.get(next);
                nodes.add(frame.apply(here, branch(at, here.last() + 1, next + 1, leaf, frame)));
                at = here.last() + 1;
            } else {
                nodes.add(leaf.apply(paragraphs.get(at)));
                at++;
            }
        }
        return nodes;
    }
}
