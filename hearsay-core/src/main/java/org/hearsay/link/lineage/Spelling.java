package org.hearsay.link.lineage;

/**
 * Reads words that a scan or a typist spoilt as the common word they are a letter or two away from, so that noisy copies still
 * share runs of words.
 *
 * <p>A word is taken for a spoilt one when another of its length, with one letter different, is at least {@value #RATIO}
 * times as frequent in the collection; of several the most frequent is taken (the noisy-channel argument of Kernighan,
 * Church and Gale, 1990, with a flat error model). In clean text "thy" must stay "thy":
 * all documents are read so where one word in {@value #NOISY_SHARE} looks spoilt in a quarter of them, else those alone in
 * which one word in {@value #VERY_NOISY_SHARE} does. Where all are read so, {@value #NOISY_RATIO} times are enough, and words of {@value #TWO_FROM}
 * letters or more may have two different: of a word that stands a hundred times, each way to spoil it is rare.
 */
final class Spelling {
    private static final int RATIO = 20;
    private static final int NOISY_RATIO = 3;
    private static final int TWO_FROM = 5;
    private static final int NOISY_SHARE = 9;
    private static final int VERY_NOISY_SHARE = 5;

    private final Vocabulary vocabulary;

    Spelling(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads the documents on a shelf anew where they are noisy; true when most are, so that runs of equal words are short. */
    boolean read(Shelf shelf) {
        Reading plain = new Reading(RATIO, false);
        int spoilt = 0;
        for (int d = 0; d < shelf.documents(); d++) {
            spoilt += plain.changed(shelf.of(d)) * NOISY_SHARE > shelf.count(d) ? 1 : 0;
        }
        boolean noisy = spoilt * 4 > shelf.documents();
        Reading reading = noisy ? new Reading(NOISY_RATIO, true) : plain;
        for (int d = 0; d < shelf.documents() && spoilt > 0; d++) {
            int[] words = shelf.of(d);
            if (noisy || plain.changed(words) * VERY_NOISY_SHARE > words.length) {
                shelf.replace(d, reading.corrected(words));
            }
        }
        return noisy;
    }

    /** What each word of the vocabulary is read as. */
    private final class Reading {
        private final int ratio;
        private final boolean two;
        private final Counts byPattern = new Counts(1 << 14);
        private final Counts corrected = new Counts(1 << 14);

        /**
         * Learns it.
         *
         * @param ratio how many times as frequent the right word is at least
         * @param two whether two letters may differ
         */
        Reading(int ratio, boolean two) {
            this.ratio = ratio;
            this.two = two;
            for (int slot = 0; slot < vocabulary.slots(); slot++) {
                int frequency = vocabulary.frequencyAt(slot);
                if (frequency >= ratio) {
                    learn(slot, frequency);
                }
            }
            for (int slot = 0; slot < vocabulary.slots(); slot++) {
                if (vocabulary.frequencyAt(slot) > 0) {
                    correct(slot);
                }
            }
        }

        int[] corrected(int[] words) {
            for (int i = 0; i < words.length; i++) {
                words[i] = corrected(words[i]);
            }
            return words;
        }

        int changed(int[] words) {
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

        private void learn(int slot, int frequency) {
            int hash = vocabulary.hashAt(slot);
            int length = vocabulary.lengthAt(slot);
            for (int gap = 0; gap < length; gap++) {
                learn(pattern(slot, gap, gap), hash, frequency);
                for (int other = gap + 1; other < length && isTwo(length) && frequency >= RATIO; other++) {
                    learn(pattern(slot, gap, other), hash, frequency);
                }
            }
        }

        private void learn(int pattern, int hash, int frequency) {
            int known = byPattern.get(pattern);
            if (known == 0 || frequency(known) < frequency) {
                byPattern.put(pattern, hash);
            }
        }

        private boolean isTwo(int length) {
            return two && length >= TWO_FROM;
        }

        private void correct(int slot) {
            int length = vocabulary.lengthAt(slot);
            int least = vocabulary.frequencyAt(slot) * ratio;
            int best = 0;
            for (int gap = 0; gap < length; gap++) {
                best = better(best, byPattern.get(pattern(slot, gap, gap)), least);
            }
            for (int gap = 0; gap < length && best == 0 && isTwo(length); gap++) {
                for (int other = gap + 1; other < length; other++) {
                    best = better(best, byPattern.get(pattern(slot, gap, other)), Math.max(RATIO, least));
                }
            }
            if (best != 0) {
                corrected.put(vocabulary.hashAt(slot), best);
            }
        }

        private int better(int best, int other, int least) {
            boolean is = other != 0 && frequency(other) >= least && (best == 0 || frequency(other) > frequency(best));
            return is ? other : best;
        }

        private int frequency(int hash) {
            return vocabulary.frequencyAt(vocabulary.slot(hash));
        }

        private int pattern(int slot, int gap, int other) {
            int length = vocabulary.lengthAt(slot);
            int h = (gap * 31 + other) * 31 + length;
            for (int i = 0; i < length; i++) {
                h = (h * 0x01000193) ^ (i == gap || i == other ? '?' : vocabulary.letterAt(slot, i));
            }
            return h ^ (h >>> 15);
        }
    }
}
