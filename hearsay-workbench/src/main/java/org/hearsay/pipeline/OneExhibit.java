package org.hearsay.pipeline;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.Job;
import org.hearsay.extract.Member;
import org.hearsay.intake.Originals;
import org.hearsay.model.Flag;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.read.Reader;
import org.hearsay.store.CaseStore;
import org.hearsay.store.Entry;

/** The way of one exhibit: open it, copy what it holds, read its text. Safe for several threads. */
record OneExhibit(CaseStore store, Originals originals, Opener opener, Reader reader, BooleanSupplier stopped) {

    /**
     * An exhibit that is done and waits to be saved.
     *
     * @param copies of its members, to be shelved first
     */
    record Done(CaseStore.Waiting waiting, Entry.Found found, List<Originals.Copy> copies) {
        /** A measure of the memory it takes, in characters. */
        int weight() {
            return found.rendition().map(rendition -> rendition.text().length()).orElse(0);
        }
    }

    Done process(CaseStore.Waiting waiting) throws IOException {
        Extraction extraction = opener.open(new Job(
                waiting.exhibit(),
                store.original(waiting.exhibit()),
                waiting.name(),
                Budgets.read(waiting.budget(), waiting.depth())));
        List<Originals.Copy> copies = new ArrayList<>();
        List<Entry.TakenIn> members = new ArrayList<>();
        for (Member member : extraction.members()) {
            takeIn(waiting, member, copies, members);
        }
        List<Flag> flags = new ArrayList<>(extraction.flags());
        Optional<Reading> reading = extraction.rendition().flatMap(rendition -> read(rendition, flags));
        Entry.Found found = new Entry.Found(
                waiting.exhibit(),
                extraction.mediaType(),
                extraction.outcome(),
                extraction.obstacle(),
                flags,
                extraction.rendition(),
                reading,
                members);
        return new Done(waiting, found, copies);
    }

    private void takeIn(
            CaseStore.Waiting waiting, Member member, List<Originals.Copy> copies, List<Entry.TakenIn> members)
            throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(member.bytes())) {
            Originals.Copy copy = originals.copy(bytes, stopped);
            copies.add(copy);
            members.add(new Entry.TakenIn(
                    copy.digest(),
                    copy.size(),
                    lastPart(member.path()),
                    member.path(),
                    "",
                    "",
                    Optional.of(waiting.exhibit())));
        } finally {
            Files.deleteIfExists(member.bytes());
        }
    }

    private static String lastPart(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isBlank() ? path : name;
    }

    /** A reader that breaks its promise and fails costs this text's findings, and says so on the document. */
    private Optional<Reading> read(Rendition rendition, List<Flag> flags) {
        try {
            return Optional.of(reader.read(rendition));
        } catch (RuntimeException | StackOverflowError e) {
            flags.add(new Flag("READING_FAILED", "The text is here, but looking for statements in it failed: " + e));
            return Optional.empty();
        }
    }
}
