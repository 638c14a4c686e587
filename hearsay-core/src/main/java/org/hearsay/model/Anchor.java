package org.hearsay.model;

/**
 * One piece of the map from a rendition back to its original: these characters stand there.
 *
 * @param text the characters, in the rendition
 * @param place where they stand in the original
 */
public record Anchor(Span text, Place place) {}
