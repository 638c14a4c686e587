package org.hearsay.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How deep the brackets of a file lie inside one another, counted without a parser that could fall over them. */
final class Nesting {
    /** No file that a person or program wrote for use goes so deep; parsers that recurse fail somewhere beyond. */
    static final int DEEPEST = 1_000;

    private Nesting() {}

    /**
     * The greatest depth in a file.
     *
     * @param opening bytes that go one deeper
     * @param closing bytes that come back
     * @param quoted whether brackets between double quotes do not count, as in JSON; a backslash hides the byte after it everywhere
     */
    static int deepest(Path file, String opening, String closing, boolean quoted) throws IOException {
        int depth = 0;
        int deepest = 0;
        boolean inQuotes = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\\') {
                    in.read();
                } else if (quoted && c == '"') {
                    inQuotes = !inQuotes;
                } else if (!inQuotes && opening.indexOf(c) >= 0) {
                    deepest = Math.max(deepest, ++depth);
                } else if (!inQuotes && closing.indexOf(c) >= 0) {
                    depth--;
                }
            }
        }
        return deepest;
    }

    /** The greatest depth in text that may hold bytes of any kind between the brackets. */
    static int deepest(String text, char opening, char closing) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == opening) {
                deepest = Math.max(deepest, ++depth);
            } else if (c == closing) {
                depth = Math.max(0, depth - 1);
            }
        }
        return deepest;
    }

    /** Flags what lies deeper than {@link #DEEPEST}. */
    static boolean check(int deepest, Original original) {
        if (deepest > DEEPEST) {
            original.flag("TOO_DEEP", "Parts lie inside one another " + deepest + " deep.");
        }
        return deepest > DEEPEST;
    }
}
