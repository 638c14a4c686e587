package org.hearsay.store.query;

import java.util.List;

/** What a query asks for, as a tree. Texts in it are as typed; whoever searches folds case and marks. */
public sealed interface Clause {

    /** Matches every entry. */
    record Everything() implements Clause {}

    /** One word, in any of its common endings. */
    record Word(String text) implements Clause {}

    /** One word with {@code *} for any letters, also none. */
    record Pattern(String text) implements Clause {}

    /**
     * Words spelled almost so.
     *
     * @param edits how many letters may be changed, added or left out: 1 or 2
     */
    record Fuzzy(String text, int edits) implements Clause {}

    /**
     * These words exactly.
     *
     * @param apart 0: side by side in this order; else in any order with at most so many other words among them
     */
    record Phrase(String text, int apart) implements Clause {}

    /**
     * Both, in either order, with at most {@code apart} other words between.
     *
     * @param left a word, pattern, fuzzy word, phrase, alternatives of these, or another Near
     * @param right likewise
     */
    record Near(Clause left, Clause right, int apart) implements Clause {}

    /** Every one of them; at least two. */
    record All(List<Clause> clauses) implements Clause {
        public All {
            clauses = List.copyOf(clauses);
        }
    }

    /** At least one of them; at least two. */
    record Any(List<Clause> clauses) implements Clause {
        public Any {
            clauses = List.copyOf(clauses);
        }
    }

    /** What does not match {@code clause}. */
    record Not(Clause clause) implements Clause {}

    /** The same, looked for in one field's words instead of the running text. */
    record In(Field field, Clause clause) implements Clause {}

    /** A field of fixed values is this one, in lower case. */
    record Is(Field field, String value) implements Clause {}

    /** Published on a day that may lie in the range. */
    record Dated(Days days) implements Clause {}

    /** No date of publication is known. */
    record Undated() implements Clause {}
}
