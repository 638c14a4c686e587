package org.hearsay.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.hearsay.model.Outcome;
import org.hearsay.model.Report;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Unfolds a web capture (WARC, ISO 28500): each response or resource is a member named by its address. Requests and metadata bring no
 * words; a revisit says that a page was as before, and is counted. After a record that breaks the rules the next one is looked for.
 */
final class CaptureReader implements FormatReader {
    private static final int MOST_BREAKS = 1_000;
    private static final byte[] PLAIN = {'W', 'A', 'R', 'C', '/', '1', '.'};
    private static final byte[] PACKED = {0x1f, (byte) 0x8b, 8};

    @Override
    public String name() {
        return "hearsay-warc/1";
    }

    @Override
    public Report read(Original original) throws IOException {
        original.mayBeEmptyBecause("A web capture without responses.");
        Capture capture = new Capture(original);
        int breaks = 0;
        try (FileChannel file = FileChannel.open(original.file(), StandardOpenOption.READ)) {
            byte[] mark = isPacked(file) ? PACKED : PLAIN;
            for (long at = 0; at >= 0 && breaks < MOST_BREAKS; ) {
                Optional<Long> broken = capture.walk(file.position(at), at);
                breaks += broken.isPresent() ? 1 : 0;
                at = broken.isPresent() ? next(file, broken.get() + 1, mark) : -1;
            }
        }
        capture.noteRevisits();
        if (breaks > 0) {
            original.flag("CORRUPT", breaks + " of its records break the rules of web captures.");
            throw new Refusal(
                    Outcome.DAMAGED,
                    "HS-EXT-041",
                    "Should be a web capture and breaks that format's rules in " + breaks
                            + " places. The records before and after were read; try another copy of the file.");
        }
        return Report.unnamed();
    }

    private static boolean isPacked(FileChannel file) throws IOException {
        java.nio.ByteBuffer head = java.nio.ByteBuffer.allocate(2);
        return file.read(head, 0) == 2 && (head.get(0) & 0xff) == 0x1f && (head.get(1) & 0xff) == 0x8b;
    }

    /** Where the next record may begin, at or after {@code from}, or -1. */
    private static long next(FileChannel file, long from, byte[] mark) throws IOException {
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.allocate(1 << 16);
        for (long at = from; at < file.size(); at += buffer.capacity() - mark.length + 1L) {
            int read = file.read(buffer.clear(), at);
            for (int i = 0; i + mark.length <= read; i++) {
                if (buffer.slice(i, mark.length).mismatch(java.nio.ByteBuffer.wrap(mark)) < 0) {
                    return at + i;
                }
            }
        }
        return -1;
    }

    /** The records as they come by. */
    private static final class Capture {
        private final Original original;
        private int revisits;

        Capture(Original original) {
            this.original = original;
        }

        /** Reads from the channel's position to the end, or to a record that cannot be read: then says where that began. */
        @SuppressWarnings(
                "MustBeClosedChecker") // closing the reader would close the file, which is read on from elsewhere
        Optional<Long> walk(FileChannel file, long from) throws IOException {
            long at = from;
            try {
                WarcReader reader = new WarcReader(file);
                for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                    at = Math.max(from, reader.position());
                    add(record.get());
                }
                return Optional.empty();
            } catch (Refusal refused) {
                throw refused;
            } catch (IOException | RuntimeException broken) {
                return Optional.of(at);
            }
        }

        private void add(WarcRecord record) throws IOException {
            switch (record) {
                case WarcRevisit revisit -> revisits++;
                case WarcResponse response when isHttp(response) -> response(response);
                case WarcResource resource -> original.members().add(resource.target(), resource.body().stream());
                case WarcConversion made -> original.members().add(made.target(), made.body().stream());
                default -> {
                    // requests, metadata and the like bring no new words
                }
            }
        }

        private void response(WarcResponse response) throws IOException {
            HttpResponse http = response.http();
            try (InputStream in = decoded(http, response.target())) {
                original.members().add(response.target(), in);
            } catch (IOException broken) {
                original.flag(
                        "CORRUPT",
                        "The response from " + MemberNames.shown(response.target())
                                + " is damaged; what could be unpacked was.");
            }
        }

        private static boolean isHttp(WarcResponse response) {
            return response.target().regionMatches(true, 0, "http", 0, 4);
        }

        private InputStream decoded(HttpResponse http, String address) throws IOException {
            InputStream body = http.body().stream();
            String encoding = http.headers().first("Content-Encoding").orElse("identity");
            return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
                case "gzip", "x-gzip" -> new GZIPInputStream(body);
                case "deflate" -> inflated(body);
                case "identity", "" -> body;
                default -> {
                    original.flag(
                            "CORRUPT",
                            "The response from " + MemberNames.shown(address) + " is packed in a way ("
                                    + MemberNames.shown(encoding) + ") that this version does not unpack.");
                    yield body;
                }
            };
        }

        /** Servers mean two things by it: with zlib's two header bytes, as the standard says, or without. */
        private static InputStream inflated(InputStream body) throws IOException {
            BufferedInputStream in = new BufferedInputStream(body);
            in.mark(2);
            byte[] head = in.readNBytes(2);
            in.reset();
            boolean zlib =
                    head.length == 2 && (head[0] & 0x0f) == 8 && ((head[0] & 0xff) * 256 + (head[1] & 0xff)) % 31 == 0;
            return zlib
                    ? new InflaterInputStream(in)
                    : new InflaterInputStream(
                            new SequenceInputStream(in, new java.io.ByteArrayInputStream(new byte[1])),
                            new Inflater(true));
        }

        void noteRevisits() {
            if (revisits > 0) {
                original.flag(
                        "REVISIT",
                        revisits
                                + " of its records only say that a page was as it had been captured before; they hold no words.");
            }
        }
    }
}
