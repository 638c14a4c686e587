package org.hearsay.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.hearsay.extract.Budget;
import org.hearsay.extract.ExtractorPool;
import org.hearsay.model.Digest;
import org.hearsay.read.FirstReader;
import org.hearsay.read.Reader;
import org.hearsay.store.CaseStore;
import org.hearsay.store.Entry;

/**
 * Brings files into a case and reads them. One run at a time; a second one asked for meanwhile waits. Any thread may watch
 * {@link #progress}, ask to {@link #stop}, or ask for a {@link #retry}.
 */
public final class Pipeline implements AutoCloseable {
    private final CaseStore store;
    private final Opener opener;
    private final Reader reader;
    private final int workers;
    private final Runnable closing;
    private final ReentrantLock oneRun = new ReentrantLock();
    private final ReentrantLock oneNaming = new ReentrantLock();
    private final ExecutorService later = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("hearsay-retry").daemon().factory());
    private volatile Optional<Run> current = Optional.empty();
    private volatile Optional<Relating.Step> relating = Optional.empty();
    private volatile boolean stopped;

    /**
     * A pipeline with parts of the caller's choice.
     *
     * @param workers how many exhibits are open at once
     */
    public Pipeline(CaseStore store, Opener opener, Reader reader, int workers) {
        this(store, opener, reader, workers, () -> {});
    }

    private Pipeline(CaseStore store, Opener opener, Reader reader, int workers, Runnable closing) {
        this.store = store;
        this.opener = opener;
        this.reader = reader;
        this.workers = workers;
        this.closing = closing;
    }

    /** The ordinary one: a worker process for each core, and the first reading engine. Close it before its case. */
    public static Pipeline on(CaseStore store) {
        int cores = Runtime.getRuntime().availableProcessors();
        ExtractorPool pool = new ExtractorPool(
                cores,
                store.incoming().resolve("scratch-" + ProcessHandle.current().pid()));
        return new Pipeline(store, pool::extract, new FirstReader(), cores, pool::close);
    }

    /**
     * Takes in files, and folders with all below them, then opens and reads all that waits. Returns when that is done or
     * was stopped.
     *
     * @throws org.hearsay.model.HearsayException when the case cannot be written on (disk full, damaged); what was saved
     *     before stays
     */
    public Report add(List<Path> paths) {
        oneRun.lock();
        try {
            Run run = new Run(store, opener, reader, workers);
            current = Optional.of(run);
            if (stopped) {
                run.stop();
            }
            Report report = run.go(paths);
            boolean isRelated = !stopped && relate();
            return isRelated ? report : report.cutShort();
        } finally {
            current = Optional.empty();
            relating = Optional.empty();
            oneRun.unlock();
        }
    }

    /** True when actors and lineage are up to the texts; false when it was stopped on the way, and the next run makes it anew. */
    private boolean relate() {
        DiskTapes tapes = new DiskTapes(store.incoming(), store::trouble);
        try {
            joinActors(this::relatingAt);
            new Relating(store.lineage(), tapes, this::relatingAt).bringUpToDate();
            return true;
        } catch (Relating.Stopped e) {
            return false;
        }
    }

    /** Joins names to actors as the readings and people's decisions have it now. Waits for nothing but itself. */
    public void joinActors() {
        joinActors(step -> {});
    }

    private void joinActors(Consumer<Relating.Step> progress) {
        oneNaming.lock();
        try {
            new Naming(store.actors(), progress).bringUpToDate();
        } finally {
            oneNaming.unlock();
        }
    }

    private void relatingAt(Relating.Step step) {
        relating = Optional.of(step);
        if (stopped) {
            throw new Relating.Stopped();
        }
    }

    /** Opens and reads what earlier runs left waiting. */
    public Report resume() {
        return add(List.of());
    }

    /** Has one exhibit opened again with another budget, in the background, after what runs now. */
    public void retry(Digest exhibit, Budget budget) {
        store.record(List.of(new Entry.Retry(exhibit, Budgets.write(budget))));
        later.execute(this::resume);
    }

    /** How far the run is that is on now. */
    public Progress progress() {
        Progress reading = current.map(Run::progress).orElse(Progress.idle());
        return relating.map(step -> reading.at(step.name(), step.done(), step.of()))
                .orElse(reading);
    }

    /** Ends the run: what is in hand is finished and saved, nothing new is begun, now or later. */
    public void stop() {
        stopped = true;
        current.ifPresent(Run::stop);
    }

    /** Stops, waits for what is in hand, and ends the worker processes. */
    @Override
    public void close() {
        stop();
        later.close();
        oneRun.lock();
        try {
            closing.run();
        } finally {
            oneRun.unlock();
        }
    }
}
