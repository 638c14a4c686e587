package org.hearsay.link.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Digest;
import org.hearsay.model.Mention;
import org.hearsay.model.Ruling;
import org.hearsay.model.Who;

/**
 * The smallest thing that is joined: a name in all documents, or in one of them where it has to stand by itself.
 *
 * @param weight documents and statements, added up
 * @param speaks whether any statement is credited to it
 */
record Unit(Who who, Mention.Type kind, int weight, boolean speaks, List<String> forms, Spelling spelling) {

    boolean isPerson() {
        return kind == Mention.Type.PERSON;
    }

    /** People are joined with people alone; an outlet is an organisation too. */
    String sort() {
        return isPerson() ? "person " : "body ";
    }

    String name() {
        return who.name();
    }

    /** "YUSUF MARANI": as headings and speakers in transcripts are written. */
    boolean isShouted() {
        return name().length() > 5
                && name().equals(name().toUpperCase(Locale.ROOT))
                && !name().equals(name().toLowerCase(Locale.ROOT));
    }

    boolean isOneWord() {
        return spelling.isOneWord();
    }

    private record Spelt(NameUse use, Spelling spelling) {}

    /**
     * The units of a case, what is used most first. A person's name of one word that two or more full names end in is one unit
     * a document; a name that somebody ruled about in one document is a unit there.
     */
    static List<Unit> of(List<NameUse> uses, List<Ruling> rulings) {
        Map<String, Set<Digest>> parted = parted(rulings);
        List<Spelt> names = uses.stream()
                .map(use -> new Spelt(use, Spelling.of(use.name())))
                .toList();
        Set<String> shared = sharedSurnames(names);
        List<Unit> units = new ArrayList<>();
        for (Spelt name : names) {
            NameUse use = name.use();
            Spelling spelling = name.spelling();
            boolean ambiguous =
                    use.kind() == Mention.Type.PERSON && spelling.isOneWord() && shared.contains(spelling.last());
            Set<Digest> alone = ambiguous ? use.statements().keySet() : parted.getOrDefault(use.name(), Set.of());
            units.addAll(units(use, spelling, alone));
        }
        units.sort(Comparator.comparingInt(Unit::weight)
                .reversed()
                .thenComparing(Unit::name)
                .thenComparing(unit -> unit.who().within().map(Digest::hex).orElse("")));
        return units;
    }

    private static List<Unit> units(NameUse use, Spelling spelling, Set<Digest> alone) {
        List<Unit> units = new ArrayList<>();
        int rest = 0;
        int said = 0;
        for (Map.Entry<Digest, Integer> document : use.statements().entrySet()) {
            int weight = 1 + document.getValue();
            if (alone.contains(document.getKey())) {
                units.add(new Unit(
                        Who.in(document.getKey(), use.name()),
                        use.kind(),
                        weight,
                        document.getValue() > 0,
                        use.forms(),
                        spelling));
            } else {
                rest += weight;
                said += document.getValue();
            }
        }
        if (rest > 0) {
            units.add(new Unit(Who.everywhere(use.name()), use.kind(), rest, said > 0, use.forms(), spelling));
        }
        return units;
    }

    private static Map<String, Set<Digest>> parted(List<Ruling> rulings) {
        Map<String, Set<Digest>> parted = new HashMap<>();
        for (Ruling ruling : rulings) {
            for (Who who : named(ruling)) {
                who.within()
                        .ifPresent(document -> parted.computeIfAbsent(who.name(), name -> new HashSet<>())
                                .add(document));
            }
        }
        return parted;
    }

    private static List<Who> named(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Same(Who one, Who other) -> List.of(one, other);
            case Ruling.Different(Who one, Who other) -> List.of(one, other);
            case Ruling.Called(Who one, String _) -> List.of(one);
        };
    }

    /** Last words of names that two or more people in the case bear with different first names. */
    private static Set<String> sharedSurnames(List<Spelt> names) {
        Map<String, Set<String>> bearers = new HashMap<>();
        for (Spelt name : names) {
            Spelling spelling = name.spelling();
            if (name.use().kind() == Mention.Type.PERSON && !spelling.isOneWord()) {
                bearers.computeIfAbsent(spelling.last(), word -> new HashSet<>())
                        .add(spelling.sound().getFirst());
            }
        }
        bearers.values().removeIf(first -> first.size() < 2);
        return bearers.keySet();
    }

    /** The units that somebody means by a name: that very one, else the name everywhere, else all its parts. */
    static List<Integer> meant(Who who, Map<Who, Integer> places, Map<String, List<Integer>> byName) {
        return Optional.ofNullable(places.get(who))
                .or(() -> Optional.ofNullable(places.get(who.wherever())))
                .map(List::of)
                .orElseGet(() -> who.within().isPresent() ? List.of() : byName.getOrDefault(who.name(), List.of()));
    }
}
