package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.link.lineage.StatementFamilies.Told;
import org.hearsay.model.Family;
import org.hearsay.model.Family.RootKind;

/**
 * One family of statements: who credits whom, where that runs in a circle, and which voices it all rests on.
 *
 * <p>A report rests on another when a voice of its chain is that other's outlet. Where it credits no outlet of the family and no
 * voice either, but has five words in a row of an earlier report, it rests on that one silently. What is left rests on the
 * chain's first voice. Named voices are separate origins; a voice that is described but not named, and a report that gives no
 * source, may each be the same as another.
 */
final class StatementFamily {
    private static final Set<String> OWN = Set.of(
            "unnamed: this paper", "unnamed: this newspaper", "unnamed: this magazine", "unnamed: the magazine itself");

    /** Of a family of thousands each is compared with so many of the earliest. */
    private static final int MOST_COMPARED = 200;

    private final List<Told> told;
    private final List<String> outletNames;
    private final Map<String, List<Integer>> byOutlet = new HashMap<>();
    private final List<Family.Link> links = new ArrayList<>();
    private final Map<String, Root> roots = new LinkedHashMap<>();

    StatementFamily(List<Told> told) {
        this.told = told;
        this.outletNames = told.stream()
                .flatMap(t -> t.story().outlet().stream())
                .distinct()
                .toList();
        for (int i = 0; i < told.size(); i++) {
            byOutlet.computeIfAbsent(outlet(i), o -> new ArrayList<>()).add(i);
        }
    }

    /** A root as it gathers the members that rest on it. */
    private static final class Root {
        private final String label;
        private final RootKind kind;
        private final String proof;
        private final List<Integer> members = new ArrayList<>();

        Root(String label, RootKind kind, String proof) {
            this.label = label;
            this.kind = kind;
            this.proof = proof;
        }
    }

    Family family() {
        for (int i = 0; i < told.size(); i++) {
            place(i);
        }
        List<List<Integer>> circles = circles();
        List<Family.Member> members = told.stream()
                .map(t -> t.story()
                        .member(
                                t.statement().at(),
                                t.statement().words(),
                                Optional.of(t.statement().id()),
                                t.statement().chain()))
                .toList();
        Told first = told.getFirst();
        return new Family(
                "s-" + first.statement().id(),
                Family.Kind.STATEMENT,
                PassageFamily.title(shortest()),
                members,
                links,
                circles,
                origins(circles),
                PassageFamily.drift(members, links));
    }

    private String shortest() {
        return told.stream()
                .map(t -> t.statement().words())
                .min((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse("");
    }

    // ── who rests on whom ────────────────────────────────────────────────────────────────────────────────────────────

    private void place(int member) {
        boolean linked = false;
        for (String voice : outerVoices(told.get(member))) {
            linked |= credit(member, voice, "credits ");
        }
        for (String outlet : outletsNamedIn(member)) {
            linked |= credit(member, outlet, "names ");
        }
        if (linked) {
            return;
        }
        String innermost = told.get(member).statement().chain().getFirst();
        if (isOwn(member, innermost)) {
            ownWord(member);
        } else if (innermost.equals("unattributed")) {
            unattributed(member);
        } else {
            root(innermost, member);
        }
    }

    /** All voices but the report's own. */
    private static List<String> outerVoices(Told told) {
        List<String> chain = told.statement().chain();
        return chain.size() > 1 ? chain.subList(0, chain.size() - 1) : List.of();
    }

    /** Outlets of the family that the statement's own words name: "as the Review has confirmed". */
    private List<String> outletsNamedIn(int member) {
        String words = told.get(member).statement().words();
        return outletNames.stream()
                .filter(outlet -> outlet.indexOf(' ') > 0 && words.contains(outlet) && !isOwn(member, outlet))
                .toList();
    }

    private boolean isOwn(int member, String voice) {
        Told t = told.get(member);
        return t.statement().chain().size() < 2
                || voice.equals("the writer")
                || OWN.contains(voice)
                || (t.story().outlet().isPresent() && outlet(member).equals(Story.plain(voice)));
    }

    /** Links to the latest telling of that outlet that is not later; without dates to any. */
    private boolean credit(int member, String voice, String how) {
        int best = -1;
        for (int i : byOutlet.getOrDefault(Story.plain(voice), List.of())) {
            boolean later = Dates.order(
                            told.get(i).story().date(), told.get(member).story().date())
                    > 0;
            if (i != member && !later && !isOwn(member, voice)) {
                best = i;
            }
        }
        int on = best;
        if (best >= 0 && links.stream().noneMatch(link -> link.from() == member && link.on() == on)) {
            links.add(new Family.Link(
                    member,
                    best,
                    true,
                    List.of(how + voice, StatementFamilies.sameWords(told.get(member), told.get(best)))));
        }
        return best >= 0;
    }

    private void ownWord(int member) {
        if (!silent(member)) {
            Told t = told.get(member);
            String label = t.story().outlet().orElse(t.story().title());
            roots.computeIfAbsent(
                            "report " + member,
                            key -> new Root(label, RootKind.REPORT, "gives no source; an earlier report is not here"))
                    .members
                    .add(member);
        }
    }

    private void unattributed(int member) {
        if (!silent(member)) {
            roots.computeIfAbsent(
                            "nobody " + member,
                            key -> new Root(
                                    "nobody is credited", RootKind.UNNAMED, "says so without saying who says so"))
                    .members
                    .add(member);
        }
    }

    /** Rests on the earlier report whose words it has most of, of the first, when it has five in a row and says nothing of it. */
    private boolean silent(int member) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < Math.min(told.size(), MOST_COMPARED); i++) {
            int shared = StatementFamilies.sharedRuns(told.get(member), told.get(i))
                    .map(Set::size)
                    .orElse(0);
            boolean earlier = Dates.order(
                            told.get(member).story().date(), told.get(i).story().date())
                    > 0;
            if (i != member && earlier && shared > most) {
                best = i;
                most = shared;
            }
        }
        if (best >= 0) {
            links.add(new Family.Link(
                    member,
                    best,
                    false,
                    List.of(
                            "credits nobody and is dated later",
                            StatementFamilies.sameWords(told.get(member), told.get(best)))));
        }
        return best >= 0;
    }

    // ── what it all rests on ─────────────────────────────────────────────────────────────────────────────────────────

    private void root(String voice, int member) {
        boolean unnamed = voice.startsWith("unnamed: ");
        String label = unnamed ? voice.substring("unnamed: ".length()) : voice;
        String key = roots.keySet().stream()
                .filter(k -> !unnamed && k.startsWith("voice ") && isPartOf(k.substring(6), Story.plain(voice)))
                .findFirst()
                .orElse((unnamed ? "unnamed " : "voice ") + Story.plain(label));
        roots.computeIfAbsent(
                        key,
                        k -> new Root(
                                label,
                                unnamed ? RootKind.UNNAMED : RootKind.VOICE,
                                unnamed ? "described, not named" : "named"))
                .members
                .add(member);
    }

    /** "haverin" is part of "joss haverin": one name, more or less of it given. */
    private static boolean isPartOf(String one, String other) {
        List<String> a = List.of(one.split(" ", -1));
        List<String> b = List.of(other.split(" ", -1));
        return a.containsAll(b) || b.containsAll(a);
    }

    private Family.Origins origins(List<List<Integer>> circles) {
        boolean onlyCircle = !circles.isEmpty()
                && roots.values().stream()
                        .allMatch(r ->
                                r.kind == RootKind.REPORT && circles.getFirst().containsAll(r.members));
        int sure = (int) roots.values().stream()
                .filter(r -> r.kind == RootKind.VOICE || r.kind == RootKind.MISSING)
                .count();
        int all = onlyCircle ? 0 : roots.size();
        List<Family.Root> found = roots.values().stream()
                .map(r -> new Family.Root(
                        r.label,
                        r.kind,
                        roots.size() > 1 && r.kind != RootKind.VOICE && r.kind != RootKind.MISSING,
                        r.members,
                        r.proof))
                .toList();
        return new Family.Origins(all == 0 ? 0 : Math.max(1, sure), all, found);
    }

    /** Reports whose outlets credit one another in a ring: the first link of it, and the way back. */
    private List<List<Integer>> circles() {
        for (Family.Link link : links) {
            Optional<List<Integer>> way = link.credited() ? wayBack(link) : Optional.empty();
            if (way.isPresent()) {
                return List.of(way.get());
            }
        }
        return List.of();
    }

    /** From the outlet that is credited, by credits of its own reports, back to the outlet that credits. */
    private Optional<List<Integer>> wayBack(Family.Link link) {
        String wanted = outlet(link.from());
        List<List<Integer>> ways = new ArrayList<>();
        ways.add(new ArrayList<>(List.of(link.on(), link.from())));
        List<String> seen = new ArrayList<>(List.of(outlet(link.on())));
        for (int w = 0; w < ways.size(); w++) {
            List<Integer> way = ways.get(w);
            String here = outlet(way.getFirst());
            for (Family.Link next : links) {
                if (next.credited() && outlet(next.from()).equals(here)) {
                    List<Integer> longer = new ArrayList<>(way);
                    if (next.from() != way.getFirst()) {
                        longer.addFirst(next.from());
                    }
                    longer.addFirst(next.on());
                    if (outlet(next.on()).equals(wanted)) {
                        return Optional.of(longer.stream().distinct().sorted().toList());
                    }
                    if (!seen.contains(outlet(next.on()))) {
                        seen.add(outlet(next.on()));
                        ways.add(longer);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private String outlet(int member) {
        return told.get(member).story().outlet().map(Story::plain).orElse("report " + member);
    }
}
