package org.hearsay.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes a path as text without losing a byte: what is UTF-8 stands as it is, any other byte as {@code \xHH}. A backslash
 * that could be misread as such an escape is itself written {@code \x5C}.
 */
public final class PathText {
    private static final String HEX = "0123456789ABCDEF";

    private PathText() {}

    /** The whole path; for an absolute one from {@code /} on. */
    public static String of(Path path) {
        String text = path.toString();
        if (isPlain(text)) {
            return text;
        }
        byte[] all = bytes(path.toAbsolutePath());
        byte[] front = path.isAbsolute() ? new byte[0] : bytes(Path.of("").toAbsolutePath());
        int skip = path.isAbsolute() ? 0 : front.length + 1;
        return of(java.util.Arrays.copyOfRange(all, Math.min(skip, all.length), all.length));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7f || c == '\\' || c == '?') {
                return false;
            }
        }
        return true;
    }

    /** The bytes the file system knows the path by: only its URI still tells them when they are no text. */
    private static byte[] bytes(Path absolute) {
        String uri = absolute.toUri().getRawPath();
        ByteBuffer bytes = ByteBuffer.allocate(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c == '%') {
                bytes.put((byte) Integer.parseInt(uri, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.put((byte) c);
            }
        }
        int length = bytes.position();
        boolean slashAdded = length > 1 && bytes.get(length - 1) == '/'; // the URI of a folder ends in one
        return java.util.Arrays.copyOf(bytes.array(), slashAdded ? length - 1 : length);
    }

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; ) {
            int length = characterAt(bytes, at);
            if (length == 0) {
                escape(text, bytes[at]);
                at++;
            } else {
                text.append(new String(bytes, at, length, StandardCharsets.UTF_8));
                at += length;
            }
        }
        return text.toString();
    }

    /** How many bytes from here are one character that stands for itself; 0 when this byte must be escaped. */
    private static int characterAt(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            boolean misread = first == '\\' && at + 1 < bytes.length && bytes[at + 1] == 'x';
            return misread ? 0 : 1;
        }
        int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        if (first < 0xc2 || at + length > bytes.length) {
            return 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
            return length;
        } catch (CharacterCodingException e) {
            return 0;
        }
    }

    private static void escape(StringBuilder text, byte value) {
        text.append("\\x").append(HEX.charAt((value >> 4) & 15)).append(HEX.charAt(value & 15));
    }
}
