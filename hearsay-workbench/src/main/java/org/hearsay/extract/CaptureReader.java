package org.hearsay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.hearsay.model.Outcome;
import org.hearsay.model.Report;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** Unfolds a web capture (WARC, ISO 28500): each response or resource is a member named by its address. */
final class CaptureReader implements FormatReader {
    @Override
    public String name() {
        return "hearsay-warc/1";
    }

    @Override
    public Report read(Original original) throws IOException {
        original.mayBeEmptyBecause("A web capture without responses.");
        try (WarcReader reader = new WarcReader(Path.of(original.file().toString()))) {
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                add(original, record.get());
            }
        } catch (ParsingException broken) {
            original.flag("CORRUPT", "Breaks the rules of its own format.");
            throw new Refusal(
                    Outcome.DAMAGED,
                    "HS-EXT-041",
                    "Should be a web capture and breaks that format's rules ("
                            + MemberNames.shown(String.valueOf(broken.getMessage()))
                            + "). The responses before the break were read; try another copy of the file.");
        }
        return Report.unnamed();
    }

    private static void add(Original original, WarcRecord record) throws IOException {
        switch (record) {
            case WarcResponse response
            when isHttp(response) -> {
                HttpResponse http = response.http();
                try (InputStream in = decoded(http)) {
                    original.members().add(response.target(), in);
                } catch (IOException broken) {
                    original.flag(
                            "CORRUPT",
                            "The response from " + MemberNames.shown(response.target())
                                    + " is damaged; what could be unpacked was.");
                }
            }
            case WarcResource resource -> original.members().add(resource.target(), resource.body().stream());
            default -> {
                // requests, metadata and revisits bring no new words
            }
        }
    }

    private static boolean isHttp(WarcResponse response) {
        return response.target().regionMatches(true, 0, "http", 0, 4);
    }

    private static InputStream decoded(HttpResponse http) throws IOException {
        InputStream body = http.body().stream();
        return switch (http.headers().first("Content-Encoding").orElse("").toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
            case "deflate" -> new InflaterInputStream(body);
            default -> body;
        };
    }
}
