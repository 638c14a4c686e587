package org.hearsay.extract;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Deletes what workers left in the scratch folder. Leftovers cost disk, not truth, so failing to delete one is not an error. */
final class Scratch {
    private Scratch() {}

    /** Deletes a folder and all in it, following no link. */
    static void clear(Path folder) {
        try {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                    entries.forEach(Scratch::clear);
                }
            }
            Files.deleteIfExists(folder);
        } catch (IOException leftover) {
            // The next run's scratch folder is another one.
        }
    }

    /** Deletes the files of {@code folder} whose names start with {@code prefix}. */
    static void clear(Path folder, String prefix) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, prefix + "*")) {
            entries.forEach(Scratch::clear);
        } catch (IOException leftover) {
            // As above.
        }
    }
}
