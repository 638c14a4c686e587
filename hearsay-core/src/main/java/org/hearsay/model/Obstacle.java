package org.hearsay.model;

/**
 * Why an exhibit was not, or not wholly, read: shown to people as it stands.
 *
 * @param code stable, as listed in {@code docs/reference/errors.md}, for example {@code HS-EXT-014}
 * @param sentence what was expected, what came, where, and what to do, in one or two plain sentences
 */
public record Obstacle(String code, String sentence) {
    public Obstacle {
        if (!code.matches("HS-[A-Z]{3}-\\d{3}") || sentence.isBlank()) {
            throw new IllegalArgumentException(
                    "expected a code like HS-ROOM-NUMBER (three letters, three digits) and a sentence; came " + code);
        }
    }
}
