package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/** Which encoding a text's bytes are in, and where its lines end. */
final class Encodings {
    private static final int SAMPLE = 1 << 16;

    private Encodings() {}

    /** By the byte order mark, then by what is valid UTF-8, then by where zero bytes stand, then by frequency. */
    static Charset of(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return UTF_8;
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return UTF_16LE;
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return UTF_16BE;
        }
        byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        int even = zeros(sample, 0);
        int odd = zeros(sample, 1);
        if (odd > sample.length / 8 && even <= odd / 8) {
            return UTF_16LE;
        }
        if (even > sample.length / 8 && odd <= even / 8) {
            return UTF_16BE;
        }
        return isUtf8(bytes) ? UTF_8 : guess(sample);
    }

    /** Whether a file's beginning is UTF-8 without a byte that no text has: then its words can be read, whatever kind its name claims. */
    static boolean isText(Path file) throws IOException {
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE);
        }
        int end = sample.length;
        while (end > Math.max(0, sample.length - 4) && sample[end - 1] < 0) {
            end--; // a character may be cut in two at the end
        }
        byte[] whole = Arrays.copyOf(sample, end);
        for (byte b : whole) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return isUtf8(whole);
    }

    private static Charset guess(byte[] sample) {
        if (mostlyUtf8(sample)) {
            return UTF_8;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        CharsetMatch match = detector.detect();
        try {
            Charset charset = match == null ? ISO_8859_1 : Charset.forName(match.getName());
            return charset.equals(ISO_8859_1) ? Charset.forName("windows-1252") : charset;
        } catch (IllegalArgumentException unknown) {
            return Charset.forName("windows-1252");
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] sample, int from) {
        int zeros = 0;
        for (int i = from; i < sample.length; i += 2) {
            zeros += sample[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isUnderflow() || result.isError()) {
                return result.isUnderflow();
            }
            out.clear();
        }
    }

    /** Text in ASCII with a few broken bytes is still best read as UTF-8, which marks exactly those. */
    private static boolean mostlyUtf8(byte[] sample) {
        String text = new String(sample, UTF_8);
        long broken = text.chars().filter(c -> c == '\ufffd').count();
        long foreign = text.chars().filter(c -> c >= 0x80).count();
        return broken * 4 <= foreign && broken > 0 && foreign > broken;
    }

    /** Bytes per line end character. */
    private static int unit(Charset charset) {
        return charset.equals(UTF_16LE) || charset.equals(UTF_16BE) ? 2 : 1;
    }

    /** How many bytes a byte order mark takes at the start. */
    static int mark(byte[] bytes, Charset charset) {
        if (charset.equals(UTF_8) && startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return 3;
        }
        boolean marked = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
        return unit(charset) == 2 && marked ? 2 : 0;
    }

    /** Where the line that starts at {@code from} ends, before its line end characters. */
    static int lineEnd(byte[] bytes, int from, Charset charset) {
        int unit = unit(charset);
        for (int i = from; i + unit <= bytes.length; i += unit) {
            int c = character(bytes, i, charset);
            if (c == '\n' || c == '\r') {
                return i;
            }
        }
        return bytes.length;
    }

    /** Where the next line starts, given where one ended. */
    static int nextLine(byte[] bytes, int end, Charset charset) {
        int unit = unit(charset);
        if (end + unit > bytes.length) {
            return bytes.length;
        }
        boolean carriage = character(bytes, end, charset) == '\r';
        int next = end + unit;
        return carriage && next + unit <= bytes.length && character(bytes, next, charset) == '\n' ? next + unit : next;
    }

    private static int character(byte[] bytes, int at, Charset charset) {
        if (unit(charset) == 1) {
            return bytes[at];
        }
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        return charset.equals(UTF_16LE) ? first | second << 8 : first << 8 | second;
    }
}
