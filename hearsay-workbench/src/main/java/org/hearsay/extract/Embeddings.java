package org.hearsay.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.io.TikaInputStream;

/** The bytes of what lies embedded in an Office file. */
final class Embeddings {
    private Embeddings() {}

    /** The stream itself, or, where the parser hands over an open folder of an OLE file, that folder as a file of its own. */
    static InputStream bytes(InputStream in) throws IOException {
        if (in instanceof TikaInputStream tika && tika.getOpenContainer() instanceof DirectoryEntry folder) {
            try (POIFSFileSystem copy = new POIFSFileSystem()) {
                EntryUtils.copyNodes(folder, copy.getRoot());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                copy.writeFilesystem(bytes);
                return new ByteArrayInputStream(bytes.toByteArray());
            }
        }
        return in;
    }
}
