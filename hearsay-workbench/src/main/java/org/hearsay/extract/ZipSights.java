package org.hearsay.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Whether a ZIP file says the same twice: each member is described before its bytes and again in the directory at the end (APPNOTE 4.3).
 * Where the two differ, or the directory is missing, something was changed or cut off after it was written.
 */
final class ZipSights {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int FOLLOWING = 0x08074b50;
    private static final int LARGEST_END = 22 + 65_535;
    private static final int LARGEST_DIRECTORY = 16 << 20;
    private static final int SIZES_FOLLOW = 8;

    private ZipSights() {}

    /** Flags the first difference. */
    static void check(Original original) throws IOException {
        try (FileChannel file = FileChannel.open(original.file(), StandardOpenOption.READ)) {
            if (!isWhole(file)) {
                original.flag(
                        "CORRUPT", "The directory of its parts is missing or differs from what stands before them.");
            }
        }
    }

    private static boolean isWhole(FileChannel file) throws IOException {
        int tail = (int) Math.min(file.size(), LARGEST_END);
        ByteBuffer end = read(file, file.size() - tail, tail);
        int at = tail - 22;
        while (at >= 0 && end.getInt(at) != END) {
            at--;
        }
        if (at < 0) {
            return false;
        }
        int entries = end.getShort(at + 10) & 0xffff;
        long size = end.getInt(at + 12) & 0xffffffffL;
        long start = end.getInt(at + 16) & 0xffffffffL;
        if (entries == 0xffff || start == 0xffffffffL || size > LARGEST_DIRECTORY) {
            return true; // ZIP64 keeps its numbers elsewhere; the parser will find what is wrong
        }
        long directory = file.size() - tail + at - size; // what stands before the archive shifts it
        return directory >= start
                && end.getInt(at + 4) == 0
                && end.getShort(at + 8) == end.getShort(at + 10)
                && agree(file, read(file, directory, (int) size), entries, directory - start);
    }

    private static boolean agree(FileChannel file, ByteBuffer directory, int entries, long shift) throws IOException {
        int at = 0;
        for (int i = 0; i < entries; i++) {
            if (at + 46 > directory.limit() || directory.getInt(at) != CENTRAL) {
                return false;
            }
            int name = directory.getShort(at + 28) & 0xffff;
            int more = (directory.getShort(at + 30) & 0xffff) + (directory.getShort(at + 32) & 0xffff);
            if (at + 46 + name + more > directory.limit() || !agrees(file, directory, at, name, shift)) {
                return false;
            }
            at += 46 + name + more;
        }
        return at == directory.limit();
    }

    private static boolean agrees(FileChannel file, ByteBuffer directory, int at, int name, long shift)
            throws IOException {
        long offset = directory.getInt(at + 42) & 0xffffffffL;
        if (offset == 0xffffffffL) {
            return true;
        }
        ByteBuffer local = read(file, offset + shift, 30 + name);
        if (local.limit() < 30 + name || local.getInt(0) != LOCAL) {
            return false;
        }
        boolean later = (local.getShort(6) & SIZES_FOLLOW) != 0;
        boolean same = local.getShort(4) == directory.getShort(at + 6)
                && directory.getShort(at + 34) == 0
                && local.getShort(6) == directory.getShort(at + 8)
                && local.getShort(8) == directory.getShort(at + 10)
                && local.getInt(10) == directory.getInt(at + 12)
                && local.getShort(26) == directory.getShort(at + 28);
        int more = local.getShort(28) & 0xffff;
        long after = offset + shift + 30 + name + more + (directory.getInt(at + 20) & 0xffffffffL);
        boolean sameSizes = sizesAgree(local, 14, directory, at, later)
                && (!later || sizesFollow(read(file, after, 16), directory, at));
        return same && sameSizes && Arrays.equals(bytes(local, 30, name), bytes(directory, at + 46, name));
    }

    /** Check sum and sizes; {@code zero} where they may be left open because they follow the data. */
    private static boolean sizesAgree(ByteBuffer here, int from, ByteBuffer directory, int at, boolean zero) {
        for (int i = 0; i < 3; i++) {
            int said = here.getInt(from + 4 * i);
            if (said != directory.getInt(at + 16 + 4 * i) && !(zero && said == 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sizesFollow(ByteBuffer after, ByteBuffer directory, int at) {
        boolean signed = after.limit() == 16 && after.getInt(0) == FOLLOWING;
        return signed
                ? sizesAgree(after, 4, directory, at, false)
                : after.limit() >= 12 && sizesAgree(after, 0, directory, at, false);
    }

    private static byte[] bytes(ByteBuffer from, int at, int length) {
        byte[] bytes = new byte[length];
        from.get(at, bytes);
        return bytes;
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.max(0, length)).order(ByteOrder.LITTLE_ENDIAN);
        long at = Math.max(0, from);
        while (bytes.hasRemaining()) {
            int n = file.read(bytes, at);
            if (n < 0) {
                break;
            }
            at += n;
        }
        return bytes.flip();
    }
}
