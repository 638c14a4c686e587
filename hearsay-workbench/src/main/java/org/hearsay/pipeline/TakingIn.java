package org.hearsay.pipeline;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.hearsay.intake.FileWalk;
import org.hearsay.intake.Found;
import org.hearsay.intake.Originals;
import org.hearsay.intake.Unreadable;
import org.hearsay.model.Obstacle;
import org.hearsay.store.CaseStore;
import org.hearsay.store.Entry;

/** Takes in what a walk meets, a batch at a time: shelve the copies, then record them. */
final class TakingIn implements FileWalk.Visitor {
    private static final int BATCH_FILES = 128;
    private static final long BATCH_BYTES = 64L << 20;
    private static final String NAME = "intake";

    /** Nothing, a folder or a file that cannot be read: something the caller wanted was not taken in. */
    private static final Set<String> FAILURES = Set.of("HS-CAS-011", "HS-CAS-012", "HS-CAS-013");

    private final CaseStore store;
    private final Originals originals;
    private final Meter meter;
    private final BooleanSupplier stopped;
    private final List<Originals.Copy> copies = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> unsaved = new HashSet<>();
    private long bytes;
    private long taken;
    private long unchanged;
    private long recorded;
    private long failed;

    TakingIn(CaseStore store, Originals originals, Meter meter, BooleanSupplier stopped) {
        this.store = store;
        this.originals = originals;
        this.meter = meter;
        this.stopped = stopped;
    }

    void walk(List<Path> paths) throws IOException {
        FileWalk walk = new FileWalk(store.folder(), this);
        for (Path path : paths) {
            walk.walk(path);
        }
        save();
        meter.at(NAME, "");
    }

    @Override
    public void file(Found file) throws IOException {
        meter.at(NAME, file.name());
        String stamp = file.stamp();
        if (unsaved.contains(file.path()) || store.isKnown(file.path(), stamp)) {
            unchanged++;
            return;
        }
        try (SeekableByteChannel channel = file.open()) {
            Originals.Copy copy = originals.copy(channel, stopped);
            String note = file.stampNow().filter(stamp::equals).isPresent()
                    ? ""
                    : "changed while it was copied; this is what was read";
            copies.add(copy);
            unsaved.add(file.path());
            bytes += copy.size();
            entries.add(new Entry.TakenIn(
                    copy.digest(), copy.size(), file.name(), file.path(), stamp, note, Optional.empty()));
            taken++;
        } catch (Unreadable e) {
            passedOver(file.path(), e.why());
        } catch (Originals.Stopped e) {
            // nothing of this file is left; the next run takes it in
        }
        if (copies.size() >= BATCH_FILES || bytes >= BATCH_BYTES) {
            save();
        }
    }

    @Override
    public void passedOver(String path, Obstacle why) {
        if (FAILURES.contains(why.code())) {
            failed++;
        } else {
            recorded++;
        }
        entries.add(new Entry.PassedOver(path, why));
    }

    private void save() throws IOException {
        originals.shelve(copies);
        if (!entries.isEmpty()) {
            store.record(entries);
        }
        copies.clear();
        unsaved.clear();
        entries.clear();
        bytes = 0;
    }

    @Override
    public boolean stopped() {
        return stopped.getAsBoolean();
    }

    Report report(long read) {
        return new Report(taken, unchanged, recorded, failed, read, stopped.getAsBoolean());
    }
}
