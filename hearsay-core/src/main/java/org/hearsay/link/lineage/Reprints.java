package org.hearsay.link.lineage;

import java.util.Arrays;

/**
 * Which documents reprint another for the most part: what a hundred papers print of one wire text is one text when it is
 * counted how many have some words.
 *
 * <p>One run of words in {@value #SAMPLED}, chosen by its hash, stands for a document; one that shares four fifths of its own with
 * an earlier document is taken for that one's reprint.
 */
final class Reprints {
    private static final int SAMPLED = 16;
    private static final int DOCUMENT_BITS = 21;
    private static final long DOCUMENT = (1L << DOCUMENT_BITS) - 1;
    private static final int FEWEST = 4;

    private final Shelf shelf;
    private final int run;
    private final int[] samples;

    Reprints(Shelf shelf, int run) {
        this.shelf = shelf;
        this.run = run;
        this.samples = new int[shelf.documents()];
    }

    /** For each document the earliest that it reprints, or itself. */
    int[] roots() {
        long[] shared = shared(keys());
        int[] root = new int[shelf.documents()];
        Arrays.setAll(root, d -> d);
        int at = 0;
        while (at < shared.length) {
            int copy = (int) (shared[at] >>> 32);
            int best = copy;
            int most = 0;
            while (at < shared.length && (int) (shared[at] >>> 32) == copy) {
                int end = at;
                while (end < shared.length && shared[end] == shared[at]) {
                    end++;
                }
                if (end - at > most) {
                    most = end - at;
                    best = (int) shared[at];
                }
                at = end;
            }
            if (most >= FEWEST && most * 5 >= samples[copy] * 4) {
                root[copy] = root[best];
            }
        }
        return root;
    }

    private long[] keys() {
        long[] keys = new long[1 << 10];
        int count = 0;
        for (int d = 0; d < shelf.documents(); d++) {
            int[] words = shelf.of(d);
            for (int i = 0; i + run <= words.length; i++) {
                long print = Words.fingerprint(words, i, run);
                if ((print >>> 32) % SAMPLED == 0) {
                    keys = count == keys.length ? Arrays.copyOf(keys, count * 2) : keys;
                    keys[count++] = (print << DOCUMENT_BITS) | d;
                }
            }
        }
        keys = Arrays.copyOf(keys, count);
        Arrays.sort(keys);
        return keys;
    }

    /** Each sampled run that a document shares with an earlier one, as that document and the earliest. */
    private long[] shared(long[] keys) {
        long[] shared = new long[1 << 10];
        int count = 0;
        int begin = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i > 0 && keys[i] == keys[i - 1]) {
                continue;
            }
            begin = keys[i] >>> DOCUMENT_BITS == keys[begin] >>> DOCUMENT_BITS ? begin : i;
            int d = (int) (keys[i] & DOCUMENT);
            samples[d]++;
            if (i > begin) {
                shared = count == shared.length ? Arrays.copyOf(shared, count * 2) : shared;
                shared[count++] = ((long) d << 32) | (keys[begin] & DOCUMENT);
            }
        }
        shared = Arrays.copyOf(shared, count);
        Arrays.sort(shared);
        return shared;
    }
}
