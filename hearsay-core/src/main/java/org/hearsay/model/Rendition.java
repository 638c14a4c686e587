package org.hearsay.model;

import java.util.List;

/**
 * The reading text drawn from one exhibit, with its layout and a map back.
 *
 * @param exhibit the original it was drawn from
 * @param extractor name and version of what drew it, for example {@code hearsay-html/1}
 * @param text the words; lines end in {@code \n}, paragraphs are apart by an empty line
 * @param report what the document says about itself
 * @param blocks the layout, in reading order; empty when the text came flattened
 * @param anchors the map back, ordered by text and not overlapping; empty when the format allows none
 * @param tellings where what the report holds stands in the document, and what else is told of the same there
 */
public record Rendition(
        Digest exhibit,
        String extractor,
        String text,
        Report report,
        List<Block> blocks,
        List<Anchor> anchors,
        List<Telling> tellings) {
    public Rendition {
        tellings = List.copyOf(tellings);
        blocks = List.copyOf(blocks);
        anchors = List.copyOf(anchors);
        for (Block block : blocks) {
            if (block.span().end() > text.length()) {
                throw new IllegalArgumentException(
                        "expected a block inside the text's " + text.length() + " characters; came " + block.span());
            }
        }
    }

    /** Of which it is not known where what it says about itself stands. */
    public Rendition(
            Digest exhibit, String extractor, String text, Report report, List<Block> blocks, List<Anchor> anchors) {
        this(exhibit, extractor, text, report, blocks, anchors, List.of());
    }

    /** Text without layout or map, as a plain string brings it. */
    public static Rendition ofPlainText(Digest exhibit, String text, Report report) {
        return new Rendition(exhibit, "text", text, report, List.of(), List.of());
    }
}
