package org.hearsay.link.lineage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.model.Family;

/**
 * Gathers shared passages into families: passages that overlap in a document by at least half of the shorter, and the long
 * ones of a text that another document prints for the most part, are of one family. A short quotation inside a long passage is a family of its own.
 *
 * <p>Each report hangs on the one it shares most words with, of those it took them from; of near equals on one it credits,
 * then on the earliest. What only siblings share hangs on a report that is not in the case, and is marked so.
 */
public final class PassageFamilies {
    private final Reports reports;

    /** Families among some reports. */
    public PassageFamilies(Reports reports) {
        this.reports = reports;
    }

    /**
     * Some passages, and the family they make.
     *
     * @param passages by their numbers, ascending
     * @param family empty where it is only an outlet's own way of writing
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    public record Gathered(int[] passages, Optional<Family> family) {}

    /**
     * Tells the families in which at least one of the wanted passages is, each as it is made.
     *
     * @param sharing these passages, all that are of one family with them, and all others of the documents these stand in
     */
    public void gather(Sharing sharing, BitSet wanted, Consumer<Gathered> each) {
        Sharing.Places places = sharing.places();
        int[] lowest = new PassageGroups(sharing, places, reports).lowest();
        long[] byGroup = new long[lowest.length];
        int count = 0;
        for (int p = 0; p < lowest.length; p++) {
            if (lowest[p] >= 0) {
                byGroup[count++] = ((long) lowest[p] << 32) | p;
            }
        }
        Arrays.sort(byGroup, 0, count);
        int begin = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || byGroup[i] >>> 32 != byGroup[begin] >>> 32) {
                int[] passages = Arrays.stream(byGroup, begin, i)
                        .mapToInt(group -> (int) group)
                        .toArray();
                if (Arrays.stream(passages).anyMatch(wanted::get)) {
                    each.accept(new Gathered(passages, new PassageFamily(sharing, places, reports, passages).family()));
                }
                begin = i;
            }
        }
    }
}
