package org.hearsay.read.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.HearsayException;
import org.hearsay.read.grammar.Piece.Gap;

/** The pieces that the network knows, by number: one a line in {@code vocabulary.txt}; those inside a word begin with ##. */
final class Vocabulary {
    static final int UNKNOWN = 100;
    static final int FIRST = 101;
    static final int LAST = 102;

    private final Map<String, Integer> beginning = new HashMap<>(50_000);
    private final Map<String, Integer> inside = new HashMap<>(10_000);
    private int longest = 1;

    Vocabulary() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.txt")) {
            if (in == null) {
                throw new HearsayException(
                        "HS-REA-001",
                        "Expected the list vocabulary.txt in the program; it is missing. Build or install it again.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(line, number++);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("expected to read vocabulary.txt from the class path", e);
        }
    }

    private void add(String line, int number) {
        boolean within = line.startsWith("##") && line.length() > 2;
        String piece = within ? line.substring(2) : line;
        (within ? inside : beginning).put(piece, number);
        longest = Math.max(longest, piece.length());
    }

    int number(String piece) {
        return beginning.getOrDefault(piece, UNKNOWN);
    }

    /** Adds the pieces of {@code text[start, end)}, a run of letters: the longest known first. */
    void cut(String text, int start, int end, Gap gap, List<Piece> pieces) {
        int[] origin = new int[(end - start) * 4 + 4];
        String letters = normal(text, start, end, origin);
        if (letters.isEmpty()) {
            pieces.add(new Piece(start, end, UNKNOWN, Letters.shape(text, start, end), gap));
            return;
        }
        int from = 0;
        int begun = start;
        Gap before = gap;
        while (from < letters.length()) {
            int to = longestKnown(letters, from, origin);
            int number = to > from ? lookUp(letters, from, to) : UNKNOWN;
            to = to > from ? to : oneCharacter(letters, from, origin);
            int until = to < letters.length() ? origin[to] : end;
            pieces.add(new Piece(begun, until, number, Letters.shape(text, begun, until), before));
            before = Gap.NONE;
            begun = until;
            from = to;
        }
    }

    /** The run as the vocabulary would write it; {@code origin} tells where in the text each letter comes from. */
    private static String normal(String text, int start, int end, int[] origin) {
        StringBuilder letters = new StringBuilder();
        for (int at = start; at < end; ) {
            int cp = text.codePointAt(at);
            if (Letters.kind(cp) != Letters.Kind.INVISIBLE) {
                String normal = Letters.normal(cp);
                for (int k = 0; k < normal.length() && letters.length() < origin.length; k++) {
                    origin[letters.length()] = at;
                    letters.append(normal.charAt(k));
                }
            }
            at += Character.charCount(cp);
        }
        return letters.toString();
    }

    private int longestKnown(String letters, int from, int[] origin) {
        for (int to = Math.min(letters.length(), from + longest); to > from; to--) {
            boolean whole = to == letters.length() || origin[to] != origin[to - 1];
            if (whole && lookUp(letters, from, to) != UNKNOWN) {
                return to;
            }
        }
        return from;
    }

    private int lookUp(String letters, int from, int to) {
        return (from == 0 ? beginning : inside).getOrDefault(letters.substring(from, to), UNKNOWN);
    }

    private static int oneCharacter(String letters, int from, int[] origin) {
        int to = from + 1;
        while (to < letters.length() && origin[to] == origin[to - 1]) {
            to++;
        }
        return to;
    }
}
