package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes small Outlook stores for tests: a Unicode PST as [MS-PST] lays it out, with folders one deep, mails and attachments of less
 * than 3,500 bytes. Checksums and allocation maps, which readers need not look at, stay zero.
 */
final class OutlookStore {
    /** One mail; an attachment is a name and its bytes. */
    record Mail(String from, String to, String subject, Instant sent, String body, Map<String, byte[]> attachments) {}

    private static final int PAGE = 512;
    private static final int NAMES = 0x61;
    private static final int STORE = 0x21;
    private static final int ROOT = 0x122;
    private static final int FOLDER = 0x02;
    private static final int MESSAGE = 0x04;
    private static final int ATTACHMENT = 0x05;
    private static final int HIERARCHY = 0x0D;
    private static final int CONTENTS = 0x0E;
    private static final int ATTACHMENTS = 0x671;

    private static final int TEXT = 0x001F;
    private static final int NUMBER = 0x0003;
    private static final int TIME = 0x0040;
    private static final int BYTES = 0x0102;

    private record Node(long data, long inner) {}

    private final TreeMap<Integer, Node> nodes = new TreeMap<>();
    private final TreeMap<Long, byte[]> blocks = new TreeMap<>();
    private int nextNode = 0x400;
    private long nextBlock = 0x100;

    /** The store's bytes; each folder is a name and its mails. */
    static byte[] of(Map<String, List<Mail>> folders) {
        OutlookStore store = new OutlookStore();
        store.put(NAMES, properties(Map.of(2, new byte[16], 3, new byte[8], 4, new byte[8])));
        store.put(STORE, properties(Map.of(0x3001, "Fixture")));
        List<Integer> made = new ArrayList<>();
        folders.forEach((name, mails) -> made.add(store.folder(name, mails)));
        store.put(ROOT, properties(Map.of(0x3001, "", 0x3602, 0)));
        store.put(ROOT - FOLDER + HIERARCHY, table(made));
        store.put(ROOT - FOLDER + CONTENTS, table(List.of()));
        return store.bytes();
    }

    /** The same store with the heap of the mail of that subject overwritten. */
    static byte[] without(byte[] store, String subject) {
        byte[] wanted = subject.getBytes(UTF_16LE);
        byte[] wounded = store.clone();
        for (int at = 0; at + wanted.length < wounded.length; at++) {
            if (Arrays.equals(wounded, at, at + wanted.length, wanted, 0, wanted.length)) {
                int block = Math.floorDiv(at, 64) * 64;
                while (wounded[block + 2] != (byte) 0xEC) {
                    block -= 64;
                }
                Arrays.fill(wounded, block, at, (byte) 0x55);
                return wounded;
            }
        }
        throw new IllegalArgumentException("No mail called " + subject);
    }

    private int folder(String name, List<Mail> mails) {
        int number = next(FOLDER);
        List<Integer> made = mails.stream().map(this::mail).toList();
        put(number, properties(Map.of(0x3001, name, 0x3602, mails.size())));
        put(number - FOLDER + HIERARCHY, table(List.of()));
        put(number - FOLDER + CONTENTS, table(made));
        return number;
    }

    private int mail(Mail mail) {
        Map<Integer, Object> values = new TreeMap<>(Map.of(
                0x001A, "IPM.Note",
                0x0037, mail.subject(),
                0x0039, mail.sent(),
                0x0C1A, mail.from(),
                0x0E04, mail.to(),
                0x1000, mail.body()));
        int number = next(MESSAGE);
        nodes.put(number, new Node(block(properties(values), false), attachments(mail.attachments())));
        return number;
    }

    private long attachments(Map<String, byte[]> files) {
        if (files.isEmpty()) {
            return 0;
        }
        TreeMap<Integer, Long> inner = new TreeMap<>();
        files.forEach((name, bytes) -> inner.put(
                next(ATTACHMENT),
                block(properties(Map.of(0x3701, bytes, 0x3704, name, 0x3705, 1, 0x3707, name)), false)));
        List<Integer> rows = List.copyOf(inner.keySet());
        inner.put(ATTACHMENTS, block(table(rows), false));
        ByteBuffer list = buffer(8 + 24 * inner.size());
        list.put((byte) 2).put((byte) 0).putShort((short) inner.size()).putInt(0);
        inner.forEach((number, block) -> list.putLong(number).putLong(block).putLong(0));
        return block(all(list), true);
    }

    private int next(int type) {
        return nextNode++ << 5 | type;
    }

    private void put(int number, byte[] data) {
        nodes.put(number, new Node(block(data, false), 0));
    }

    private long block(byte[] data, boolean internal) {
        long number = nextBlock += 4;
        if (internal) {
            number |= 2;
        }
        blocks.put(number, data);
        return number;
    }

    /** A property context (2.3.3): each property's number, type and value, longer values apart on the heap. */
    private static byte[] properties(Map<Integer, ?> values) {
        List<byte[]> heap = new ArrayList<>();
        heap.add(new byte[] {(byte) 0xB5, 2, 6, 0, 0x40, 0, 0, 0});
        ByteBuffer records = buffer(8 * values.size());
        heap.add(new byte[0]); // the records, once they are written
        new TreeMap<>(values).forEach((property, value) -> {
            records.putShort(property.shortValue());
            switch (value) {
                case Integer number -> records.putShort((short) NUMBER).putInt(number);
                case String text -> apart(records, TEXT, text.getBytes(UTF_16LE), heap);
                case Instant time -> apart(records, TIME, fileTime(time), heap);
                case byte[] bytes -> apart(records, BYTES, bytes, heap);
                default -> throw new IllegalArgumentException(String.valueOf(value));
            }
        });
        heap.set(1, all(records));
        return heap((byte) 0xBC, 0x20, heap);
    }

    private static void apart(ByteBuffer records, int type, byte[] value, List<byte[]> heap) {
        heap.add(value);
        records.putShort((short) type).putInt(value.length == 0 ? 0 : heap.size() << 5);
    }

    /** Ticks of 100 nanoseconds since 1601. */
    private static byte[] fileTime(Instant time) {
        return all(buffer(8).putLong((time.getEpochSecond() + 11_644_473_600L) * 10_000_000L));
    }

    /** A table context (2.3.4) of one column, the number of the node that each row stands for. */
    private static byte[] table(List<Integer> rows) {
        ByteBuffer index = buffer(8 * rows.size());
        ByteBuffer matrix = buffer(5 * rows.size());
        for (int row = 0; row < rows.size(); row++) {
            index.putInt(rows.get(row)).putInt(row);
            matrix.putInt(rows.get(row)).put((byte) 0x80);
        }
        ByteBuffer info = buffer(30);
        info.put((byte) 0x7C)
                .put((byte) 1)
                .putShort((short) 4)
                .putShort((short) 4)
                .putShort((short) 4)
                .putShort((short) 5);
        info.putInt(0x20)
                .putInt(0x80)
                .putInt(0)
                .putShort((short) NUMBER)
                .putShort((short) 0x67F2)
                .putShort((short) 0);
        info.put((byte) 4).put((byte) 0);
        byte[] header = {(byte) 0xB5, 4, 4, 0, 0x40, 0, 0, 0};
        return heap((byte) 0x7C, 0x60, List.of(header, all(index), all(info), all(matrix)));
    }

    /** A heap on a node (2.3.1): what it holds one after the other, then where each begins. */
    private static byte[] heap(byte kind, int root, List<byte[]> items) {
        int end = 12 + items.stream().mapToInt(item -> item.length).sum();
        int map = end + end % 2;
        ByteBuffer heap = buffer(map + 6 + 2 * items.size());
        heap.putShort((short) map).put((byte) 0xEC).put(kind).putInt(root).putInt(0);
        ByteBuffer starts = buffer(2 * items.size() + 2);
        for (byte[] item : items) {
            starts.putShort((short) heap.position());
            heap.put(item);
        }
        starts.putShort((short) heap.position());
        heap.position(map).putShort((short) items.size()).putShort((short) 0).put(all(starts));
        return all(heap);
    }

    private byte[] bytes() {
        ByteBuffer file = buffer(1 << 20);
        file.position(PAGE * 2);
        List<byte[]> places = new ArrayList<>();
        blocks.forEach((number, data) -> {
            places.add(all(buffer(24)
                    .putLong(number)
                    .putLong(file.position())
                    .putShort((short) data.length)
                    .putShort((short) 2)));
            file.put(data);
            int padding = Math.floorMod(-(data.length + 16), 64);
            file.position(file.position() + padding)
                    .putShort((short) data.length)
                    .putShort((short) 0)
                    .putInt(0)
                    .putLong(number);
        });
        file.position(Math.ceilDiv(file.position(), PAGE) * PAGE);
        long blockTree = tree(file, places, (byte) 0x80);
        List<byte[]> entries = new ArrayList<>();
        nodes.forEach((number, node) ->
                entries.add(all(buffer(32).putLong(number).putLong(node.data()).putLong(node.inner()))));
        long nodeTree = tree(file, entries, (byte) 0x81);
        int length = file.position();
        file.put(0, "!BDN".getBytes(US_ASCII));
        file.put(8, (byte) 'S')
                .put(9, (byte) 'M')
                .putShort(10, (short) 23)
                .putShort(12, (short) 19)
                .put(14, (byte) 1)
                .put(15, (byte) 1);
        file.putLong(184, length).putLong(224, nodeTree).putLong(240, blockTree).put(512, (byte) 0x80);
        return Arrays.copyOf(all(file), length);
    }

    /** A B-tree of pages (2.2.2.7.7), leaves first; returns where its root stands. */
    private static long tree(ByteBuffer file, List<byte[]> entries, byte type) {
        List<byte[]> level = entries;
        for (int height = 0; ; height++) {
            int width = level.isEmpty() ? 24 : level.getFirst().length;
            int most = 488 / width;
            List<byte[]> above = new ArrayList<>();
            long page = file.position();
            for (int from = 0; from == 0 || from < level.size(); from += most) {
                page = file.position();
                List<byte[]> here = level.subList(from, Math.min(level.size(), from + most));
                here.forEach(file::put);
                file.position((int) page + 488)
                        .put((byte) here.size())
                        .put((byte) most)
                        .put((byte) width)
                        .put((byte) height);
                file.position((int) page + 496).put(type).put(type);
                file.position((int) page + PAGE);
                long first = here.isEmpty()
                        ? 0
                        : ByteBuffer.wrap(here.getFirst())
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .getLong(0);
                above.add(all(buffer(24).putLong(first).putLong(page).putLong(page)));
            }
            if (above.size() == 1) {
                return page;
            }
            level = above;
        }
    }

    private static byte[] all(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.get(0, bytes);
        return bytes;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
