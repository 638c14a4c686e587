package org.hearsay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** The size that a BMP declares, also where it is too large for Java's own reader to say. */
final class BitmapHeader {
    private BitmapHeader() {}

    /** Width times height; 0 when this is no BMP. */
    static long dots(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(26);
            if (head.length < 26 || head[0] != 'B' || head[1] != 'M') {
                return 0;
            }
            ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
            return Math.abs((long) numbers.getInt(18)) * Math.abs((long) numbers.getInt(22));
        }
    }
}
