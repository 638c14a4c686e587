package org.hearsay.link.lineage;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Places where two documents share a run of words, gathered in any order and handed out by pair. What is too much for
 * memory goes to tapes, each in order of the second document.
 */
final class Hits {
    private static final int PLACE_BITS = 21;
    private static final long PLACE = (1L << PLACE_BITS) - 1;
    private static final int IN_MEMORY = 3_000_000;

    private final int documents;
    private final int inMemory;
    private final Supplier<Tape> scratch;
    private final List<IntBuffer> spilt = new ArrayList<>();
    private long[] places = new long[1024];
    private int[] seconds = new int[1024];
    private int count;

    Hits(int documents, Supplier<Tape> scratch) {
        this(documents, scratch, IN_MEMORY);
    }

    /** @param inMemory how many are kept in memory before they go to a tape */
    Hits(int documents, Supplier<Tape> scratch, int inMemory) {
        if (documents > PLACE) {
            throw new IllegalArgumentException("expected at most two million documents; came " + documents);
        }
        this.documents = documents;
        this.inMemory = inMemory;
        this.scratch = scratch;
    }

    /** Notes one place, the lower document number first. Beyond the two millionth word of a document nothing is noted. */
    void add(int first, int inFirst, int second, int inSecond) {
        if (inFirst > PLACE || inSecond > PLACE) {
            return;
        }
        if (count == inMemory) {
            spill();
        }
        if (count == places.length) {
            int room = Math.min(Math.max(inMemory, 1), count * 2);
            places = Arrays.copyOf(places, room);
            seconds = Arrays.copyOf(seconds, room);
        }
        places[count] = ((long) first << (2 * PLACE_BITS)) | ((long) inFirst << PLACE_BITS) | inSecond;
        seconds[count++] = second;
    }

    /** Takes one pair's hits: from {@code from} to {@code to} in ascending order of place. */
    interface Pair {
        void take(int first, int second, long[] places, int from, int to);
    }

    /** Hands out all hits, by second document, then by first, then by place. May be called once. */
    void forEachPair(Pair pair) {
        if (spilt.isEmpty()) {
            int[] from = new int[documents + 1];
            long[] sorted = sorted(from);
            for (int d = 0; d < documents; d++) {
                Arrays.sort(sorted, from[d], from[d + 1]);
                handOut(d, sorted, from[d], from[d + 1], pair);
            }
            return;
        }
        spill();
        places = new long[0];
        seconds = new int[0];
        for (int d = 0; d < documents; d++) {
            long[] ofOne = gathered(d);
            Arrays.sort(ofOne);
            handOut(d, ofOne, 0, ofOne.length, pair);
        }
    }

    /** The places, by second document, those of one beginning at {@code from[second]}. */
    private long[] sorted(int[] from) {
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
        return sorted;
    }

    /** Writes what is in memory to a tape: second document, number of places, the places, and so on. */
    private void spill() {
        Tape tape = scratch.get();
        int[] from = new int[documents + 1];
        long[] sorted = sorted(from);
        int[] values = new int[2];
        for (int d = 0; d < documents; d++) {
            int many = from[d + 1] - from[d];
            if (many > 0) {
                values = values.length < 2 + 2 * many ? new int[4 * many + 2] : values;
                values[0] = d;
                values[1] = many;
                for (int i = 0; i < many; i++) {
                    values[2 + 2 * i] = (int) (sorted[from[d] + i] >>> 32);
                    values[3 + 2 * i] = (int) sorted[from[d] + i];
                }
                tape.write(values, 2 + 2 * many);
            }
        }
        spilt.add(tape.all());
        count = 0;
    }

    private long[] gathered(int second) {
        long[] places = new long[64];
        int many = 0;
        for (IntBuffer run : spilt) {
            if (run.hasRemaining() && run.get(run.position()) == second) {
                run.get();
                int more = run.get();
                places = places.length - many < more ? Arrays.copyOf(places, 2 * (many + more)) : places;
                for (int i = 0; i < more; i++) {
                    places[many++] = ((long) run.get() << 32) | (run.get() & 0xFFFFFFFFL);
                }
            }
        }
        return Arrays.copyOf(places, many);
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
