package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Mention;
import org.hearsay.model.Report;
import org.hearsay.read.mention.GivenNames;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a plain text's first lines say about it: outlet, title, byline. Fills only what is not yet known.
 *
 * <p>In order of trust: a mail's sender; the agency in a wire's dateline; what stands before a date ("Plumbline, 11 March");
 * a short line of its own that names an outlet or body, or opens the text above a title; "Posted by", "By"; the body in
 * "Statement of the X". Looking ends where the text itself begins, so that the byline of an article quoted further down
 * is never taken for the writer's.
 */
final class Masthead {
    private static final int LINES = 8;
    private static final int SHORT = 5;
    private static final int LONGEST = 9;
    private static final int LATEST = 4;
    private static final WordTable LABELS = WordTable.read(Masthead.class, "mastheads.tsv");

    private final Words words;
    private final List<Paragraph> paragraphs;
    private final NameBook names;
    private final int head;
    private final Nameplates nameplates;

    private Masthead(Words words, List<Paragraph> paragraphs, NameBook names) {
        this.words = words;
        this.paragraphs = paragraphs;
        this.names = names;
        this.head = head();
        this.nameplates = new Nameplates(words, names);
    }

    static Report of(Words words, List<Paragraph> paragraphs, NameBook names, Report known) {
        Masthead masthead = new Masthead(words, paragraphs, names);
        Optional<String> signed = masthead.signedLetter();
        Optional<String> byline = known.byline().or(() -> signed).or(masthead::byline);
        Optional<String> outlet = known.outlet();
        if (outlet.isEmpty() && signed.isEmpty() && !masthead.isMail()) {
            outlet = masthead.outlet();
        }
        Optional<String> voice = outlet;
        Optional<String> title = known.title().or(() -> masthead.title(voice));
        if (outlet.isEmpty() && byline.isEmpty()) {
            byline = masthead.nameplates.signature(paragraphs);
        }
        if (outlet.isEmpty() && byline.isEmpty()) {
            outlet = new HouseName(words, names).told();
        }
        return new Report(title, byline, outlet, known.published(), known.language(), known.address());
    }

    private Optional<String> signedLetter() {
        Optional<String> witness = new Columnists(words, names).witness(paragraphs);
        return witness.isPresent() || !nameplates.isLetter(paragraphs) ? witness : nameplates.signature(paragraphs);
    }

    /** The number of paragraphs before the text itself: it begins with a lead-in or a whole sentence. */
    private int head() {
        int at = 0;
        while (at < Math.min(LINES, paragraphs.size()) && !isBody(at)) {
            at++;
        }
        return at;
    }

    private boolean isBody(int number) {
        Paragraph paragraph = paragraphs.get(number);
        Range range = paragraph.words();
        boolean date = hasDate(range);
        boolean colon = words.form(range.to() - 1).equals(":");
        boolean sentence = paragraph.kind() == Paragraph.Kind.TEXT
                && (range.to() - range.from() > 14 || words.tag(range.to() - 1) == Tag.STOP);
        return paragraph.kind() != Paragraph.Kind.SILENT && (colon || (sentence && !(date && number < 3)));
    }

    private String line(Range range) {
        return words.written(range.from(), range.to()).replaceAll("\\s+", " ");
    }

    private boolean isMail() {
        return paragraphs.stream().limit(3).anyMatch(paragraph -> sender(paragraph) != null);
    }

    private Optional<String> title(Optional<String> outlet) {
        for (int i = 0; i < head; i++) {
            String line = line(paragraphs.get(i).words());
            boolean isOutlet =
                    outlet.filter(name -> name.equalsIgnoreCase(line)).isPresent();
            if (paragraphs.get(i).kind() == Paragraph.Kind.HEADING && !isOutlet) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private Optional<String> byline() {
        Optional<String> keeper = nameplates.keeper(paragraphs);
        if (keeper.isPresent()) {
            return keeper;
        }
        for (int i = 0; i < Math.max(head, Math.min(1, paragraphs.size())); i++) {
            Paragraph paragraph = paragraphs.get(i);
            String sender = sender(paragraph);
            if (sender != null) {
                return Optional.of(sender);
            }
            Optional<String> author = author(paragraph.words());
            if (author.isPresent()) {
                return author;
            }
        }
        return nameplates
                .handle(paragraphs)
                .or(this::lateByline)
                .or(() -> new Columnists(words, names).under(paragraphs));
    }

    /** "By Sir Alasdair Venn" under a title that is a whole sentence, before any lead-in. */
    private Optional<String> lateByline() {
        for (int i = head; i < Math.min(LATEST, paragraphs.size()); i++) {
            Range range = paragraphs.get(i).words();
            if (words.form(range.to() - 1).equals(":")) {
                return Optional.empty();
            }
            boolean by = range.to() - range.from() < LONGEST;
            Optional<String> author = by && words.tag(range.to() - 1) != Tag.STOP ? author(range) : Optional.empty();
            if (author.isPresent()) {
                return author;
            }
        }
        return Optional.empty();
    }

    /** "By Imke Strand", "Posted by Odile Marrs on 14 May", "Sunday diary, by Ann Roe". */
    private Optional<String> author(Range range) {
        int by = -1;
        for (int i = range.from(); i + 1 < range.to() && i < range.from() + 10; i++) {
            boolean opens = i == range.from()
                    || words.form(i - 1).equals(",")
                    || words.tag(i - 1) == Tag.STOP
                    || isLabel(i - 1, "by");
            int name = words.form(i + 1).equals(":") ? i + 2 : i + 1;
            name += name + 1 < range.to() && words.form(name).equals("the") ? 1 : 0;
            if (words.form(i).equals("by") && name < range.to() && words.isCapitalised(name) && opens) {
                by = name;
                break;
            }
            boolean posted = words.form(range.from()).equals("posted") && hasDate(range) && i + 2 == range.to();
            if (posted && words.form(i).equals("by")) {
                return Optional.of(words.raw(i + 1));
            }
        }
        if (by < 0 || range.to() - range.from() > 24) {
            return Optional.empty();
        }
        int end = by;
        while (end < range.to() && (words.isCapitalised(end) || isJoint(end, range.to()))) {
            end++;
        }
        return end > by ? Optional.of(line(new Range(by, end))) : Optional.empty();
    }

    private boolean isJoint(int word, int limit) {
        return word + 1 < limit
                && words.isCapitalised(word + 1)
                && words.form(word).matches("de|van|von|bin|al|der|la|for|of|the|and|&");
    }

    private boolean isLabel(int word, String use) {
        return word >= 0 && LABELS.columns(words.form(word)).contains(use);
    }

    private Optional<String> outlet() {
        List<Optional<String>> found = new ArrayList<>();
        for (int i = 0; i < Math.max(head, Math.min(3, paragraphs.size())); i++) {
            found.add(agency(paragraphs.get(i).words()));
        }
        found.add(
                paragraphs.isEmpty()
                        ? Optional.empty()
                        : nameplates.bracketedAgency(paragraphs.getFirst().words()));
        found.add(
                paragraphs.isEmpty()
                        ? Optional.empty()
                        : nameplates.numbered(paragraphs.getFirst().words()));
        for (int i = 0; i < head; i++) {
            found.add(named(i));
            found.add(beforeDate(paragraphs.get(i).words()));
        }
        for (int i = 0; i < Math.max(Math.min(head, 3), Math.min(1, paragraphs.size())); i++) {
            found.add(body(paragraphs.get(i).words()));
        }
        TitleLines titles = new TitleLines(words, names);
        for (int i = 0; i < Math.min(Math.max(head, 1), paragraphs.size()); i++) {
            found.add(titles.outlet(paragraphs.get(i).words()).map(Masthead::plainCase));
        }
        found.add(nameplates.tagline(paragraphs).map(Masthead::plainCase));
        found.add(opening());
        for (int i = 0; i < Math.min(Math.max(head, 1), paragraphs.size()); i++) {
            found.add(nameplates.statementOf(paragraphs.get(i).words()));
            found.add(nameplates.issuer(paragraphs.get(i).words()));
        }
        found.add(nameplates.interviewer(paragraphs));
        found.add(released());
        return found.stream().flatMap(Optional::stream).findFirst();
    }

    /** "SARN, Feb 3 (Norpress) - At least". */
    private Optional<String> agency(Range range) {
        int dash = Datelines.end(words, range);
        for (int i = range.from(); i < dash; i++) {
            if (words.first(i) == '(') {
                int close = i + 1;
                while (close < dash && words.first(close) != ')') {
                    close++;
                }
                return close > i + 1 ? Optional.of(nameplates.full(words.written(i + 1, close))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean hasDate(Range range) {
        boolean month = false;
        boolean number = false;
        for (int i = range.from(); i < Math.min(range.to(), range.from() + 24); i++) {
            month |= Phrases.TIMES.contains(words.form(i));
            number |= Character.isDigit(words.first(i));
        }
        return month && number;
    }

    /** "Plumbline, 11 March", "Radio Quay, Breakfast, 30 April 2025. Transcript." */
    private Optional<String> beforeDate(Range range) {
        int comma = range.from();
        while (comma < range.to()
                && !isDivider(comma)
                && !(words.form(comma).equals(":") && isLabel(comma + 1, "label"))) {
            comma++;
        }
        boolean shaped = comma > range.from()
                && comma < range.to()
                && comma - range.from() <= 6
                && hasDate(range)
                && range.to() - range.from() < 20;
        boolean dateline =
                words.tag(range.to() - 1) == Tag.STOP && comma - range.from() <= 2 && goesOn(comma, range.to());
        return shaped && !dateline && isTitled(new Range(range.from(), comma))
                ? Optional.of(plainCase(line(new Range(range.from(), comma))))
                : Optional.empty();
    }

    /** "Karsk, 4 June 2019. Blue Shore today condemned": a sentence behind the date makes it a dateline. */
    private boolean goesOn(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (words.tag(i).isFinite() && !Phrases.TIMES.contains(words.form(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isDivider(int word) {
        String form = words.form(word);
        return form.equals(",")
                || form.equals("|")
                || form.equals("\u00b7")
                || form.equals("\u2013")
                || form.equals("\u2014")
                || form.equals("/");
    }

    /** Capitalised words that are no date, no place of a dateline and no label such as "Briefing". */
    private boolean isTitled(Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            boolean small = words.form(i).equals("of")
                    || words.form(i).equals("the")
                    || words.form(i).equals("&")
                    || words.form(i).equals("and")
                    || words.form(i).equals("for");
            boolean number = words.tag(i) == Tag.CD && i > range.from();
            small |= isLabel(i, "company") && i > range.from();
            boolean mark = words.form(i).equals("'") || words.form(i).equals("'s");
            if (!words.isCapitalised(i) && !small && !number && !mark) {
                return false;
            }
        }
        if (isOnlyTime(range)) {
            return false;
        }
        boolean shouted = range.to() - range.from() == 1
                && words.raw(range.from()).length() > 4
                && words.raw(range.from()).equals(words.raw(range.from()).toUpperCase(Locale.ROOT));
        return !isLabel(range.from(), "label") && !isLabel(range.to() - 1, "label") && !shouted;
    }

    /** "Tuesday 12 March", "March 2021"; not "The Morning Round". */
    private boolean isOnlyTime(Range range) {
        boolean dated = false;
        for (int i = range.from(); i < range.to(); i++) {
            boolean time = Phrases.TIMES.contains(words.form(i));
            dated |= time;
            if (!time && words.tag(i) != Tag.CD && !words.form(i).equals("the")) {
                return i == range.from() + 1 && words.tag(range.from()) == Tag.CD && dated;
            }
        }
        return dated;
    }

    /** A short line that the text elsewhere uses as the name of an outlet or body: "HARROW WATCH". */
    private Optional<String> named(int number) {
        Range range = paragraphs.get(number).words();
        boolean shaped = range.to() - range.from() <= SHORT
                && paragraphs.get(number).kind() != Paragraph.Kind.SILENT
                && !words.form(range.from()).equals("by")
                && !isLabel(range.to() - 1, "issued");
        if (!shaped) {
            return Optional.empty();
        }
        String line = line(range);
        NameBook.Name name = names.named(line);
        boolean body = name != null
                && (name.type() == Mention.Type.OUTLET || name.type() == Mention.Type.ORGANISATION)
                && name.written().length() >= line.length() - 4;
        if (body && name != null) {
            return Optional.of(plainCase(name.written()));
        }
        NameBook.Name inside = names.at(range.to() - 1);
        boolean own = inside != null
                && inside.from() <= range.from() + 1
                && (inside.type() == Mention.Type.OUTLET || inside.type() == Mention.Type.ORGANISATION);
        return own ? Optional.of(plainCase(line)) : Optional.empty();
    }

    /** "PUBLIC INQUIRY INTO THE BRIDGE", "Oversight Committee, Sarn Assembly", "PRESS WATCH: what the weeklies made of it". */
    private Optional<String> body(Range range) {
        int end = range.from();
        boolean holds = false;
        while (end < range.to()
                && end - range.from() < LONGEST
                && !isDivider(end)
                && !words.form(end).equals(":")) {
            if (words.tag(end).isFinite()) {
                return Optional.empty();
            }
            holds |= NameBook.isBodyWord(words.form(end)) && words.isCapitalised(end);
            end++;
        }
        boolean colon = end < range.to() && words.form(end).equals(":");
        boolean shouted = line(new Range(range.from(), Math.max(end, range.from() + 1)))
                .chars()
                .noneMatch(Character::isLowerCase);
        boolean ends = end == range.to() || (end < range.to() && isDivider(end)) || (colon && shouted);
        Range name = new Range(range.from(), end);
        boolean several = end - range.from() > 1 && holds && ends && !isLabel(end - 1, "issued");
        return several && (shouted || isTitled(name)) && !isLabel(range.from(), "label")
                ? Optional.of(plainCase(line(name)))
                : Optional.empty();
    }

    /** "PRESS RELEASE" above all: the first body the text names. */
    private Optional<String> released() {
        int last = paragraphs.isEmpty() ? -1 : paragraphs.getFirst().words().to() - 1;
        boolean release = isLabel(last, "issued");
        if (!release) {
            return Optional.empty();
        }
        int limit = paragraphs.get(Math.min(paragraphs.size(), 4) - 1).words().to();
        return names.names().stream()
                .filter(name -> name.from() > last)
                .takeWhile(name -> name.from() < limit)
                .map(names::fullest)
                .filter(name -> name.type() == Mention.Type.ORGANISATION || isActing(name))
                .map(NameBook.Name::written)
                .findFirst();
    }

    /** "Aldermoor recalls its kettle": the first that a release speaks of, no person with a given name. */
    private boolean isActing(NameBook.Name name) {
        return name.type() != Mention.Type.PLACE
                && name.honorific().isEmpty()
                && !GivenNames.isListed(words.form(name.from()));
    }

    /** "VALLEY SAFETY COMMITTEE" as people write it in running text; initials stay. */
    private static String plainCase(String written) {
        if (written.indexOf(' ') < 0 || !written.equals(written.toUpperCase(Locale.ROOT))) {
            return written;
        }
        StringBuilder plain = new StringBuilder();
        for (String word : written.split(" ", -1)) {
            boolean small = LABELS.columns(word.toLowerCase(Locale.ROOT)).contains("small");
            String rest = word.isEmpty() ? "" : word.substring(1).toLowerCase(Locale.ROOT);
            plain.append(plain.isEmpty() ? "" : " ")
                    .append(
                            small && !plain.isEmpty()
                                    ? word.toLowerCase(Locale.ROOT)
                                    : word.substring(0, Math.min(1, word.length())) + rest);
        }
        return plain.toString();
    }

    /** The first line, or the one between title and date, when it is as short as a name and no sentence. */
    private Optional<String> opening() {
        for (int i = 0; i < Math.min(3, head); i++) {
            Paragraph paragraph = paragraphs.get(i);
            Range range = paragraph.words();
            boolean next = i + 1 < paragraphs.size() && i + 1 < head;
            boolean above = i == 0 && next && isHeading(i + 1);
            boolean between = i > 0 && next && paragraphs.get(i + 1).kind() == Paragraph.Kind.DATELINE;
            if ((above || between) && isShort(paragraph) && isName(range) && !isSubject(range)) {
                return Optional.of(plainCase(line(range)));
            }
        }
        return Optional.empty();
    }

    /** "EDITH GARRAWAY" above what is told of her: a person whom the text names again is its subject. */
    private boolean isSubject(Range range) {
        NameBook.Name name = names.named(line(range));
        boolean person = name != null && name.type() == Mention.Type.PERSON && range.to() - range.from() > 1;
        return person && GivenNames.isListed(words.form(range.from()));
    }

    private boolean isShort(Paragraph paragraph) {
        int size = paragraph.words().to() - paragraph.words().from();
        return paragraph.isHead() ? size <= SHORT : size <= 2;
    }

    private boolean isHeading(int number) {
        Paragraph paragraph = paragraphs.get(number);
        boolean by = words.form(paragraph.words().from()).equals("by");
        return !by
                && (paragraph.isHead()
                        || paragraph.words().to() - paragraph.words().from() <= 14);
    }

    private boolean isName(Range range) {
        boolean handle = range.to() - range.from() == 1 && Character.isLetter(words.first(range.from()));
        for (int i = range.from(); i < range.to(); i++) {
            if (words.form(i).equals(":") || words.form(i).equals("?")) {
                return false;
            }
        }
        if (hasDate(range) || words.form(range.from()).equals("between")) {
            return false;
        }
        return handle ? !isLabel(range.from(), "label") : isTitled(range);
    }

    /** {@code From: Ann Roe <ann@x.org>} or {@code From: Ann Roe, Roofing Ltd} at the top of a mail. */
    private @Nullable String sender(Paragraph paragraph) {
        Range range = paragraph.words();
        return paragraph.kind() == Paragraph.Kind.SILENT ? MailHeader.sender(words, range) : null;
    }
}
