package org.hearsay.link.lineage;

import java.util.Arrays;

/** Places where two documents share a run of words, gathered in any order and handed out by pair. */
final class Hits {
    private static final int PLACE_BITS = 21;
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private final int documents;
    private long[] places = new long[1024];
    private int[] seconds = new int[1024];
    private int count;

    Hits(int documents) {
        if (documents > PLACE) {
            throw new IllegalArgumentException("expected at most two million documents; came " + documents);
        }
        this.documents = documents;
    }

    /** Notes one place, the lower document number first. Beyond the two millionth word of a document nothing is noted. */
    void add(int first, int inFirst, int second, int inSecond) {
        if (inFirst > PLACE || inSecond > PLACE) {
            return;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            seconds = Arrays.copyOf(seconds, count * 2);
        }
        places[count] = ((long) first << (2 * PLACE_BITS)) | ((long) inFirst << PLACE_BITS) | inSecond;
        seconds[count++] = second;
    }

    /** Takes one pair's hits: from {@code from} to {@code to} in ascending order of place. */
    interface Pair {
        void take(int first, int second, long[] places, int from, int to);
    }

    /** Hands out all hits, by second document, then by first, then by place. */
    void forEachPair(Pair pair) {
        int[] from = new int[documents + 1];
        for (int i = 0; i < count; i++) {
            from[seconds[i] + 1]++;
        }
        for (int d = 0; d < documents; d++) {
            from[d + 1] += from[d];
        }
        long[] sorted = new long[count];
        int[] next = from.clone();
        for (int i = 0; i < count; i++) {
            sorted[next[seconds[i]]++] = places[i];
        }
        for (int d = 0; d < documents; d++) {
            Arrays.sort(sorted, from[d], from[d + 1]);
            handOut(d, sorted, from[d], from[d + 1], pair);
        }
    }

    private static void handOut(int second, long[] sorted, int from, int to, Pair pair) {
        int begin = from;
        while (begin < to) {
            long first = sorted[begin] >>> (2 * PLACE_BITS);
            int end = begin + 1;
            while (end < to && (sorted[end] >>> (2 * PLACE_BITS)) == first) {
                end++;
            }
            pair.take((int) first, second, sorted, begin, end);
            begin = end;
        }
    }

    static int inFirst(long place) {
        return (int) ((place >>> PLACE_BITS) & PLACE);
    }

    static int inSecond(long place) {
        return (int) (place & PLACE);
    }
}
