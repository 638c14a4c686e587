package org.hearsay.read.attribution;

import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/** Reads the lines that head a mail. */
final class MailHeader {
    private MailHeader() {}

    /** The words of the sender in {@code From: Ann Roe <ann@x.org>}; null in any other line. */
    static @Nullable Range from(Words words, Range line) {
        boolean shaped = line.to() > line.from() + 2
                && words.form(line.from()).equals("from")
                && words.form(line.from() + 1).equals(":");
        if (!shaped) {
            return null;
        }
        int from = line.from() + 2;
        while (from < line.to() && isQuote(words.first(from))) {
            from++;
        }
        int end = from;
        while (end < line.to()
                && words.lineBreaksBefore(end) == 0
                && "<,([".indexOf(words.first(end)) < 0
                && !isQuote(words.first(end))) {
            end++;
        }
        return end > from ? new Range(from, end) : null;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d';
    }

    /** The sender's name, "Strand, Ivar" turned round. */
    static @Nullable String sender(Words words, Range line) {
        Range sender = from(words, line);
        if (sender == null) {
            return null;
        }
        int comma = sender.to();
        int given = comma + 2;
        given += given < line.to() && isQuote(words.first(given)) ? 1 : 0;
        boolean turned = sender.to() - sender.from() == 1
                && comma + 1 < line.to()
                && words.form(comma).equals(",")
                && words.isCapitalised(comma + 1)
                && (given >= line.to() || words.first(given) == '<');
        String written = words.written(sender.from(), sender.to());
        return turned ? words.written(comma + 1, comma + 2) + " " + written : written;
    }
}
