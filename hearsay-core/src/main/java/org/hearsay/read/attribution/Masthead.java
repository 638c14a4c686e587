package org.hearsay.read.attribution;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Mention;
import org.hearsay.model.Report;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Words;

/** What a plain text's first lines say about it: outlet, title, byline. Fills only what is not yet known. */
final class Masthead {
    private static final int LINES = 6;

    private Masthead() {}

    static Report of(Words words, List<Paragraph> paragraphs, NameBook names, Report known) {
        Optional<String> outlet = known.outlet();
        Optional<String> title = known.title();
        Optional<String> byline = known.byline();
        for (int i = 0; i < Math.min(LINES, paragraphs.size()); i++) {
            Range range = paragraphs.get(i).words();
            String line = words.written(range.from(), range.to());
            switch (paragraphs.get(i).kind()) {
                case HEADING -> {
                    boolean isOutlet = outlet.isEmpty() && isOutlet(names, range);
                    outlet = isOutlet ? Optional.of(line) : outlet;
                    title = isOutlet ? title : title.or(() -> Optional.of(line));
                }
                case BYLINE -> {
                    boolean isOutlet = outlet.isEmpty() && isOutlet(names, range);
                    outlet = isOutlet ? Optional.of(line) : outlet;
                    byline = isOutlet ? byline : byline.or(() -> author(line));
                }
                case DATELINE -> outlet = outlet.or(() -> beforeDate(words, range));
                case SILENT -> byline = byline.or(() -> sender(words, range));
                case TEXT -> outlet = outlet.or(() -> agency(words, range));
                case BULLET, END, CREDIT, CAPTION -> {}
            }
        }
        return new Report(title, byline, outlet, known.published(), known.language(), known.address());
    }

    private static Optional<String> author(String line) {
        return line.startsWith("By ") || line.startsWith("by ")
                ? Optional.of(line.substring(3).replaceFirst(",.*", ""))
                : Optional.empty();
    }

    private static boolean isOutlet(NameBook names, Range range) {
        NameBook.Name name = names.at(range.to() - 1);
        return name != null && name.type() == Mention.Type.OUTLET && name.from() <= range.from() + 1;
    }

    /** "SARN, Feb 3 (Norpress) - At least". */
    private static Optional<String> agency(Words words, Range range) {
        int dash = Datelines.end(words, range);
        for (int i = range.from(); i < dash; i++) {
            if (words.first(i) == '(') {
                int close = i + 1;
                while (close < dash && words.first(close) != ')') {
                    close++;
                }
                return close > i + 1 ? Optional.of(words.written(i + 1, close)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Plumbline, 11 March". */
    private static Optional<String> beforeDate(Words words, Range range) {
        int comma = range.from();
        while (comma < range.to() && !words.form(comma).equals(",")) {
            comma++;
        }
        boolean name = comma > range.from() && comma < range.to() && comma - range.from() <= 4;
        for (int i = range.from(); i < comma && name; i++) {
            name = words.isCapitalised(i) && !Phrases.TIMES.contains(words.form(i));
        }
        return name ? Optional.of(words.written(range.from(), comma)) : Optional.empty();
    }

    /** {@code From: Ann Roe <ann@x.org>} at the top of a mail. */
    private static Optional<String> sender(Words words, Range range) {
        boolean from = words.form(range.from()).equals("from")
                && range.to() > range.from() + 2
                && words.form(range.from() + 1).equals(":");
        int end = range.from() + 2;
        while (from && end < range.to() && words.lineBreaksBefore(end) == 0 && words.first(end) != '<') {
            end++;
        }
        return from && end > range.from() + 2 ? Optional.of(words.written(range.from() + 2, end)) : Optional.empty();
    }
}
