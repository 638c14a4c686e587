package org.hearsay.model;

import java.util.List;
import java.util.Optional;

/**
 * One original file: bytes that never change, named by their digest ("evidentiary copy" in the Berkeley Protocol).
 *
 * @param digest SHA-256 of the bytes
 * @param size in bytes
 * @param name file name where it was first seen, for people; never used as a path
 * @param mediaType as detected from the bytes, for example {@code application/pdf}; empty while {@link Outcome#WAITING}
 * @param outcome what became of it when it was opened
 * @param obstacle present when there is something to say about the outcome
 * @param flags what a reader should know although it was read
 * @param parent the archive, mailbox or mail it came out of, when it came out of one
 */
public record Exhibit(
        Digest digest,
        long size,
        String name,
        String mediaType,
        Outcome outcome,
        Optional<Obstacle> obstacle,
        List<Flag> flags,
        Optional<Digest> parent) {
    public Exhibit {
        flags = List.copyOf(flags);
    }
}
