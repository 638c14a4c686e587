package org.hearsay.link.lineage;

import java.util.Arrays;

/** The different words of a collection: how often each stands there, and how it is spelt. */
final class Vocabulary {
    /** Only words of letters, of no more than so many, can be told to be misspelt. */
    static final int LONGEST = 24;

    private int[] hash = new int[1 << 14];
    private int[] frequency = new int[1 << 14];
    private int[] spelling = new int[1 << 14];
    private char[] letters = new char[1 << 16];
    private int lettersUsed = 1; // place 0 stands for "not spelt out"
    private int used;

    /** Counts the words of a text. */
    void add(String text, Words words) {
        for (int i = 0; i < words.count(); i++) {
            int slot = slot(Words.hash(words.word()[i]));
            if (frequency[slot]++ == 0) {
                hash[slot] = Words.hash(words.word()[i]);
                spelling[slot] = spell(text, words.start()[i], words.end()[i]);
                if (++used * 2 > hash.length) {
                    grow();
                }
            }
        }
    }

    private int spell(String text, int from, int to) {
        int length = to - from;
        if (length < 2 || length > LONGEST) {
            return 0;
        }
        if (lettersUsed + length + 1 > letters.length) {
            letters = Arrays.copyOf(letters, letters.length * 2);
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(from + i);
            if (!Character.isLetter(c)) {
                return 0;
            }
            letters[lettersUsed + 1 + i] = Character.toLowerCase(c);
        }
        letters[lettersUsed] = (char) length;
        int place = lettersUsed;
        lettersUsed += length + 1;
        return place;
    }

    /** How many slots there are; some are empty. */
    int slots() {
        return hash.length;
    }

    int hashAt(int slot) {
        return hash[slot];
    }

    /** 0 for an empty slot. */
    int frequencyAt(int slot) {
        return frequency[slot];
    }

    /** How many letters the word has; 0 when it is not a word of letters. */
    int lengthAt(int slot) {
        return spelling[slot] == 0 ? 0 : letters[spelling[slot]];
    }

    char letterAt(int slot, int letter) {
        return letters[spelling[slot] + 1 + letter];
    }

    /** Where a word is, or would be. */
    int slot(int word) {
        int slot = (word * 0x9E3779B9) >>> (1 + Integer.numberOfLeadingZeros(hash.length));
        while (frequency[slot] != 0 && hash[slot] != word) {
            slot = (slot + 1) & (hash.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldHash = hash;
        int[] oldFrequency = frequency;
        int[] oldSpelling = spelling;
        hash = new int[oldHash.length * 2];
        frequency = new int[oldHash.length * 2];
        spelling = new int[oldHash.length * 2];
        for (int i = 0; i < oldHash.length; i++) {
            if (oldFrequency[i] != 0) {
                int slot = slot(oldHash[i]);
                hash[slot] = oldHash[i];
                frequency[slot] = oldFrequency[i];
                spelling[slot] = oldSpelling[i];
            }
        }
    }
}
