package org.hearsay.link.lineage;

import java.util.Arrays;

/**
 * Gathers wording that so many documents have that it shows nothing of who took it from whom: disclaimers, navigation, stock
 * phrases. Runs that follow each other in the first document that has them, in about as many others, are one wording.
 */
final class StockTexts {
    /** Shorter ones are plain language. */
    private static final int SHORTEST = 8;

    private final Shelf shelf;
    private final int run;
    private long[] notes = new long[1 << 10];
    private int count;

    StockTexts(Shelf shelf, int run) {
        this.shelf = shelf;
        this.run = run;
    }

    /** Notes one run: where it stands first, and how many have it. */
    void note(int index, int documents, int outlets) {
        notes = count == notes.length ? Arrays.copyOf(notes, count * 2) : notes;
        notes[count++] =
                ((long) index << 36) | ((long) Math.min(documents, 0x3FFFF) << 18) | Math.min(outlets, 0x3FFFF);
    }

    /** Takes one wording: in which document it stands first, its words from and to there, and how many others have it. */
    interface Taker {
        void take(int document, int from, int to, int documents, int outlets);
    }

    void each(Taker taker) {
        Arrays.sort(notes, 0, count);
        int begin = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || !continues(notes[i - 1], notes[i])) {
                tell(begin, i, taker);
                begin = i;
            }
        }
    }

    private boolean continues(long before, long next) {
        int more = Math.max(documents(before), documents(next));
        int fewer = Math.min(documents(before), documents(next));
        return index(next) == index(before) + 1
                && more <= 2 * fewer
                && shelf.documentOf(index(before)) == shelf.documentOf(index(next));
    }

    private void tell(int from, int to, Taker taker) {
        int words = to - from + run - 1;
        if (words >= SHORTEST) {
            int document = shelf.documentOf(index(notes[from]));
            int first = index(notes[from]) - shelf.from(document);
            int documents = Integer.MAX_VALUE;
            int outlets = Integer.MAX_VALUE;
            for (int i = from; i < to; i++) {
                documents = Math.min(documents, documents(notes[i]));
                outlets = Math.min(outlets, (int) (notes[i] & 0x3FFFF));
            }
            taker.take(document, first, first + words, documents, outlets);
        }
    }

    private static int index(long note) {
        return (int) (note >>> 36);
    }

    private static int documents(long note) {
        return (int) ((note >>> 18) & 0x3FFFF);
    }
}
