package org.hearsay.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.hearsay.model.Digest;

/**
 * The shelves of a case's originals. A file is first copied, and hashed on the way, into {@code incoming}; then {@link
 * #shelve} makes copies last through a power cut and moves each to its place, whole. Safe for several threads.
 */
public final class Originals {
    private static final int BUFFER = 1 << 18;

    private static final ByteBuffer ZEROS = ByteBuffer.allocate(BUFFER).asReadOnlyBuffer();

    private final Path shelves;
    private final Path incoming;
    private final AtomicLong copies = new AtomicLong();
    private final String mark = "copy-" + Long.toHexString(System.nanoTime()) + "-";

    /**
     * Shelves and the place where copies are made, on one file system.
     *
     * @param shelves the folder {@code originals}
     * @param incoming the folder for copies that are not whole yet
     */
    public Originals(Path shelves, Path incoming) {
        this.shelves = shelves;
        this.incoming = incoming;
    }

    /**
     * A whole copy that waits to be shelved.
     *
     * @param digest of its bytes
     * @param size in bytes
     * @param made where it is now
     */
    public record Copy(Digest digest, long size, Path made) {}

    /** Someone asked to stop in the middle of a copy; nothing of it is left. */
    public static final class Stopped extends IOException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped while copying");
        }
    }

    /**
     * Copies all that {@code from} gives.
     *
     * @param stopped asked now and then
     * @throws Unreadable when reading fails; any other failure is one of writing
     */
    public Copy copy(ReadableByteChannel from, BooleanSupplier stopped) throws IOException {
        Path made = incoming.resolve(mark + copies.incrementAndGet());
        boolean whole = false;
        try (FileChannel to = FileChannel.open(made, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Copy copy = copy(from, to, made, stopped);
            whole = true;
            return copy;
        } finally {
            if (!whole) {
                Files.deleteIfExists(made);
            }
        }
    }

    private static Copy copy(ReadableByteChannel from, FileChannel to, Path made, BooleanSupplier stopped)
            throws IOException {
        MessageDigest sha = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long size = 0;
        while (read(from, buffer.clear()) >= 0) {
            if (stopped.getAsBoolean()) {
                throw new Stopped();
            }
            buffer.flip();
            size += buffer.remaining();
            sha.update(buffer.array(), 0, buffer.limit());
            write(buffer, to, size);
        }
        return new Copy(new Digest(HexFormat.of().formatHex(sha.digest())), size, made);
    }

    /** Writes the buffer so that the file is {@code size} long; of nothing but zero bytes only the last, as a hole that takes no room. */
    private static void write(ByteBuffer buffer, FileChannel to, long size) throws IOException {
        if (buffer.remaining() == BUFFER && buffer.mismatch(ZEROS.duplicate()) < 0) {
            buffer.position(BUFFER - 1);
            to.position(size - 1);
        }
        while (buffer.hasRemaining()) {
            to.write(buffer);
        }
    }

    private static int read(ReadableByteChannel from, ByteBuffer buffer) throws Unreadable {
        try {
            return from.read(buffer);
        } catch (IOException e) {
            throw new Unreadable(Sentences.unread(e), e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java runtime has SHA-256", e);
        }
    }

    /** Puts copies on their shelves, read-only. When this returns they are there, and stay through a power cut. */
    public synchronized void shelve(List<Copy> batch) throws IOException {
        Set<Path> changed = new LinkedHashSet<>();
        for (Copy copy : batch) {
            if (!isShelved(copy)) {
                try (FileChannel channel = FileChannel.open(copy.made(), StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
        for (Copy copy : batch) {
            if (isShelved(copy)) {
                Files.deleteIfExists(copy.made());
            } else {
                move(copy, changed);
            }
        }
        for (Path folder : changed) {
            try (FileChannel channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }

    private boolean isShelved(Copy copy) throws IOException {
        Path place = shelves.resolve(copy.digest().shelf());
        return Files.exists(place) && Files.size(place) == copy.size();
    }

    private void move(Copy copy, Set<Path> changed) throws IOException {
        String hex = copy.digest().hex();
        Path row = shelves.resolve(hex.substring(0, 2));
        Path shelf = row.resolve(hex.substring(2, 4));
        if (!Files.isDirectory(shelf)) {
            Files.createDirectories(shelf);
            changed.add(row);
            changed.add(shelves);
        }
        Files.setPosixFilePermissions(copy.made(), PosixFilePermissions.fromString("r--r--r--"));
        Files.move(copy.made(), shelf.resolve(hex), StandardCopyOption.ATOMIC_MOVE);
        changed.add(shelf);
    }
}
