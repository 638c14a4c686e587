package org.hearsay.eval;

import java.util.Random;

/**
 * Sentences of a language that has the shape of news English and no meaning: small words as often as they are there, thousands of other
 * words of which few are frequent and most are rare, names and numbers. Two sentences of it share five words in a row about as
 * rarely as two of a newspaper do.
 */
public final class InventedLanguage {
    private static final String[] SMALL = {
        "the", "of", "a", "in", "to", "and", "that", "for", "on", "with", "was", "by", "had", "at", "from", "as",
        "were", "after", "its", "an"
    };
    private static final String[] ONSETS = {
        "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "w", "st", "tr", "gr", "pl", "cl", "br", "sh",
        "th"
    };
    private static final String[] RIMES = {
        "an", "er", "o", "ing", "al", "ed", "i", "or", "un", "ate", "el", "is", "om", "ar", "ent", "ic", "u", "ast",
        "ell", "ion"
    };
    private static final int WORDS = 9_000;
    private static final double SKEW = 3;

    private final Random dice;

    /** Sentences by these dice. */
    public InventedLanguage(Random dice) {
        this.dice = dice;
    }

    /** A sentence of eight to thirty words. */
    public String sentence() {
        StringBuilder sentence = new StringBuilder();
        int words = 8 + dice.nextInt(23);
        for (int i = 0; i < words; i++) {
            String word =
                    dice.nextInt(100) < 40 ? SMALL[(int) (Math.pow(dice.nextDouble(), 2) * SMALL.length)] : word();
            sentence.append(i == 0 ? capital(word) : word);
            sentence.append(i == words - 1 ? "." : dice.nextInt(12) == 0 ? ", " : " ");
        }
        return sentence.toString();
    }

    /** A word that is not small; of ten one is a name and one in forty a number. */
    String word() {
        if (dice.nextInt(40) == 0) {
            return Integer.toString(2 + dice.nextInt(900));
        }
        String word = spelt((int) (Math.pow(dice.nextDouble(), SKEW) * WORDS));
        return dice.nextInt(10) == 0 ? capital(word) : word;
    }

    /** The name of an outlet. */
    String outlet() {
        String[] kinds = {"Courier", "Post", "Herald", "Gazette", "Review", "Wire"};
        return capital(spelt(dice.nextInt(WORDS))) + " " + kinds[dice.nextInt(kinds.length)];
    }

    /** Always the same word for the same number; frequent words are short. */
    private static String spelt(int number) {
        Random letters = new Random(number * 7919L);
        StringBuilder word = new StringBuilder();
        int syllables = number < 300 ? 1 + letters.nextInt(2) : 2 + letters.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            word.append(ONSETS[letters.nextInt(ONSETS.length)]).append(RIMES[letters.nextInt(RIMES.length)]);
        }
        return word.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
