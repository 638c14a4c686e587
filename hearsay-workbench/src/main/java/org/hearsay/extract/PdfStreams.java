package org.hearsay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.hearsay.model.Outcome;

/** Whether a page's instructions unpack to far more than any page needs, counted without keeping them. */
final class PdfStreams {
    /** The most that one byte of deflated data can become (zlib's own bound). */
    private static final long RATIO = 1032;

    private static final long LARGEST = 192L << 20;

    private PdfStreams() {}

    /** Refuses the file whose page unpacks beyond {@link #LARGEST}. */
    static void check(PDPage page, Original original) {
        Iterator<PDStream> streams = page.getContentStreams();
        long size = 0;
        while (streams.hasNext()) {
            COSStream stream = streams.next().getCOSObject();
            long bound = Math.max(0, stream.getLength());
            for (int i = deflations(stream.getFilters()); i > 0 && bound <= LARGEST; i--) {
                bound *= RATIO;
            }
            size += bound > LARGEST ? unpacked(stream) : 0;
        }
        if (size > LARGEST) {
            original.flag("BOMB", "A page unpacks to far more than its own size.");
            throw new Refusal(
                    Outcome.TOO_LARGE,
                    "HS-EXT-023",
                    "A page of it unpacks to more than " + (LARGEST >> 20)
                            + " MiB of instructions, as a trap does. The pages before were read.");
        }
    }

    private static int deflations(@org.jspecify.annotations.Nullable COSBase filters) {
        if (filters instanceof COSArray array) {
            int count = 0;
            for (COSBase filter : array) {
                count += deflations(filter);
            }
            return count;
        }
        return COSName.FLATE_DECODE.equals(filters) || COSName.FLATE_DECODE_ABBREVIATION.equals(filters) ? 1 : 0;
    }

    private static long unpacked(COSStream stream) {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int i = deflations(stream.getFilters()); i > 0; i--) {
                in = new InflaterInputStream(in);
            }
            for (int n = in.read(buffer); n >= 0 && size <= LARGEST; n = in.read(buffer)) {
                size += n;
            }
        } catch (IOException broken) {
            // What came before the break counts.
        }
        return size;
    }
}
