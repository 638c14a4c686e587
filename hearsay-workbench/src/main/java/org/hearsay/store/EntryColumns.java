package org.hearsay.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntroSorter;

/**
 * Values of all entries of one state of the index, side by side in memory, so that counting and sorting hundreds of
 * thousands of them takes milliseconds. About 4 bytes for each entry and column; made when first asked for.
 */
final class EntryColumns {
    private final IndexReader reader;
    private final int size;
    private final Map<String, Column> facets = new ConcurrentHashMap<>();
    private final Map<String, int[]> orders = new ConcurrentHashMap<>();
    private final Map<String, FixedBitSet> entries = new ConcurrentHashMap<>();

    private volatile long @org.jspecify.annotations.Nullable [] happened;

    EntryColumns(IndexReader reader) {
        this.reader = reader;
        this.size = reader.maxDoc();
    }

    /**
     * One facet's values.
     *
     * @param numbers for each entry, its value's number in the values' order; -1 without one
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed once made
    record Column(int[] numbers, SortedDocValues values) {
        int count() {
            return values.getValueCount();
        }

        /** The value with this number; the values' cursor serves one caller at a time. */
        String value(int number) throws IOException {
            synchronized (values) {
                return values.lookupOrd(number).utf8ToString();
            }
        }

        /** The number of {@code value}; empty when no entry has it. */
        Optional<Integer> number(String value) throws IOException {
            synchronized (values) {
                int found = values.lookupTerm(new BytesRef(IndexEntries.shortened(value)));
                return found < 0 ? Optional.empty() : Optional.of(found);
            }
        }
    }

    Column facet(String field) {
        return facets.computeIfAbsent(field, f -> IndexTrouble.reading(() -> column(IndexEntries.FACET + f)));
    }

    /** All live entries of one kind. */
    FixedBitSet entries(String kind) {
        return entries.computeIfAbsent(kind, k -> IndexTrouble.reading(() -> live(k)));
    }

    /** All entries, in the order that {@code sort} names; {@code -} before it turns it round. */
    int[] order(String sort) {
        int[] known = orders.get(sort);
        if (known == null) {
            known = IndexTrouble.reading(() -> ordered(sort));
            orders.put(sort, known);
        }
        return known;
    }

    /** For each entry, how many come before it in document order. */
    int[] places() {
        int[] known = orders.get("places");
        if (known == null) {
            int[] order = order("document");
            known = new int[size];
            for (int i = 0; i < size; i++) {
                known[order[i]] = i;
            }
            orders.put("places", known);
        }
        return known;
    }

    private FixedBitSet live(String kind) throws IOException {
        FixedBitSet all = new FixedBitSet(size);
        for (LeafReaderContext leaf : reader.leaves()) {
            var live = leaf.reader().getLiveDocs();
            var postings = leaf.reader().postings(new org.apache.lucene.index.Term(IndexEntries.ENTRY, kind));
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(postings.docID())) {
                    all.set(leaf.docBase + postings.docID());
                }
            }
        }
        return all;
    }

    private Column column(String field) throws IOException {
        SortedDocValues values = MultiDocValues.getSortedValues(reader, field);
        int[] numbers = new int[size];
        Arrays.fill(numbers, -1);
        if (values == null) {
            return new Column(numbers, org.apache.lucene.index.DocValues.emptySorted());
        }
        for (int entry = values.nextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = values.nextDoc()) {
            numbers[entry] = values.ordValue();
        }
        return new Column(numbers, values);
    }

    private int[] ordered(String sort) throws IOException {
        boolean isReversed = sort.startsWith("-");
        String field = isReversed ? sort.substring(1) : sort;
        if (field.equals("document")) {
            return isReversed ? backwards(order("document")) : byOrder();
        }
        long[] keys = new long[size];
        long[] values = switch (field) {
            case "date" -> numbers(IndexEntries.FIRST_DAY);
            case "happened" -> happened();
            default -> ranks(field);
        };
        int[] places = places();
        for (int entry = 0; entry < size; entry++) {
            boolean isMissing = values[entry] == Long.MAX_VALUE;
            long value = Math.clamp(values[entry], Integer.MIN_VALUE + 1, Integer.MAX_VALUE - 1);
            long key = isMissing ? Integer.MAX_VALUE : isReversed ? -value : value;
            keys[entry] = (key << 32) + places[entry];
        }
        Arrays.sort(keys);
        int[] byPlace = order("document");
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = byPlace[(int) keys[i]];
        }
        return order;
    }

    /** For each entry, the first minute of the time its words name; {@link Long#MAX_VALUE} where they name none. */
    long[] happened() {
        long[] known = happened;
        if (known == null) {
            known = IndexTrouble.reading(() -> numbers(IndexEntries.HAPPENED));
            happened = known;
        }
        return known;
    }

    private long[] ranks(String field) {
        int[] numbers = facet(field).numbers();
        long[] ranks = new long[size];
        for (int entry = 0; entry < size; entry++) {
            ranks[entry] = numbers[entry] < 0 ? Long.MAX_VALUE : numbers[entry];
        }
        return ranks;
    }

    private long[] numbers(String field) throws IOException {
        long[] numbers = new long[size];
        Arrays.fill(numbers, Long.MAX_VALUE);
        NumericDocValues values = MultiDocValues.getNumericValues(reader, field);
        if (values != null) {
            for (int entry = values.nextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = values.nextDoc()) {
                numbers[entry] = values.longValue();
            }
        }
        return numbers;
    }

    private int[] byOrder() throws IOException {
        long[] keys = numbers(IndexEntries.ORDER);
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        new IntroSorter() {
            private int pivot;

            @Override
            protected void setPivot(int i) {
                pivot = order[i];
            }

            @Override
            protected int comparePivot(int j) {
                return compareEntries(pivot, order[j]);
            }

            @Override
            protected int compare(int i, int j) {
                return compareEntries(order[i], order[j]);
            }

            @Override
            protected void swap(int i, int j) {
                int held = order[i];
                order[i] = order[j];
                order[j] = held;
            }

            private int compareEntries(int a, int b) {
                int byKey = Long.compare(keys[a], keys[b]);
                return byKey != 0 ? byKey : Integer.compare(a, b);
            }
        }.sort(0, size);
        return order;
    }

    private static int[] backwards(int[] order) {
        int[] turned = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            turned[i] = order[order.length - 1 - i];
        }
        return turned;
    }
}
