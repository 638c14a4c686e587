package org.hearsay.extract;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import org.hearsay.model.Outcome;
import org.hearsay.model.Report;

/** Reads plain text, line by line, so that each line knows its bytes. Paragraphs are what empty lines part. */
final class PlainTextReader implements FormatReader {
    private static final int LOOK = 1 << 20;

    @Override
    public String name() {
        return "hearsay-text/1";
    }

    @Override
    public Report read(Original original) throws IOException {
        long size = Files.size(original.file());
        if (size > original.budget().characters()) {
            Sparse.check(original);
            throw new Refusal(
                    Outcome.TOO_LARGE,
                    "HS-EXT-026",
                    "Is a text of " + (size >> 20) + " MiB; one text may have "
                            + (original.budget().characters() >> 20)
                            + " MiB. Split it, or try again with a larger budget.");
        }
        if (original.mediaType().equals("application/json")) {
            Nesting.check(Nesting.deepest(original.file(), "[{", "]}", true), original);
            JsonSights.check(original);
        }
        byte[] bytes = Files.readAllBytes(original.file());
        Charset charset = Encodings.of(bytes);
        if (original.mediaType().equals("text/csv") || original.mediaType().equals("text/tab-separated-values")) {
            Tampering.checkCells(new String(bytes, 0, Math.min(bytes.length, LOOK), charset), original);
        }
        Lines.draft(bytes, charset, 0, false, original.draft());
        return Report.unnamed();
    }
}
