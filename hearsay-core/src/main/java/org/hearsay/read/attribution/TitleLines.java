package org.hearsay.read.attribution;

import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Mention;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;

/**
 * Names that a page's or a wire's first line carries beside its title: "Governor blames trawler | Karsk Herald", "saltmarsh
 * diaries \u00bb Who cut the cable?", "WINDWARD NOTES \u2014 a weblog", "By Ana Lisk, Northern Press", "Karsk, 4 June \u2014
 * Northern Press \u2014 The governor", "Blue Shore responds to the Herald". Not: "Trawler or anchor \u2014 who knows" (no name).
 */
final class TitleLines {
    private static final WordTable LABELS = WordTable.read(TitleLines.class, "mastheads.tsv");
    private static final int LONGEST = 5;

    private final Words words;
    private final NameBook names;

    TitleLines(Words words, NameBook names) {
        this.words = words;
        this.names = names;
    }

    Optional<String> outlet(Range line) {
        Optional<String> found = suffix(line);
        found = found.or(() -> prefix(line));
        found = found.or(() -> tagline(line));
        found = found.or(() -> behindByline(line));
        return found.or(() -> betweenDashes(line)).or(() -> responder(line));
    }

    private boolean isBar(int word) {
        String form = words.form(word);
        return form.equals("|")
                || form.equals("\u00bb")
                || form.equals("\u2014")
                || form.equals("\u2013")
                || form.equals("-");
    }

    private boolean isSentence(Range line) {
        return words.tag(line.to() - 1) == Tag.STOP && words.first(line.to() - 1) == '.';
    }

    /** Behind the last bar of a title: an outlet's name. */
    private Optional<String> suffix(Range line) {
        int bar = line.to() - 2;
        while (bar > line.from() && line.to() - bar <= LONGEST + 1 && !isBar(bar)) {
            bar--;
        }
        boolean shaped =
                bar > line.from() + 1 && isBar(bar) && !isSentence(line) && isCapital(new Range(bar + 1, line.to()));
        NameBook.Name name = shaped ? names.at(line.to() - 1) : null;
        boolean paper = name != null && name.type() == Mention.Type.OUTLET && name.from() <= bar + 2;
        return paper ? Optional.of(words.written(bar + 1, line.to())) : Optional.empty();
    }

    private boolean isCapital(Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (!words.isCapitalised(i)
                    && !words.form(i).equals("of")
                    && !words.form(i).equals("the")) {
                return false;
            }
        }
        return !range.isEmpty();
    }

    private Optional<String> prefix(Range line) {
        for (int i = line.from() + 1; i + 1 < line.to() && i - line.from() <= LONGEST; i++) {
            if (words.form(i).equals("\u00bb")) {
                return Optional.of(words.written(line.from(), i));
            }
        }
        return Optional.empty();
    }

    /** Shouted words before a dash or colon, when small words follow. */
    private Optional<String> tagline(Range line) {
        int at = line.from();
        while (at < line.to() && at - line.from() < LONGEST && isShouted(at)) {
            at++;
        }
        boolean bar = at < line.to() && (isBar(at) || words.form(at).equals(":"));
        boolean shaped = at > line.from()
                && bar
                && at + 1 < line.to()
                && !isShouted(at + 1)
                && !isSentence(line)
                && !isLabel(at - 1)
                && !isLabel(line.from())
                && line.from() == 0
                && !Phrases.TIMES.contains(words.form(line.from()));
        return shaped && at - line.from() > 1 ? Optional.of(words.written(line.from(), at)) : Optional.empty();
    }

    private boolean isShouted(int word) {
        String raw = words.raw(word);
        return Character.isLetter(raw.charAt(0)) && raw.equals(raw.toUpperCase(Locale.ROOT)) && raw.length() > 1;
    }

    private boolean isLabel(int word) {
        return LABELS.columns(words.form(word)).contains("label");
    }

    private Optional<String> behindByline(Range line) {
        boolean by = words.form(line.from()).equals("by") && line.to() - line.from() < 2 * LONGEST && !isSentence(line);
        for (int i = line.from() + 2; by && i + 1 < line.to(); i++) {
            NameBook.Name name = words.form(i).equals(",") ? names.at(i + 1) : null;
            boolean body =
                    name != null && (name.type() == Mention.Type.OUTLET || name.type() == Mention.Type.ORGANISATION);
            if (name != null && body && name.to() == line.to()) {
                return Optional.of(words.written(i + 1, line.to()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> betweenDashes(Range line) {
        int first = -1;
        boolean digit = false;
        for (int i = line.from(); i < line.to() && i - line.from() < 16; i++) {
            digit |= Character.isDigit(words.first(i));
            if (!isBar(i)) {
                continue;
            }
            boolean name = first >= 0 && i - first > 1 && i - first <= LONGEST && isCapital(new Range(first + 1, i));
            if (name && digit) {
                return Optional.of(words.written(first + 1, i));
            }
            first = first < 0 ? i : first;
        }
        return Optional.empty();
    }

    private Optional<String> responder(Range line) {
        NameBook.Name name = names.at(line.from());
        int verb = name == null ? line.to() : name.to();
        boolean answers = verb + 1 < line.to()
                && (words.form(verb).equals("responds")
                        || words.form(verb).equals("replies")
                        || words.form(verb).equals("answers"));
        boolean body = name != null && name.type() != Mention.Type.PLACE;
        return name != null && body && answers && !isSentence(line)
                ? Optional.of(names.fullest(name).written())
                : Optional.empty();
    }
}
