package org.hearsay.link.lineage;

import java.util.Arrays;
import org.hearsay.link.lineage.Sharing.Places;
import org.hearsay.model.SharedPassage.Derivation;

/**
 * Which shared passages are of one family: those that overlap in a document by at least half of the shorter, and the long ones
 * of a text that another document prints for the most part.
 */
final class PassageGroups {
    /** Shorter passages inside longer ones, and beside others of the same pair, are families of their own. */
    private static final int LONG = 150;

    private static final int LONG_WORDS = 20;
    private static final double MOST_OF_IT = 0.4;

    private final Sharing sharing;
    private final Places places;
    private final Reports reports;
    private final Groups groups;
    private int[] open = new int[64];
    private int opened;

    PassageGroups(Sharing sharing, Places places, Reports reports) {
        this.sharing = sharing;
        this.places = places;
        this.reports = reports;
        this.groups = new Groups(sharing.count());
        for (int d = 0; d < sharing.documents(); d++) {
            joinOverlapping(d);
        }
        joinReprints();
    }

    /** For each passage the lowest number of a passage of its family; -1 for furniture, which has none. */
    int[] lowest() {
        int[] lowest = new int[sharing.count()];
        Arrays.setAll(lowest, p -> isTold(p) ? groups.of(p) : -1);
        return lowest;
    }

    private boolean isTold(int passage) {
        return sharing.derivation(passage) != Derivation.FURNITURE;
    }

    private void joinOverlapping(int document) {
        long[] byStart = new long[places.from()[document + 1] - places.from()[document]];
        int count = 0;
        for (int i = places.from()[document]; i < places.from()[document + 1]; i++) {
            int end = places.ends()[i];
            if (isTold(Places.passage(end))) {
                byStart[count++] = ((long) from(end) << 32) | end;
            }
        }
        Arrays.sort(byStart, 0, count);
        opened = 0;
        for (int i = 0; i < count; i++) {
            joinOpen((int) byStart[i]);
        }
    }

    private void joinOpen(int end) {
        int kept = 0;
        boolean isThere = false;
        for (int i = 0; i < opened; i++) {
            int other = open[i];
            if (to(other) > from(end)) {
                open[kept++] = other;
                isThere |= from(other) == from(end) && to(other) == to(end);
                if (groups.of(Places.passage(other)) != groups.of(Places.passage(end)) && overlap(other, end)) {
                    groups.join(Places.passage(other), Places.passage(end));
                }
            }
        }
        opened = kept;
        if (!isThere) {
            open = opened == open.length ? Arrays.copyOf(open, opened * 2) : open;
            open[opened++] = end;
        }
    }

    private boolean overlap(int earlier, int later) {
        int shared = Math.min(to(earlier), to(later)) - from(later);
        int shorter = Math.min(to(earlier) - from(earlier), to(later) - from(later));
        int longer = Math.max(to(earlier) - from(earlier), to(later) - from(later));
        return 2 * shared >= shorter && (shared >= LONG || 2 * shared >= longer);
    }

    private int from(int end) {
        return sharing.from(Places.passage(end), Places.inFirst(end));
    }

    private int to(int end) {
        return sharing.to(Places.passage(end), Places.inFirst(end));
    }

    /** Pieces of a text that the other prints for the most part belong together, whatever was put between them. */
    private void joinReprints() {
        int begin = 0;
        for (int p = 1; p <= sharing.count(); p++) {
            if (p == sharing.count() || !sharing.samePair(p, begin)) {
                joinReprint(begin, p);
                begin = p;
            }
        }
    }

    private void joinReprint(int from, int to) {
        int first = -1;
        int shared = 0;
        boolean several = false;
        for (int p = from; p < to; p++) {
            if (isLong(p)) {
                several |= first >= 0;
                first = first < 0 ? p : first;
                shared += sharing.sameWords(p);
            }
        }
        int shorter = several
                ? Math.min(reports.words(sharing.first(from)), reports.words(sharing.second(from)))
                : Integer.MAX_VALUE;
        for (int p = from; p < to && shared >= MOST_OF_IT * shorter; p++) {
            if (isLong(p)) {
                groups.join(first, p);
            }
        }
    }

    private boolean isLong(int passage) {
        return isTold(passage) && sharing.sameWords(passage) >= LONG_WORDS;
    }
}
