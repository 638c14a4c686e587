package org.hearsay.link.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.model.Actor;
import org.hearsay.model.Mention;
import org.hearsay.model.Ruling;
import org.hearsay.model.Who;

/**
 * Tells which names of a case are one actor's.
 *
 * <p>Rulings of people come first and are never overridden. Then names are joined that differ in nothing but writing: case, accents, a
 * leading "the" ("YUSUF MARANI"); that a list of outlets knows as one ("RT", "Russia Today"); that are romanisations of one ("Gaddafi",
 * "Qadhafi") or stand in two scripts ("Юсуф Марани"); that documents give for one another ("Daesh, as the Front is called"). Anything
 * less is a suggestion. A surname alone joins nothing, and where a case holds two who bear it, each document's bearer stands alone.
 *
 * <p>Catches: "Muammar Gaddafi" and "Moammar Qadhafi". Must not: "Anna Revik" and "Anton Revik", "Khaled Assad" and "Bashar al-Assad",
 * "the army" and "the air force".
 *
 * <p>The order of names makes no difference. Time and memory grow with the number of different names, not of mentions.
 */
public final class ActorLinker {
    private final List<Unit> units;
    private final Clusters clusters;
    private final Map<Who, Integer> places = new HashMap<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final Map<Integer, String> reasons = new HashMap<>();
    private final Map<Integer, String> called = new LinkedHashMap<>();

    private ActorLinker(List<Unit> units) {
        this.units = units;
        this.clusters = new Clusters(units.size());
        for (int i = 0; i < units.size(); i++) {
            places.put(units.get(i).who(), i);
            byName.computeIfAbsent(units.get(i).name(), name -> new ArrayList<>())
                    .add(i);
        }
    }

    /**
     * Joins names to actors.
     *
     * @param uses each name once
     * @param rulings those that were not taken back, the oldest first; of several about one pair the last counts
     * @param outlets the one name of an outlet that a list knows by this name; empty when it does not
     */
    public static Linked link(List<NameUse> uses, List<Ruling> rulings, Function<String, Optional<String>> outlets) {
        ActorLinker linker = new ActorLinker(Unit.of(uses, rulings));
        linker.obey(rulings);
        linker.joinAlike(outlets);
        return new Linked(linker.actors(), new Suggesting(linker.units, linker.clusters).all());
    }

    /** What is to stay apart is settled before anything is joined. */
    private void obey(List<Ruling> rulings) {
        Map<Set<Who>, Ruling> last = new LinkedHashMap<>();
        for (Ruling ruling : rulings) {
            switch (ruling) {
                case Ruling.Same(Who one, Who other) -> last.put(Set.of(one, other), ruling);
                case Ruling.Different(Who one, Who other) -> last.put(Set.of(one, other), ruling);
                case Ruling.Called(Who one, String name) ->
                    meant(one).forEach(unit -> {
                        called.remove(unit);
                        called.put(unit, name);
                    });
            }
        }
        for (Ruling ruling : last.values()) {
            if (ruling instanceof Ruling.Different(Who one, Who other)) {
                each(one, other, clusters::keepApart);
            }
        }
        for (Ruling ruling : last.values()) {
            if (ruling instanceof Ruling.Same(Who one, Who other)) {
                each(one, other, (a, b) -> join(a, b, "a person decided so"));
            }
        }
    }

    /** Two units. */
    @FunctionalInterface
    private interface Pair {
        void take(int one, int other);
    }

    private void each(Who one, Who other, Pair then) {
        for (int a : meant(one)) {
            for (int b : meant(other)) {
                if (a != b) {
                    then.take(a, b);
                }
            }
        }
    }

    private List<Integer> meant(Who who) {
        return Unit.meant(who, places, byName);
    }

    private void joinAlike(Function<String, Optional<String>> outlets) {
        joinBy(unit -> stands(unit) ? unit.sort() + unit.spelling().plainWords() : "", "written alike");
        joinBy(unit -> outlet(unit, outlets), "the list of outlets knows both as one");
        joinBy(
                unit -> unit.spelling().sound().size() < 2
                        ? ""
                        : unit.sort() + unit.spelling().soundWords(),
                "another spelling of the same name");
        joinScripts();
        joinStated();
    }

    /** A unit of one document is joined by what is alike to its full name alone, which a surname is not. */
    private static boolean stands(Unit unit) {
        return unit.who().within().isEmpty() || !unit.isPerson() || !unit.isOneWord();
    }

    private static String outlet(Unit unit, Function<String, Optional<String>> outlets) {
        return unit.kind() == Mention.Type.OUTLET ? outlets.apply(unit.name()).orElse("") : "";
    }

    /** Joins units of one key; an empty key is none. */
    private void joinBy(Function<Unit, String> key, String reason) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            String found = key.apply(units.get(i));
            Integer before = found.isEmpty() ? null : first.putIfAbsent(found, i);
            if (before != null) {
                join(before, i, reason);
            }
        }
    }

    /** A name in a script that writes no vowels is joined to the one name of another script with the same consonants. */
    private void joinScripts() {
        Map<String, Set<Integer>> written = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            Spelling spelling = units.get(i).spelling();
            if (spelling.bones().size() > 1 && !spelling.writesNoVowels()) {
                written.computeIfAbsent(units.get(i).sort() + spelling.boneWords(), bones -> new HashSet<>())
                        .add(clusters.of(i));
            }
        }
        for (int i = 0; i < units.size(); i++) {
            Spelling spelling = units.get(i).spelling();
            Set<Integer> found = written.getOrDefault(units.get(i).sort() + spelling.boneWords(), Set.of());
            if (spelling.writesNoVowels() && found.size() == 1) {
                join(found.iterator().next(), i, "the same name in another script");
            }
        }
    }

    /** "Daesh" is the Islamic State's where documents call that Daesh, and call nobody else so. */
    private void joinStated() {
        Map<String, Set<Integer>> named = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            for (String form : units.get(i).forms()) {
                Spelling other = Spelling.of(form);
                if (isNameOfItsOwn(other, units.get(i).spelling())) {
                    named.computeIfAbsent(units.get(i).sort() + other.plainWords(), words -> new HashSet<>())
                            .add(clusters.of(i));
                }
            }
        }
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            Set<Integer> bearers =
                    named.getOrDefault(unit.sort() + unit.spelling().plainWords(), Set.of());
            if (bearers.size() == 1 && stands(unit)) {
                join(bearers.iterator().next(), i, "documents give one for the other");
            }
        }
    }

    /** Not a part of the full name ("Haverin", "the League"), which others may share. */
    private static boolean isNameOfItsOwn(Spelling form, Spelling full) {
        return !full.plain().containsAll(form.plain()) && form.plainWords().length() > 1;
    }

    private void join(int one, int other, String reason) {
        if (!clusters.areOne(one, other) && clusters.join(one, other)) {
            reasons.putIfAbsent(Math.max(one, other), reason);
        }
    }

    // ── what came of it ──────────────────────────────────────────────────────────────────────────────────────────────

    private List<Actor> actors() {
        Map<Integer, String> wanted = new HashMap<>();
        called.forEach((unit, name) -> wanted.put(clusters.of(unit), name));
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            members.computeIfAbsent(clusters.of(i), top -> new ArrayList<>()).add(i);
        }
        return members.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, List<Integer>> entry) -> weight(entry.getValue()))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> actor(entry.getValue(), Optional.ofNullable(wanted.get(entry.getKey()))))
                .toList();
    }

    private int weight(List<Integer> members) {
        return members.stream().mapToInt(i -> units.get(i).weight()).sum();
    }

    private Actor actor(List<Integer> members, Optional<String> wanted) {
        int first = members.getFirst();
        int listed = members.stream()
                .min(Comparator.comparing(
                        i -> units.get(i).isOneWord() || units.get(i).isShouted()))
                .orElse(first);
        List<Actor.Known> names = members.stream()
                .map(i -> new Actor.Known(units.get(i).who(), i == first ? "" : reasons.getOrDefault(i, "")))
                .toList();
        return new Actor(wanted.orElse(units.get(listed).name()), kind(members), names);
    }

    private Mention.Type kind(List<Integer> members) {
        Map<Mention.Type, Integer> votes = new EnumMap<>(Mention.Type.class);
        members.forEach(i -> votes.merge(units.get(i).kind(), units.get(i).weight(), Integer::sum));
        return votes.entrySet().stream()
                .max(Map.Entry.<Mention.Type, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<Mention.Type, Integer>comparingByKey()
                                .reversed()))
                .orElseThrow()
                .getKey();
    }
}
