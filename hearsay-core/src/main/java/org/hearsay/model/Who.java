package org.hearsay.model;

import java.util.Optional;

/**
 * A name, as an actor bears it: in every document, or in one alone.
 *
 * @param name the fullest name that a document gives its actor, as written there
 * @param within the one document that is meant; empty for all
 */
public record Who(String name, Optional<Digest> within) {
    public Who {
        if (name.isBlank()) {
            throw new IllegalArgumentException("expected a name; came an empty one");
        }
    }

    /** Whoever bears this name, in every document. */
    public static Who everywhere(String name) {
        return new Who(name, Optional.empty());
    }

    /** Whoever bears this name in one document. */
    public static Who in(Digest document, String name) {
        return new Who(name, Optional.of(document));
    }

    /** The same name in every document. */
    public Who wherever() {
        return everywhere(name);
    }
}
