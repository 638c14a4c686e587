package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.SharedPassage.Derivation;

/**
 * Shared passages as numbers, forty bytes each, in the order they were found: of a large case there are hundreds of
 * thousands. Documents go by numbers of the caller's choice, from 0.
 */
public final class Sharing {
    private static final List<Derivation> DERIVATIONS = List.of(Derivation.values());
    private static final int FIELDS = 9;

    private final List<List<String>> reasons = new ArrayList<>();
    private final Map<List<String>, Integer> reasonNumbers = new HashMap<>();
    private int[] fields = new int[FIELDS * 64];
    private int count;
    private int documents;

    /** Adds a passage; passages of one pair of documents come one after the other. */
    public void add(
            int first,
            int fromFirst,
            int toFirst,
            int second,
            int fromSecond,
            int toSecond,
            int sameWords,
            Derivation derivation,
            List<String> why) {
        if (FIELDS * (count + 1) > fields.length) {
            fields = Arrays.copyOf(fields, Math.addExact(fields.length, fields.length / 2 / FIELDS * FIELDS));
        }
        int at = FIELDS * count++;
        fields[at] = first;
        fields[at + 1] = fromFirst;
        fields[at + 2] = toFirst;
        fields[at + 3] = second;
        fields[at + 4] = fromSecond;
        fields[at + 5] = toSecond;
        fields[at + 6] = sameWords;
        fields[at + 7] = DERIVATIONS.indexOf(derivation);
        fields[at + 8] = reasonNumbers.computeIfAbsent(List.copyOf(why), one -> {
            reasons.add(one);
            return reasons.size() - 1;
        });
        documents = Math.max(documents, Math.max(first, second) + 1);
    }

    /** How many passages there are. */
    public int count() {
        return count;
    }

    /** One more than the highest number of a document. */
    int documents() {
        return documents;
    }

    int first(int passage) {
        return fields[FIELDS * passage];
    }

    int second(int passage) {
        return fields[FIELDS * passage + 3];
    }

    /** Where it begins in its first document, or its second. */
    int from(int passage, boolean inFirst) {
        return fields[FIELDS * passage + (inFirst ? 1 : 4)];
    }

    int to(int passage, boolean inFirst) {
        return fields[FIELDS * passage + (inFirst ? 2 : 5)];
    }

    int length(int passage, boolean inFirst) {
        return to(passage, inFirst) - from(passage, inFirst);
    }

    int sameWords(int passage) {
        return fields[FIELDS * passage + 6];
    }

    Derivation derivation(int passage) {
        return DERIVATIONS.get(fields[FIELDS * passage + 7]);
    }

    List<String> reasons(int passage) {
        return reasons.get(fields[FIELDS * passage + 8]);
    }

    boolean samePair(int one, int other) {
        return first(one) == first(other) && second(one) == second(other);
    }

    /** The passages of each document: those in which it is the first, and those in which it is the second. */
    Places places() {
        int[] from = new int[documents + 1];
        for (int p = 0; p < count; p++) {
            from[first(p) + 1]++;
            from[second(p) + 1]++;
        }
        for (int d = 0; d < documents; d++) {
            from[d + 1] += from[d];
        }
        int[] ends = new int[2 * count];
        int[] next = from.clone();
        for (int p = 0; p < count; p++) {
            ends[next[first(p)]++] = 2 * p;
            ends[next[second(p)]++] = 2 * p + 1;
        }
        return new Places(from, ends);
    }

    /**
     * Ends of passages by document.
     *
     * @param from where each document's ends begin
     * @param ends twice the passage's number, and one more where the document is its second
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    record Places(int[] from, int[] ends) {
        static int passage(int end) {
            return end >> 1;
        }

        static boolean inFirst(int end) {
            return (end & 1) == 0;
        }
    }
}
