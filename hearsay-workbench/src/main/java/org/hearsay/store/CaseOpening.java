package org.hearsay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.model.HearsayException;

/** What must be true of a folder before it is opened as a case, or becomes one. */
final class CaseOpening {
    /** What a creation that was cut short may have left. */
    private static final Set<String> EARLY = Set.of("lock", "incoming", "originals", "index");

    private CaseOpening() {}

    /** The case folder at {@code given}, which must hold a case. */
    static CaseFolder existing(Path given) throws IOException {
        if (!Files.isDirectory(given)) {
            throw notACase(given, Files.exists(given) ? "that is a file" : "there is no such folder");
        }
        CaseFolder folder = new CaseFolder(given.toRealPath());
        if (!Files.isRegularFile(folder.database(), LinkOption.NOFOLLOW_LINKS)) {
            boolean wasOne = Files.exists(folder.log());
            throw notACase(
                    given, wasOne ? "its case.db is missing (a copy would bring it back)" : "it has no case.db inside");
        }
        return folder;
    }

    /** The case folder at {@code given}, made when nothing or an empty folder is there. */
    static CaseFolder existingOrNew(Path given) throws IOException {
        if (Files.exists(given.resolve("case.db"), LinkOption.NOFOLLOW_LINKS) || !canBecomeCase(given)) {
            return existing(given);
        }
        Files.createDirectories(given);
        return new CaseFolder(given.toRealPath());
    }

    private static boolean canBecomeCase(Path given) throws IOException {
        if (!Files.exists(given, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isDirectory(given)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(given)) {
            return inside.allMatch(path -> EARLY.contains(String.valueOf(path.getFileName())));
        }
    }

    /** Removes what a run that was cut short left. A dying worker of that run may still write there: what stays is harmless. */
    static void clear(Path incoming) throws IOException {
        try (Stream<Path> left = Files.walk(incoming)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(incoming)) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (NoSuchFileException | DirectoryNotEmptyException | UncheckedIOException e) {
            return;
        }
    }

    private static HearsayException notACase(Path given, String but) {
        return new HearsayException(
                "HS-CAS-001",
                "Expected a case folder (or, for add, an empty or new one) at " + given + ", but " + but
                        + ". Nothing was changed; check the path.");
    }
}
