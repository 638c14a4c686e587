package org.hearsay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.hearsay.extract.html.Article;
import org.hearsay.model.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads web pages: see {@link Article}. */
final class HtmlReader implements FormatReader {
    @Override
    public String name() {
        return "hearsay-html/1";
    }

    @Override
    public Report read(Original original) throws IOException {
        try (InputStream in = Files.newInputStream(original.file())) {
            Document page = Jsoup.parse(in, null, "");
            return Article.draft(page, original.draft());
        }
    }
}
