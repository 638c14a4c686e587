package org.hearsay.serve;

import java.util.List;
import org.hearsay.serve.Card.Fact;
import org.hearsay.serve.ReaderPage.Beside;

/**
 * An original, as large as the window allows.
 *
 * @param reader address of the Reader, at the same statement
 * @param download address of the untouched bytes
 * @param previous address of the page before; empty at the first
 * @param next address of the page after; empty at the last
 */
record OriginalPage(
        Frame frame,
        String name,
        Beside original,
        List<Fact> facts,
        String reader,
        String download,
        String previous,
        String next) {}
