package org.hearsay.extract.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Block.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks once over a page and cuts it into leaves, in reading order. Keeps no stack of its own calls, so depth does not hurt. */
final class LeafCollector implements NodeFilter {
    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "canvas",
            "button",
            "select",
            "input",
            "textarea",
            "head",
            "map",
            "dialog",
            "datalist",
            "applet",
            "frameset");
    private static final Set<String> ASIDE = Set.of("nav", "footer", "aside", "menu");
    private static final Set<String> BREAKS =
            Set.of("td", "th", "li", "dt", "dd", "tr", "figcaption", "caption", "figure");

    private final Map<Element, Integer> mass;
    private final int wholeMass;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Deque<Element> quotes = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<Element> aside = Optional.empty();
    private Optional<Element> row = Optional.empty();
    private Optional<Element> open = Optional.empty();
    private Optional<Element> item = Optional.empty();
    private Optional<Element> verbatim = Optional.empty();
    private int links;
    private int linked;
    private int breaks;
    private int hidden;

    LeafCollector(Map<Element, Integer> mass, int wholeMass) {
        this.mass = mass;
        this.wholeMass = wholeMass;
    }

    List<Leaf> leaves() {
        close();
        return leaves;
    }

    /** How many characters of text the page holds that it does not show. */
    int hidden() {
        return hidden;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? enter(element) : FilterResult.SKIP_CHILDREN;
    }

    private FilterResult enter(Element element) {
        String tag = element.normalName();
        if (UNREAD.contains(tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isHidden(element)) {
            hidden += element.text().length();
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            breakLine();
            return FilterResult.CONTINUE;
        }
        if (aside.isEmpty() && isAside(element, tag)) {
            close();
            aside = Optional.of(element);
        }
        if (tag.equals("a")) {
            links++;
        } else if (isBlock(element, tag)) {
            enterBlock(element, tag);
        }
        return FilterResult.CONTINUE;
    }

    private void enterBlock(Element element, String tag) {
        boolean cell = row.isPresent() && (tag.equals("td") || tag.equals("th"));
        if (row.isPresent()) {
            if (cell && !text.isEmpty()) {
                text.append('\t');
            }
            return;
        }
        close();
        switch (tag) {
            case "tr" -> row = Tables.isDataRow(element) ? Optional.of(element) : Optional.empty();
            case "blockquote" -> quotes.push(element);
            case "li" -> item = Optional.of(element);
            case "pre" -> verbatim = Optional.of(element);
            default -> {
                // a block like others
            }
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (tag.equals("a")) {
            links = Math.max(0, links - 1);
        } else if (row.filter(r -> r.equals(element)).isPresent()) {
            close();
            row = Optional.empty();
        } else if (row.isEmpty() && isBlock(element, tag)) {
            close();
        }
        if (element.equals(quotes.peek())) {
            quotes.pop();
        }
        if (verbatim.filter(v -> v.equals(element)).isPresent()) {
            verbatim = Optional.empty();
        }
        if (aside.filter(a -> a.equals(element)).isPresent()) {
            close();
            aside = Optional.empty();
        }
        return FilterResult.CONTINUE;
    }

    private void append(TextNode words) {
        String whole = words.getWholeText();
        if (whole.startsWith("<img ") || whole.startsWith("<iframe ")) { // an unrendered noscript part
            return;
        }
        if (text.isEmpty() && whole.isBlank()) {
            return;
        }
        if (open.isEmpty()) {
            open = Optional.of(row.orElseGet(() -> blockAround(words)));
        }
        int before = text.length();
        if (verbatim.isPresent()) {
            text.append(whole);
        } else {
            appendProse(whole);
        }
        if (!whole.isBlank()) {
            breaks = 0;
        }
        if (links > 0) {
            linked += text.length() - before;
        }
    }

    private void appendProse(String whole) {
        boolean gap = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            boolean white = c == '\u00a0' || Character.isWhitespace(c);
            if (!white) {
                text.append(c);
            } else if (!gap) {
                text.append(' ');
            }
            gap = white;
        }
    }

    private void breakLine() {
        breaks++;
        if (breaks >= 2 && row.isEmpty()) {
            Optional<Element> home = open;
            close();
            open = home;
        } else if (!text.isEmpty()) {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            text.append('\n');
        }
    }

    private void close() {
        String words = verbatim.isPresent()
                ? text.toString().stripTrailing()
                : text.toString().strip();
        if (!words.isBlank()) {
            Element home = open.orElseThrow();
            leaves.add(new Leaf(home, kind(home), quotes.size(), citation(), words, linked, aside.isPresent()));
        }
        text.setLength(0);
        linked = 0;
        breaks = 0;
        open = Optional.empty();
    }

    private Kind kind(Element home) {
        if (row.isPresent()) {
            return Kind.TABLE_ROW;
        }
        if (verbatim.isPresent()) {
            return Kind.PREFORMATTED;
        }
        String tag = home.normalName();
        if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
            return Kind.HEADING;
        }
        if (tag.equals("figcaption") || tag.equals("caption") || isCaption(home)) {
            return Kind.CAPTION;
        }
        if (item.filter(i -> home.equals(i) || (i.equals(home.parent()) && home.elementSiblingIndex() == 0))
                .isPresent()) {
            return Kind.LIST_ITEM;
        }
        return tag.equals("dt") || tag.equals("dd") ? Kind.LIST_ITEM : Kind.PARAGRAPH;
    }

    private static boolean isCaption(Element home) {
        Element around = home;
        for (int level = 0; level < 3 && around != null; level++) {
            String names = (around.className() + " " + around.id()).toLowerCase(Locale.ROOT);
            if (around.normalName().equals("figcaption")
                    || (names.contains("caption") && !names.contains("captioned"))) {
                return true;
            }
            if (around.normalName().equals("figure")) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private Optional<String> citation() {
        return Optional.ofNullable(quotes.peek()).flatMap(Quotations::citation);
    }

    private boolean isAside(Element element, String tag) {
        if (tag.equals("body") || tag.equals("html") || tag.equals("main") || tag.equals("article")) {
            return false;
        }
        if (tag.equals("tr") || tag.equals("td") || tag.equals("p")) {
            return tag.equals("p") && Names.of(element) == Names.Part.ALWAYS_FURNITURE;
        }
        boolean most = mass.getOrDefault(element, 0) > wholeMass * 0.5;
        if (ASIDE.contains(tag)) {
            return !most && quotes.isEmpty();
        }
        return switch (Names.of(element)) {
            case BODY, NEITHER -> false;
            case FURNITURE -> !most && element.selectFirst("h1,[itemprop=articleBody],blockquote") == null;
            case ALWAYS_FURNITURE -> element.selectFirst("h1,[itemprop=articleBody]") == null;
        };
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden") || plain.contains("font-size:0");
    }

    private static boolean isBlock(Element element, String tag) {
        return element.isBlock() || BREAKS.contains(tag);
    }

    private static Element blockAround(TextNode words) {
        Element around = Objects.requireNonNull(words.parentElement(), "text in the body has a parent");
        Element parent = around.parent();
        while (!isBlock(around, around.normalName()) && parent != null) {
            around = parent;
            parent = around.parent();
        }
        return around;
    }
}
