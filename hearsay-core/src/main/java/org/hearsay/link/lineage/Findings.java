package org.hearsay.link.lineage;

import org.hearsay.model.SharedPassage;
import org.hearsay.model.Span;

/** Takes what is found, as it is found; nothing of it is held back until the end. */
public interface Findings {
    /** The words of a new document as numbers: to be kept, and given back by {@link Pile#words} the next time. */
    void words(int number, int[] words);

    /** A shared passage; the numbers are those of its first and its second document. */
    void passage(int first, int second, SharedPassage passage);

    /** Wording that too many have for it to show who took it from whom. */
    void stock(StockWording wording);

    /** How far a step is. */
    void progress(Step step, long done, long of);

    /** The steps, in order. */
    enum Step {
        /** Words become numbers. */
        READING,
        /** Runs of words are sorted. */
        SORTING,
        /** Pairs of documents are compared. */
        COMPARING
    }

    /**
     * Wording that many share.
     *
     * @param document number of the first document that has it
     * @param at where it stands there
     * @param documents how many have it, reprints of one text counted once
     * @param outlets of how many outlets
     */
    record StockWording(int document, Span at, int documents, int outlets) {}
}
