package org.hearsay.serve;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Block;
import org.hearsay.model.Rendition;
import org.hearsay.model.Span;

/**
 * One paragraph as the Reader sets it.
 *
 * @param span its words, without the white space around them
 * @param kind what the layout says it is
 * @param depth how many quotations hold it, by the layout
 */
record Paragraph(Span span, Block.Kind kind, int depth) {
    /** Longer ones are cut at a space, so that a text without line ends can still be shown in parts. */
    static final int LONGEST = 8_000;

    /** All of a rendition's text in paragraphs: by its blocks, and where there are none, by its empty lines. */
    static List<Paragraph> of(Rendition rendition) {
        List<Paragraph> all = new ArrayList<>();
        int done = 0;
        for (Block block : rendition.blocks()) {
            if (block.span().start() >= done) {
                addFlat(all, rendition.text(), new Span(done, block.span().start()));
                add(all, rendition.text(), block.span(), block.kind(), block.depth());
                done = block.span().end();
            }
        }
        addFlat(all, rendition.text(), new Span(done, rendition.text().length()));
        return all;
    }

    private static void addFlat(List<Paragraph> all, String text, Span stretch) {
        int start = stretch.start();
        while (start < stretch.end()) {
            int end = text.indexOf("\n\n", start);
            end = end < 0 || end > stretch.end() ? stretch.end() : end;
            add(all, text, new Span(start, end), Block.Kind.PARAGRAPH, 0);
            start = end + 2;
        }
    }

    private static void add(List<Paragraph> all, String text, Span raw, Block.Kind kind, int depth) {
        Span span = trimmed(text, raw);
        while (span.length() > LONGEST) {
            int cut = cut(text, span);
            all.add(new Paragraph(trimmed(text, new Span(span.start(), cut)), kind, depth));
            span = trimmed(text, new Span(cut, span.end()));
        }
        if (!span.isEmpty()) {
            all.add(new Paragraph(span, kind, depth));
        }
    }

    /** The last space before the longest length, or the length itself, never inside a surrogate pair. */
    private static int cut(String text, Span span) {
        int limit = span.start() + LONGEST;
        for (int at = limit; at > span.start() + LONGEST / 2; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    private static Span trimmed(String text, Span raw) {
        int start = raw.start();
        int end = raw.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
