package org.hearsay.link.lineage;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds which documents share runs of {@code n} words, and where such runs begin.
 *
 * <p>Every run of every document is a key; equal keys come together by sorting. Keys are worked off in slices of the
 * hash range, so memory is bounded by the slice, not by the collection. Of known documents only keys that a new one has are looked at.
 *
 * <p>Few pairs are made from many keys. What {@link Grain#few} documents share is paired wherever a run begins; where both copies are
 * marked as quoted, only from one document to the next, as they are copies of a third. What more documents share must be long, else it
 * is stock wording that shows nothing of who took it from whom; what a crowd shares is paired with the first and with the one
 * before, after whole reprints were counted as one. So a text that a thousand outlets print costs two thousand pairs, not a million, and
 * a phrase that a thousand use costs none.
 */
final class Fingerprints {
    private static final int KEYS_PER_SLICE = 6_000_000;
    private static final int INDEX_BITS = 28;
    private static final long INDEX = (1L << INDEX_BITS) - 1;
    private static final int CROWD = 24;
    private static final int MOST_CROSSED = 20_000;

    private final Shelf shelf;
    private final Grain grain;
    private final int n;
    private final Collection collection;
    private final int[] roots;
    private final BitSet crowded;
    private final BitSet cut;
    private final Seen rootSeen;
    private final Seen outletSeen;
    private final int[] copyOf;
    private final Hits hits;
    private final StockTexts stock;
    private final Surprise surprise;
    private int[] document = new int[64];
    private int[] at = new int[64];
    private int[] order = new int[64];
    private boolean sampled;

    Fingerprints(Shelf shelf, Grain grain, Collection collection, Surprise surprise, Hits hits, StockTexts stock) {
        this.shelf = shelf;
        this.grain = grain;
        this.n = grain.run();
        this.collection = collection;
        if (shelf.words() >= (1 << INDEX_BITS)) {
            throw new IllegalArgumentException("expected at most 268 million words; came " + shelf.words());
        }
        this.roots = new Reprints(shelf, n).roots();
        this.crowded = new BitSet(shelf.words());
        this.cut = new BitSet(shelf.words());
        this.rootSeen = new Seen(shelf.documents());
        this.outletSeen = new Seen(shelf.documents());
        this.copyOf = new int[shelf.documents()];
        this.hits = hits;
        this.stock = stock;
        this.surprise = surprise;
    }

    /**
     * What is known of the documents on a shelf.
     *
     * @param known those that were compared with each other before
     * @param outlet a number for each outlet, below the number of documents
     * @param progress is told how much of the work is done
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    record Collection(BitSet known, int[] outlet, Progress progress) {}

    /** Is told how much of the work is done. */
    interface Progress {
        void at(long done, long of);
    }

    /** Notes where shared runs begin, by pair of documents. */
    void find() {
        int slices = 1 + shelf.words() / KEYS_PER_SLICE;
        BitSet wanted = wanted();
        long[] keys = new long[0];
        for (int slice = 0; slice < slices; slice++) {
            keys = sortedKeys(slice, slices, wanted);
            groups(keys, this::weigh);
            collection.progress().at(slice + 1L, 2L * slices);
        }
        for (int slice = 0; slice < slices; slice++) {
            groups(slices == 1 ? keys : sortedKeys(slice, slices, wanted), this::pairUp);
            collection.progress().at(slices + slice + 1L, 2L * slices);
        }
    }

    /** Marks which keys the new documents have, with a few more by chance; empty when all documents are new. */
    private BitSet wanted() {
        BitSet wanted = new BitSet();
        for (int d = 0; d < shelf.documents() && !collection.known().isEmpty(); d++) {
            if (!collection.known().get(d)) {
                int[] words = shelf.of(d);
                for (int i = 0; i + n <= words.length; i++) {
                    wanted.set(place(Words.fingerprint(words, i, n)));
                }
            }
        }
        return wanted;
    }

    private static int place(long print) {
        return (int) (print >>> 37);
    }

    private long[] sortedKeys(int slice, int slices, BitSet wanted) {
        long[] keys = new long[1 + shelf.words() / slices];
        int count = 0;
        for (int d = 0; d < shelf.documents(); d++) {
            int[] words = shelf.of(d);
            boolean known = collection.known().get(d);
            for (int i = 0; i + n <= words.length; i++) {
                long print = Words.fingerprint(words, i, n);
                if ((slices > 1 && (print >>> 40) % slices != slice)
                        || (known && !wanted.get(place(print)))
                        || !Words.varied(words, i, n)) {
                    continue;
                }
                if (count == keys.length) {
                    keys = Arrays.copyOf(keys, count + (count >> 2) + 1);
                }
                keys[count++] = (print << INDEX_BITS) | (shelf.from(d) + i);
            }
        }
        Arrays.sort(keys, 0, count);
        return count == keys.length ? keys : Arrays.copyOf(keys, count);
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

    // ── how common a run is ──────────────────────────────────────────────────────────────────────────────────────────

    private void weigh(long[] keys, int from, int to) {
        if (to - from <= grain.few()) {
            return;
        }
        boolean common = isTooCommon(keys, from, to);
        int free = 0;
        for (int i = from; i < to; i++) {
            free += shelf.isMarked((int) (keys[i] & INDEX)) ? 0 : 1;
        }
        for (int i = from; i < to && (common || free > grain.few()); i++) {
            crowded.set((int) (keys[i] & INDEX));
        }
        for (int i = from; i < to && common; i++) {
            cut.set((int) (keys[i] & INDEX));
        }
    }

    private boolean isTooCommon(long[] keys, int from, int to) {
        if (to - from <= grain.tooCommon()) {
            return false;
        }
        int texts = 0;
        int documents = 0;
        int last = -1;
        rootSeen.begin();
        for (int i = from; i < to; i++) {
            int d = shelf.documentOf((int) (keys[i] & INDEX));
            documents += d == last ? 0 : 1;
            texts += rootSeen.isNew(roots[d]) ? 1 : 0;
            last = d;
        }
        return texts > grain.tooCommon() || to - from > Math.max(4 * grain.tooCommon(), 2 * documents);
    }

    // ── who has it with whom ─────────────────────────────────────────────────────────────────────────────────────────

    private void pairUp(long[] keys, int from, int to) {
        int count = to - from;
        boolean common = cut.get((int) (keys[from] & INDEX));
        sampled = (keys[from] >>> INDEX_BITS & 3) == 0;
        locate(keys, from, count);
        int marked = markedFirst(count);
        if (count - marked > CROWD) {
            noteStock(keys, from, count);
            pairCrowd(marked, count, common);
        } else if (!common) {
            pairFree(marked, count);
        }
        if (!common) {
            pairMarked(marked);
            pairMarkedWithFree(marked, count);
        }
    }

    private int markedFirst(int count) {
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
        return marked;
    }

    private void noteStock(long[] keys, int from, int count) {
        rootSeen.begin();
        outletSeen.begin();
        int documents = 0;
        int outlets = 0;
        for (int i = 0; i < count; i++) {
            if (rootSeen.isNew(roots[document[i]])) {
                documents++;
                outlets += outletSeen.isNew(collection.outlet()[document[i]]) ? 1 : 0;
            }
        }
        if (documents > CROWD) {
            stock.note((int) (keys[from] & INDEX), documents, outlets);
        }
    }

    private void pairMarked(int marked) {
        for (int i = 1; i < marked; i++) {
            pair(order[i - 1], order[i], cut);
        }
    }

    private void pairMarkedWithFree(int marked, int count) {
        boolean many = (long) marked * (count - marked) > MOST_CROSSED;
        for (int i = 0; i < marked; i++) {
            int before = marked;
            for (int j = marked; j < count; j++) {
                before = order[j] < order[i] ? j : before;
                if (!many) {
                    pair(Math.min(order[i], order[j]), Math.max(order[i], order[j]), cut);
                }
            }
            if (many) {
                pair(Math.min(order[i], order[marked]), Math.max(order[i], order[marked]), cut);
                pair(Math.min(order[i], order[before]), Math.max(order[i], order[before]), cut);
            }
        }
    }

    private void pairFree(int marked, int count) {
        boolean few = count - marked <= grain.few();
        for (int j = marked + 1; j < count; j++) {
            for (int i = marked; i < j; i++) {
                if (few) {
                    pairRare(order[i], order[j]);
                } else {
                    pairLong(order[i], order[j]);
                }
            }
        }
    }

    private void pairCrowd(int marked, int count, boolean reprintsOnly) {
        rootSeen.begin();
        int first = -1;
        int previous = -1;
        for (int i = marked; i < count; i++) {
            int one = order[i];
            int root = roots[document[one]];
            if (!rootSeen.isNew(root)) {
                pairLong(copyOf[root], one);
                continue;
            }
            copyOf[root] = one;
            if (first >= 0 && !reprintsOnly) {
                pairLong(first, one);
                if (previous != first) {
                    pairLong(previous, one);
                }
            }
            first = first < 0 ? one : first;
            previous = one;
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
            document[i] = shelf.documentOf(index);
            at[i] = index;
        }
    }

    private boolean isMarked(int i) {
        return shelf.isMarked(at[i]);
    }

    /** Notes a pair, but not where the words before are shared too, as the run began there, unless those start none. */
    private void pair(int i, int j, BitSet startsNone) {
        if (mayPair(i, j) && !continues(i, j, startsNone)) {
            add(i, j);
        }
    }

    /** Notes a pair of unmarked copies where the run that begins there makes half of what is needed: another may make the rest. */
    private void pairRare(int i, int j) {
        if (mayPair(i, j) && !continues(i, j, crowded) && 2 * bits(i, j) >= surprise.needed()) {
            add(i, j);
        }
    }

    private int bits(int i, int j) {
        int end = Math.min(shelf.to(document[i]) - at[i], shelf.to(document[j]) - at[j]);
        int sum = 0;
        for (int word = 0; word < end && 2 * sum < surprise.needed(); word++) {
            if (shelf.hash(at[i] + word) != shelf.hash(at[j] + word)) {
                break;
            }
            sum += surprise.bits(shelf.word(at[i] + word));
        }
        return sum;
    }

    /** Notes a pair of which a long run is equal: at its beginning, or at one key in four, as not every key has both. */
    private void pairLong(int i, int j) {
        if (mayPair(i, j) && (sampled || !continues(i, j, cut)) && isLong(i, j)) {
            add(i, j);
        }
    }

    private boolean mayPair(int i, int j) {
        return document[i] != document[j]
                && !(collection.known().get(document[i]) && collection.known().get(document[j]));
    }

    private void add(int i, int j) {
        hits.add(document[i], at[i] - shelf.from(document[i]), document[j], at[j] - shelf.from(document[j]));
    }

    private boolean isLong(int i, int j) {
        if (Math.min(shelf.to(document[i]) - at[i], shelf.to(document[j]) - at[j]) < grain.stretch()) {
            return false;
        }
        for (int word = grain.stretch() - 1; word >= 0; word--) {
            if (shelf.hash(at[i] + word) != shelf.hash(at[j] + word)) {
                return false;
            }
        }
        return true;
    }

    private boolean continues(int i, int j, BitSet startsNone) {
        int one = at[i];
        int other = at[j];
        if (one == shelf.from(document[i]) || other == shelf.from(document[j]) || startsNone.get(one - 1)) {
            return false;
        }
        return shelf.hash(one - 1) == shelf.hash(other - 1)
                && isVaried(one - 1)
                && shelf.isMarked(one - 1) == shelf.isMarked(one)
                && shelf.isMarked(other - 1) == shelf.isMarked(other);
    }

    private boolean isVaried(int index) {
        int repeats = 0;
        for (int i = index + 1; i < index + n; i++) {
            for (int j = index; j < i; j++) {
                if (shelf.hash(i) == shelf.hash(j)) {
                    repeats++;
                    break;
                }
            }
        }
        return repeats < 2;
    }
}
