package org.hearsay.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.model.Span;

/**
 * Scores the statements found in one document against its gold. Spans are compared as sets of word tokens ({@link
 * Words}); an attribution's several spans of one role form one item, and empty roles are no items.
 *
 * <ul>
 *   <li><b>exact</b>: one to one; the same characters after trimming white space
 *   <li><b>strict</b>: one to one; the same words
 *   <li><b>partial</b>: precision is the mean over found items of the largest share of their words that one gold item
 *       covers; recall the same from the gold side (per-item overlap, after Pareti et al. 2013)
 *   <li><b>relation</b>: statements are paired greedily by content Dice, then by source and cue Dice. Lenient: content
 *       Dice at least one half, sources share a word or are both empty, cues share a word or one has none. Strict: the
 *       content's and the source's words are the same
 *   <li><b>names</b>: of gold statements with a name that are paired with Dice at least one half, the share given that
 *       name or one of its aliases
 *   <li><b>parent</b>: links from a statement to the one that holds it, between paired statements
 *   <li><b>labels</b>, <b>chain</b>: of statements paired with Dice at least one half, the share with the same value
 * </ul>
 */
final class AttributionScore {
    private static final double PAIRED = 0.5;

    private final String text;
    private final List<Item> gold;
    private final List<Item> found;
    /** For each gold item its partner and their content Dice, where it has one. */
    private final Map<Integer, Pair> pairs;

    private final Tally tally = new Tally();

    /** A statement with its words. */
    private record Item(Statement statement, Map<Role, BitSet> words, Map<Role, List<Span>> spans) {
        BitSet words(Role role) {
            return words.getOrDefault(role, new BitSet());
        }

        List<Span> spans(Role role) {
            return spans.getOrDefault(role, List.of());
        }
    }

    private record Pair(int gold, int found, double dice, double rest) {}

    private AttributionScore(GoldDocument document, List<Statement> predicted, boolean outermost) {
        text = document.text();
        Words words = new Words(text);
        gold = items(words, document.statements(), outermost);
        found = items(words, predicted, outermost);
        pairs = pair();
        for (Role role : Role.values()) {
            countRole(role);
        }
        countRelations();
        countParents();
    }

    /**
     * Compares.
     *
     * @param outermost drop statements inside another one's content on both sides, for gold that marks no others
     */
    static AttributionScore of(GoldDocument document, List<Statement> predicted, boolean outermost) {
        return new AttributionScore(document, predicted, outermost);
    }

    Tally tally() {
        return tally;
    }

    /** Contents in the gold that no found statement covers by half. */
    List<String> misses() {
        return IntStream.range(0, gold.size())
                .filter(i -> !isPaired(i))
                .mapToObj(i -> words(gold.get(i)))
                .toList();
    }

    /** Contents found that share no word with their share of the gold. */
    List<String> spurious() {
        Set<Integer> used = new HashSet<>();
        pairs.values().forEach(pair -> used.add(pair.found()));
        return IntStream.range(0, found.size())
                .filter(j -> !used.contains(j))
                .mapToObj(j -> words(found.get(j)))
                .toList();
    }

    private String words(Item item) {
        return Span.hull(item.spans(Role.CONTENT)).in(text);
    }

    private static List<Item> items(Words words, List<Statement> statements, boolean outermost) {
        List<Item> items = new ArrayList<>();
        for (Statement statement : statements) {
            Map<Role, BitSet> sets = new HashMap<>();
            Map<Role, List<Span>> spans = new HashMap<>();
            for (Role role : Role.values()) {
                sets.put(role, words.in(statement.role(role)));
                spans.put(role, words.trimmed(statement.role(role)));
            }
            Item item = new Item(statement, sets, spans);
            if (!item.words(Role.CONTENT).isEmpty()) {
                items.add(item);
            }
        }
        return outermost
                ? items.stream().filter(item -> !liesInAnother(item, items)).toList()
                : items;
    }

    private static boolean liesInAnother(Item item, List<Item> all) {
        BitSet words = item.words(Role.CONTENT);
        return all.stream()
                .map(other -> other.words(Role.CONTENT))
                .anyMatch(other ->
                        Words.shared(words, other) == words.cardinality() && other.cardinality() > words.cardinality());
    }

    private void countRole(Role role) {
        String name = role.name().toLowerCase(Locale.ROOT);
        List<Item> g = gold.stream().filter(item -> !item.words(role).isEmpty()).toList();
        List<Item> p =
                found.stream().filter(item -> !item.words(role).isEmpty()).toList();
        tally.add(name + ".gold", g.size());
        tally.add(name + ".found", p.size());
        tally.add(name + ".exact", oneToOne(keys(g, item -> item.spans(role)), keys(p, item -> item.spans(role))));
        tally.add(name + ".strict", oneToOne(keys(g, item -> item.words(role)), keys(p, item -> item.words(role))));
        p.forEach(item -> tally.add(name + ".partial.found", largestShare(item.words(role), g, role)));
        g.forEach(item -> tally.add(name + ".partial.gold", largestShare(item.words(role), p, role)));
    }

    private static List<Object> keys(List<Item> items, java.util.function.Function<Item, Object> key) {
        return items.stream().map(key).toList();
    }

    private static int oneToOne(List<Object> gold, List<Object> found) {
        Map<Object, Integer> left = new HashMap<>();
        found.forEach(key -> left.merge(key, 1, Integer::sum));
        int matched = 0;
        for (Object key : gold) {
            if (left.getOrDefault(key, 0) > 0) {
                left.merge(key, -1, Integer::sum);
                matched++;
            }
        }
        return matched;
    }

    private static double largestShare(BitSet words, List<Item> others, Role role) {
        int most = others.stream()
                .mapToInt(other -> Words.shared(words, other.words(role)))
                .max()
                .orElse(0);
        return (double) most / words.cardinality();
    }

    private Map<Integer, Pair> pair() {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                double dice = dice(i, j, Role.CONTENT);
                if (dice > 0) {
                    candidates.add(new Pair(i, j, dice, dice(i, j, Role.SOURCE) + dice(i, j, Role.CUE)));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::dice)
                .thenComparingDouble(Pair::rest)
                .reversed()
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::found));
        Map<Integer, Pair> taken = new LinkedHashMap<>();
        Set<Integer> used = new HashSet<>();
        for (Pair pair : candidates) {
            if (!taken.containsKey(pair.gold()) && !used.contains(pair.found())) {
                taken.put(pair.gold(), pair);
                used.add(pair.found());
            }
        }
        return taken;
    }

    private double dice(int i, int j, Role role) {
        return Words.dice(gold.get(i).words(role), found.get(j).words(role));
    }

    private boolean isPaired(int i) {
        return Optional.ofNullable(pairs.get(i)).map(Pair::dice).orElse(0.0) >= PAIRED;
    }

    private void countRelations() {
        tally.add("relation.gold", gold.size());
        tally.add("relation.found", found.size());
        for (Pair pair : pairs.values()) {
            Item g = gold.get(pair.gold());
            Item p = found.get(pair.found());
            boolean paired = pair.dice() >= PAIRED;
            tally.addIf("relation.lenient", paired && sourcesAgree(g, p) && cuesAgree(g, p));
            tally.addIf("relation.strict", sameWords(g, p, Role.CONTENT) && sameWords(g, p, Role.SOURCE));
            if (paired) {
                countName(g.statement(), p.statement());
                countLabels(g.statement(), p.statement());
            }
        }
    }

    private static boolean sourcesAgree(Item g, Item p) {
        BitSet a = g.words(Role.SOURCE);
        BitSet b = p.words(Role.SOURCE);
        return (a.isEmpty() && b.isEmpty()) || a.intersects(b);
    }

    private static boolean cuesAgree(Item g, Item p) {
        BitSet a = g.words(Role.CUE);
        BitSet b = p.words(Role.CUE);
        return a.isEmpty() || b.isEmpty() || a.intersects(b);
    }

    private static boolean sameWords(Item g, Item p, Role role) {
        return g.words(role).equals(p.words(role));
    }

    private void countName(Statement g, Statement p) {
        if (g.name().isEmpty()) {
            return;
        }
        Set<String> accepted = new HashSet<>();
        g.name().map(Words::plainName).ifPresent(accepted::add);
        g.aliases().stream().map(Words::plainName).forEach(accepted::add);
        tally.add("name.source.of", 1);
        tally.addIf(
                "name.source.right", accepted.contains(Words.plainName(p.name().orElse(""))));
    }

    private void countLabels(Statement g, Statement p) {
        g.labels().forEach((label, value) -> {
            tally.add("label." + label + ".of", 1);
            tally.addIf("label." + label + ".right", value.equals(p.labels().get(label)));
        });
        if (!g.chain().isEmpty()) {
            tally.add("label.chain.of", 1);
            tally.addIf("label.chain.right", plain(g.chain()).equals(plain(p.chain())));
        }
    }

    private static List<String> plain(List<String> chain) {
        return chain.stream().map(Words::plainName).toList();
    }

    private record Link(int child, int parent) {}

    private void countParents() {
        Set<Link> inGold = links(gold);
        Set<Link> inFound = links(found);
        tally.add("parent.gold", inGold.size());
        tally.add("parent.found", inFound.size());
        for (Link link : inGold) {
            Optional<Link> ours = Optional.ofNullable(pairs.get(link.child()))
                    .flatMap(child -> Optional.ofNullable(pairs.get(link.parent()))
                            .map(parent -> new Link(child.found(), parent.found())));
            tally.addIf("parent.right", ours.filter(inFound::contains).isPresent());
        }
    }

    private static Set<Link> links(List<Item> items) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            numbers.put(items.get(i).statement().id(), i);
        }
        Set<Link> links = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Optional<Integer> parent =
                    items.get(i).statement().parent().flatMap(id -> Optional.ofNullable(numbers.get(id)));
            int child = i;
            parent.ifPresent(number -> links.add(new Link(child, number)));
        }
        return links;
    }
}
