package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.hearsay.model.Digest;
import org.hearsay.model.Flag;
import org.hearsay.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web captures and packed archives made here. */
class CapturesTest {
    private static final Opener OPENER = new Opener();

    @TempDir
    private Path folder;

    private Extraction open(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("original"), bytes);
        return OPENER.open(new Job(new Digest("0".repeat(64)), file, name, Budget.standard()), folder.resolve("m-"));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] record(String type, String address, String contentType, byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(("WARC/1.0\r\nWARC-Type: " + type
                        + "\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2024-03-05T08:00:00Z\r\n"
                        + "WARC-Target-URI: " + address + "\r\nContent-Type: " + contentType + "\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n")
                .getBytes(UTF_8));
        bytes.write(body);
        bytes.write("\r\n\r\n".getBytes(UTF_8));
        return bytes.toByteArray();
    }

    private static byte[] response(String address, String headers, byte[] body) throws IOException {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + "\r\n").getBytes(UTF_8));
        http.write(body);
        return record("response", address, "application/http; msgtype=response", http.toByteArray());
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[][] records() throws IOException {
        byte[] request = "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n".getBytes(UTF_8);
        return new byte[][] {
            record("request", "http://a.example/", "application/http; msgtype=request", request),
            response("http://a.example/plain", "", "<p>plain</p>".getBytes(UTF_8)),
            response(
                    "http://a.example/chunked",
                    "Transfer-Encoding: chunked\r\n",
                    "4\r\n<p>c\r\n9\r\nhunked</p\r\n1\r\n>\r\n0\r\n\r\n".getBytes(UTF_8)),
            response("http://a.example/packed", "Content-Encoding: gzip\r\n", gzip("<p>packed</p>".getBytes(UTF_8))),
            record(
                    "revisit",
                    "http://a.example/plain",
                    "application/http; msgtype=response",
                    "HTTP/1.1 304 Not Modified\r\n\r\n".getBytes(UTF_8)),
        };
    }

    private static void assertAllRead(Extraction extraction) {
        assertThat(extraction.outcome()).isEqualTo(Outcome.READ);
        assertThat(extraction.members())
                .extracting(Member::path)
                .containsExactly("http://a.example/plain", "http://a.example/chunked", "http://a.example/packed");
        assertThat(extraction.members())
                .extracting(member -> Files.readString(member.bytes()))
                .containsExactly("<p>plain</p>", "<p>chunked</p>", "<p>packed</p>");
        assertThat(extraction.flags()).extracting(Flag::name).containsExactly("REVISIT");
    }

    @Test
    void responses_come_out_of_a_capture_as_the_browser_got_them_whether_chunked_or_packed() throws IOException {
        assertAllRead(open("site.warc", joined(records())));
    }

    @Test
    void a_capture_packed_record_by_record_is_the_same() throws IOException {
        byte[][] records = records();
        for (int i = 0; i < records.length; i++) {
            records[i] = gzip(records[i]);
        }
        assertAllRead(open("site.warc.gz", joined(records)));
    }

    @Test
    void after_a_record_that_breaks_the_rules_the_next_is_found() throws IOException {
        byte[] broken = "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: -5\r\n\r\nhello\r\n\r\n".getBytes(UTF_8);
        byte[] after = record("resource", "http://a.example/after", "text/plain", "after".getBytes(UTF_8));
        Extraction extraction = open("site.warc", joined(records()[1], broken, after));
        assertThat(extraction.outcome()).isEqualTo(Outcome.DAMAGED);
        assertThat(extraction.members())
                .extracting(Member::path)
                .containsExactly("http://a.example/plain", "http://a.example/after");
    }

    @Test
    void a_packed_tape_archive_unfolds_in_two_steps() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry("notes/a.txt");
            entry.setSize(5);
            tar.putArchiveEntry(entry);
            tar.write("words".getBytes(UTF_8));
            tar.closeArchiveEntry();
        }
        Extraction outer = open("pile.tgz", gzip(bytes.toByteArray()));
        assertThat(outer.members()).extracting(Member::path).containsExactly("pile.tar");
        Extraction inner =
                open("pile.tar", Files.readAllBytes(outer.members().getFirst().bytes()));
        assertThat(inner.members()).extracting(Member::path).containsExactly("notes/a.txt");
        assertThat(inner.members().getFirst().bytes()).hasContent("words");
    }
}
