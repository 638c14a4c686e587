package org.hearsay.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.HearsayException;
import org.hearsay.store.CaseView.CustodyRecord;

/**
 * The custody log's file: one record a line, only ever appended to.
 *
 * <p>The database holds every record too, and commits it first, together with what it tells of. So after a crash the log
 * can only be short, by whole records or by a torn last line, and {@link #repair} with {@link #append} makes it whole from
 * the database.
 */
final class CustodyLog implements AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final CaseFolder folder;
    private final FileChannel channel;

    CustodyLog(CaseFolder folder) throws IOException {
        this.folder = folder;
        this.channel = FileChannel.open(
                folder.log(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** How the log ended when it was opened. */
    record Tail(Optional<CustodyRecord> last, long tornBytes) {}

    /** Cuts a torn last line off, and tells the last whole record and how many bytes were cut. */
    Tail repair() throws IOException {
        long size = channel.size();
        long whole = size == 0 ? 0 : 1 + lastLineEndBefore(size);
        if (whole < size) {
            channel.truncate(whole);
            channel.force(true);
        }
        channel.position(whole);
        return new Tail(whole == 0 ? Optional.empty() : Optional.of(lastRecord(whole)), size - whole);
    }

    private CustodyRecord lastRecord(long end) throws IOException {
        long start = 1 + lastLineEndBefore(end - 1);
        ByteBuffer line = ByteBuffer.allocate(Math.toIntExact(end - 1 - start));
        while (line.hasRemaining() && channel.read(line, start + line.position()) >= 0) {}
        return CustodyLine.read(new String(line.array(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new HearsayException(
                        "HS-CAS-007",
                        "Expected a custody record as the last line of " + folder.log()
                                + ", but that line was changed (byte " + start
                                + " on). Run hearsay verify on the case, and go back to a copy."));
    }

    /** Offset of the last line end before {@code end}; -1 when there is none. */
    private long lastLineEndBefore(long end) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long stop = end; stop > 0; ) {
            long start = Math.max(0, stop - BLOCK);
            block.clear().limit((int) (stop - start));
            while (block.hasRemaining() && channel.read(block, start + block.position()) >= 0) {}
            for (int at = (int) (stop - start) - 1; at >= 0; at--) {
                if (block.get(at) == '\n') {
                    return start + at;
                }
            }
            stop = start;
        }
        return -1;
    }

    /** Appends whole records; they are on the disk when this returns. */
    void append(List<CustodyRecord> records) throws IOException {
        if (records.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        records.forEach(record -> lines.append(CustodyLine.write(record)).append('\n'));
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
