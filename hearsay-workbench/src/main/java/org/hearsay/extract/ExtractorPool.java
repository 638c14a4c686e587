package org.hearsay.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.hearsay.extract.WorkerProcess.Lost;
import org.hearsay.model.HearsayException;
import org.hearsay.model.Outcome;

/**
 * Opens files in worker processes. Any number of threads may call it; each call holds one worker until its file is done,
 * so call it from as many threads as there are workers.
 *
 * <p>Whatever a file does to a worker (crash it, hang it, fill its memory) becomes that file's outcome; the worker is
 * replaced before the next file. The caller's process runs none of the parsers.
 */
public final class ExtractorPool implements AutoCloseable {
    /** A worker is replaced after so many files, so that nothing a library keeps can pile up. */
    private static final int FILES_PER_WORKER = 5_000;

    private static final Budget DRAWING = Budget.standard();

    private final Path scratch;
    private final List<Slot> slots;
    private final BlockingQueue<Slot> idle;
    private final AtomicLong jobs = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** A place for one worker, which may be empty. */
    private static final class Slot {
        private final int number;
        private int generation;
        private int files;
        private volatile Optional<WorkerProcess> worker = Optional.empty();

        Slot(int number) {
            this.number = number;
        }

        WorkerProcess warm(Path scratch, long heap) {
            if (worker.filter(w -> w.isAlive() && w.heap() == heap && files < FILES_PER_WORKER)
                    .isEmpty()) {
                empty();
                worker = Optional.of(WorkerProcess.start(scratch, "worker-" + number + "-" + ++generation, heap));
            }
            files++;
            return worker.orElseThrow();
        }

        /** Ends the worker from another thread than the one that holds this slot. */
        void kill() {
            worker.ifPresent(WorkerProcess::kill);
        }

        void empty() {
            worker.ifPresent(WorkerProcess::kill);
            worker = Optional.empty();
            files = 0;
        }
    }

    /**
     * A pool that starts its workers when they are first needed.
     *
     * @param workers how many files are open at once, at least 1; one per core is enough
     * @param scratch a folder for members and temporary files; made if absent, and this pool's alone
     */
    public ExtractorPool(int workers, Path scratch) {
        if (workers < 1) {
            throw new IllegalArgumentException("expected at least 1 worker; came " + workers);
        }
        this.slots = IntStream.range(0, workers).mapToObj(Slot::new).toList();
        this.idle = new ArrayBlockingQueue<>(workers, false, slots);
        try {
            this.scratch = Files.createDirectories(scratch).toRealPath();
        } catch (IOException failure) {
            throw new HearsayException(
                    "HS-EXT-002",
                    "Expected a folder that can be written to for unpacked files; " + scratch + " is not one: "
                            + failure.getMessage() + ". Make room or choose another.",
                    failure);
        }
    }

    /** Opens one file. Returns an extraction whatever the file is; throws only when no worker can be started or run. */
    public Extraction extract(Job job) {
        String mark = "j" + jobs.incrementAndGet() + "-";
        try {
            Path original = reachable(job.original(), mark);
            Job asked = new Job(job.digest(), original, job.name(), job.budget());
            byte[] request = Wire.encode(new Wire.Request.Open(asked, scratch.resolve(mark)));
            byte[] answer = call(request, job.budget());
            return Wire.decodeExtraction(answer);
        } catch (Lost lost) {
            Scratch.clear(scratch, mark);
            return withoutAnswer(lost.loss(), job.budget());
        } catch (IOException | IllegalArgumentException garbled) {
            Scratch.clear(scratch, mark);
            return withoutAnswer(WorkerProcess.Loss.DIED, job.budget());
        } finally {
            Scratch.clear(scratch, mark + "in");
        }
    }

    /**
     * Draws one page as PNG.
     *
     * @param file a PDF or an image
     * @param page counted from 1
     * @param dpi dots per inch, 36 to 300; an image is 72 dots per inch large
     * @return the PNG; an empty array when the page cannot be drawn
     */
    public byte[] pagePicture(Path file, int page, int dpi) {
        String mark = "p" + jobs.incrementAndGet() + "-";
        try {
            int bounded = Math.clamp(dpi, 36, 300);
            return call(Wire.encode(new Wire.Request.Draw(reachable(file, mark), page, bounded)), DRAWING);
        } catch (Lost | IOException undrawn) {
            return new byte[0];
        } finally {
            Scratch.clear(scratch, mark + "in");
        }
    }

    private byte[] call(byte[] request, Budget budget) throws Lost {
        if (closed.get()) {
            throw new HearsayException("HS-EXT-003", "Expected an open extractor pool; this one is closed.");
        }
        Slot slot = take();
        try {
            return slot.warm(scratch, budget.heap()).call(request, budget.wall(), budget.cpu());
        } catch (Lost lost) {
            slot.empty();
            if (closed.get()) {
                throw interrupted();
            }
            throw lost;
        } catch (InterruptedException interruption) {
            slot.empty();
            Thread.currentThread().interrupt();
            throw interrupted();
        } finally {
            idle.add(slot);
        }
    }

    private Slot take() {
        try {
            return idle.take();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    static HearsayException interrupted() {
        return new HearsayException(
                "HS-EXT-004", "Opening files was stopped on request; run the command again to go on.");
    }

    /** A name that survives the trip as a string: under some locales Java can open a path that it cannot spell. */
    private Path reachable(Path original, String mark) throws IOException {
        Path absolute = original.toAbsolutePath();
        if (absolute.toString().chars().allMatch(c -> c >= ' ' && c < 127)) {
            return absolute;
        }
        return Files.createSymbolicLink(scratch.resolve(mark + "in"), absolute);
    }

    private static Extraction withoutAnswer(WorkerProcess.Loss loss, Budget budget) {
        return switch (loss) {
            case OUT_OF_TIME ->
                Extraction.refused(
                        "application/octet-stream",
                        Outcome.TIMED_OUT,
                        "HS-EXT-010",
                        "Should have been read within " + words(budget.cpu()) + " of work and " + words(budget.wall())
                                + " by the clock, and was not. Try again with a larger budget.");
            case OUT_OF_MEMORY ->
                Extraction.refused(
                        "application/octet-stream",
                        Outcome.TOO_LARGE,
                        "HS-EXT-011",
                        "Needs more than the " + (budget.heap() >> 20)
                                + " MiB of memory one file may use. Try again with a larger budget.");
            case DIED ->
                Extraction.refused(
                        "application/octet-stream",
                        Outcome.CRASHED,
                        "HS-EXT-012",
                        "The process that read it died. Nothing else was harmed; please report the file if you may share it.");
        };
    }

    private static String words(Duration duration) {
        return duration.toSeconds() + " seconds";
    }

    /** Kills all workers, busy ones too (their calls end as stopped on request), and clears temporary files; members stay. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            slots.forEach(Slot::kill);
            Scratch.clear(scratch, "worker-");
        }
    }
}
