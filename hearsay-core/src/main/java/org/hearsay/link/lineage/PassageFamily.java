package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearsay.link.lineage.Sharing.Places;
import org.hearsay.model.Family;
import org.hearsay.model.SharedPassage.Derivation;
import org.hearsay.model.Span;

/** One family of passages: its reports in order of time, who rests on whom, and what all of it rests on. */
final class PassageFamily {
    private static final int TITLE = 110;
    private static final int LONGEST_WORDS = 4_000;
    private static final int SHORTEST_WORDS = 300;
    private static final int ALL_WORDS = 800_000;
    private static final int WITHIN_ONE_OUTLET = 30;
    private static final int MOST_COMPARED = 500;

    private final Sharing sharing;
    private final Places places;
    private final Reports reports;
    private final int[] passages;
    private final Map<Integer, Integer> index = new HashMap<>();
    private int[] documents = {};
    private int[] from = {};
    private int[] to = {};

    /** @param passages those of the family */
    PassageFamily(Sharing sharing, Places places, Reports reports, int[] passages) {
        this.sharing = sharing;
        this.places = places;
        this.reports = reports;
        this.passages = passages;
    }

    /** The family; empty where it is only an outlet's own way of writing. */
    Optional<Family> family() {
        place();
        if (isOneOutletsOwn()) {
            return Optional.empty();
        }
        List<Family.Member> members =
                IntStream.range(0, documents.length).mapToObj(this::member).toList();
        int[] between = between();
        List<Family.Link> links = new Derivations(sharing, between, index).links();
        Family.Member first = members.getFirst();
        return Optional.of(new Family(
                "p-"
                        + first.document()
                                .substring(0, Math.min(12, first.document().length())) + "-"
                        + first.at().start() + "-" + first.at().end(),
                Family.Kind.PASSAGE,
                title(first.words()),
                members,
                links,
                List.of(),
                origins(members, links, between),
                drift(members, links)));
    }

    /** The reports in order of time, and from where to where each has the words. */
    private void place() {
        documents = Arrays.stream(passages)
                .flatMap(p -> IntStream.of(sharing.first(p), sharing.second(p)))
                .distinct()
                .boxed()
                .sorted(Comparator.comparing(reports::story, Story.BY_TIME))
                .mapToInt(Integer::intValue)
                .toArray();
        from = new int[documents.length];
        to = new int[documents.length];
        Arrays.fill(from, Integer.MAX_VALUE);
        for (int i = 0; i < documents.length; i++) {
            index.put(documents[i], i);
        }
        for (int p : passages) {
            widen(index.getOrDefault(sharing.first(p), 0), p, true);
            widen(index.getOrDefault(sharing.second(p), 0), p, false);
        }
    }

    private void widen(int member, int passage, boolean inFirst) {
        from[member] = Math.min(from[member], sharing.from(passage, inFirst));
        to[member] = Math.max(to[member], sharing.to(passage, inFirst));
    }

    private boolean isOneOutletsOwn() {
        long outlets = Arrays.stream(documents)
                .mapToObj(reports::story)
                .map(s -> s.outlet().orElse(s.document()))
                .distinct()
                .limit(2)
                .count();
        int longest = Arrays.stream(passages).map(sharing::sameWords).max().orElse(0);
        return outlets < 2 && longest < WITHIN_ONE_OUTLET;
    }

    private Family.Member member(int number) {
        String all = reports.text(documents[number]);
        Span inside = new Span(Math.min(from[number], all.length()), Math.min(to[number], all.length()));
        int most = Math.clamp(ALL_WORDS / documents.length, SHORTEST_WORDS, LONGEST_WORDS);
        String words = all.substring(inside.start(), Math.min(inside.end(), inside.start() + most));
        return reports.story(documents[number]).member(inside, words, Optional.empty(), List.of());
    }

    /** All that members share of these words, also as part of longer passages. */
    private int[] between() {
        IntStream.Builder between = IntStream.builder();
        for (int i = 0; i < documents.length; i++) {
            for (int e = places.from()[documents[i]]; e < places.from()[documents[i] + 1]; e++) {
                int p = Places.passage(places.ends()[e]);
                Integer other = Places.inFirst(places.ends()[e]) ? index.get(sharing.second(p)) : null;
                if (other != null && overlaps(p, true, i) && overlaps(p, false, other)) {
                    between.add(p);
                }
            }
        }
        return between.build().sorted().toArray();
    }

    private boolean overlaps(int passage, boolean inFirst, int member) {
        return sharing.derivation(passage) != Derivation.FURNITURE
                && sharing.from(passage, inFirst) < to[member]
                && from[member] < sharing.to(passage, inFirst);
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

    /** How much changed along the links that are told first; a family of thousands has changed enough by then. */
    static int drift(List<Family.Member> members, List<Family.Link> links) {
        return links.stream()
                .limit(MOST_COMPARED)
                .mapToInt(link -> Drift.between(
                                members.get(link.on()).words(),
                                members.get(link.from()).words())
                        .changes()
                        .size())
                .sum();
    }

    private Family.Origins origins(List<Family.Member> members, List<Family.Link> links, int[] between) {
        boolean[] rests = new boolean[members.size()];
        links.forEach(link -> rests[link.from()] = true);
        boolean[] quotesThird = new boolean[members.size()];
        Groups same = new Groups(members.size());
        for (int p : between) {
            int a = index.getOrDefault(sharing.first(p), 0);
            int b = index.getOrDefault(sharing.second(p), 0);
            if (!rests[a] && !rests[b]) {
                same.join(a, b);
                quotesThird[a] |= sharing.derivation(p) == Derivation.SIBLINGS;
                quotesThird[b] |= sharing.derivation(p) == Derivation.SIBLINGS;
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
