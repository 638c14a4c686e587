package org.hearsay.extract.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads the data files that stand beside a class: one entry a line, {@code #} begins a comment line. */
public final class WordLists {
    private WordLists() {}

    /** The lines of a data file beside {@code owner}, without comments and blank lines. */
    public static List<String> lines(Class<?> owner, String file) {
        InputStream in = Objects.requireNonNull(owner.getResourceAsStream(file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
