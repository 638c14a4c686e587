package org.hearsay.model;

import java.util.Comparator;
import java.util.List;

/**
 * A stretch of one rendition's text, half-open {@code [start, end)}, in UTF-16 units.
 *
 * @param start first unit inside, at least 0
 * @param end first unit after, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    private static final Comparator<Span> READING_ORDER = Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed());

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("expected 0 <= start <= end; came [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** True when {@code other} lies wholly inside this span; a span contains itself. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public String in(String text) {
        return text.substring(start, end);
    }

    public Span shifted(int by) {
        return new Span(start + by, end + by);
    }

    /** The smallest span that holds all of {@code pieces}, which must not be empty. */
    public static Span hull(List<Span> pieces) {
        int start = pieces.stream().mapToInt(Span::start).min().orElseThrow();
        int end = pieces.stream().mapToInt(Span::end).max().orElseThrow();
        return new Span(start, end);
    }

    /** Earlier first; of two that start together, the longer (outer) first. */
    @Override
    public int compareTo(Span other) {
        return READING_ORDER.compare(this, other);
    }
}
