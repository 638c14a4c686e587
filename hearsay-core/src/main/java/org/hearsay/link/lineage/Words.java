package org.hearsay.link.lineage;

import java.util.Arrays;

/**
 * The words of one text as numbers: runs of letters and digits, case folded. Marks, quotation signs and line ends play no
 * part, so a passage is the same passage however it is set.
 *
 * <p>An ideograph is a word of its own.
 *
 * @param hash one 32-bit hash a word
 * @param start first UTF-16 index of each word
 * @param end index after each word
 * @param depth how many quotation marks ({@code >} and its like) head the line each word stands on
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed; arrays keep 120 million words affordable
record Words(int[] hash, int[] start, int[] end, byte[] depth) {
    private static final int IDEOGRAPHS = 0x2E80;

    static Words of(String text) {
        return new Scan(text).words();
    }

    int count() {
        return hash.length;
    }

    /** Whether both words stand on lines marked as quoted, or neither does. */
    boolean markedAlike(int one, int other) {
        return (depth[one] > 0) == (depth[other] > 0);
    }

    /** False for a run that mostly repeats itself ("ha ha ha ha ha", the filler of tables). */
    boolean varied(int at, int length) {
        int repeats = 0;
        for (int i = at + 1; i < at + length; i++) {
            for (int j = at; j < i; j++) {
                if (hash[i] == hash[j]) {
                    repeats++;
                    break;
                }
            }
        }
        return repeats < 2;
    }

    /** A 64-bit hash of the {@code length} words from {@code at}. */
    long fingerprint(int at, int length) {
        return fingerprint(hash, at, length);
    }

    static long fingerprint(int[] hash, int at, int length) {
        long h = 0x9E3779B97F4A7C15L;
        for (int i = at; i < at + length; i++) {
            h = (h ^ hash[i]) * 0xBF58476D1CE4E5B9L;
            h ^= h >>> 29;
        }
        return h;
    }

    /** One pass over a text, a line at a time. */
    private static final class Scan {
        private final String text;
        private int[] hash;
        private int[] start;
        private int[] end;
        private byte[] depth;
        private int count;

        Scan(String text) {
            this.text = text;
            int guess = Math.max(16, text.length() / 5);
            hash = new int[guess];
            start = new int[guess];
            end = new int[guess];
            depth = new byte[guess];
        }

        Words words() {
            int from = 0;
            while (from < text.length()) {
                int to = text.indexOf('\n', from);
                to = to < 0 ? text.length() : to;
                line(from, to, marksAt(from, to));
                from = to + 1;
            }
            return new Words(
                    Arrays.copyOf(hash, count),
                    Arrays.copyOf(start, count),
                    Arrays.copyOf(end, count),
                    Arrays.copyOf(depth, count));
        }

        private void line(int from, int to, byte marks) {
            int at = from;
            while (at < to) {
                int code = text.codePointAt(at);
                int next = at + Character.charCount(code);
                if (Character.isLetterOrDigit(code)) {
                    next = word(at, to, marks);
                }
                at = next;
            }
        }

        /** Takes the word that begins here; returns where it ends. */
        private int word(int from, int to, byte marks) {
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
            add(h ^ (h >>> 15), from, at, marks);
            return at;
        }

        private static int folded(int code) {
            if (code < 128) {
                return code >= 'A' && code <= 'Z' ? code + 32 : code;
            }
            return Character.toLowerCase(code);
        }

        private void add(int h, int from, int to, byte marks) {
            if (count == hash.length) {
                hash = Arrays.copyOf(hash, count * 2);
                start = Arrays.copyOf(start, count * 2);
                end = Arrays.copyOf(end, count * 2);
                depth = Arrays.copyOf(depth, count * 2);
            }
            hash[count] = h;
            start[count] = from;
            end[count] = to;
            depth[count++] = marks;
        }

        /** Counts the marks of a reply's quoted line ({@code "> > "}, {@code "AB>"}); letters alone are no mark. */
        private byte marksAt(int from, int to) {
            byte marks = 0;
            int letters = 0;
            for (int at = from; at < to && letters <= 4 && marks < 100; at++) {
                char c = text.charAt(at);
                if (c == '>' || (letters == 0 && "|}:#".indexOf(c) >= 0)) {
                    marks++;
                    letters = 0;
                } else if (Character.isLetter(c)) {
                    letters++;
                } else if (c != ' ' && c != '\t') {
                    break;
                }
            }
            return marks;
        }
    }
}
