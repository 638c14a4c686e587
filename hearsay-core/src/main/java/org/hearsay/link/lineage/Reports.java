package org.hearsay.link.lineage;

/** The reports that families are made of, by their numbers in a {@link Sharing}. */
public interface Reports {
    /** Who published it when; its statements are not asked for. */
    Story story(int number);

    /** Its reading text. */
    String text(int number);

    /** How many words that has, about. */
    int words(int number);
}
