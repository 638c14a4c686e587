package org.hearsay.model;

import java.util.Optional;

/**
 * One block of a rendition's layout. Blocks are in reading order and do not overlap; text between them is white space.
 *
 * @param span where it stands in the text
 * @param kind what the layout says it is
 * @param depth how many quotations hold it: 0 is the document's own voice, 1 a block quote (or {@code >} reply), 2 one inside
 * @param citation where a quotation says it is from: a URL or the words of its citation
 */
public record Block(Span span, Kind kind, int depth, Optional<String> citation) {
    /** What the layout says a block is. */
    public enum Kind {
        TITLE,
        HEADING,
        BYLINE,
        DATELINE,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        CAPTION,
        /** Lines kept as they stand: transcripts, code, verse. */
        PREFORMATTED,
        /** A mail's or memo's own header lines. */
        HEADER,
        SIGNATURE,
        /** Words of the page or product around the report: kept findable, not read for statements. */
        FURNITURE
    }

    public Block {
        if (depth < 0) {
            throw new IllegalArgumentException("expected a depth of 0 or more; came " + depth);
        }
    }
}
