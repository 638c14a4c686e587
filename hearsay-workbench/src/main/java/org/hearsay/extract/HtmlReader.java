package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.hearsay.extract.html.Article;
import org.hearsay.model.Outcome;
import org.hearsay.model.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads web pages: see {@link Article}. */
final class HtmlReader implements FormatReader {
    private static final long LARGEST = 64 << 20;

    @Override
    public String name() {
        return "hearsay-html/1";
    }

    @Override
    public Report read(Original original) throws IOException {
        if (Files.size(original.file()) > LARGEST) {
            throw new Refusal(
                    Outcome.TOO_LARGE,
                    "HS-EXT-026",
                    "Is a page of more than 64 MiB, which no page for people is. Split it.");
        }
        HtmlSights.check(new String(Files.readAllBytes(original.file()), ISO_8859_1), original);
        try (InputStream in = Files.newInputStream(original.file())) {
            Document page = Jsoup.parse(in, null, "");
            PageDepth.check(page, original);
            return Article.draft(page, original.draft());
        }
    }
}
