package org.hearsay.serve;

import gg.jte.Content;

/** A document's words on a page: always shown as text, never obeyed. */
final class Said {
    private static final char MATCH_STARTS = '\ue000';
    private static final char MATCH_ENDS = '\ue001';

    private Said() {}

    static Content words(String text) {
        return html(Escape.text(text));
    }

    /** Words with the matched ones, which stand between U+E000 and U+E001, marked. */
    static Content snippet(String text) {
        StringBuilder out = new StringBuilder();
        boolean inside = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == MATCH_STARTS || c == MATCH_ENDS) {
                Escape.text(out, text, from, at);
                from = at + 1;
                if (inside != (c == MATCH_STARTS)) {
                    inside = !inside;
                    out.append(inside ? "<mark>" : "</mark>");
                }
            }
        }
        Escape.text(out, text, from, text.length());
        return html(out.append(inside ? "</mark>" : "").toString());
    }

    /** Markup that this room wrote itself, from escaped text. */
    static Content html(String markup) {
        return output -> output.writeContent(markup);
    }
}
