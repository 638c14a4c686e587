package org.hearsay.store.query;

/**
 * Something in a query that breaks a rule of the language; the rest was searched all the same.
 *
 * @param at the character it is about, counted from 1, in code points
 * @param sentence what was expected, what came at which character, and what was searched instead
 */
public record Finding(int at, String sentence) {
    public Finding {
        if (at < 1 || sentence.isBlank()) {
            throw new IllegalArgumentException("expected a character from 1 and a sentence; came " + at);
        }
    }
}
