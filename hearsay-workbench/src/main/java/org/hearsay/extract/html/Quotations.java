package org.hearsay.extract.html;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** Where a block quotation says it is from. */
final class Quotations {
    private Quotations() {}

    /** Its {@code cite} attribute, else a link or words in its {@code cite} or footer, else its last link. */
    static Optional<String> citation(Element quote) {
        Optional<String> attribute = Optional.of(quote.attr("cite")).filter(a -> !a.isBlank());
        return attribute
                .or(() -> first(quote, "cite a[href], footer a[href]").map(a -> a.attr("href")))
                .or(() -> first(quote, "cite, footer").map(Element::text))
                .or(() -> Optional.ofNullable(quote.select("a[href^=http]").last())
                        .map(a -> a.attr("href")))
                .filter(words -> !words.isBlank());
    }

    private static Optional<Element> first(Element quote, String query) {
        return Optional.ofNullable(quote.selectFirst(query));
    }
}
