package org.hearsay.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Finds every entry that a query matches, and puts them in order. */
final class EntrySearch {
    private final EntryColumns columns;

    EntrySearch(EntryColumns columns) {
        this.columns = columns;
    }

    /**
     * Matching entries, ascending.
     *
     * @param scores beside them; empty when nobody asked
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed once made
    record Found(int[] entries, float[] scores) {}

    /** Every live entry of a kind. */
    Found all(String kind) {
        FixedBitSet live = columns.entries(kind);
        int[] entries = new int[live.cardinality()];
        int count = 0;
        for (int entry = nextSet(live, 0); entry != DocIdSetIterator.NO_MORE_DOCS; entry = nextSet(live, entry + 1)) {
            entries[count++] = entry;
        }
        return new Found(entries, new float[0]);
    }

    private static int nextSet(FixedBitSet set, int from) {
        return from >= set.length() ? DocIdSetIterator.NO_MORE_DOCS : set.nextSetBit(from);
    }

    static Found matching(IndexSearcher searcher, Query query, boolean isScored) throws IOException {
        return searcher.search(query, new CollectorManager<Collected, Found>() {
            @Override
            public Collected newCollector() {
                return new Collected(isScored);
            }

            @Override
            public Found reduce(Collection<Collected> one) {
                return one.iterator().next().found();
            }
        });
    }

    /** The entries of {@code found} that {@code picked} keeps, in the order of {@code sort}. */
    int[] ordered(Found found, boolean[] picked, String sort) {
        boolean isScored = found.scores().length > 0 && sort.equals("relevance");
        return isScored ? byScore(found, picked) : bySort(found, picked, sort.equals("relevance") ? "document" : sort);
    }

    private int[] bySort(Found found, boolean[] picked, String sort) {
        FixedBitSet hits = new FixedBitSet(columns.places().length + 1);
        int count = 0;
        for (int i = 0; i < found.entries().length; i++) {
            if (picked[i]) {
                hits.set(found.entries()[i]);
                count++;
            }
        }
        int[] ordered = new int[count];
        int next = 0;
        for (int entry : columns.order(sort)) {
            if (hits.get(entry)) {
                ordered[next++] = entry;
            }
        }
        return ordered;
    }

    /** Best first; of equals, the one that stands first in the case. */
    private int[] byScore(Found found, boolean[] picked) {
        int[] places = columns.places();
        long[] keys = new long[found.entries().length];
        int count = 0;
        for (int i = 0; i < found.entries().length; i++) {
            if (picked[i]) {
                long worse = (long) Integer.MAX_VALUE - Float.floatToIntBits(Math.max(0f, found.scores()[i]));
                keys[count++] = (worse << 32) + places[found.entries()[i]];
            }
        }
        Arrays.sort(keys, 0, count);
        int[] byPlace = columns.order("document");
        int[] ordered = new int[count];
        for (int i = 0; i < count; i++) {
            ordered[i] = byPlace[(int) keys[i]];
        }
        return ordered;
    }

    private static final class Collected extends SimpleCollector {
        private final boolean isScored;
        private int[] entries = new int[1024];
        private float[] scores;
        private int count;
        private int base;
        private @Nullable Scorable scorer;

        Collected(boolean isScored) {
            this.isScored = isScored;
            this.scores = new float[isScored ? 1024 : 0];
        }

        Found found() {
            return new Found(Arrays.copyOf(entries, count), Arrays.copyOf(scores, isScored ? count : 0));
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void setScorer(Scorable scorable) {
            scorer = scorable;
        }

        @Override
        public void collect(int entry) throws IOException {
            if (count == entries.length) {
                entries = Arrays.copyOf(entries, count * 2);
                scores = isScored ? Arrays.copyOf(scores, count * 2) : scores;
            }
            entries[count] = base + entry;
            if (isScored && scorer != null) {
                scores[count] = scorer.score();
            }
            count++;
        }

        @Override
        public ScoreMode scoreMode() {
            return isScored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
