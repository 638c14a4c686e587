package org.hearsay.link.lineage;

import java.util.Optional;

/**
 * The documents to compare, one at a time, so that their texts need not be in memory together. Each goes by a number from 0;
 * each is asked for its text once, and again for each stretch in which it shares words with others.
 */
public interface Pile {
    /** How many documents there are. */
    int size();

    /** What is known of a document but for its text. */
    Card card(int number);

    /** Its reading text, the same each time. */
    String text(int number);

    /** Whether it was compared with the other known ones before. */
    default boolean isKnown(int number) {
        return false;
    }

    /** What {@link Findings#words} was given when it was compared with the other known ones; empty for a new document. */
    default Optional<int[]> words(int number) {
        return Optional.empty();
    }

    /**
     * A document without its text.
     *
     * @param id names it in the result
     * @param date EDTF, when known
     * @param outlet who published it, when known
     * @param byline who wrote it, when known; agencies are credited there
     */
    record Card(String id, Optional<String> date, Optional<String> outlet, Optional<String> byline) {}
}
