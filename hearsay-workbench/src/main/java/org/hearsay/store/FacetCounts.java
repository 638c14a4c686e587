package org.hearsay.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.hearsay.store.CaseView.Count;
import org.hearsay.store.CaseView.Facet;
import org.hearsay.store.CaseView.Pick;
import org.hearsay.store.EntryColumns.Column;

/**
 * Applies facet choices and counts what each further choice would give. Choices of one field are alternatives, of several
 * fields conditions; a field's own counts leave its own choices out, so that its other values stay choosable.
 */
final class FacetCounts {
    /** How many values of a facet are listed; those that were picked come besides. */
    static final int MOST_VALUES = 100;

    private static final int KEPT = -1;
    private static final int DROPPED = -2;

    private final EntryColumns columns;
    private final int[] entries;
    private final Map<String, List<String>> picks = new LinkedHashMap<>();
    /** For each entry {@link #KEPT}, {@link #DROPPED}, or the number of the one picked field that it fails. */
    private final int[] fates;

    private FacetCounts(EntryColumns columns, int[] entries, List<Pick> picks) throws IOException {
        this.columns = columns;
        this.entries = entries;
        this.fates = new int[entries.length];
        Arrays.fill(fates, KEPT);
        for (Pick pick : picks) {
            this.picks.computeIfAbsent(pick.field(), f -> new ArrayList<>()).add(pick.value());
        }
        int number = 0;
        for (Map.Entry<String, List<String>> field : this.picks.entrySet()) {
            apply(number++, columns.facet(field.getKey()), field.getValue());
        }
    }

    static FacetCounts of(EntryColumns columns, int[] entries, List<Pick> picks) {
        return IndexTrouble.reading(() -> new FacetCounts(columns, entries, picks));
    }

    private void apply(int number, Column column, List<String> values) throws IOException {
        BitSet wanted = new BitSet();
        for (String value : values) {
            column.number(value).ifPresent(wanted::set);
        }
        int[] numbers = column.numbers();
        for (int i = 0; i < entries.length; i++) {
            int value = numbers[entries[i]];
            if (value < 0 || !wanted.get(value)) {
                fates[i] = fates[i] == KEPT ? number : DROPPED;
            }
        }
    }

    /** Which of the entries pass every choice. */
    boolean[] picked() {
        boolean[] picked = new boolean[entries.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = fates[i] == KEPT;
        }
        return picked;
    }

    List<Facet> facets(List<String> fields) {
        List<String> picked = List.copyOf(picks.keySet());
        return fields.stream()
                .map(field -> IndexTrouble.reading(() -> facet(field, picked.indexOf(field))))
                .toList();
    }

    /** How many different values of a field the entries have. */
    int different(String field) {
        int[] numbers = columns.facet(field).numbers();
        BitSet seen = new BitSet();
        for (int entry : entries) {
            if (numbers[entry] >= 0) {
                seen.set(numbers[entry]);
            }
        }
        return seen.cardinality();
    }

    private Facet facet(String field, int number) throws IOException {
        Column column = columns.facet(field);
        int[] numbers = column.numbers();
        int[] counts = new int[column.count() + 1];
        for (int i = 0; i < entries.length; i++) {
            if (fates[i] == KEPT || fates[i] == number) {
                counts[numbers[entries[i]] + 1]++;
            }
        }
        List<Count> values = new ArrayList<>();
        for (int value : largest(counts)) {
            values.add(new Count(column.value(value), counts[value + 1]));
        }
        addPicked(field, column, counts, values);
        return new Facet(field, List.copyOf(values));
    }

    /** The values' numbers with most entries; of equals, the one that sorts first. */
    private static List<Integer> largest(int[] counts) {
        Comparator<Integer> better =
                Comparator.<Integer>comparingInt(v -> -counts[v + 1]).thenComparingInt(v -> v);
        PriorityQueue<Integer> best = new PriorityQueue<>(better.reversed());
        for (int value = 0; value < counts.length - 1; value++) {
            boolean isFull = best.size() == MOST_VALUES;
            if (counts[value + 1] > 0 && (!isFull || counts[value + 1] > counts[best.element() + 1])) {
                if (isFull) {
                    best.remove();
                }
                best.add(value);
            }
        }
        return best.stream().sorted(better).toList();
    }

    private void addPicked(String field, Column column, int[] counts, List<Count> values) throws IOException {
        for (String pick : picks.getOrDefault(field, List.of())) {
            if (values.stream().noneMatch(count -> count.value().equals(pick))) {
                Optional<Integer> number = column.number(pick);
                values.add(new Count(pick, number.map(n -> counts[n + 1]).orElse(0)));
            }
        }
    }
}
