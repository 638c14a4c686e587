package org.hearsay.link.lineage;

import java.util.Arrays;

/**
 * The words of one text as numbers: runs of letters and digits, case folded. Marks, quotation signs and line ends play no
 * part, so a passage is the same passage however it is set.
 *
 * <p>An ideograph is a word of its own.
 *
 * @param word one number a word: a 31-bit hash, and in the lowest bit whether quotation marks ({@code >} and its like) head
 *     the line it stands on
 * @param start first UTF-16 index of each word
 * @param end index after each word
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed; arrays keep 120 million words affordable
record Words(int[] word, int[] start, int[] end) {
    private static final int IDEOGRAPHS = 0x2E80;

    static Words of(String text) {
        return new Scan(text).words();
    }

    static int hash(int word) {
        return word & ~1;
    }

    static boolean isMarked(int word) {
        return (word & 1) != 0;
    }

    int count() {
        return word.length;
    }

    /** False for a run that mostly repeats itself ("ha ha ha ha ha", the filler of tables). */
    static boolean varied(int[] word, int at, int length) {
        int repeats = 0;
        for (int i = at + 1; i < at + length; i++) {
            for (int j = at; j < i; j++) {
                if (hash(word[i]) == hash(word[j])) {
                    repeats++;
                    break;
                }
            }
        }
        return repeats < 2;
    }

    /** A 64-bit hash of the {@code length} words from {@code at}. */
    static long fingerprint(int[] word, int at, int length) {
        long h = 0x9E3779B97F4A7C15L;
        for (int i = at; i < at + length; i++) {
            h = (h ^ hash(word[i])) * 0xBF58476D1CE4E5B9L;
            h ^= h >>> 29;
        }
        return h;
    }

    /** One pass over a text, a line at a time. */
    private static final class Scan {
        private final String text;
        private int[] word;
        private int[] start;
        private int[] end;
        private int count;

        Scan(String text) {
            this.text = text;
            int guess = Math.max(16, text.length() / 5);
            word = new int[guess];
            start = new int[guess];
            end = new int[guess];
        }

        Words words() {
            int from = 0;
            while (from < text.length()) {
                int to = text.indexOf('\n', from);
                to = to < 0 ? text.length() : to;
                line(from, to, isMarked(from, to) ? 1 : 0);
                from = to + 1;
            }
            return new Words(Arrays.copyOf(word, count), Arrays.copyOf(start, count), Arrays.copyOf(end, count));
        }

        private void line(int from, int to, int mark) {
            int at = from;
            while (at < to) {
                int code = text.codePointAt(at);
                int next = at + Character.charCount(code);
                if (Character.isLetterOrDigit(code)) {
                    next = word(at, to, mark);
                }
                at = next;
            }
        }

        /** Takes the word that begins here; returns where it ends. */
        private int word(int from, int to, int mark) {
            int h = 17;
            int at = from;
            while (at < to) {
                int code = text.codePointAt(at);
                boolean ideograph = code >= IDEOGRAPHS && Character.isIdeographic(code);
                if (!Character.isLetterOrDigit(code) || (ideograph && at > from)) {
                    break;
                }
                h = (h * 0x01000193) ^ folded(code);
                at += Character.charCount(code);
                if (ideograph) {
                    break;
                }
            }
            add(hash((h ^ (h >>> 15)) << 1) | mark, from, at);
            return at;
        }

        private static int folded(int code) {
            if (code < 128) {
                return code >= 'A' && code <= 'Z' ? code + 32 : code;
            }
            return Character.toLowerCase(code);
        }

        private void add(int one, int from, int to) {
            if (count == word.length) {
                word = Arrays.copyOf(word, count * 2);
                start = Arrays.copyOf(start, count * 2);
                end = Arrays.copyOf(end, count * 2);
            }
            word[count] = one;
            start[count] = from;
            end[count++] = to;
        }

        /** Sees the marks of a reply's quoted line ({@code "> > "}, {@code "AB>"}); letters alone are no mark. */
        private boolean isMarked(int from, int to) {
            int letters = 0;
            for (int at = from; at < to && letters <= 4; at++) {
                char c = text.charAt(at);
                if (c == '>' || (letters == 0 && "|}:#".indexOf(c) >= 0)) {
                    return true;
                } else if (Character.isLetter(c)) {
                    letters++;
                } else if (c != ' ' && c != '\t') {
                    break;
                }
            }
            return false;
        }
    }
}
