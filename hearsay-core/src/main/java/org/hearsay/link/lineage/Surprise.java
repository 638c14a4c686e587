package org.hearsay.link.lineage;

/**
 * How unlikely it is that two documents have some words in common by chance.
 *
 * <p>Each word weighs as many bits as it is rare (the logarithm of one over its share of all words). Language is not made of words
 * drawn one by one, so half of that counts. In a collection of W words there are W² pairs of places; words that weigh less than twice the
 * logarithm of W are expected to meet somewhere without anybody having taken them from anybody: the larger the collection, the more it
 * takes. Lines marked as quoted, and long runs, need no such proof.
 */
final class Surprise {
    private static final int TABLE_BITS = 20;
    private static final int WORTH = 2;

    /** Bits by the upper part of a word's hash; words that fall together count as one, which errs on the common side. */
    private final byte[] bits = new byte[1 << TABLE_BITS];

    private final int needed;

    Surprise(Shelf shelf) {
        int[] frequency = new int[1 << TABLE_BITS];
        for (int d = 0; d < shelf.documents(); d++) {
            for (int word : shelf.of(d)) {
                frequency[place(word)]++;
            }
        }
        double all = Math.max(2, shelf.words());
        for (int i = 0; i < frequency.length; i++) {
            bits[i] = (byte) Math.round(log2(all / Math.max(1, frequency[i])));
        }
        needed = (int) Math.ceil(2 * WORTH * log2(all));
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }

    private static int place(int word) {
        return (Words.hash(word) * 0x9E3779B9) >>> (Integer.SIZE - TABLE_BITS);
    }

    /** How many bits a word weighs. */
    int bits(int word) {
        return bits[place(word)];
    }

    /** How many bits a passage must weigh that is short and not marked as quoted. */
    int needed() {
        return needed;
    }

    /** What a stretch of words weighs of which only so many are equal in both. */
    int bits(int[] words, int from, int to, int equal) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += bits(words[i]);
        }
        return (int) (sum * equal / Math.max(1, to - from));
    }
}
