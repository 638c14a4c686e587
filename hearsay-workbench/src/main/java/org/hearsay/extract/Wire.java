package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Anchor;
import org.hearsay.model.Block;
import org.hearsay.model.Digest;
import org.hearsay.model.Flag;
import org.hearsay.model.Obstacle;
import org.hearsay.model.Outcome;
import org.hearsay.model.Place;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Telling;

/**
 * What the program and its workers say to each other: frames of a length (four bytes) and that many bytes, over the worker's
 * standard input and output. Strings are length-prefixed UTF-8; lists are count-prefixed. Both ends are the same build, so there
 * is no version; a frame that cannot be understood costs the worker.
 */
final class Wire {
    /** No honest frame is longer: the largest text is 256 Mi characters, and its map. */
    private static final int LONGEST = 1 << 30;

    private Wire() {}

    /** What a worker is asked to do. */
    sealed interface Request {
        /** Open a file; members go under {@code prefix}. */
        record Open(Job job, Path prefix) implements Request {}

        /** Draw a page. */
        record Draw(Path file, int page, int dpi) implements Request {}
    }

    static void send(OutputStream out, byte[] frame) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(frame.length);
        data.write(frame);
        data.flush();
    }

    /** The next frame, or none when the other end has closed. */
    static Optional<byte[]> receive(InputStream in) throws IOException {
        byte[] head = in.readNBytes(4);
        if (head.length < 4) {
            return Optional.empty();
        }
        int length = new DataInputStream(new ByteArrayInputStream(head)).readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("expected a frame of at most " + LONGEST + " bytes; came " + length);
        }
        byte[] frame = in.readNBytes(length);
        return frame.length == length ? Optional.of(frame) : Optional.empty();
    }

    static byte[] encode(Request request) throws IOException {
        return switch (request) {
            case Request.Open open -> encoded(out -> writeOpen(out, open));
            case Request.Draw draw ->
                encoded(out -> {
                    out.writeByte('D');
                    writeString(out, draw.file().toString());
                    out.writeInt(draw.page());
                    out.writeInt(draw.dpi());
                });
        };
    }

    static Request decodeRequest(byte[] frame) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(frame));
        int kind = in.readByte();
        if (kind == 'D') {
            return new Request.Draw(Path.of(readString(in)), in.readInt(), in.readInt());
        }
        Digest digest = new Digest(readString(in));
        Path original = Path.of(readString(in));
        String name = readString(in);
        Budget budget = new Budget(
                in.readLong(),
                Duration.ofMillis(in.readLong()),
                Duration.ofMillis(in.readLong()),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                in.readInt());
        return new Request.Open(new Job(digest, original, name, budget), Path.of(readString(in)));
    }

    private static void writeOpen(DataOutputStream out, Request.Open open) throws IOException {
        Budget budget = open.job().budget();
        out.writeByte('O');
        writeString(out, open.job().digest().hex());
        writeString(out, open.job().original().toString());
        writeString(out, open.job().name());
        out.writeLong(budget.heap());
        out.writeLong(budget.cpu().toMillis());
        out.writeLong(budget.wall().toMillis());
        out.writeInt(budget.depth());
        out.writeInt(budget.entries());
        out.writeLong(budget.bytes());
        out.writeInt(budget.characters());
        writeString(out, open.prefix().toString());
    }

    static byte[] encode(Extraction extraction) throws IOException {
        return encoded(out -> {
            writeString(out, extraction.mediaType());
            writeString(out, extraction.outcome().name());
            writeOptional(out, extraction.obstacle(), (o, obstacle) -> {
                writeString(o, obstacle.code());
                writeString(o, obstacle.sentence());
            });
            writeList(out, extraction.flags(), (o, flag) -> {
                writeString(o, flag.name());
                writeString(o, flag.detail());
            });
            writeOptional(out, extraction.rendition(), Wire::writeRendition);
            writeList(out, extraction.members(), (o, member) -> {
                writeString(o, member.path());
                writeString(o, member.bytes().toString());
            });
        });
    }

    static Extraction decodeExtraction(byte[] frame) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(frame));
        return new Extraction(
                readString(in),
                Outcome.valueOf(readString(in)),
                readOptional(in, i -> new Obstacle(readString(i), readString(i))),
                readList(in, i -> new Flag(readString(i), readString(i))),
                readOptional(in, Wire::readRendition),
                readList(in, i -> new Member(readString(i), Path.of(readString(i)))));
    }

    private static void writeRendition(DataOutputStream out, Rendition rendition) throws IOException {
        writeString(out, rendition.exhibit().hex());
        writeString(out, rendition.extractor());
        writeString(out, rendition.text());
        Report report = rendition.report();
        for (Optional<String> field : List.of(
                report.title(),
                report.byline(),
                report.outlet(),
                report.published(),
                report.language(),
                report.address())) {
            writeOptional(out, field, Wire::writeString);
        }
        writeList(out, rendition.blocks(), (o, block) -> {
            writeSpan(o, block.span());
            writeString(o, block.kind().name());
            o.writeInt(block.depth());
            writeOptional(o, block.citation(), Wire::writeString);
        });
        writeList(out, rendition.anchors(), (o, anchor) -> {
            writeSpan(o, anchor.text());
            writePlace(o, anchor.place());
        });
        writeList(out, rendition.tellings(), (o, telling) -> {
            writeString(o, telling.of().name());
            writeString(o, telling.value());
            writeString(o, telling.where());
        });
    }

    private static Rendition readRendition(DataInputStream in) throws IOException {
        Digest exhibit = new Digest(readString(in));
        String extractor = readString(in);
        String text = readString(in);
        Report report = new Report(
                readOptional(in, Wire::readString),
                readOptional(in, Wire::readString),
                readOptional(in, Wire::readString),
                readOptional(in, Wire::readString),
                readOptional(in, Wire::readString),
                readOptional(in, Wire::readString));
        List<Block> blocks = readList(
                in,
                i -> new Block(
                        readSpan(i),
                        Block.Kind.valueOf(readString(i)),
                        i.readInt(),
                        readOptional(i, Wire::readString)));
        List<Anchor> anchors = readList(in, i -> new Anchor(readSpan(i), readPlace(i)));
        List<Telling> tellings =
                readList(in, i -> new Telling(Telling.Of.valueOf(readString(i)), readString(i), readString(i)));
        return new Rendition(exhibit, extractor, text, report, blocks, anchors, tellings);
    }

    private static void writePlace(DataOutputStream out, Place place) throws IOException {
        switch (place) {
            case Place.Bytes bytes -> {
                out.writeByte('B');
                out.writeLong(bytes.start());
                out.writeLong(bytes.end());
            }
            case Place.PageBox box -> {
                out.writeByte('P');
                out.writeInt(box.page());
                out.writeDouble(box.x());
                out.writeDouble(box.y());
                out.writeDouble(box.width());
                out.writeDouble(box.height());
            }
            case Place.Element element -> {
                out.writeByte('E');
                writeString(out, element.path());
            }
        }
    }

    private static Place readPlace(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 'B' -> new Place.Bytes(in.readLong(), in.readLong());
            case 'P' ->
                new Place.PageBox(in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
            case 'E' -> new Place.Element(readString(in));
            default -> throw new IOException("expected a place of kind B, P or E; came " + kind);
        };
    }

    private static void writeSpan(DataOutputStream out, Span span) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }

    private static Span readSpan(DataInputStream in) throws IOException {
        return new Span(in.readInt(), in.readInt());
    }

    private interface Writer<T> {
        void write(DataOutputStream out, T value) throws IOException;
    }

    private interface Parser<T> {
        T read(DataInputStream in) throws IOException;
    }

    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] encoded(Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        body.write(out);
        return bytes.toByteArray();
    }

    private static void writeString(DataOutputStream out, String value) throws IOException {
        byte[] bytes = value.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readString(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }

    private static <T> void writeOptional(DataOutputStream out, Optional<T> value, Writer<T> writer)
            throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            writer.write(out, value.get());
        }
    }

    private static <T> Optional<T> readOptional(DataInputStream in, Parser<T> parser) throws IOException {
        return in.readBoolean() ? Optional.of(parser.read(in)) : Optional.empty();
    }

    private static <T> void writeList(DataOutputStream out, List<T> values, Writer<T> writer) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            writer.write(out, value);
        }
    }

    private static <T> List<T> readList(DataInputStream in, Parser<T> parser) throws IOException {
        int count = in.readInt();
        List<T> values = new ArrayList<>(Math.min(count, 1 << 16));
        for (int i = 0; i < count; i++) {
            values.add(parser.read(in));
        }
        return values;
    }
}
