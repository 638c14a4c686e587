package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over fields written as netstrings ({@code 5:hello,}), so that no two different lists of fields can give the
 * same bytes, and so that {@code jq} and {@code sha256sum} can compute it too.
 */
final class FieldHash {
    private final MessageDigest sha = sha256();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java runtime has SHA-256", e);
        }
    }

    static String of(List<String> fields) {
        FieldHash hash = new FieldHash();
        fields.forEach(hash::add);
        return hash.hex();
    }

    FieldHash add(String field) {
        return add(field.getBytes(StandardCharsets.UTF_8));
    }

    FieldHash add(long field) {
        return add(Long.toString(field));
    }

    FieldHash add(byte[] field) {
        sha.update((field.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(field);
        sha.update((byte) ',');
        return this;
    }

    /** Adds a text's bytes alone, for a hash that {@code sha256sum} gives for the same text in a file. */
    FieldHash addRaw(String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The digits; the hash starts anew afterwards. */
    String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
