package org.hearsay.link.lineage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds which documents share runs of {@code n} words, and where such runs begin.
 *
 * <p>Every run of every document is a key; equal keys come together by sorting. Keys are worked off in slices of the
 * hash range, so memory is bounded by the slice, not by the collection. A key that stands in more than {@code tooCommon}
 * documents is boilerplate (a disclaimer, a navigation bar) and starts no passage.
 *
 * <p>Few pairs are made from many keys: only where a shared run begins; where both copies are marked as quoted, only
 * from one document to the next, as they are copies of a third; and of more than {@link #CROWD} unmarked copies, each
 * with the first and with the one before it. So a text that a thousand outlets print costs two thousand pairs, not a
 * million.
 */
final class Fingerprints {
    private static final int KEYS_PER_SLICE = 8_000_000;
    private static final int INDEX_BITS = 28;
    private static final long INDEX = (1L << INDEX_BITS) - 1;
    private static final int CROWD = 24;

    private final List<Words> documents;
    private final int n;
    private final int tooCommon;
    private final int[] firstIndex;
    private final BitSet common;
    private final Hits hits;
    private int[] document = new int[64];
    private int[] at = new int[64];
    private int[] order = new int[64];

    Fingerprints(List<Words> documents, int n, int tooCommon) {
        this.documents = documents;
        this.n = n;
        this.tooCommon = tooCommon;
        this.firstIndex = new int[documents.size() + 1];
        for (int d = 0; d < documents.size(); d++) {
            firstIndex[d + 1] = Math.addExact(firstIndex[d], documents.get(d).count());
        }
        if (firstIndex[documents.size()] >= (1 << INDEX_BITS)) {
            throw new IllegalArgumentException(
                    "expected at most 268 million words; came " + firstIndex[documents.size()]);
        }
        this.common = new BitSet(firstIndex[documents.size()]);
        this.hits = new Hits(documents.size());
    }

    /** Where shared runs begin, by pair of documents. */
    Hits find() {
        int slices = 1 + firstIndex[documents.size()] / KEYS_PER_SLICE;
        long[] keys = new long[0];
        for (int slice = 0; slice < slices; slice++) {
            keys = sortedKeys(slice, slices);
            groups(keys, this::markCommon);
        }
        for (int slice = 0; slice < slices; slice++) {
            groups(slices == 1 ? keys : sortedKeys(slice, slices), this::pairUp);
        }
        return hits;
    }

    private long[] sortedKeys(int slice, int slices) {
        long[] keys = new long[1 << 16];
        int count = 0;
        for (int d = 0; d < documents.size(); d++) {
            Words words = documents.get(d);
            for (int i = 0; i + n <= words.count(); i++) {
                long print = words.fingerprint(i, n);
                if ((slices > 1 && (print >>> 40) % slices != slice) || !words.varied(i, n)) {
                    continue;
                }
                if (count == keys.length) {
                    keys = Arrays.copyOf(keys, count + (count >> 1));
                }
                keys[count++] = (print << INDEX_BITS) | (firstIndex[d] + i);
            }
        }
        keys = Arrays.copyOf(keys, count);
        Arrays.sort(keys);
        return keys;
    }

    /** What is done with the keys from {@code from} to {@code to}, which are one run in many places. */
    private interface Group {
        void take(long[] keys, int from, int to);
    }

    private static void groups(long[] keys, Group group) {
        int from = 0;
        while (from < keys.length) {
            int to = from + 1;
            while (to < keys.length && (keys[to] >>> INDEX_BITS) == (keys[from] >>> INDEX_BITS)) {
                to++;
            }
            if (to - from > 1) {
                group.take(keys, from, to);
            }
            from = to;
        }
    }

    private void markCommon(long[] keys, int from, int to) {
        if (to - from <= tooCommon) {
            return;
        }
        int distinct = 0;
        int last = -1;
        for (int i = from; i < to; i++) {
            int d = documentOf((int) (keys[i] & INDEX));
            distinct += d == last ? 0 : 1;
            last = d;
        }
        if (distinct > tooCommon || to - from > 4 * tooCommon) {
            for (int i = from; i < to; i++) {
                common.set((int) (keys[i] & INDEX));
            }
        }
    }

    private void pairUp(long[] keys, int from, int to) {
        if (common.get((int) (keys[from] & INDEX))) {
            return;
        }
        int count = to - from;
        locate(keys, from, count);
        int marked = 0;
        for (int i = 0; i < count; i++) {
            if (isMarked(i)) {
                order[marked++] = i;
            }
        }
        for (int i = 0, free = marked; i < count; i++) {
            if (!isMarked(i)) {
                order[free++] = i;
            }
        }
        pairMarked(marked);
        pairMarkedWithFree(marked, count);
        pairFree(marked, count);
    }

    private void pairMarked(int marked) {
        for (int i = 1; i < marked; i++) {
            pair(order[i - 1], order[i], true);
        }
    }

    private void pairMarkedWithFree(int marked, int count) {
        for (int i = 0; i < marked; i++) {
            for (int j = marked; j < count; j++) {
                pair(Math.min(order[i], order[j]), Math.max(order[i], order[j]), true);
            }
        }
    }

    private void pairFree(int marked, int count) {
        boolean crowd = count - marked > CROWD;
        for (int j = marked + 1; j < count; j++) {
            for (int i = marked; i < j; i++) {
                if (!crowd || i == marked || i == j - 1) {
                    pair(order[i], order[j], !crowd);
                }
                i = crowd && i == marked ? Math.max(i, j - 2) : i;
            }
        }
    }

    private void locate(long[] keys, int from, int count) {
        if (document.length < count) {
            document = new int[count * 2];
            at = new int[count * 2];
            order = new int[count * 2];
        }
        for (int i = 0; i < count; i++) {
            int index = (int) (keys[from + i] & INDEX);
            document[i] = documentOf(index);
            at[i] = index - firstIndex[document[i]];
        }
    }

    private boolean isMarked(int i) {
        return documents.get(document[i]).depth()[at[i]] > 0;
    }

    /** Notes a pair; with {@code onlyStart} not where the words before are shared too, as the run began there. */
    private void pair(int i, int j, boolean onlyStart) {
        if (document[i] != document[j] && !(onlyStart && continues(i, j))) {
            hits.add(document[i], at[i], document[j], at[j]);
        }
    }

    private boolean continues(int i, int j) {
        if (at[i] == 0 || at[j] == 0 || common.get(firstIndex[document[i]] + at[i] - 1)) {
            return false;
        }
        Words first = documents.get(document[i]);
        Words second = documents.get(document[j]);
        return first.hash()[at[i] - 1] == second.hash()[at[j] - 1]
                && first.varied(at[i] - 1, n)
                && first.markedAlike(at[i] - 1, at[i])
                && second.markedAlike(at[j] - 1, at[j]);
    }

    private int documentOf(int index) {
        int found = Arrays.binarySearch(firstIndex, index);
        int d = found >= 0 ? found : -found - 2;
        while (firstIndex[d + 1] == firstIndex[d]) {
            d++; // empty documents share their first index with the next
        }
        return d;
    }
}
