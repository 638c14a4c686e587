package org.hearsay.extract.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.extract.draft.WordLists;
import org.hearsay.model.Block.Kind;
import org.jsoup.nodes.Element;

/**
 * Chooses the element that holds the article. Each leaf of running text votes for the elements around it, nearer ones more (the idea
 * of Arc90's Readability); names, mark-up and links then raise or lower an element.
 */
final class Chooser {
    private static final Set<String> OWN_HOMES = Set.of("p", "li", "pre", "tr", "blockquote", "dd");
    private static final int REACH = 6;

    private final Map<Element, Double> votes = new HashMap<>();
    private static final Pattern APPENDIX = Pattern.compile(
            String.join("|", WordLists.lines(Chooser.class, "appendix-headings.txt")), Pattern.CASE_INSENSITIVE);

    private final Map<Element, Integer> prose = new HashMap<>();
    private final Map<Element, Integer> linked = new HashMap<>();
    private final Map<Element, Integer> all = new HashMap<>();
    private final List<Leaf> leaves;
    private boolean named;

    Chooser(List<Leaf> leaves) {
        this.leaves = leaves.stream().filter(leaf -> !leaf.aside()).toList();
        this.leaves.forEach(this::vote);
    }

    private void vote(Leaf leaf) {
        boolean counts = leaf.isProse() && leaf.kind() != Kind.HEADING && leaf.kind() != Kind.CAPTION;
        for (Element around = leaf.home(); around != null; around = around.parent()) {
            all.merge(around, leaf.text().length(), Integer::sum);
            linked.merge(around, leaf.linked(), Integer::sum);
            if (counts) {
                prose.merge(around, leaf.text().length(), Integer::sum);
            }
        }
        if (counts) {
            double weight = 1 + commas(leaf.text()) + Math.min(leaf.text().length() / 100.0, 3);
            Element around =
                    OWN_HOMES.contains(leaf.home().normalName()) ? leaf.home().parent() : leaf.home();
            for (int level = 0; level < REACH && around != null; level++, around = around.parent()) {
                votes.merge(around, weight / share(level), Double::sum);
            }
        }
    }

    private static double share(int level) {
        return switch (level) {
            case 0 -> 1;
            case 1 -> 2;
            default -> level * 3.0;
        };
    }

    private static long commas(String text) {
        return text.chars()
                .filter(c -> c == ',' || c == '،' || c == '、' || c == '，')
                .count();
    }

    /** The leaves of the article, in reading order; empty when nothing on the page reads like one. */
    List<Leaf> choose() {
        Element best = null;
        double most = 0;
        for (Map.Entry<Element, Double> entry : votes.entrySet()) {
            double score = entry.getValue() * worth(entry.getKey());
            if (score > most) {
                most = score;
                best = entry.getKey();
            }
        }
        if (best == null) {
            return List.of();
        }
        Element home = climb(best);
        named = Names.of(home) == Names.Part.BODY || home.attr("itemprop").contains("articleBody");
        List<Leaf> chosen = new ArrayList<>();
        for (Leaf leaf : leaves) {
            if (isInside(leaf.home(), home)) {
                chosen.add(leaf);
            }
        }
        addAppendices(home, chosen);
        return chosen;
    }

    /** Boxes behind the article that belong to it, by their headings ("How we know"): where it says whose word it rests on. */
    private void addAppendices(Element home, List<Leaf> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        for (int at = leaves.indexOf(chosen.getLast()) + 1; at < leaves.size(); at++) {
            Leaf heading = leaves.get(at);
            Element box = heading.home().parent();
            boolean begins = heading.kind() == Kind.HEADING
                    && APPENDIX.matcher(heading.text().strip()).matches();
            if (begins && box != null && !isInside(home, box)) {
                leaves.stream()
                        .skip(at)
                        .filter(leaf -> isInside(leaf.home(), box))
                        .forEach(chosen::add);
                return;
            }
        }
    }

    /** Whether the page itself calls what was chosen the article's text. */
    boolean isNamed() {
        return named;
    }

    private double worth(Element element) {
        double worth = 1 - linkShare(element);
        if (element.attr("itemprop").contains("articleBody")) {
            worth *= 2;
        }
        if (Names.of(element) == Names.Part.BODY) {
            worth *= 1.4;
        }
        return switch (element.normalName()) {
            case "article" -> worth * 1.3;
            case "main" -> worth * 1.1;
            case "body", "html" -> worth * 0.8;
            case "li", "ul", "ol", "dl", "form", "td" -> worth * 0.8;
            default -> worth;
        };
    }

    private double linkShare(Element element) {
        return Math.min(1, linked.getOrDefault(element, 0) / (double) Math.max(1, all.getOrDefault(element, 1)));
    }

    /** Goes up while the element around holds clearly more running text and is not mostly something else. */
    private Element climb(Element from) {
        Element home = from;
        Element around = from.parent();
        while (around != null && !around.normalName().equals("html")) {
            int inner = prose.getOrDefault(home, 0);
            int outer = prose.getOrDefault(around, 0);
            int added = all.getOrDefault(around, 0) - all.getOrDefault(home, 0);
            boolean worthIt = outer > inner * 1.1 && (outer - inner) > added * 0.8;
            if (worthIt && linkShare(around) < 0.25) {
                home = around;
            } else if (outer > inner * 1.02) {
                break;
            }
            around = around.parent();
        }
        return home;
    }

    private static boolean isInside(Element element, Element home) {
        for (Element around = element; around != null; around = around.parent()) {
            if (around.equals(home)) {
                return true;
            }
        }
        return false;
    }
}
