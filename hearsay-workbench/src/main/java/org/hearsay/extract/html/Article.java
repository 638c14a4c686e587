package org.hearsay.extract.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.extract.draft.Draft;
import org.hearsay.model.Block.Kind;
import org.hearsay.model.Place;
import org.hearsay.model.Report;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** One page's article: its words and what it says about itself. */
public final class Article {
    /** Below so many characters, what was chosen is not an article, and the whole page is read instead. */
    private static final int SHORTEST = 250;

    private Article() {}

    /** Drafts the article of a page, each block with the element it stands in. */
    public static Report draft(Document page, Draft draft) {
        Report report = PageFacts.of(page, draft::told);
        Map<Element, Integer> mass = mass(page);
        LeafCollector collector = new LeafCollector(mass, mass.getOrDefault(page.body(), 0));
        NodeTraversor.filter(collector, page.body());
        List<Leaf> leaves = collector.leaves();
        write(report, choose(leaves, new Furniture(report.title(), report.byline())), draft);
        return report;
    }

    /** Drafts all text of a page, as a mail's body is read: there is no page around it. */
    public static void draftAll(Document page, Draft draft) {
        LeafCollector collector = new LeafCollector(Map.of(), 0);
        NodeTraversor.filter(collector, page.body());
        for (Leaf leaf : collector.leaves()) {
            draft.begin(leaf.kind(), leaf.depth(), leaf.citation());
            draft.add(leaf.text());
        }
        draft.end();
    }

    /** The article; or, on a page that has none, all its running text; or, failing that, all its text. */
    private static List<Leaf> choose(List<Leaf> leaves, Furniture furniture) {
        Chooser chooser = new Chooser(leaves);
        List<Leaf> chosen = furniture.mark(chooser.choose());
        boolean trusted = chooser.isNamed() && length(chosen) > 0;
        if (length(chosen) < SHORTEST && !trusted) {
            List<Leaf> shown = leaves.stream().filter(leaf -> !leaf.aside()).toList();
            List<Leaf> prose = furniture.mark(
                    shown.stream().filter(leaf -> leaf.linkShare() < 0.5).toList());
            boolean isShortArticle = length(chosen) > 0 && length(chosen) * 2 > proseLength(prose);
            if (!isShortArticle) {
                chosen = prose;
            }
        }
        if (length(chosen) > 0) {
            return chosen;
        }
        List<Leaf> unnamed = leaves.stream().map(Leaf::notAside).toList();
        List<Leaf> anywhere = furniture.mark(new Chooser(unnamed).choose());
        return length(anywhere) == 0 ? leaves : anywhere;
    }

    private static int proseLength(List<Leaf> leaves) {
        return length(leaves.stream().filter(Leaf::isProse).toList());
    }

    private static int length(List<Leaf> leaves) {
        return leaves.stream()
                .filter(leaf -> leaf.kind() != Kind.FURNITURE)
                .mapToInt(leaf -> leaf.text().length())
                .sum();
    }

    private static void write(Report report, List<Leaf> leaves, Draft draft) {
        ElementPaths paths = new ElementPaths();
        report.title().ifPresent(title -> {
            draft.begin(Kind.TITLE);
            draft.add(title);
        });
        for (Leaf leaf : leaves) {
            draft.begin(leaf.kind(), leaf.depth(), leaf.citation());
            draft.add(leaf.text(), new Place.Element(paths.of(leaf.home())));
        }
        draft.end();
    }

    /** How much text stands in paragraphs, for each element. */
    private static Map<Element, Integer> mass(Document page) {
        Map<Element, Integer> mass = new HashMap<>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words && !words.isBlank() && words.parentElement() != null) {
                            mass.merge(words.parentElement(), words.text().length(), Integer::sum);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element && element.parent() != null) {
                            Optional.ofNullable(mass.get(element))
                                    .ifPresent(own -> mass.merge(element.parent(), own, Integer::sum));
                        }
                    }
                },
                page.body());
        return mass;
    }
}
