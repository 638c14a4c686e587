package org.hearsay.link.lineage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The words of a statement that are not mere grammar: of three letters or more, or numbers. */
final class Weighty {
    private static final int SHORTEST = 3;
    private static final String INNER = ".,:'’";

    private final String text;
    private int at;
    private int from;

    private Weighty(String text) {
        this.text = text;
    }

    static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        Weighty scan = new Weighty(text);
        while (scan.next()) {
            words.add(text.substring(scan.from, scan.at).toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** The same as hashes, ascending, each once. */
    static int[] hashes(String text) {
        int[] hashes = new int[16];
        int count = 0;
        Weighty scan = new Weighty(text);
        while (scan.next()) {
            hashes = count == hashes.length ? Arrays.copyOf(hashes, count * 2) : hashes;
            hashes[count++] = scan.hash();
        }
        Arrays.sort(hashes, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, distinct);
    }

    /** A hash of 31 bits, so that it sorts as it counts. */
    private int hash() {
        int h = 7;
        for (int i = from; i < at; i++) {
            h = h * 0x01000193 ^ Character.toLowerCase(text.charAt(i));
        }
        return (h ^ h >>> 15) >>> 1;
    }

    private boolean next() {
        while (find()) {
            boolean counts = at - from >= SHORTEST || Character.isDigit(text.charAt(from));
            if (counts && !isSmall()) {
                return true;
            }
        }
        return false;
    }

    private boolean isSmall() {
        return at - from <= SmallWords.LONGEST
                && SmallWords.has(text.substring(from, at).toLowerCase(Locale.ROOT));
    }

    /** The next run of letters and digits; one sign between two of them does not end it ("03:20", "o'clock"). */
    private boolean find() {
        while (at < text.length() && !isPart(at)) {
            at++;
        }
        from = at;
        while (at < text.length()
                && (isPart(at) || (INNER.indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && isPart(at + 1)))) {
            at++;
        }
        return at > from;
    }

    private boolean isPart(int i) {
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
