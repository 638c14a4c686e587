package org.hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * {@code case.seal}: digests of every stretch of the database file, taken when the case was closed.
 *
 * <p>SQLite's own check follows its trees; it does not see a byte that changes inside a value, in a free page or in an
 * unused corner of a page. The seals in the rows catch the first, this catches all of them while the case is closed. It is
 * removed before the first change after opening, so a case whose process was killed has none until it is next closed.
 */
final class PageSeal {
    /** Bytes in one stretch: 16 of SQLite's pages. */
    static final int STRETCH = 1 << 16;

    private PageSeal() {}

    static void remove(CaseFolder folder) throws IOException {
        if (Files.deleteIfExists(folder.seal())) {
            try (FileChannel directory = FileChannel.open(folder.root())) {
                directory.force(true);
            }
        }
    }

    /** Seals the settled database file. */
    static void write(CaseFolder folder) throws IOException {
        String lines = String.join("\n", lines(folder)) + "\n";
        var made = folder.incoming().resolve("case.seal");
        try (FileChannel channel = FileChannel.open(
                made, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = java.nio.ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(made, folder.seal(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** One line for each stretch: its first byte and its SHA-256; then the file's length. */
    private static List<String> lines(CaseFolder folder) throws IOException {
        List<String> lines = new ArrayList<>();
        MessageDigest sha = FieldHash.sha256();
        byte[] stretch = new byte[STRETCH];
        long at = 0;
        try (InputStream in = Files.newInputStream(folder.database())) {
            for (int got = in.readNBytes(stretch, 0, STRETCH); got > 0; got = in.readNBytes(stretch, 0, STRETCH)) {
                sha.update(stretch, 0, got);
                lines.add(at + " " + HexFormat.of().formatHex(sha.digest()));
                at += got;
            }
        }
        lines.add(at + " end");
        return lines;
    }

    /** Whether there is a seal to compare with. */
    static boolean exists(CaseFolder folder) {
        return Files.exists(folder.seal());
    }

    /** The first bytes of the stretches that are not as sealed, -1 for a seal that cannot be read; empty when all is well. */
    static List<Long> broken(CaseFolder folder) throws IOException {
        List<String> sealed = List.of(
                Files.readString(folder.seal(), StandardCharsets.ISO_8859_1).split("\n", -1));
        List<String> now = new ArrayList<>(lines(folder));
        now.add("");
        List<Long> broken = new ArrayList<>();
        for (int i = 0; i < Math.max(sealed.size(), now.size()); i++) {
            if (i >= sealed.size() || i >= now.size()) {
                broken.add((long) i * STRETCH);
                break;
            }
            if (!sealed.get(i).equals(now.get(i))) {
                broken.add((long) i * STRETCH);
            }
        }
        return broken;
    }
}
