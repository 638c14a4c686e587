package org.hearsay.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hearsay.model.HearsayException;

/**
 * Holds a case for one process. The operating system drops the lock when its process dies, however it dies; the number
 * written in the file is only for the sentence shown to a second one.
 */
final class CaseLock implements AutoCloseable {
    /**
     * Cases this process holds. Needed because POSIX drops a process's lock when it closes <em>any</em> channel on the
     * file, so a second attempt in the same process must not even open it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private CaseLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static CaseLock take(CaseFolder folder) throws IOException {
        Path file = folder.lock();
        if (!HELD.add(file)) {
            throw inUse(folder, "this very process (" + ProcessHandle.current().pid() + ")");
        }
        boolean taken = false;
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw inUse(folder, "process " + (holder.isEmpty() ? "of unknown number" : holder));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            taken = true;
            return new CaseLock(file, channel);
        } finally {
            if (!taken) {
                HELD.remove(file);
            }
        }
    }

    private static HearsayException inUse(CaseFolder folder, String holder) {
        return new HearsayException(
                "HS-CAS-004",
                "Expected the case " + folder.root() + " to be free, but " + holder
                        + " has it open. Close that first, or wait until it is done.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
