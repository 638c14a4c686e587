package org.hearsay.link.lineage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** English words of mere grammar, from a list on the class path. */
final class SmallWords {
    private static final Set<String> WORDS = read();

    /** How many letters the longest has. */
    static final int LONGEST = WORDS.stream().mapToInt(String::length).max().orElse(0);

    private SmallWords() {}

    static boolean has(String lowerCase) {
        return WORDS.contains(lowerCase);
    }

    private static Set<String> read() {
        try (InputStream in = SmallWords.class.getResourceAsStream("small-words.txt")) {
            String all = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Set.of(all.strip().split("\\s+", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
