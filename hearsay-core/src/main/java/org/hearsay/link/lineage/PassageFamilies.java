package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hearsay.model.Family;
import org.hearsay.model.SharedPassage;
import org.hearsay.model.SharedPassage.Derivation;
import org.hearsay.model.Span;

/**
 * Gathers shared passages into families: passages that overlap in a document by at least half of the shorter, and the long
 * ones of a text that another document prints for the most part, are of one family. A short quotation inside a long passage is a family of its own.
 *
 * <p>Each report hangs on the one it shares most words with, of those it took them from; of near equals on one it credits,
 * then on the earliest. What only siblings share hangs on a report that is not in the case, and is marked so.
 */
public final class PassageFamilies {
    /** Shorter passages inside longer ones, and beside others of the same pair, are families of their own. */
    private static final int LONG = 150;

    private static final int LONG_WORDS = 20;
    private static final double MOST_OF_IT = 0.4;
    private static final int TITLE = 110;
    private static final int LONGEST_WORDS = 4_000;
    private static final int WITHIN_ONE_OUTLET = 30;

    private final Map<String, Story> stories = new HashMap<>();
    private final UnaryOperator<String> text;

    /**
     * Families among some reports.
     *
     * @param text the reading text of a document, by its digest
     */
    public PassageFamilies(List<Story> stories, UnaryOperator<String> text) {
        stories.forEach(story -> this.stories.put(story.document(), story));
        this.text = text;
    }

    /** The families, largest first. */
    public List<Family> of(List<SharedPassage> passages) {
        List<SharedPassage> told = passages.stream()
                .filter(p -> p.derivation() != Derivation.FURNITURE)
                .filter(p -> stories.containsKey(p.first()) && stories.containsKey(p.second()))
                .toList();
        List<Family> families = new ArrayList<>();
        Map<String, List<SharedPassage>> byPair = new HashMap<>();
        told.forEach(p -> byPair.computeIfAbsent(pair(p.first(), p.second()), k -> new ArrayList<>())
                .add(p));
        for (List<Integer> group : groups(told).all()) {
            family(group.stream().map(told::get).toList(), byPair).ifPresent(families::add);
        }
        families.sort(Comparator.comparingInt((Family f) -> -f.members().size()).thenComparing(Family::id));
        return families;
    }

    /** A passage's place in one of its documents. */
    private record Place(int passage, Span at) {}

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    private Groups groups(List<SharedPassage> passages) {
        Groups groups = new Groups(passages.size());
        Map<String, List<Integer>> pairs = new HashMap<>();
        Map<String, List<Place>> places = new HashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            SharedPassage p = passages.get(i);
            pairs.computeIfAbsent(pair(p.first(), p.second()), k -> new ArrayList<>())
                    .add(i);
            places.computeIfAbsent(p.first(), d -> new ArrayList<>()).add(new Place(i, p.inFirst()));
            places.computeIfAbsent(p.second(), d -> new ArrayList<>()).add(new Place(i, p.inSecond()));
        }
        places.values().forEach(inOne -> joinOverlapping(inOne, groups));
        pairs.values()
                .forEach(ofTwo -> joinReprint(
                        ofTwo.stream().filter(i -> isLong(passages.get(i))).toList(), passages, groups));
        return groups;
    }

    private static boolean isLong(SharedPassage passage) {
        return passage.sameWords() >= LONG_WORDS;
    }

    /** Pieces of a text that the other prints for the most part belong together, whatever was put between them. */
    private void joinReprint(List<Integer> pieces, List<SharedPassage> passages, Groups groups) {
        if (pieces.size() < 2) {
            return;
        }
        SharedPassage one = passages.get(pieces.getFirst());
        int shared = pieces.stream()
                .mapToInt(i -> passages.get(i).inFirst().length())
                .sum();
        int shorter = Math.min(
                text.apply(one.first()).length(), text.apply(one.second()).length());
        if (shared >= MOST_OF_IT * shorter) {
            pieces.forEach(i -> groups.join(pieces.getFirst(), i));
        }
    }

    private static void joinOverlapping(List<Place> places, Groups groups) {
        places.sort(Comparator.comparing(Place::at));
        List<Place> open = new ArrayList<>();
        for (Place place : places) {
            open.removeIf(o -> o.at().end() <= place.at().start());
            for (Place other : open) {
                int shared = Math.min(other.at().end(), place.at().end())
                        - place.at().start();
                int shorter = Math.min(other.at().length(), place.at().length());
                int longer = Math.max(other.at().length(), place.at().length());
                if (2 * shared >= shorter && (shared >= LONG || 2 * shared >= longer)) {
                    groups.join(other.passage(), place.passage());
                }
            }
            open.add(place);
        }
    }

    private Optional<Family> family(List<SharedPassage> own, Map<String, List<SharedPassage>> byPair) {
        Map<String, List<Span>> spans = new HashMap<>();
        own.forEach(p -> {
            spans.computeIfAbsent(p.first(), d -> new ArrayList<>()).add(p.inFirst());
            spans.computeIfAbsent(p.second(), d -> new ArrayList<>()).add(p.inSecond());
        });
        List<Story> reports =
                spans.keySet().stream().map(stories::get).sorted(Story.BY_TIME).toList();
        if (isOneOutletsOwn(reports, own)) {
            return Optional.empty();
        }
        List<Family.Member> members = reports.stream()
                .map(story -> member(story, Span.hull(spans.getOrDefault(story.document(), List.of()))))
                .toList();
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            index.put(members.get(i).document(), i);
        }
        List<SharedPassage> passages = between(members, byPair);
        List<Family.Link> links = new Derivations(passages, index, members.size()).links();
        String first = members.getFirst().document();
        return Optional.of(new Family(
                "p-" + first.substring(0, Math.min(12, first.length())) + "-"
                        + members.getFirst().at().start() + "-"
                        + members.getFirst().at().end(),
                Family.Kind.PASSAGE,
                title(members.getFirst().words()),
                members,
                links,
                List.of(),
                origins(members, links, passages, index),
                drift(members, links)));
    }

    /** All that members share of these words, also as part of longer passages. */
    private static List<SharedPassage> between(List<Family.Member> members, Map<String, List<SharedPassage>> byPair) {
        List<SharedPassage> between = new ArrayList<>();
        for (int j = 1; j < members.size(); j++) {
            for (int i = 0; i < j; i++) {
                Family.Member a = members.get(i);
                Family.Member b = members.get(j);
                for (SharedPassage p : byPair.getOrDefault(pair(a.document(), b.document()), List.of())) {
                    boolean forward = p.first().equals(a.document());
                    if (p.inFirst().overlaps(forward ? a.at() : b.at())
                            && p.inSecond().overlaps(forward ? b.at() : a.at())) {
                        between.add(p);
                    }
                }
            }
        }
        return between;
    }

    private static boolean isOneOutletsOwn(List<Story> reports, List<SharedPassage> passages) {
        long outlets = reports.stream()
                .map(r -> r.outlet().orElse(r.document()))
                .distinct()
                .count();
        int longest = passages.stream().mapToInt(SharedPassage::sameWords).max().orElse(0);
        return outlets < 2 && longest < WITHIN_ONE_OUTLET;
    }

    private Family.Member member(Story story, Span at) {
        String all = text.apply(story.document());
        Span inside = new Span(Math.min(at.start(), all.length()), Math.min(at.end(), all.length()));
        String words = inside.in(all);
        return story.member(
                inside,
                words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words,
                Optional.empty(),
                List.of());
    }

    static String title(String words) {
        String line =
                words.replaceAll("\\s*\\n[>|: ]*", " ").replaceAll("\\s+", " ").strip();
        if (line.length() <= TITLE) {
            return line;
        }
        int cut = line.lastIndexOf(' ', TITLE);
        return line.substring(0, cut > 0 ? cut : TITLE) + " …";
    }

    static int drift(List<Family.Member> members, List<Family.Link> links) {
        return links.stream()
                .mapToInt(link -> Drift.between(
                                members.get(link.on()).words(),
                                members.get(link.from()).words())
                        .changes()
                        .size())
                .sum();
    }

    private static Family.Origins origins(
            List<Family.Member> members,
            List<Family.Link> links,
            List<SharedPassage> passages,
            Map<String, Integer> index) {
        boolean[] rests = new boolean[members.size()];
        links.forEach(link -> rests[link.from()] = true);
        boolean[] quotesThird = new boolean[members.size()];
        Groups same = new Groups(members.size());
        for (SharedPassage p : passages) {
            int a = index.getOrDefault(p.first(), 0);
            int b = index.getOrDefault(p.second(), 0);
            if (!rests[a] && !rests[b]) {
                same.join(a, b);
                quotesThird[a] |= p.derivation() == Derivation.SIBLINGS;
                quotesThird[b] |= p.derivation() == Derivation.SIBLINGS;
            }
        }
        List<Family.Root> roots = new ArrayList<>();
        for (List<Integer> one : same.all()) {
            if (!rests[one.getFirst()]) {
                roots.add(root(one, members, quotesThird));
            }
        }
        return new Family.Origins(roots.isEmpty() ? 0 : 1, roots.size(), several(roots));
    }

    /** Reports that share the words and rest on no other: one origin, though it may not show which. */
    private static Family.Root root(List<Integer> one, List<Family.Member> members, boolean[] quotesThird) {
        if (one.stream().allMatch(i -> quotesThird[i])) {
            return new Family.Root(
                    "a report that is not in this case",
                    Family.RootKind.MISSING,
                    false,
                    one,
                    "all mark the same words as quoted, and whom they quote is not here");
        }
        String label = String.join(
                " or ",
                one.stream()
                        .limit(3)
                        .map(i -> members.get(i).voice())
                        .distinct()
                        .toList());
        return new Family.Root(
                label,
                Family.RootKind.REPORT,
                false,
                one,
                one.size() > 1
                        ? "the words are the same, so they have one origin; nothing shows which had them first"
                        : "no report of this case had these words before");
    }

    /** Where there are several, each may rest on what another rests on: together they made one text. */
    private static List<Family.Root> several(List<Family.Root> roots) {
        return roots.size() < 2
                ? roots
                : roots.stream()
                        .map(r -> new Family.Root(r.label(), r.kind(), true, r.members(), r.proof()))
                        .toList();
    }
}
