package org.hearsay.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.intake.Originals;
import org.hearsay.model.Digest;
import org.hearsay.model.Obstacle;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.read.FirstReader;
import org.hearsay.read.Reader;

/** A case made of texts, in a folder that the test gives, for tests that need one without extracting files. */
public final class CaseFixture implements AutoCloseable {
    private final CaseStore store;
    private final Originals originals;
    private final Reader reader = new FirstReader();

    private CaseFixture(CaseStore store) {
        this.store = store;
        this.originals = new Originals(store.originals(), store.incoming());
    }

    /** An empty case at {@code folder}, or the case that is there. */
    public static CaseFixture at(Path folder) {
        return new CaseFixture(CaseStore.openOrCreate(folder));
    }

    /** The case; closed with this fixture. */
    public CaseStore store() {
        return store;
    }

    /** Takes in and reads a plain text of which nothing but its words is known. */
    public Digest add(String name, String text) {
        return add(name, text, Report.unnamed());
    }

    /** Takes in and reads a text that names itself. */
    public Digest add(String name, String text, Report report) {
        Digest digest = take(name, text);
        Rendition rendition = Rendition.ofPlainText(digest, text, report);
        store.record(List.of(new Entry.Found(
                digest,
                "text/plain",
                Outcome.READ,
                Optional.empty(),
                List.of(),
                Optional.of(rendition),
                Optional.of(reader.read(rendition)),
                List.of())));
        store.awaitIndex();
        return digest;
    }

    /** Takes in bytes that end with an outcome other than read. */
    public Digest addUnread(String name, String bytes, String mediaType, Outcome outcome, Obstacle obstacle) {
        Digest digest = take(name, bytes);
        store.record(List.of(new Entry.Found(
                digest,
                mediaType,
                outcome,
                Optional.of(obstacle),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of())));
        return digest;
    }

    /** Takes in bytes and leaves them waiting. */
    public Digest take(String name, String bytes) {
        try {
            Originals.Copy copy = originals.copy(
                    Channels.newChannel(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8))), () -> false);
            originals.shelve(List.of(copy));
            store.record(List.of(new Entry.TakenIn(
                    copy.digest(), copy.size(), name, "/desk/" + name, "stamp", "", Optional.empty())));
            return copy.digest();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
