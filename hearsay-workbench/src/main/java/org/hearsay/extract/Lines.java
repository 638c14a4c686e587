package org.hearsay.extract;

import java.nio.charset.Charset;
import org.hearsay.extract.draft.Draft;

/** Cuts bytes into lines, whatever ends them, and hands each to a drafter with its place. */
final class Lines {
    private Lines() {}

    /**
     * Drafts all lines.
     *
     * @param base where these bytes start in the original, or -1 when they do not stand there as they are
     */
    static void draft(byte[] bytes, Charset charset, long base, boolean mail, Draft draft) {
        LineDrafter drafter = new LineDrafter(draft, charset, mail);
        int at = Encodings.mark(bytes, charset);
        while (at < bytes.length && !draft.isFull()) {
            int end = Encodings.lineEnd(bytes, at, charset);
            String line = new String(bytes, at, end - at, charset);
            drafter.line(line, base < 0 ? -1 : base + at, base < 0 ? -1 : base + end);
            at = Encodings.nextLine(bytes, end, charset);
        }
        draft.end();
    }
}
