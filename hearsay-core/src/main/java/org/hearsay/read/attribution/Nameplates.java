package org.hearsay.read.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Mention;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;

/**
 * How small papers, blogs and letters say whose they are: "Ivo Brandt's notebook", "THE KIOSK: our daily look at the front
 * pages", a signature below. Not: "Brandt's lawyer" (no kind of writing) and "PRESS RELEASE: ..." (a label).
 */
final class Nameplates {
    private static final WordTable LABELS = WordTable.read(Nameplates.class, "mastheads.tsv");
    private static final int LONGEST = 5;
    private static final int FIRST = 4;
    private static final int SIGNATURE = 5;

    private final Words words;
    private final NameBook names;

    Nameplates(Words words, NameBook names) {
        this.words = words;
        this.names = names;
    }

    /** "AP" as the text writes it out, where it does. */
    String full(String written) {
        NameBook.Name name = names.named(written);
        return name == null ? written : name.written();
    }

    /** Who keeps the notebook, diary or blog that one of the first lines names after them, also in brackets. */
    Optional<String> keeper(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(FIRST, paragraphs.size()))) {
            Range range = paragraph.words();
            int open = words.tag(range.from()) == Tag.OPEN ? range.from() + 1 : range.from();
            for (int i = open + 1; i + 1 < Math.min(range.to(), open + LONGEST); i++) {
                boolean own = words.form(i).equals("'s") && isLabel(endOfNoun(i + 1, range.to()), "diary");
                if (own && allCapitals(open, i) && range.to() - i <= 3 * LONGEST) {
                    return Optional.of(words.written(open, i));
                }
            }
        }
        return letter(paragraphs);
    }

    /** "@verify_lotte \u00b7 19 Sep": whose thread it is. */
    Optional<String> handle(List<Paragraph> paragraphs) {
        if (paragraphs.isEmpty()) {
            return Optional.empty();
        }
        Range range = paragraphs.getFirst().words();
        boolean handle = words.first(range.from()) == '@' && range.to() - range.from() < 10;
        boolean said = handle && words.form(range.to() - 1).equals(":");
        return handle && !said ? Optional.of(words.raw(range.from())) : Optional.empty();
    }

    /** The last word before a mark or the line's end, two words on at most. */
    private int endOfNoun(int from, int limit) {
        int at = from;
        while (at + 1 < limit && at - from < 2 && words.tag(at + 1).isNoun()) {
            at++;
        }
        boolean closed = at + 1 >= limit || words.tag(at + 1).isMark();
        return closed ? at : limit - 1 > from + 2 ? from - 1 : at;
    }

    /** "Open letter to the editor, from Tilda Marsh, lock-keeper". */
    private Optional<String> letter(List<Paragraph> paragraphs) {
        boolean letter = false;
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(FIRST, paragraphs.size()))) {
            Range range = paragraph.words();
            for (int i = range.from(); i + 1 < range.to() && range.to() - range.from() < 24; i++) {
                letter |= words.form(i).equals("letter")
                        || words.form(i).equals("reply")
                        || words.form(i).equals("response");
                NameBook.Name name = letter && words.form(i).equals("from") ? names.at(i + 1) : null;
                if (name != null && name.type() == Mention.Type.PERSON) {
                    return Optional.of(names.fullest(name).written());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A body or outlet in a first line that says what the text is: "Halvek Water's response to the report", "Open Rivers
     * briefing, March", "Transcript: Committee on Dams, 12 March", "What the papers say (Border Gazette, 12 March)".
     */
    Optional<String> issuer(Range range) {
        if (range.to() - range.from() > 20 || words.tag(range.to() - 1) == Tag.STOP) {
            return Optional.empty();
        }
        int from =
                isLabel(range.from(), "label") && words.form(range.from() + 1).equals(":")
                        ? range.from() + 2
                        : range.from();
        NameBook.Name first = from < range.to() ? names.at(from) : null;
        if (first != null && first.from() <= from + 1 && first.to() < range.to()) {
            int next = words.form(first.to()).equals("'s") ? first.to() + 1 : first.to();
            while (next + 1 < range.to()
                    && (Phrases.TIMES.contains(words.form(next))
                            || words.form(next).equals("press"))) {
                next++;
            }
            boolean kind = next < range.to()
                    && isLabel(next, "label")
                    && !words.isCapitalised(next)
                    && first.type() != Mention.Type.PLACE;
            boolean labelled =
                    from > range.from() && words.form(first.to()).equals(",") && first.type() != Mention.Type.PERSON;
            if (kind || labelled) {
                return Optional.of(names.fullest(first).written());
            }
        }
        return bracketed(range);
    }

    /** "SENNA BRIDGE, 9 August (Agency Tarsis; translated). The Ministry": an agency behind place and date. */
    Optional<String> bracketedAgency(Range range) {
        boolean digits = false;
        for (int i = range.from(); i + 2 < range.to() && i - range.from() < 12; i++) {
            digits |= Character.isDigit(words.first(i));
            boolean shaped = digits && words.first(i) == '(' && isShouted(range.from()) && words.isCapitalised(i + 1);
            int end = i + 1;
            while (shaped
                    && end < range.to()
                    && (words.isCapitalised(end) || words.form(end).equals("&"))) {
                end++;
            }
            if (shaped && (words.form(end).equals(";") || words.form(end).equals(",") || words.first(end) == ')')) {
                return Optional.of(words.written(i + 1, end));
            }
        }
        return Optional.empty();
    }

    /** "Root Cause Weekly #212", "Cold Exchange, season 3, episode 2": a name and which of its numbers this is. */
    Optional<String> numbered(Range range) {
        int end = range.from();
        while (end < range.to()
                && end - range.from() < LONGEST
                && words.isCapitalised(end)
                && !isLabel(end, "number")) {
            end++;
        }
        int at = end < range.to() && words.form(end).equals(",") ? end + 1 : end;
        boolean number = at + 1 < range.to()
                && (words.form(at).equals("#") || isLabel(at, "number"))
                && Character.isDigit(
                        words.first(words.form(at + 1).equals(".") && at + 2 < range.to() ? at + 2 : at + 1));
        boolean glued = at < range.to() && words.raw(at).length() > 1 && words.first(at) == '#';
        boolean name = end > range.from() && !isLabel(end - 1, "label");
        return name && (number || glued) ? Optional.of(words.written(range.from(), end)) : Optional.empty();
    }

    private Optional<String> bracketed(Range range) {
        boolean closed = words.tag(range.to() - 1) == Tag.CLOSE;
        for (int i = range.to() - 2; closed && i > range.from() && range.to() - i < 12; i--) {
            NameBook.Name name = words.tag(i - 1) == Tag.OPEN ? names.at(i) : null;
            if (name == null) {
                continue;
            }
            boolean body = name.type() != Mention.Type.PERSON && name.type() != Mention.Type.PLACE;
            if (body && words.form(name.to()).equals(",")) {
                return Optional.of(names.fullest(name).written());
            }
        }
        return Optional.empty();
    }

    private boolean allCapitals(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!words.isCapitalised(i)) {
                return false;
            }
        }
        return true;
    }

    /** The shouted words before a colon in the first line, when what follows is not shouted. */
    Optional<String> tagline(List<Paragraph> paragraphs) {
        if (paragraphs.isEmpty()) {
            return Optional.empty();
        }
        Range range = paragraphs.getFirst().words();
        int colon = range.from();
        while (colon < range.to()
                && colon - range.from() < LONGEST
                && !words.form(colon).equals(":")) {
            if (!isShouted(colon)) {
                return Optional.empty();
            }
            colon++;
        }
        boolean shaped = colon > range.from()
                && colon + 1 < range.to()
                && words.form(colon).equals(":")
                && Character.isLowerCase(words.first(colon + 1))
                && words.tag(range.to() - 1) != Tag.STOP
                && !isLabel(colon - 1, "label");
        return shaped ? Optional.of(words.written(range.from(), colon)) : Optional.empty();
    }

    private boolean isShouted(int word) {
        String raw = words.raw(word);
        return Character.isLetter(raw.charAt(0)) && raw.equals(raw.toUpperCase(Locale.ROOT));
    }

    private boolean isLabel(int word, String use) {
        return LABELS.columns(words.form(word)).contains(use);
    }

    /**
     * Who signs: in the short lines that end the text, above notes in brackets, the first that opens with a person's name, alone
     * or after "For the company:".
     */
    Optional<String> signature(List<Paragraph> paragraphs) {
        int last = paragraphs.size() - 1;
        while (last > 0
                && paragraphs.size() - last < SIGNATURE
                && isNote(paragraphs.get(last).words())) {
            last--;
        }
        int first = last + 1;
        while (first > 1
                && last - first < SIGNATURE
                && isShort(paragraphs.get(first - 1).words())) {
            first--;
        }
        for (int i = first; i <= last; i++) {
            Optional<String> name = signs(paragraphs.get(i).words());
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private Optional<String> signs(Range range) {
        for (int at = range.from(); at < range.to(); at++) {
            NameBook.Name name = names.at(at);
            boolean opens = at == range.from() || words.form(at - 1).equals(":") || words.tag(at - 1) == Tag.DASH;
            if (name != null && name.from() == at && opens && name.type() == Mention.Type.PERSON) {
                return Optional.of(names.fullest(name).written());
            }
        }
        return Optional.empty();
    }

    private boolean isShort(Range range) {
        return range.to() - range.from() <= 12 && words.tag(range.to() - 1) != Tag.STOP;
    }

    /** "[Mr Glossop stands by his article. - Ed.]", "Note to editors: ...", "PS: ...". */
    private boolean isNote(Range range) {
        String first = words.form(range.from());
        return words.tag(range.from()) == Tag.OPEN
                || first.equals("note")
                || first.equals("notes")
                || first.startsWith("ps")
                || first.equals("p.s.")
                || first.equals("ends");
    }

    /** "Sir,", "Dear Mr Roe,", "To the Editor": a letter, which is its signer's. */
    boolean isLetter(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(FIRST + 2, paragraphs.size()))) {
            Range range = paragraph.words();
            String first = words.form(range.from());
            boolean ends = words.form(range.to() - 1).equals(",")
                    || words.form(range.to() - 1).equals(":");
            boolean greets =
                    (first.equals("sir") || first.equals("madam") || first.equals("dear") || first.equals("sirs"))
                            && range.to() - range.from() <= 8
                            && ends;
            boolean editor = first.equals("to")
                    && range.to() - range.from() < 14
                    && words.form(Math.min(range.from() + 2, range.to() - 1)).equals("editor");
            if (greets || editor) {
                return true;
            }
        }
        return false;
    }

    /** "He spoke to Upland Quarterly in his kitchen": whose interview the first lines say it is. */
    Optional<String> interviewer(List<Paragraph> paragraphs) {
        int questions = 0;
        for (Paragraph paragraph : paragraphs) {
            Range range = paragraph.words();
            boolean q = words.form(range.from()).equals("q") && range.to() - range.from() > 1;
            questions += q || words.first(range.to() - 1) == '?' ? 1 : 0;
        }
        if (questions < 3 || questions * 5 < paragraphs.size()) {
            return Optional.empty();
        }
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(FIRST, paragraphs.size()))) {
            for (int i = paragraph.words().from(); i + 2 < paragraph.words().to(); i++) {
                boolean met =
                        (words.form(i + 1).equals("to") || words.form(i + 1).equals("with")) && isLabel(i, "meets");
                NameBook.Name name = met || words.form(i).equals("told") ? names.at(i + (met ? 2 : 1)) : null;
                name = name == null && met && words.form(i + 2).equals("the") ? names.at(i + 3) : name;
                if (name != null && (name.type() == Mention.Type.OUTLET || name.type() == Mention.Type.ORGANISATION)) {
                    return Optional.of(names.fullest(name).written());
                }
            }
        }
        return Optional.empty();
    }

    /** "Statement of the Sorley Weaving Company on ...", "Transcript of the Corran inquiry". */
    Optional<String> statementOf(Range range) {
        int limit = Math.min(range.to(), range.from() + 8);
        for (int i = range.from(); i + 1 < limit; i++) {
            boolean shown = isLabel(i, "label")
                    && (words.form(i + 1).equals("of")
                            || words.form(i + 1).equals("by")
                            || words.form(i + 1).equals("from"));
            if (!shown) {
                continue;
            }
            for (int at = i + 2; at < Math.min(range.to(), i + 5); at++) {
                NameBook.Name name = names.at(at);
                if (name != null && name.from() == at) {
                    return Optional.of(names.fullest(name).written());
                }
            }
        }
        return Optional.empty();
    }
}
