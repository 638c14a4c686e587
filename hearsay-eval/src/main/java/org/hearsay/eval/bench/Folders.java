package org.hearsay.eval.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sizes and removal of folders that a benchmark made. */
final class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    static double megabytes(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.mapToLong(path -> path.toFile().length()).sum() / 1e6;
        }
    }

    /** Each part's size, as "index 210 MB, originals 96 MB". */
    static String parts(Path folder) throws IOException {
        try (Stream<Path> parts = Files.list(folder)) {
            List<Path> sorted = parts.sorted().toList();
            return sorted.stream().map(Folders::part).collect(Collectors.joining(", "));
        }
    }

    private static String part(Path path) {
        try {
            return String.format(Locale.ROOT, "%s %.0f MB", path.getFileName(), megabytes(path));
        } catch (IOException e) {
            return path.getFileName() + " not readable";
        }
    }
}
