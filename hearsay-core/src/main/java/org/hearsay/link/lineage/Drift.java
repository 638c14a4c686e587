package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of words on the way from one report to another, word by word.
 *
 * @param pieces both versions in one: kept, taken out, put in, in reading order
 * @param changes what kind of words changed, the weightiest first
 */
public record Drift(List<Piece> pieces, List<Change> changes) {
    /** More words than this on a side are not compared word by word; both are shown as they are. */
    private static final int LONGEST = 1500;

    /** A longer stretch that comes or goes is other news, not a change of this. */
    private static final int LONGEST_CHANGE = 12;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,:’'][\\p{L}\\p{N}]+)*|\\S");

    public Drift {
        pieces = List.copyOf(pieces);
        changes = List.copyOf(changes);
    }

    /** What happened to a piece. */
    public enum Fate {
        KEPT,
        CUT,
        ADDED
    }

    /** Some words and what happened to them. */
    public record Piece(Fate fate, String words) {}

    /** The kinds of words whose change changes what is said, in order of weight. */
    public enum Kind {
        NUMBER,
        NEGATION,
        HEDGE,
        CREDIT,
        NAME
    }

    /**
     * One change that matters.
     *
     * @param before the words taken out; empty when none were
     * @param after the words put in; empty when none were
     */
    public record Change(Kind kind, String before, String after) {
        /** "“42” became “more than 42”", "“if” was lost", "“not” was added". */
        public String sentence() {
            if (after.isEmpty()) {
                return "“" + before + "” was lost";
            }
            return before.isEmpty() ? "“" + after + "” was added" : "“" + before + "” became “" + after + "”";
        }
    }

    /** How many words were taken out. */
    public int cut() {
        return count(Fate.CUT);
    }

    /** How many words were put in. */
    public int added() {
        return count(Fate.ADDED);
    }

    private int count(Fate fate) {
        return pieces.stream()
                .filter(p -> p.fate() == fate)
                .mapToInt(p -> words(p.words()))
                .sum();
    }

    /** Compares two versions. Case, quotation signs and spacing are no change. */
    public static Drift between(String before, String after) {
        List<Token> a = tokens(before);
        List<Token> b = tokens(after);
        if (a.size() > LONGEST || b.size() > LONGEST) {
            return new Drift(List.of(new Piece(Fate.CUT, before), new Piece(Fate.ADDED, after)), List.of());
        }
        Comparison comparison = new Comparison(before, a, after, b);
        return new Drift(comparison.pieces(), changes(comparison));
    }

    private static List<Change> changes(Comparison comparison) {
        List<Change> changes = new ArrayList<>();
        for (Comparison.Edit edit : comparison.edits()) {
            int longer = Math.max(words(edit.before()), words(edit.after()));
            for (Kind kind : longer > LONGEST_CHANGE ? Set.<Kind>of() : kinds(edit)) {
                changes.add(new Change(kind, edit.before(), edit.after()));
                break;
            }
        }
        changes.sort(Comparator.comparing(Change::kind));
        return changes;
    }

    private static int words(String text) {
        return (int) WORD.matcher(text)
                .results()
                .filter(w -> Character.isLetterOrDigit(w.group().codePointAt(0)))
                .count();
    }

    private static Set<Kind> kinds(Comparison.Edit edit) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (!Markers.of(kind, edit.before()).equals(Markers.of(kind, edit.after()))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /**
     * A word or a sign.
     *
     * @param key what it is compared by
     */
    record Token(int start, int end, String key) {}

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            tokens.add(new Token(word.start(), word.end(), key(word.group())));
        }
        return tokens;
    }

    private static String key(String word) {
        if (Character.isLetterOrDigit(word.codePointAt(0))) {
            return word.toLowerCase(Locale.ROOT).replace('’', '\'');
        }
        return "\"“”„«»‘’'>|".contains(word) ? "\"" : word;
    }
}
