package org.hearsay.read.attribution;

/**
 * One paragraph: words of the text, and what its layout or its own look says about it.
 *
 * @param words its words, without reply marks and bullets
 * @param kind what it looks like
 * @param depth how many block quotations (by layout or reply marks) hold it
 * @param isAfterBlank false when it begins right on the line after the one before
 */
record Paragraph(Range words, Kind kind, int depth, boolean isAfterBlank) {
    enum Kind {
        TEXT,
        HEADING,
        BYLINE,
        DATELINE,
        BULLET,
        /** "More...": a quoted article's end. */
        END,
        /** "Image: A. Name": credits the line before. */
        CREDIT,
        CAPTION,
        /** Not read for statements. */
        SILENT
    }

    boolean isHead() {
        return kind == Kind.HEADING || kind == Kind.BYLINE || kind == Kind.DATELINE;
    }
}
