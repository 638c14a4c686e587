package org.hearsay.read.grammar;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;

/** Divides a long text at blank lines, so that no more than one stretch of it is held as pieces at a time. */
final class Blocks {
    /** UTF-16 units of one block at most: some twenty pages. */
    static final int LONGEST = 1 << 16;

    private Blocks() {}

    /** Blocks that together are the whole text. */
    static List<Span> of(String text) {
        List<Span> blocks = new ArrayList<>();
        int from = 0;
        while (text.length() - from > LONGEST) {
            int end = end(text, from);
            blocks.add(new Span(from, end));
            from = end;
        }
        blocks.add(new Span(from, text.length()));
        return blocks;
    }

    /** Before a blank line if there is one; else before a line; else before a space; else wherever the block is full. */
    private static int end(String text, int from) {
        int full = from + LONGEST;
        for (String mark : List.of("\n\n", "\n", " ")) {
            int found = text.lastIndexOf(mark, full - 1);
            if (found > from) {
                return found;
            }
        }
        return Character.isLowSurrogate(text.charAt(full)) ? full - 1 : full;
    }
}
