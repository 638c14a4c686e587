package org.hearsay.read.attribution;

import org.hearsay.read.text.QuoteMarks;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.Words;

/**
 * One sentence as its own voice says it: words and marks, and each quotation inside it as one closed item. Asking past
 * either end gives an empty word, so that rules need no bounds of their own.
 */
final class Line {
    private final Words words;
    private final QuoteMarks marks;
    private final int[] starts;
    private final int[] ends;
    private final int size;
    private final Place place;

    /**
     * Where a line stands.
     *
     * @param paragraph number of its paragraph
     * @param level how many quotation marks hold it
     * @param opensParagraph true for the first line of its paragraph or quotation
     * @param endsParagraph true for the last
     */
    record Place(int paragraph, int level, boolean opensParagraph, boolean endsParagraph) {}

    Line(Words words, QuoteMarks marks, int[] starts, int[] ends, int size, Place place) {
        this.words = words;
        this.marks = marks;
        this.starts = starts;
        this.ends = ends;
        this.size = size;
        this.place = place;
    }

    Words words() {
        return words;
    }

    Place place() {
        return place;
    }

    int size() {
        return size;
    }

    private boolean isInside(int item) {
        return item >= 0 && item < size;
    }

    /** The word at an item's start. */
    int word(int item) {
        return starts[item];
    }

    Tag tag(int item) {
        return isInside(item) ? isQuotation(item) ? Tag.QUOTE : words.tag(starts[item]) : Tag.STOP;
    }

    String form(int item) {
        return isInside(item) && !isQuotation(item) ? words.form(starts[item]) : "";
    }

    boolean is(int item, String form) {
        return form(item).equals(form);
    }

    boolean isQuotation(int item) {
        return isInside(item) && ends[item] - starts[item] > 1;
    }

    boolean isComma(int item) {
        return form(item).equals(",");
    }

    boolean isColon(int item) {
        return form(item).equals(":");
    }

    boolean isSemicolon(int item) {
        return form(item).equals(";");
    }

    boolean isDash(int item) {
        String form = form(item);
        return form.equals("\u2013")
                || form.equals("\u2014")
                || form.equals("\u2015")
                || form.equals("--")
                || form.equals("-");
    }

    boolean isStop(int item) {
        String form = form(item);
        return !form.isEmpty()
                && (form.charAt(0) == '.' || form.equals("?") || form.equals("!") || form.equals("\u2026"));
    }

    boolean isCapitalised(int item) {
        return isInside(item) && words.isCapitalised(starts[item]);
    }

    /** The last character before a quotation's closing mark. */
    char lastInside(int item) {
        int last = ends[item] - 1;
        boolean closed = marks.isClosed(starts[item]);
        int inner = closed ? last - 1 : last;
        return words.text().charAt(words.end(Math.max(inner, starts[item])) - 1);
    }

    /** True when the quotation has several words or reads like a whole sentence. */
    boolean isLong(int item) {
        return ends[item] - starts[item] > 6;
    }

    boolean startsWithCapital(int item) {
        return isQuotation(item) && starts[item] + 1 < ends[item] && words.isCapitalised(starts[item] + 1);
    }

    /** The first word inside a quotation. */
    String firstInside(int item) {
        return isQuotation(item) ? words.form(starts[item] + 1) : "";
    }

    /** True when the quotation's first word is a verb: the army "knows for a fact". */
    boolean opensWithVerb(int item) {
        return isQuotation(item)
                && starts[item] + 1 < ends[item]
                && (words.tag(starts[item] + 1).isVerb() || words.tag(starts[item] + 1) == Tag.RB);
    }

    /** The words of the items {@code [from, to)}. */
    Range words(int from, int to) {
        return new Range(starts[from], ends[to - 1]);
    }

    Range words(Range items) {
        return words(items.from(), items.to());
    }

    /** The number of items before the sentence's closing marks. */
    int body() {
        int end = size;
        while (end > 0 && (isStop(end - 1) || isColon(end - 1))) {
            end--;
        }
        return end;
    }
}
