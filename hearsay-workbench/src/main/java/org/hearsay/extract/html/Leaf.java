package org.hearsay.extract.html;

import java.util.Optional;
import org.hearsay.model.Block.Kind;
import org.jsoup.nodes.Element;

/**
 * A run of text that no block element parts: what a page shows as one paragraph, heading, item, caption or table row.
 *
 * @param home the innermost block element around it
 * @param kind what the mark-up says it is
 * @param depth how many block quotations hold it
 * @param citation where the innermost quotation says it is from
 * @param text with white space as shown
 * @param linked how many of its characters are inside links
 * @param aside it lies in a part of the page that is named as something other than the article
 */
record Leaf(Element home, Kind kind, int depth, Optional<String> citation, String text, int linked, boolean aside) {

    /** The share of its characters that are links, 0 to 1. */
    double linkShare() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }

    Leaf withKind(Kind other) {
        return new Leaf(home, other, depth, citation, text, linked, aside);
    }

    Leaf notAside() {
        return new Leaf(home, kind, depth, citation, text, linked, false);
    }

    /** Whether it reads like running text rather than a label. */
    boolean isProse() {
        return text.length() >= 25 && linkShare() < 0.5;
    }
}
