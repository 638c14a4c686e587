package org.hearsay.link.lineage;

/**
 * Reads words that a scan or a typist spoilt as the common word they are one letter away from, so that noisy copies still
 * share runs of words.
 *
 * <p>A word is taken for a spoilt one when another of its length, with one letter different, is at least {@value #RATIO}
 * times as frequent in the collection; of several the most frequent is taken (the noisy-channel argument of Kernighan,
 * Church and Gale, 1990, with a flat error model). In clean text "thy" must stay "thy":
 * all documents are read so where one word in {@value #NOISY_SHARE} looks spoilt in a quarter of them, else those alone in
 * which one word in {@value #VERY_NOISY_SHARE} does.
 */
final class Spelling {
    private static final int RATIO = 20;
    private static final int NOISY_SHARE = 9;
    private static final int VERY_NOISY_SHARE = 5;

    private final Vocabulary vocabulary;
    private final Counts byPattern = new Counts(1 << 14);
    private final Counts corrected = new Counts(1 << 14);

    Spelling(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (int slot = 0; slot < vocabulary.slots(); slot++) {
            if (vocabulary.frequencyAt(slot) >= RATIO) {
                learn(slot);
            }
        }
        for (int slot = 0; slot < vocabulary.slots(); slot++) {
            if (vocabulary.frequencyAt(slot) > 0) {
                correct(slot);
            }
        }
    }

    /** Reads the documents on a shelf anew where they are noisy; true when most are, so that runs of equal words are short. */
    boolean read(Shelf shelf) {
        int spoilt = 0;
        for (int d = 0; d < shelf.documents(); d++) {
            spoilt += changed(shelf.of(d)) * NOISY_SHARE > shelf.count(d) ? 1 : 0;
        }
        boolean noisy = spoilt * 4 > shelf.documents();
        for (int d = 0; d < shelf.documents() && spoilt > 0; d++) {
            int[] words = shelf.of(d);
            if (noisy || changed(words) * VERY_NOISY_SHARE > words.length) {
                shelf.replace(d, corrected(words));
            }
        }
        return noisy;
    }

    private int[] corrected(int[] words) {
        for (int i = 0; i < words.length; i++) {
            words[i] = corrected(words[i]);
        }
        return words;
    }

    private int changed(int[] words) {
        int changed = 0;
        for (int word : words) {
            changed += corrected(word) == word ? 0 : 1;
        }
        return changed;
    }

    private int corrected(int word) {
        int better = corrected.get(Words.hash(word));
        return better == 0 ? word : better | (word & 1);
    }

    private void learn(int slot) {
        int hash = vocabulary.hashAt(slot);
        for (int gap = 0; gap < vocabulary.lengthAt(slot); gap++) {
            int pattern = pattern(slot, gap);
            int other = byPattern.get(pattern);
            if (other == 0 || frequency(other) < vocabulary.frequencyAt(slot)) {
                byPattern.put(pattern, hash);
            }
        }
    }

    private void correct(int slot) {
        int best = 0;
        int most = vocabulary.frequencyAt(slot) * RATIO - 1;
        for (int gap = 0; gap < vocabulary.lengthAt(slot); gap++) {
            int other = byPattern.get(pattern(slot, gap));
            if (other != 0 && frequency(other) > most) {
                best = other;
                most = frequency(other);
            }
        }
        if (best != 0) {
            corrected.put(vocabulary.hashAt(slot), best);
        }
    }

    private int frequency(int hash) {
        return vocabulary.frequencyAt(vocabulary.slot(hash));
    }

    private int pattern(int slot, int gap) {
        int length = vocabulary.lengthAt(slot);
        int h = gap * 31 + length;
        for (int i = 0; i < length; i++) {
            h = (h * 0x01000193) ^ (i == gap ? '?' : vocabulary.letterAt(slot, i));
        }
        return h ^ (h >>> 15);
    }
}
