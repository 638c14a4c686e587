package org.hearsay.link.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Actor;

/**
 * Pairs of names that may be one actor's, for a person to decide: too weak a ground to join them, too strong to say nothing.
 *
 * <p>Catches: "Castellan" and "R. Castellan" beside "Rhea Castellan"; "Yousef Marani" beside "Yusuf Marani"; "the League" beside "League of
 * Downstream Districts"; "TRA" beside "Talve River Authority". Must not: "Anna Revik" beside "Anton Revik".
 */
final class Suggesting {
    /** A surname that more than this many bear suggests nobody. */
    private static final int MOST_ALIKE = 6;

    private static final int LEAST_LETTERS = 3;

    private final List<Unit> units;
    private final Clusters clusters;
    private final Map<String, List<Integer>> index = new HashMap<>();
    private final Set<List<Integer>> seen = new HashSet<>();
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(int one, int other, String reason) {}

    Suggesting(List<Unit> units, Clusters clusters) {
        this.units = units;
        this.clusters = clusters;
    }

    /** What is used most first. */
    List<Actor.Suggestion> all() {
        for (int i = 0; i < units.size(); i++) {
            for (String key : keys(i)) {
                index.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < units.size(); i++) {
            suggest(i);
        }
        return pairs.stream()
                .sorted(Comparator.comparingInt((Pair pair) -> Math.min(
                                units.get(pair.one()).weight(),
                                units.get(pair.other()).weight()))
                        .reversed()
                        .thenComparingInt(Pair::one)
                        .thenComparingInt(Pair::other))
                .map(pair -> new Actor.Suggestion(
                        units.get(pair.one()).who(), units.get(pair.other()).who(), pair.reason()))
                .toList();
    }

    /** Under what a full name is found by a shorter or another one. */
    private List<String> keys(int unit) {
        Spelling name = units.get(unit).spelling();
        if (name.isOneWord()) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        keys.add(units.get(unit).sort() + "bones " + name.boneWords());
        if (units.get(unit).isPerson()) {
            keys.add("surname " + name.last());
            keys.add("forename " + name.plain().getFirst());
            keys.add("ends " + name.plain().getFirst() + " " + name.last());
        } else {
            keys.add("initials " + name.initials());
            keys.add("body begins " + name.plain().getFirst());
            keys.add("body ends " + name.last());
        }
        return keys;
    }

    private void suggest(int unit) {
        Spelling name = units.get(unit).spelling();
        String written = units.get(unit).name();
        if (units.get(unit).isPerson()) {
            suggestPeople(unit, name);
        } else {
            look(
                    unit,
                    "body begins " + name.plain().getFirst(),
                    this::isBeginning,
                    "“" + written + "” begins the longer name");
            look(unit, "body ends " + name.last(), this::isEnd, "“" + written + "” ends the longer name");
            if (name.isOneWord() && written.equals(written.toUpperCase(Locale.ROOT))) {
                look(
                        unit,
                        "initials " + name.last(),
                        (a, b) -> true,
                        "“" + written + "” are the first letters of the longer name");
            }
        }
        look(unit, units.get(unit).sort() + "bones " + name.boneWords(), this::isSpeltOtherwise, "spelt nearly alike");
    }

    private void suggestPeople(int unit, Spelling name) {
        String written = units.get(unit).name();
        if (name.isOneWord() && !isTelling(unit)) {
            return; // "D." in a list of speakers
        }
        if (name.isOneWord()) {
            look(unit, "surname " + name.last(), (a, b) -> true, "“" + written + "” is the last name of the other");
            look(unit, "forename " + name.last(), (a, b) -> true, "“" + written + "” is the first name of the other");
        } else if (name.plain().getFirst().length() == 1) {
            look(unit, "surname " + name.last(), this::isInitial, "the first name may be shortened to its letter");
        } else {
            look(unit, "surname " + name.last(), this::isEnd, "one name ends as the other does");
            look(
                    unit,
                    "ends " + name.plain().getFirst() + " " + name.last(),
                    (a, b) -> true,
                    "first and last names agree");
        }
    }

    /** Whether two units may be one. */
    @FunctionalInterface
    private interface Likeness {
        boolean holds(int shorter, int longer);
    }

    private void look(int unit, String key, Likeness likeness, String reason) {
        List<Integer> found = index.getOrDefault(key, List.of()).stream()
                .filter(other -> other != unit)
                .limit(MOST_ALIKE * 4L)
                .filter(other ->
                        units.get(other).isPerson() == units.get(unit).isPerson() && likeness.holds(unit, other))
                .toList();
        if (found.size() <= MOST_ALIKE) {
            found.forEach(other -> add(unit, other, reason));
        }
    }

    /** Of two who say nothing it matters little whether they are one. */
    private void add(int unit, int other, String reason) {
        int a = clusters.of(unit);
        int b = clusters.of(other);
        boolean speaks = units.get(unit).speaks() || units.get(other).speaks();
        if (speaks && a != b && !clusters.areApart(a, b) && seen.add(List.of(Math.min(a, b), Math.max(a, b)))) {
            pairs.add(new Pair(Math.min(unit, other), Math.max(unit, other), reason));
        }
    }

    private boolean isBeginning(int shorter, int longer) {
        List<String> less = units.get(shorter).spelling().plain();
        List<String> more = units.get(longer).spelling().plain();
        return isTelling(shorter)
                && less.size() < more.size()
                && more.subList(0, less.size()).equals(less);
    }

    private boolean isEnd(int shorter, int longer) {
        List<String> less = units.get(shorter).spelling().plain();
        List<String> more = units.get(longer).spelling().plain();
        return isTelling(shorter)
                && less.size() < more.size()
                && more.subList(more.size() - less.size(), more.size()).equals(less);
    }

    private boolean isTelling(int unit) {
        return units.get(unit).spelling().plainWords().length() >= LEAST_LETTERS;
    }

    private boolean isInitial(int shorter, int longer) {
        String letter = units.get(shorter).spelling().plain().getFirst();
        String first = units.get(longer).spelling().plain().getFirst();
        return first.length() > 1 && first.startsWith(letter);
    }

    /** As people who romanise a name differ; not by the vowel a name ends in ("Mario", "Maria"), which tells two people apart. */
    private boolean isSpeltOtherwise(int one, int other) {
        if (units.get(one).spelling().writesNoVowels()
                || units.get(other).spelling().writesNoVowels()) {
            return true;
        }
        List<String> a = units.get(one).spelling().sound();
        List<String> b = units.get(other).spelling().sound();
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            boolean differ = !a.get(i).equals(b.get(i));
            boolean tooShort = Math.min(
                            units.get(one).spelling().bones().get(i).length(),
                            units.get(other).spelling().bones().get(i).length())
                    < 3;
            if (differ && (tooShort || !lastLetter(a.get(i)).equals(lastLetter(b.get(i))))) {
                return false;
            }
        }
        return true;
    }

    private static String lastLetter(String word) {
        return word.substring(word.length() - 1);
    }
}
