package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.model.Block;
import org.hearsay.read.text.QuoteMarks;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.Words;

/**
 * Cuts a text into paragraphs: by its blocks when the rendition has any, else by its lines, joining hard-wrapped ones.
 * A quotation that runs over several lines keeps them in one paragraph.
 */
final class Layout {
    private static final Set<String> CREDITS =
            Set.of("image", "photo", "photograph", "picture", "video", "audio", "credit", "source");
    private static final Set<String> BULLETS =
            Set.of("\u2013", "-", "\u2022", "*", "::", "\u2014", "\u00b7", "\u25aa", "\u25e6", "--");

    private static final Set<String> HEADERS = Set.of("from", "to", "cc", "bcc", "date", "sent", "subject", "reply-to");

    private final Words words;
    private final QuoteMarks marks;
    private final List<Paragraph> paragraphs = new ArrayList<>();

    private Layout(Words words, QuoteMarks marks) {
        this.words = words;
        this.marks = marks;
    }

    static List<Paragraph> of(Words words, QuoteMarks marks, List<Block> blocks) {
        Layout layout = new Layout(words, marks);
        if (blocks.isEmpty()) {
            layout.byLines();
        } else {
            layout.byBlocks(blocks);
        }
        return layout.paragraphs;
    }

    private void byBlocks(List<Block> blocks) {
        int before = 0;
        for (Block block : blocks) {
            int from = words.at(block.span().start());
            int to = words.at(block.span().end());
            if (from < to && from >= before) {
                before = to;
                addBlock(block, new Range(from, to));
            }
        }
    }

    private void addBlock(Block block, Range range) {
        Paragraph.Kind kind = switch (block.kind()) {
            case FURNITURE, SIGNATURE, HEADER -> Paragraph.Kind.SILENT;
            case TITLE, HEADING -> Paragraph.Kind.HEADING;
            case BYLINE -> Paragraph.Kind.BYLINE;
            case DATELINE -> Paragraph.Kind.DATELINE;
            case LIST_ITEM -> Paragraph.Kind.BULLET;
            case CAPTION -> Paragraph.Kind.CAPTION;
            case TABLE_ROW -> Paragraph.Kind.TEXT;
            case PARAGRAPH, PREFORMATTED -> Paragraph.Kind.TEXT;
        };
        if (kind == Paragraph.Kind.TEXT) {
            lines(range, block.depth());
        } else {
            paragraphs.add(new Paragraph(range, kind, block.depth(), true));
        }
    }

    private void byLines() {
        lines(new Range(0, words.size()), 0);
    }

    private void lines(Range all, int depth) {
        boolean wrapped = isHardWrapped(all);
        int from = all.from();
        int heldTo = all.from();
        int wrap = 0;
        int lineStart = all.from();
        for (int i = all.from(); i < all.to(); i++) {
            heldTo = Math.max(heldTo, marks.end(i));
            boolean last = i + 1 == all.to();
            int breaks = last ? 2 : words.lineBreaksBefore(i + 1);
            if (breaks == 0) {
                continue;
            }
            int width = words.end(i) - words.start(lineStart);
            wrap = Math.max(wrap, width);
            lineStart = i + 1;
            boolean cut = (breaks == 2 && heldTo <= i)
                    || last
                    || (breaks == 1 && heldTo <= i && !joins(i, wrapped, width, wrap));
            if (cut) {
                add(new Range(from, i + 1), depth);
                from = i + 1;
            }
        }
    }

    private boolean joins(int last, boolean wrapped, int width, int wrap) {
        if (goesOn(last, width)) {
            return true;
        }
        if (isLabelled(last + 1)) {
            return false;
        }
        if (!wrapped || isBullet(last + 1) || replyDepth(last + 1) != replyDepth(lineStart(last))) {
            return false;
        }
        char end = words.text().charAt(words.end(last) - 1);
        boolean shortLine = width < wrap * 0.55 && (end == '.' || end == ':' || end == '!' || end == '?' || end == '"');
        return !shortLine && end != ':';
    }

    /** "Uncle Pat: Found it", "[22:41] rhea: what": somebody's turn begins a line of its own. */
    private boolean isLabelled(int word) {
        if (word + 2 >= words.size()) {
            return false;
        }
        boolean clock = words.first(word) == '[' && Character.isDigit(words.first(word + 1));
        int at = word;
        while (at < words.size() && at - word < 4 && words.isCapitalised(at)) {
            at++;
        }
        return clock || (at > word && at < words.size() && words.form(at).equals(":") && words.isGlued(at));
    }

    /** A long line that stops in mid-sentence and goes on in small letters, at the same reply depth. */
    private boolean goesOn(int last, int width) {
        int depth = replyDepth(last + 1);
        int next = last + 1 + depth;
        char end = words.text().charAt(words.end(last) - 1);
        return width > 45
                && (Character.isLetterOrDigit(end) || end == ',')
                && next < words.size()
                && Character.isLowerCase(words.first(next))
                && depth == replyDepth(lineStart(last));
    }

    private int lineStart(int word) {
        int at = word;
        while (at > 0 && words.lineBreaksBefore(at) == 0 && word - at < 60) {
            at--;
        }
        return at;
    }

    /** Most lines end near one width, in the middle of a sentence. */
    private boolean isHardWrapped(Range all) {
        int even = 0;
        int single = 0;
        int start = all.from();
        for (int i = all.from() + 1; i < all.to(); i++) {
            int breaks = words.lineBreaksBefore(i);
            if (breaks == 0) {
                continue;
            }
            if (breaks == 1) {
                single++;
                int width = words.end(i - 1) - words.start(start);
                boolean middle = Character.isLetterOrDigit(words.text().charAt(words.end(i - 1) - 1))
                        || words.first(i - 1) == ',';
                even += width > 40 && width < 110 && middle ? 1 : 0;
            }
            start = i;
        }
        return single >= 3 && even * 2 > single;
    }

    private int replyDepth(int word) {
        int at = word;
        while (at < words.size() && words.first(at) == '>' && at - word < 8) {
            at++;
        }
        return at - word;
    }

    private boolean isBullet(int word) {
        if (word >= words.size()) {
            return false;
        }
        boolean number = words.tag(word) == Tag.CD
                && word + 1 < words.size()
                && (words.first(word + 1) == ')' || words.first(word + 1) == '.')
                && words.isGlued(word + 1)
                && words.end(word) - words.start(word) <= 2;
        boolean lettered = words.first(word) == '('
                && word + 3 < words.size()
                && words.first(word + 2) == ')'
                && words.end(word + 1) - words.start(word + 1) <= 3
                && Character.isLetterOrDigit(words.first(word + 1))
                && !words.isCapitalised(word + 1);
        return BULLETS.contains(words.form(word)) || number || lettered;
    }

    private void add(Range line, int depth) {
        int quoted = replyDepth(line.from());
        int from = Math.min(line.from() + quoted, line.to());
        if (from == line.to()) {
            return;
        }
        Range range = new Range(from, line.to());
        boolean blank = line.from() == 0 || words.lineBreaksBefore(line.from()) == 2;
        paragraphs.add(new Paragraph(range, kind(range), depth + quoted, blank));
    }

    /** "From: ...", "Subject: ...": a mail's own header, unless it stands alone in running text. */
    private boolean isHeader(Range range) {
        boolean shaped = range.to() - range.from() > 2
                && words.first(range.from() + 1) == ':'
                && HEADERS.contains(words.form(range.from()))
                && words.isCapitalised(range.from());
        if (!shaped) {
            return false;
        }
        boolean first = paragraphs.isEmpty();
        boolean after = !first && paragraphs.getLast().kind() == Paragraph.Kind.SILENT;
        return first
                || after
                || words.form(range.from()).equals("from")
                || words.form(range.from()).equals("subject");
    }

    private Paragraph.Kind kind(Range range) {
        int size = range.to() - range.from();
        if (isHeader(range)) {
            return Paragraph.Kind.SILENT;
        }
        if (isBullet(range.from()) && size > 1) {
            return Paragraph.Kind.BULLET;
        }
        if (isEnd(range)) {
            return Paragraph.Kind.END;
        }
        if (size > 2
                && size < 16
                && CREDITS.contains(words.form(range.from()))
                && words.first(range.from() + 1) == ':') {
            return Paragraph.Kind.CREDIT;
        }
        if (size > 18 || isSentence(range)) {
            return Paragraph.Kind.TEXT;
        }
        if (isDate(range)) {
            return Paragraph.Kind.DATELINE;
        }
        return isByline(range) ? Paragraph.Kind.BYLINE : Paragraph.Kind.HEADING;
    }

    private boolean isSentence(Range range) {
        String written = words.written(range.from(), range.to());
        char last = written.charAt(written.length() - 1);
        return last == '.'
                || last == ':'
                || last == '!'
                || last == ','
                || last == ';'
                || last == '"'
                || last == '\u201d'
                || last == '\u2019'
                || last == '\''
                || last == '\u2026'
                || Character.isLowerCase(written.charAt(0));
    }

    private boolean isEnd(Range range) {
        int size = range.to() - range.from();
        String first = words.form(range.from());
        boolean more = first.equals("more") && size <= 3 && size > 1;
        boolean read = (first.equals("read") || first.equals("continue") || first.equals("full"))
                && size <= 5
                && words.form(range.from() + 1 < range.to() ? range.from() + 1 : range.from())
                        .matches("more|reading|the|story|article|on");
        return more || (read && !words.form(range.to() - 1).equals(":"));
    }

    private boolean isDate(Range range) {
        int size = range.to() - range.from();
        boolean month = false;
        boolean number = false;
        for (int i = range.from(); i < range.to(); i++) {
            month |= Phrases.TIMES.contains(words.form(i));
            number |= Character.isDigit(words.first(i));
        }
        return month && number && size <= 8;
    }

    private boolean isByline(Range range) {
        int size = range.to() - range.from();
        if (words.form(range.from()).equals("by") && size >= 2 && words.isCapitalised(range.from() + 1)) {
            return true;
        }
        for (int i = range.from(); i < range.to(); i++) {
            if (words.tag(i) != Tag.NNP || !words.isCapitalised(i)) {
                return false;
            }
        }
        return size >= 2 && size <= 4;
    }
}
