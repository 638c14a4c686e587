package org.hearsay.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.link.lineage.Tape;
import org.hearsay.model.HearsayException;

/** Tapes on disk, each a file that is gone from its folder once it is read, and from the disk once it is no longer needed. */
public final class DiskTapes implements Supplier<Tape> {
    private static final int AT_ONCE = 1 << 18;

    private final Path folder;
    private final Function<IOException, HearsayException> trouble;

    /**
     * Tapes below a folder.
     *
     * @param trouble says what it means when the disk is full
     */
    public DiskTapes(Path folder, Function<IOException, HearsayException> trouble) {
        this.folder = folder;
        this.trouble = trouble;
    }

    @Override
    public Tape get() {
        try {
            Path file = Files.createTempFile(folder, "tape", "");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            return new DiskTape(channel);
        } catch (IOException e) {
            throw trouble.apply(e);
        }
    }

    /** One file: written from its beginning to its end, then seen as memory, which the system pages in and out. */
    private final class DiskTape implements Tape {
        private final FileChannel channel;
        private final ByteBuffer waiting = ByteBuffer.allocateDirect(AT_ONCE).order(ByteOrder.nativeOrder());

        DiskTape(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int[] values, int count) {
            int done = 0;
            while (done < count) {
                int now = Math.min(count - done, waiting.remaining() / Integer.BYTES);
                waiting.asIntBuffer().put(values, done, now);
                waiting.position(waiting.position() + now * Integer.BYTES);
                done += now;
                if (waiting.remaining() < Integer.BYTES) {
                    flush();
                }
            }
        }

        private void flush() {
            try {
                waiting.flip();
                while (waiting.hasRemaining()) {
                    channel.write(waiting);
                }
                waiting.clear();
            } catch (IOException e) {
                throw trouble.apply(e);
            }
        }

        @Override
        public IntBuffer all() {
            flush();
            try (channel) {
                return channel.size() == 0
                        ? IntBuffer.allocate(0)
                        : channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size())
                                .order(ByteOrder.nativeOrder())
                                .asIntBuffer();
            } catch (IOException e) {
                throw trouble.apply(e);
            }
        }
    }
}
