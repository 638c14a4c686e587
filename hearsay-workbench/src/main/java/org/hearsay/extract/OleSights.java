package org.hearsay.extract;

import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What an Office file of the older, OLE kind would do if its own program opened it. */
final class OleSights {
    private static final int DEEPEST = 20;

    private OleSights() {}

    /** Flags macros; a file too broken to look through says nothing here. */
    static void check(Original original) {
        try (POIFSFileSystem file = new POIFSFileSystem(original.file().toFile(), true)) {
            if (holdsMacros(file.getRoot(), 0)) {
                original.flag("ACTIVE_CONTENT", "Holds macros; they were not run.");
            }
        } catch (IOException | RuntimeException broken) {
            // The reader will say what is wrong with it.
        }
    }

    private static boolean holdsMacros(DirectoryEntry folder, int depth) {
        for (Entry entry : folder) {
            String name = entry.getName();
            if (name.equals("_VBA_PROJECT") || name.equals("_VBA_PROJECT_CUR") || name.equals("VBA")) {
                return true;
            }
            if (entry instanceof DirectoryEntry inner && depth < DEEPEST && holdsMacros(inner, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
