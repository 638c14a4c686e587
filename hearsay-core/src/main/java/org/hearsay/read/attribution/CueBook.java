package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Kind;
import org.hearsay.model.Stance;
import org.hearsay.read.text.WordTable;
import org.jspecify.annotations.Nullable;

/** All word lists that the rules look words up in, with every verb under each of its forms. */
final class CueBook {
    private static final Set<String> DOUBLING = Set.of(
            "plan", "ban", "beg", "brag", "admit", "rebut", "quip", "concur", "aver", "dub", "blog", "slam", "forget",
            "signal", "counsel", "label", "chat", "snap", "flag", "recap", "demur", "plot", "nag", "submit", "extol");

    /**
     * A reporting verb or longer cue.
     *
     * @param lemma its dictionary form
     * @param frames what may follow it; the letters are explained in {@code verbs.tsv}
     */
    record Verb(String lemma, String frames, Kind kind, Stance stance) {
        boolean takes(char frame) {
            return frames.indexOf(frame) >= 0;
        }
    }

    /** A cue of several words. */
    record Expression(List<String> words, String rule, Kind kind, Stance stance) {}

    /**
     * A noun whose clause is a statement.
     *
     * @param frames what may follow it; the letters are explained in {@code nouns.tsv}
     */
    record Noun(Kind kind, Stance stance, String frames) {
        boolean takes(char frame) {
            return frames.indexOf(frame) >= 0;
        }
    }

    private final Map<String, Verb> verbs = new HashMap<>();
    private final Map<String, List<Expression>> expressions = new HashMap<>();
    private final Map<String, Noun> nouns = new HashMap<>();
    private final WordTable people = WordTable.read(CueBook.class, "people.tsv");
    private final WordTable alsoNouns = WordTable.read(CueBook.class, "verbs-or-nouns.tsv");
    private final WordTable outlets = WordTable.read(CueBook.class, "outlets.tsv");

    CueBook() {
        WordTable table = WordTable.read(CueBook.class, "verbs.tsv");
        table.keys().stream().sorted().forEach(lemma -> addVerb(lemma, table.columns(lemma)));
        WordTable longer = WordTable.read(CueBook.class, "expressions.tsv");
        longer.keys().stream().sorted().forEach(key -> addExpression(key, longer.columns(key)));
        WordTable things = WordTable.read(CueBook.class, "nouns.tsv");
        things.keys()
                .forEach(noun -> nouns.put(
                        noun,
                        new Noun(
                                kind(things.columns(noun).get(0)),
                                stance(things.columns(noun).get(1)),
                                things.columns(noun).get(2))));
    }

    @Nullable
    Verb verb(String form) {
        return verbs.get(form);
    }

    @Nullable
    Noun noun(String form) {
        return nouns.get(form);
    }

    List<Expression> expressions(String firstWord) {
        return expressions.getOrDefault(firstWord, List.of());
    }

    /** True for a verb form that is as often a plural noun: "claims", "plans". */
    boolean isAlsoNoun(String form) {
        return alsoNouns.has(form);
    }

    /** What kind of voice a common noun is ("spokesman": role), or "" when it is none. */
    String person(String noun) {
        List<String> columns = people.columns(noun);
        return columns.isEmpty() ? "" : columns.get(0);
    }

    WordTable people() {
        return people;
    }

    boolean isOutletTail(String word) {
        return outlets.has(word);
    }

    boolean isOutletName(String name) {
        return outlets.columns(name).contains("whole");
    }

    private void addVerb(String lemma, List<String> columns) {
        Verb verb = new Verb(lemma, columns.get(0), kind(columns.get(1)), stance(columns.get(2)));
        for (String form : forms(lemma, columns)) {
            verbs.putIfAbsent(form, verb);
        }
        verbs.put(lemma, verb);
    }

    private void addExpression(String key, List<String> columns) {
        List<String> words = List.of(key.split(" ", -1));
        Expression expression = new Expression(words, columns.get(0), kind(columns.get(1)), stance(columns.get(2)));
        List<Expression> row = expressions.computeIfAbsent(words.getFirst(), k -> new ArrayList<>());
        row.add(expression);
        row.sort((a, b) -> b.words().size() - a.words().size());
    }

    private static List<String> forms(String lemma, List<String> columns) {
        List<String> forms = new ArrayList<>();
        String stem = DOUBLING.contains(lemma) ? lemma + lemma.charAt(lemma.length() - 1) : lemma;
        boolean e = lemma.endsWith("e");
        boolean y = lemma.endsWith("y") && "aeou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
        String cut = lemma.substring(0, lemma.length() - 1);
        boolean sibilant = lemma.matches(".*(s|x|z|ch|sh)");
        forms.add(y ? cut + "ies" : sibilant ? lemma + "es" : lemma.equals("go") ? "goes" : lemma + "s");
        forms.add((e && !lemma.endsWith("ee") ? cut : stem) + "ing");
        if (columns.size() > 3) {
            forms.add(columns.get(3));
            forms.add(columns.get(4));
        } else {
            forms.add(e ? lemma + "d" : y ? cut + "ied" : stem + "ed");
        }
        return forms;
    }

    private static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Stance stance(String word) {
        return Stance.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
