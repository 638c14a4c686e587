package org.hearsay.read.attribution;

import java.util.List;
import org.hearsay.read.text.QuoteMarks;
import org.hearsay.read.text.Words;

/**
 * How far a lead-in reaches in text whose layout was lost.
 *
 * <p>In order: paragraphs that the layout sets deeper; a quotation, with its continuation paragraphs; a list; everything
 * up to a "More..." that closes a quoted article; and where the text separates paragraphs by empty lines but the block
 * began right under its lead-in, everything up to the next paragraph that does the same (flattened HTML block quotes
 * look so). Otherwise one paragraph, and those after it that begin in lower case.
 */
final class Blocks {
    private static final int FARTHEST = 40;

    private final List<Paragraph> paragraphs;
    private final Words words;
    private final QuoteMarks marks;
    private final boolean hasBlanks;
    private final WriterVoice voice;

    Blocks(List<Paragraph> paragraphs, Words words, QuoteMarks marks) {
        this.paragraphs = paragraphs;
        this.words = words;
        this.marks = marks;
        this.voice = new WriterVoice(paragraphs, words, marks);
        this.hasBlanks =
                paragraphs.stream().skip(1).filter(Paragraph::isAfterBlank).count() * 3 >= paragraphs.size();
    }

    /** The words introduced by the paragraph {@code lead}; empty when nothing follows. */
    Range after(int lead) {
        int first = lead + 1;
        if (first >= paragraphs.size()
                || paragraphs.get(first).depth() < paragraphs.get(lead).depth()) {
            return new Range(0, 0);
        }
        int end = end(lead, first);
        int from = paragraphs.get(first).words().from();
        int to = paragraphs.get(end - 1).words().to();
        return new Range(from, withoutMore(from, to));
    }

    /** The number of the first paragraph after the block. */
    private int end(int lead, int first) {
        int depth = paragraphs.get(lead).depth();
        Paragraph opening = paragraphs.get(first);
        if (opening.depth() > depth) {
            return whileDeeper(first, depth);
        }
        if (isQuotation(opening)) {
            return afterQuotation(first);
        }
        if (opening.kind() == Paragraph.Kind.BULLET) {
            return whileBullet(first);
        }
        int more = closing(lead, first);
        if (more >= 0) {
            return more;
        }
        int packed = hasBlanks && opening.isAfterBlank() ? packed(first) : -1;
        if (packed >= 0) {
            return packed;
        }
        int turn = hasBlanks && !opening.isAfterBlank() ? nextUnseparated(first) : -1;
        return turn >= 0 ? turn : asReport(lead, withLowerCase(first));
    }

    /** Between empty lines several lines without any, with sentences among them: a quoted article set in one piece; -1 else. */
    private int packed(int first) {
        int at = first + 1;
        int texts = paragraphs.get(first).kind() == Paragraph.Kind.TEXT ? 1 : 0;
        while (at < paragraphs.size() && !paragraphs.get(at).isAfterBlank() && at - first < FARTHEST) {
            texts += paragraphs.get(at).kind() == Paragraph.Kind.TEXT ? 1 : 0;
            at++;
        }
        return at - first > 1 && texts > 0 ? at : -1;
    }

    /**
     * In a text of several lead-ins whose writer says "I", a quoted report goes on through paragraphs that report and never
     * speak as the writer does: without "I", question or lead-in, and without the name of who is quoted.
     */
    private int asReport(int lead, int end) {
        boolean article = paragraphs.get(lead + 1).isHead();
        if (!voice.isQuoter() && !article) {
            return end;
        }
        int at = end;
        while (at < paragraphs.size() && at - lead < 9 && voice.isReport(at, lead)) {
            at++;
        }
        return at;
    }

    private int whileDeeper(int first, int depth) {
        int at = first;
        while (at < paragraphs.size() && paragraphs.get(at).depth() > depth) {
            at++;
        }
        return at;
    }

    private boolean isQuotation(Paragraph paragraph) {
        int from = paragraph.words().from();
        return marks.end(from) >= paragraph.words().to() - 2;
    }

    private int afterQuotation(int first) {
        int at = first;
        while (at + 1 < paragraphs.size()
                && marks.continues(paragraphs.get(at).words().from())
                && marks.end(paragraphs.get(at + 1).words().from()) >= 0) {
            at++;
        }
        return at + 1;
    }

    private int whileBullet(int first) {
        int at = first;
        while (at < paragraphs.size() && paragraphs.get(at).kind() == Paragraph.Kind.BULLET) {
            at++;
        }
        return at;
    }

    /** The paragraph after one that ends in "More...", or the one that is it; -1 when another lead-in comes first. */
    private int closing(int lead, int first) {
        int limit = Math.min(paragraphs.size(), first + FARTHEST);
        for (int i = first; i < limit; i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (paragraph.depth() != paragraphs.get(lead).depth()) {
                return -1;
            }
            if (paragraph.kind() == Paragraph.Kind.END) {
                return i;
            }
            if (endsInMore(paragraph.words())) {
                return i + 1;
            }
            if (isLeadIn(paragraph)
                    && i + 1 < paragraphs.size()
                    && paragraphs.get(i + 1).kind() != Paragraph.Kind.BULLET) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isLeadIn(Paragraph paragraph) {
        return words.form(paragraph.words().to() - 1).equals(":");
    }

    private boolean endsInMore(Range range) {
        int last = range.to() - 1;
        if (last - 1 < range.from()) {
            return false;
        }
        String form = words.form(last);
        return (form.startsWith("..") || form.equals("\u2026"))
                && words.form(last - 1).equals("more")
                && words.isCapitalised(last - 1);
    }

    private int withoutMore(int from, int to) {
        return endsInMore(new Range(from, to)) ? to - 2 : to;
    }

    private int nextUnseparated(int first) {
        int limit = Math.min(paragraphs.size(), first + FARTHEST);
        for (int i = first + 1; i < limit; i++) {
            Paragraph paragraph = paragraphs.get(i);
            boolean goesOn = paragraph.isAfterBlank()
                    || paragraph.isHead()
                    || paragraph.kind() == Paragraph.Kind.BULLET
                    || startsLow(paragraph)
                    || paragraphs.get(i - 1).isHead()
                    || isLeadIn(paragraphs.get(i - 1));
            if (!goesOn) {
                return i;
            }
            if (paragraph.isAfterBlank() && isLeadIn(paragraph)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean startsLow(Paragraph paragraph) {
        return Character.isLowerCase(words.first(paragraph.words().from()));
    }

    private int withLowerCase(int first) {
        int at = first;
        while (at + 1 < paragraphs.size() && paragraphs.get(at).isHead() && at - first < 6) {
            at++;
        }
        while (at + 1 < paragraphs.size() && startsLow(paragraphs.get(at + 1)) && at - first < FARTHEST) {
            at++;
        }
        return at + 1;
    }
}
