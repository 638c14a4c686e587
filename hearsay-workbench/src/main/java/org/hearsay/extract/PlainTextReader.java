package org.hearsay.extract;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import org.hearsay.extract.draft.Draft;
import org.hearsay.model.Block.Kind;
import org.hearsay.model.Outcome;
import org.hearsay.model.Place;
import org.hearsay.model.Report;

/** Reads plain text, line by line, so that each line knows its bytes. Paragraphs are what empty lines part. */
final class PlainTextReader implements FormatReader {
    @Override
    public String name() {
        return "hearsay-text/1";
    }

    @Override
    public Report read(Original original) throws IOException {
        long size = Files.size(original.file());
        if (size > original.budget().characters()) {
            throw new Refusal(
                    Outcome.TOO_LARGE,
                    "HS-EXT-026",
                    "Is a text of " + (size >> 20) + " MiB; one text may have "
                            + (original.budget().characters() >> 20)
                            + " MiB. Split it, or try again with a larger budget.");
        }
        byte[] bytes = Files.readAllBytes(original.file());
        Charset charset = Encodings.of(bytes);
        new LineReader(bytes, charset).readInto(original.draft());
        return Report.unnamed();
    }

    /** Walks over lines, whatever ends them, and drafts paragraphs. */
    private static final class LineReader {
        private final byte[] bytes;
        private final Charset charset;

        LineReader(byte[] bytes, Charset charset) {
            this.bytes = bytes;
            this.charset = charset;
        }

        void readInto(Draft draft) {
            int at = Encodings.mark(bytes, charset);
            boolean open = false;
            while (at < bytes.length && !draft.isFull()) {
                int end = Encodings.lineEnd(bytes, at, charset);
                String line = new String(bytes, at, end - at, charset);
                if (line.isBlank()) {
                    draft.end();
                    open = false;
                } else {
                    if (open) {
                        draft.breakLine();
                    } else {
                        draft.begin(Kind.PARAGRAPH);
                    }
                    draft.add(line, new Place.Bytes(at, end));
                    open = true;
                }
                at = Encodings.nextLine(bytes, end, charset);
            }
            draft.end();
        }
    }
}
