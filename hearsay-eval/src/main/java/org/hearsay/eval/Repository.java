package org.hearsay.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the repository stands on this machine. */
final class Repository {
    private Repository() {}

    /** The nearest folder, from the current one upward, that holds {@code hearsay-eval}. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("hearsay-eval"))) {
            folder = Optional.ofNullable(folder.getParent())
                    .orElseThrow(() -> new IllegalStateException("expected to run inside the repository; came "
                            + Path.of("").toAbsolutePath()));
        }
        return folder;
    }

    static Path floors() {
        return root().resolve("hearsay-eval").resolve("floors.json");
    }

    static Path qualityPage() {
        return root().resolve("docs").resolve("reference").resolve("quality.md");
    }
}
