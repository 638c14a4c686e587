package org.hearsay.model;

import java.util.regex.Pattern;

/**
 * The SHA-256 of an exhibit's bytes, and therefore its name: 64 lower-case hexadecimal digits.
 *
 * @param hex the digits
 */
public record Digest(String hex) implements Comparable<Digest> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Digest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("expected 64 lower-case hexadecimal digits; came \"" + hex + "\"");
        }
    }

    /** The first twelve digits, enough for a person to tell two exhibits apart on a page. */
    public String brief() {
        return hex.substring(0, 12);
    }

    /** Where the bytes stand among a case's originals: {@code ab/cd/} and all the digits. */
    public String shelf() {
        return hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
    }

    @Override
    public int compareTo(Digest other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
