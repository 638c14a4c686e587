package org.hearsay.store;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Flag;
import org.hearsay.model.Obstacle;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Ruling;

/** Something to record in a case. {@link CaseStore#record} saves a list of them together or not at all. */
public sealed interface Entry {
    /**
     * A file whose bytes stand on their shelf. The same bytes at the same path again are not recorded twice.
     *
     * @param digest of the bytes
     * @param size in bytes
     * @param name its file name, for people and as a hint at its format
     * @param path where it was seen, or its path inside its container
     * @param stamp what tells a later walk that the file is unchanged (size, times, file number); empty for a member
     * @param note what a custodian should know about the taking in; empty when nothing
     * @param parent the container it came out of
     */
    record TakenIn(
            Digest digest, long size, String name, String path, String stamp, String note, Optional<Digest> parent)
            implements Entry {}

    /** Something met and not taken in. The same finding at the same path again is not recorded twice. */
    record PassedOver(String path, Obstacle why) implements Entry {}

    /**
     * What came of opening and reading an exhibit, in place of what was found before.
     *
     * @param members what it held; their bytes stand on their shelves
     */
    record Found(
            Digest exhibit,
            String mediaType,
            Outcome outcome,
            Optional<Obstacle> obstacle,
            List<Flag> flags,
            Optional<Rendition> rendition,
            Optional<Reading> reading,
            List<TakenIn> members)
            implements Entry {
        public Found {
            flags = List.copyOf(flags);
            members = List.copyOf(members);
        }
    }

    /**
     * A person wants an exhibit opened again.
     *
     * @param budget what it may cost, in the words of whoever opens it
     */
    record Retry(Digest exhibit, String budget) implements Entry {}

    /**
     * A person decided something about a statement. Nothing decided is ever overwritten: undoing is another entry.
     *
     * @param before the statement as it stands; empty to add a missed one
     * @param after as it is to stand, equal to {@code before} to confirm it; empty to reject it
     * @param words the pieces of {@code after}'s content, else of {@code before}'s
     */
    record Decided(Digest exhibit, Optional<Attribution> before, Optional<Attribution> after, List<String> words)
            implements Entry {
        public Decided {
            words = List.copyOf(words);
        }
    }

    /** A person decided something about actors. */
    record Ruled(Ruling ruling) implements Entry {}

    /**
     * A person takes back a decision.
     *
     * @param decision its number
     */
    record Undone(long decision) implements Entry {}
}
