package org.hearsay.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** Whether a huge file is mostly nothing: zero bytes that a disk need not even store. */
final class Sparse {
    private static final int SAMPLES = 64;
    private static final int SAMPLE = 4096;

    private Sparse() {}

    /** Looks at places all over the file. */
    static void check(Original original) throws IOException {
        int empty = 0;
        try (FileChannel file = FileChannel.open(original.file(), StandardOpenOption.READ)) {
            for (int i = 1; i <= SAMPLES; i++) {
                ByteBuffer sample = ByteBuffer.allocate(SAMPLE);
                int read = file.read(sample, file.size() / (SAMPLES + 1) * i);
                boolean zero = read > 0;
                for (int at = 0; at < read && zero; at++) {
                    zero = sample.get(at) == 0;
                }
                empty += zero ? 1 : 0;
            }
        }
        if (empty > SAMPLES / 2) {
            original.flag("BOMB", "Is mostly zero bytes: it takes far more room than it holds words.");
        }
    }
}
