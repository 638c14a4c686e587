package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.read.text.QuoteMarks;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;

/**
 * Cuts a stretch of words into {@link Line}s. A quotation is one item of the line that holds it; its inside is cut by a
 * call of its own, so every word belongs to exactly one level and the work stays linear.
 */
final class Lines {
    private static final WordTable FINAL_ABBREVIATIONS = WordTable.read(Lines.class, "final-abbreviations.tsv");

    /** No line is longer; a text without full stops is cut here. */
    private static final int LONGEST = 240;

    private final Words words;
    private final QuoteMarks marks;
    private final CueBook book;

    Lines(Words words, QuoteMarks marks, CueBook book) {
        this.words = words;
        this.marks = marks;
        this.book = book;
    }

    List<Line> cut(Range stretch, int paragraph, int level) {
        List<Line> lines = new ArrayList<>();
        int at = stretch.from();
        while (at < stretch.to()) {
            at = line(at, stretch, paragraph, level, lines);
        }
        return lines;
    }

    /** The quotations that stand directly in {@code stretch}, without their marks. */
    List<Range> quotations(Range stretch) {
        List<Range> inside = new ArrayList<>();
        for (int i = stretch.from(); i < stretch.to(); i++) {
            int end = marks.end(i);
            if (end >= 0 && end < stretch.to()) {
                inside.add(new Range(i + 1, marks.isClosed(i) ? end : end + 1));
                i = end;
            }
        }
        return inside;
    }

    private int line(int from, Range stretch, int paragraph, int level, List<Line> lines) {
        int[] starts = new int[16];
        int[] ends = new int[16];
        int size = 0;
        int at = from;
        boolean over = false;
        while (at < stretch.to() && !over) {
            int end = itemEnd(at, stretch);
            if (isReplyMark(at)) {
                at = end;
                continue;
            }
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = at;
            ends[size++] = end;
            over = size == LONGEST || endsLine(at, end, stretch);
            at = end;
        }
        if (size > 0) {
            Line.Place place = new Line.Place(paragraph, level, from == stretch.from(), at == stretch.to());
            lines.add(new Line(words, marks, starts, ends, size, place));
        }
        return at;
    }

    private int itemEnd(int at, Range stretch) {
        int end = marks.end(at);
        return end >= 0 && end < stretch.to() ? end + 1 : at + 1;
    }

    private boolean isReplyMark(int at) {
        int first = at;
        while (first > 0 && at - first < 8 && words.first(first) == '>' && words.lineBreaksBefore(first) == 0) {
            first--;
        }
        return words.first(at) == '>' && words.first(first) == '>' && words.lineBreaksBefore(first) > 0;
    }

    private boolean endsLine(int start, int end, Range stretch) {
        if (end >= stretch.to()) {
            return true;
        }
        char next = words.first(end);
        boolean quotation = end - start > 1;
        if (quotation) {
            char last = words.text().charAt(words.end(Math.max(start, end - 2)) - 1);
            return (isFinal(last) && Character.isUpperCase(next) && !isCreditedNext(end, last, stretch))
                    || (isFinal(last) && marks.end(end) >= 0);
        }
        char c = words.first(start);
        if (!isFinal(c)) {
            return endsInAbbreviation(start, end);
        }
        boolean dots = words.end(start) - words.start(start) > 1 && c == '.';
        boolean closing = next == ')' || next == ']';
        return !closing && (!Character.isLowerCase(next) || (!dots && c == '.' && words.lineBreaksBefore(end) > 0));
    }

    /** "at 6 p.m. A third said": the abbreviation's stop is the sentence's too. */
    private boolean endsInAbbreviation(int word, int next) {
        Tag tag = words.tag(next);
        return FINAL_ABBREVIATIONS.has(words.form(word))
                && words.isCapitalised(next)
                && (tag == Tag.DT
                        || tag == Tag.PRP
                        || tag == Tag.PRPS
                        || tag == Tag.IN
                        || tag == Tag.RB
                        || tag == Tag.EX);
    }

    private static boolean isFinal(char c) {
        return c == '.' || c == '?' || c == '!' || c == '\u2026';
    }

    /** "Why?" Quill asked. */
    private boolean isCreditedNext(int at, char last, Range stretch) {
        if (last == '.') {
            return false;
        }
        int limit = Math.min(stretch.to(), at + 6);
        for (int i = at; i < limit && !words.tag(i).isMark(); i++) {
            if (words.tag(i).isVerb()) {
                return book.verb(words.form(i)) != null && words.tag(i) != Tag.VB;
            }
        }
        return false;
    }
}
