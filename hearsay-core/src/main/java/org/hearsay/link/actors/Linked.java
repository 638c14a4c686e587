package org.hearsay.link.actors;

import java.util.List;
import org.hearsay.model.Actor;

/**
 * The actors of a case.
 *
 * @param actors whoever is used most first
 * @param suggestions pairs that may be one, for a person to decide; no pair of one actor, none that a person decided
 */
public record Linked(List<Actor> actors, List<Actor.Suggestion> suggestions) {
    public Linked {
        actors = List.copyOf(actors);
        suggestions = List.copyOf(suggestions);
    }
}
