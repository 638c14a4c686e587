package org.hearsay.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** One walk over a parsed page for what its source does not tell: how deep it nests, and words that a browser does not show. */
final class PageDepth implements NodeVisitor {
    /** Menus and notices wait hidden on every page; fewer words than this are likely one of those. */
    private static final int FEWEST = 4;

    /** The page's parser keeps elements no deeper than 512, and lays what is deeper side by side. */
    private static final int DEEPEST_PAGE = 500;

    private int deepest;
    private int hiddenFrom = Integer.MAX_VALUE;
    private String shownAs = "";

    private PageDepth() {}

    static void check(Document page, Original original) {
        PageDepth walk = new PageDepth();
        NodeTraversor.traverse(walk, page);
        if (walk.deepest >= DEEPEST_PAGE) {
            original.flag("TOO_DEEP", "Elements lie inside one another more than " + DEEPEST_PAGE + " deep.");
        }
        if (!walk.shownAs.isEmpty()) {
            original.flag(
                    "HIDDEN_TEXT",
                    "Holds words that a browser does not show, such as \"" + MemberNames.shown(walk.shownAs)
                            + "\"; they were left out.");
        }
    }

    @Override
    public void head(Node node, int depth) {
        deepest = Math.max(deepest, depth);
        if (hiddenFrom == Integer.MAX_VALUE && node instanceof Element element && isHidden(element)) {
            hiddenFrom = depth;
        }
        boolean words = shownAs.isEmpty() && depth > hiddenFrom && node instanceof TextNode text && isProse(text);
        if (words) {
            shownAs = ((TextNode) node).text().strip();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (depth == hiddenFrom) {
            hiddenFrom = Integer.MAX_VALUE;
        }
    }

    private static boolean isProse(TextNode text) {
        String words = text.text().strip();
        return words.split(" ", FEWEST + 1).length >= FEWEST && words.matches(".*[.!?…。]\\W*");
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(java.util.Locale.ROOT);
        return plain.contains("display:none")
                || plain.contains("visibility:hidden")
                || plain.matches(".*(?:font-size|opacity):0(?:px|pt|em|%)?(?:;.*)?")
                || plain.matches(".*(?:left|top|text-indent):-\\d{4,}px.*");
    }
}
