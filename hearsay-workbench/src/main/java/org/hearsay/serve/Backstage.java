package org.hearsay.serve;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Ruling;

/**
 * What the pages need besides a case's findings: the originals, pictures of their pages, and the reading that may still
 * be under way. Any thread may call it.
 */
public interface Backstage {

    /** How far the reading has come. */
    Progress progress();

    /**
     * Opens the untouched bytes of an original.
     *
     * @throws IOException when the case no longer holds them
     */
    InputStream original(Digest exhibit) throws IOException;

    /**
     * A picture of one page of a paged original, as PNG.
     *
     * @param page counted from 1
     * @param dpi pixels per inch; 72 makes one pixel per point
     */
    byte[] page(Digest exhibit, int page, int dpi);

    /** Puts an exhibit back in line, to be read with a larger budget. Returns at once. */
    void retry(Digest exhibit);

    /**
     * Records what a person decided about a statement. Pages asked for afterwards show it.
     *
     * @param before the statement as it stands; empty to add a missed one
     * @param after as it is to stand, equal to {@code before} to confirm it; empty to reject it
     * @param words the pieces of {@code after}'s content, else of {@code before}'s
     */
    void decide(Digest exhibit, Optional<Attribution> before, Optional<Attribution> after, List<String> words);

    /** Records what a person decided about actors, and joins names anew. Pages asked for afterwards show it. */
    void rule(List<Ruling> rulings);

    /**
     * Takes back a decision.
     *
     * @throws org.hearsay.model.HearsayException HS-CAS-018 when there is none of that number
     */
    void undo(long decision);

    /** Recomputes the custody log's chain of hashes. */
    CustodyCheck checkCustody();

    /**
     * How far the reading has come.
     *
     * @param done files finished since it began
     * @param total files it knows of so far
     * @param current name of the file being read; empty when none is
     * @param running false when everything taken in has an outcome
     */
    record Progress(long done, long total, String current, boolean running) {}

    /**
     * What the custody log's check found.
     *
     * @param whole every record carries the hash of the one before, and its own is right
     * @param records how many were checked
     * @param sentence the same for people; when broken, where
     */
    record CustodyCheck(boolean whole, long records, String sentence) {}
}
