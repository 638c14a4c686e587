package org.hearsay.read;

import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;

/** Reads one rendition: finds who said what in it, and on whose word. */
@FunctionalInterface
public interface Reader {
    /**
     * All findings in {@code rendition}. Never fails on any text: odd input gives fewer findings, not an exception.
     * Time grows linearly with the text's length.
     */
    Reading read(Rendition rendition);
}
