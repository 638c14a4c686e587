package org.hearsay.read.attribution;

/**
 * A stretch of words (or of a line's items), half-open.
 *
 * @param from first inside
 * @param to first after
 */
record Range(int from, int to) {
    boolean isEmpty() {
        return from >= to;
    }

    boolean contains(int at) {
        return from <= at && at < to;
    }

    boolean contains(Range other) {
        return from <= other.from && other.to <= to;
    }
}
