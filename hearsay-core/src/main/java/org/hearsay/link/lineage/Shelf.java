package org.hearsay.link.lineage;

import java.nio.IntBuffer;

/**
 * The words of many documents, one document after the other, each word one number: its hash, with the lowest bit set where
 * its line is marked as quoted.
 */
final class Shelf {
    private final IntBuffer words;
    private final Fences from;

    /** @param from where each document begins, and after the last where it ends */
    Shelf(IntBuffer words, int[] from) {
        this.words = words;
        this.from = new Fences(from);
    }

    int documents() {
        return from.lists();
    }

    int words() {
        return documents() == 0 ? 0 : from.to(documents() - 1);
    }

    int from(int document) {
        return from.from(document);
    }

    int to(int document) {
        return from.to(document);
    }

    int count(int document) {
        return to(document) - from(document);
    }

    /** The words of one document, marks included. */
    int[] of(int document) {
        int[] copy = new int[count(document)];
        words.get(from.from(document), copy);
        return copy;
    }

    /** Puts other words in the place of a document's, as many. */
    void replace(int document, int[] others) {
        words.put(from.from(document), others);
    }

    /** A word with its mark. */
    int word(int index) {
        return words.get(index);
    }

    int hash(int index) {
        return Words.hash(words.get(index));
    }

    boolean isMarked(int index) {
        return Words.isMarked(words.get(index));
    }

    /** The document that a word belongs to. */
    int documentOf(int index) {
        return from.listOf(index);
    }
}
