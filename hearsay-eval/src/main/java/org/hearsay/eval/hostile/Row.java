package org.hearsay.eval.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One file of a pack and what its manifest says must become of it.
 *
 * @param id short name
 * @param path where it stands in the pack
 * @param expect {@code EXTRACT}, {@code REFUSE}, {@code PARTIAL}, {@code ANY} and so on
 * @param flags that must be raised on it or on something inside it
 * @param sentinel words that must be in the text of it or of something inside it; empty for none
 */
record Row(String id, String path, String expect, Set<String> flags, String sentinel) {

    /** The rows of a manifest, by the names in its first line. */
    static List<Row> read(Path manifest) {
        try {
            List<String> lines = Files.readAllLines(manifest, StandardCharsets.UTF_8);
            List<String> names = Arrays.asList(lines.getFirst().split("\t", -1));
            List<Row> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                String path = cell(cells, names, "path");
                String id = cell(cells, names, "id");
                rows.add(new Row(
                        id.isEmpty() ? path : id,
                        path.replace("\\n", "\n"),
                        cell(cells, names, "expect"),
                        flags(cell(cells, names, "flags")),
                        cell(cells, names, "sentinel")));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("expected a manifest; came " + manifest, e);
        }
    }

    private static String cell(String[] cells, List<String> names, String name) {
        int at = names.indexOf(name);
        return at < 0 || at >= cells.length ? "" : cells[at];
    }

    private static Set<String> flags(String written) {
        return Arrays.stream(written.split(","))
                .filter(flag -> flag.matches("[A-Z_]+"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
