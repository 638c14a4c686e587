package org.hearsay.extract;

import java.io.IOException;
import org.hearsay.model.Report;

/** Reads one family of formats: drafts its text, unpacks its members, flags what is odd. */
interface FormatReader {
    /** Name and version, for the rendition. */
    String name();

    /**
     * Reads the file into {@link Original#draft()} and {@link Original#members()}.
     *
     * @return what the document says about itself
     * @throws Refusal to stop with an outcome
     * @throws IOException when the file breaks the rules of its format
     */
    Report read(Original original) throws IOException;
}
