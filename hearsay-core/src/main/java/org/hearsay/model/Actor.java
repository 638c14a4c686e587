package org.hearsay.model;

import java.util.List;

/**
 * A person, organisation or outlet, as the names of a case tell of it.
 *
 * @param name under which it is listed: what a person called it, else the name that most documents give
 * @param kind what most of its mentions take it for
 * @param names all it is known by, what most documents use first; never empty
 */
public record Actor(String name, Mention.Type kind, List<Known> names) {
    public Actor {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("expected an actor known by a name; came none for " + name);
        }
    }

    /**
     * One name of an actor.
     *
     * @param reason why it is held to be this actor's, as a clause for people; empty for the first
     */
    public record Known(Who who, String reason) {}

    /**
     * Two names that may be one actor's. Nobody joins them but a person.
     *
     * @param reason why it might be, as a clause for people
     */
    public record Suggestion(Who one, Who other, String reason) {}
}
