package org.hearsay.read.attribution;

import org.hearsay.read.text.Tag;

/** How far a reported noun phrase reaches with all that hangs on it. */
final class Extent {
    private Extent() {}

    /** To the next comma, conjunction of time or reason, or verb of the sentence; relative clauses belong to it. */
    static int ofNoun(Line line, int from) {
        int at = from;
        boolean relative = false;
        while (at < line.body()) {
            Tag tag = line.tag(at);
            relative |= tag == Tag.WDT || tag == Tag.WP || line.is(at, "that");
            boolean over = line.isComma(at)
                    || line.isSemicolon(at)
                    || line.isColon(at)
                    || (tag == Tag.SC && !line.is(at, "that"))
                    || tag == Tag.WRB
                    || (tag.isFinite() && !relative && at > from)
                    || (tag == Tag.CC && line.tag(at + 1).isFinite())
                    || line.is(at, "but");
            if (over && at > from) {
                break;
            }
            at++;
        }
        boolean manner =
                at - 1 > from && line.tag(at - 1) == Tag.RB && line.form(at - 1).endsWith("ly");
        return Math.max(manner ? at - 1 : at, from + 1);
    }
}
