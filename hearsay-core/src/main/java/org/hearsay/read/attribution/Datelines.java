package org.hearsay.read.attribution;

import java.util.Locale;
import org.hearsay.read.text.Words;

/** The dateline that opens a wire report: {@code SARN, Feb 3 (Norpress) - At least six ...}. No part of any statement. */
final class Datelines {
    private static final int LONGEST = 16;

    private Datelines() {}

    /** The first word after the dateline's dash; the paragraph's first word when it has none. */
    static int end(Words words, Range paragraph) {
        String first = words.raw(paragraph.from());
        boolean place = first.length() > 1
                && first.equals(first.toUpperCase(Locale.ROOT))
                && Character.isLetter(first.charAt(0));
        int limit = Math.min(paragraph.to() - 1, paragraph.from() + LONGEST);
        boolean closed = false;
        for (int i = paragraph.from() + 1; i < limit; i++) {
            String form = words.form(i);
            closed |= form.equals(")");
            boolean dash = form.equals("-") || form.equals("\u2013") || form.equals("\u2014") || form.equals("--");
            if (dash) {
                return place || closed ? i + 1 : paragraph.from();
            }
            if (words.tag(i).isFinite()) {
                return paragraph.from();
            }
        }
        return paragraph.from();
    }
}
