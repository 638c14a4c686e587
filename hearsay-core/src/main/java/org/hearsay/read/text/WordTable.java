package org.hearsay.read.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.hearsay.model.HearsayException;

/**
 * A word list that ships beside the class that uses it: UTF-8, tab-separated, one entry a line, lines starting with
 * {@code #} are comments. The first column is the key; of two lines with one key the later counts.
 */
public final class WordTable {
    private final Map<String, List<String>> rows;

    private WordTable(Map<String, List<String>> rows) {
        this.rows = Map.copyOf(rows);
    }

    /**
     * The list {@code name} in the package of {@code beside}.
     *
     * @throws HearsayException HS-REA-001 when the list is not on the class path, which means a damaged build
     */
    public static WordTable read(Class<?> beside, String name) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        each(beside, name, (key, columns) -> rows.put(key, columns));
        return new WordTable(rows);
    }

    /** Hands each line's first column and further columns to {@code taker}, in order. */
    static void each(Class<?> beside, String name, BiConsumer<String, List<String>> taker) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new HearsayException(
                        "HS-REA-001",
                        "Expected the word list " + name
                                + " in the program; it is missing. Build or install it again.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    List<String> columns = new ArrayList<>(List.of(line.split("\t", -1)));
                    taker.accept(columns.removeFirst().strip(), columns);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("expected to read the word list " + name + " from the class path", e);
        }
    }

    public Set<String> keys() {
        return rows.keySet();
    }

    public boolean has(String key) {
        return rows.containsKey(key);
    }

    /** The columns after the key; empty when there is no such key. */
    public List<String> columns(String key) {
        return rows.getOrDefault(key, List.of());
    }
}
