package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

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
    private static final int LONGEST = 24;

    private final List<String> texts;
    private final List<Words> words;
    private final Counts frequency;
    private final Counts byPattern = new Counts(1 << 16);
    private final Counts corrected = new Counts(1 << 16);
    private final BitSet plain = new BitSet();

    Spelling(List<String> texts, List<Words> words) {
        this.texts = texts;
        this.words = words;
        this.frequency = new Counts(1 << 16);
        for (Words document : words) {
            for (int hash : document.hash()) {
                frequency.add(hash, 1);
            }
        }
    }

    /**
     * What to compare instead of the words as written.
     *
     * @param words those given, with spoilt words read as what they stand for, where a document is noisy
     * @param noisy most documents are, so runs of equal words are short
     */
    record Reading(List<Words> words, boolean noisy) {}

    Reading read() {
        learnPatterns();
        List<Words> read = new ArrayList<>(words.size());
        int spoilt = 0;
        int veryNoisy = 0;
        for (int d = 0; d < words.size(); d++) {
            Words document = corrected(texts.get(d), words.get(d));
            int changed = changed(words.get(d), document);
            spoilt += changed * NOISY_SHARE > document.count() ? 1 : 0;
            boolean alone = changed * VERY_NOISY_SHARE > document.count();
            veryNoisy += alone ? 1 : 0;
            read.add(document);
            if (!alone) {
                plain.set(d);
            }
        }
        if (spoilt * 4 > words.size()) {
            return new Reading(read, true);
        }
        for (int d = 0; veryNoisy > 0 && d < read.size(); d++) {
            read.set(d, plain.get(d) ? words.get(d) : read.get(d));
        }
        return new Reading(veryNoisy == 0 ? words : read, false);
    }

    private Words corrected(String text, Words document) {
        int[] hash = document.hash().clone();
        for (int i = 0; i < hash.length; i++) {
            hash[i] = corrected(text, document, i);
        }
        return new Words(hash, document.start(), document.end(), document.depth());
    }

    private static int changed(Words before, Words after) {
        int changed = 0;
        for (int i = 0; i < before.count(); i++) {
            changed += before.hash()[i] == after.hash()[i] ? 0 : 1;
        }
        return changed;
    }

    private void learnPatterns() {
        Counts seen = new Counts(1 << 12);
        for (int d = 0; d < words.size(); d++) {
            Words document = words.get(d);
            for (int i = 0; i < document.count(); i++) {
                int hash = document.hash()[i];
                if (frequency.get(hash) >= RATIO && seen.get(hash) == 0) {
                    seen.put(hash, 1);
                    learn(texts.get(d), document.start()[i], document.end()[i], hash);
                }
            }
        }
    }

    private void learn(String text, int from, int to, int hash) {
        for (int gap = from; gap < to && isLetters(text, from, to); gap++) {
            int pattern = pattern(text, from, to, gap);
            int other = byPattern.get(pattern);
            if (other == 0 || frequency.get(other) < frequency.get(hash)) {
                byPattern.put(pattern, hash);
            }
        }
    }

    private int corrected(String text, Words document, int at) {
        int hash = document.hash()[at];
        int known = corrected.get(hash);
        if (known != 0) {
            return known;
        }
        int best = hash;
        int from = document.start()[at];
        int to = document.end()[at];
        int own = frequency.get(hash);
        int most = own * RATIO - 1;
        for (int gap = from; gap < to && isLetters(text, from, to); gap++) {
            int other = byPattern.get(pattern(text, from, to, gap));
            if (other != 0 && frequency.get(other) > most) {
                best = other;
                most = frequency.get(other);
            }
        }
        corrected.put(hash, best);
        return best;
    }

    private static boolean isLetters(String text, int from, int to) {
        if (to - from < 2 || to - from > LONGEST) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int pattern(String text, int from, int to, int gap) {
        int h = (gap - from) * 31 + to - from;
        for (int i = from; i < to; i++) {
            h = (h * 0x01000193) ^ (i == gap ? '?' : Character.toLowerCase(text.charAt(i)));
        }
        return h ^ (h >>> 15);
    }
}
