package org.hearsay.model;

/**
 * Words that refer to an actor.
 *
 * @param span the words
 * @param type what kind of actor
 * @param name the fullest name the same document gives this actor
 */
public record Mention(Span span, Type type, String name) {
    /** What kind of actor is mentioned. */
    public enum Type {
        PERSON,
        ORGANISATION,
        OUTLET,
        PLACE
    }
}
