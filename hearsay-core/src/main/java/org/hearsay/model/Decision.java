package org.hearsay.model;

import java.util.List;
import java.util.Optional;

/**
 * What a person decided about one statement: that it is read rightly, that it is none, that it reads otherwise, or that one
 * was missed. Never overwritten; undoing is another decision. What was found stays beside it.
 *
 * @param number in the case, in order of time
 * @param at UTC, ISO 8601
 * @param author account and machine
 * @param before the statement as it stood; empty when a missed one was added
 * @param after as it is to stand; empty when it is none
 * @param words the pieces of {@code after}'s content, else of {@code before}'s, as they stood: by them its place is found
 *     again in a text that was read anew
 */
public record Decision(
        long number,
        String at,
        String author,
        Optional<Attribution> before,
        Optional<Attribution> after,
        List<String> words) {
    public Decision {
        words = List.copyOf(words);
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected a statement before or after decision " + number + "; came none");
        }
    }

    /** What kinds of decision there are. */
    public enum Sort {
        CONFIRMED,
        CORRECTED,
        REJECTED,
        ADDED
    }

    public Sort sort() {
        if (before.isEmpty()) {
            return Sort.ADDED;
        }
        if (after.isEmpty()) {
            return Sort.REJECTED;
        }
        return before.equals(after) ? Sort.CONFIRMED : Sort.CORRECTED;
    }

    /** The statement it is about, as it was to stand, else as it stood. */
    public Attribution statement() {
        return after.or(() -> before).orElseThrow();
    }
}
