package org.hearsay.intake;

import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/** A regular file met on a walk. Use it while the walk stands at it. */
public interface Found {
    /** Its whole path, as {@link PathText} writes it. */
    String path();

    /** The last part of its path. */
    String name();

    /** Bytes, as the folder tells. */
    long size();

    /**
     * Size, times and file number. As long as this stays the same at the same path, the file counts as unchanged; who sets
     * a file's clock back after changing it can still not set back its change time, which is part of it.
     */
    String stamp();

    /** Opens it for reading, unless it has become a link meanwhile. */
    SeekableByteChannel open() throws Unreadable;

    /** The stamp as it is now; empty when the file is gone. */
    Optional<String> stampNow();
}
