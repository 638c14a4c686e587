package org.hearsay.serve;

import java.util.Locale;

/** Makes text harmless inside HTML. */
final class Escape {
    private Escape() {}

    /** For places where no markup can stand, as a page's title: the signs stand as letters, the rest as it is. */
    static String plain(String text) {
        return text.replace("\u202d", "U+202D").replace("\u202e", "U+202E");
    }

    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text(out, text, 0, text.length());
        return out.toString();
    }

    /**
     * Appends a stretch of {@code text}. The two overrides that make letters run backwards (U+202D, U+202E) are shown as
     * signs instead of obeyed: they could make a page say something else than its text. Control characters, which HTML
     * forbids, are shown as U+FFFD.
     */
    static void text(StringBuilder out, String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (turnsDirection(c)) {
                        out.append("<span class=\"sign\">U+")
                                .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                                .append("</span>");
                    } else {
                        out.append((c < ' ' && c != '\n' && c != '\t') || c == '\u007f' ? '\ufffd' : c);
                    }
                }
            }
        }
    }

    private static boolean turnsDirection(char c) {
        return c == '\u202d' || c == '\u202e';
    }
}
