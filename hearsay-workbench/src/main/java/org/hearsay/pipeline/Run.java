package org.hearsay.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.hearsay.intake.Originals;
import org.hearsay.model.HearsayException;
import org.hearsay.model.Outcome;
import org.hearsay.read.Reader;
import org.hearsay.store.CaseStore;
import org.hearsay.store.CaseStore.Waiting;
import org.hearsay.store.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One run over a case. The calling thread takes files in; one thread fetches waiting exhibits from the case, some open and
 * read them, one saves.
 *
 * <p>The case itself is the queue between taking in and reading: what waits stands in the database, not in memory, so a
 * million files cost no more memory than ten, and a run that ends early leaves exactly the state from which the next goes
 * on. Between reading and saving at most {@link #ROOM} characters of text are on their way.
 */
final class Run {
    private static final int FETCHED_AT_ONCE = 256;
    private static final int SAVED_AT_ONCE = 128;
    private static final int ROOM = 24 << 20;
    private static final long POLL_MILLIS = 50;

    private final CaseStore store;
    private final int workers;
    private final Originals originals;
    private final OneExhibit exhibit;
    private final Meter meter = new Meter(System::nanoTime);
    private final BlockingQueue<Waiting> work;
    private final BlockingQueue<OneExhibit.Done> done = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(ROOM);
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean stopping;
    private volatile boolean takenIn;
    private volatile boolean fetched;
    private final AtomicInteger read = new AtomicInteger();

    Run(CaseStore store, Opener opener, Reader reader, int workers) {
        this.store = store;
        this.workers = workers;
        this.originals = new Originals(store.originals(), store.incoming());
        this.exhibit = new OneExhibit(store, originals, opener, reader, () -> stopping);
        this.work = new ArrayBlockingQueue<>(workers * 2);
    }

    /** Takes in the paths, and opens and reads all that waits, theirs and what earlier runs left. */
    Report go(List<Path> paths) {
        TakingIn intake = new TakingIn(store, originals, meter, () -> stopping);
        List<Thread> threads = start();
        try {
            intake.walk(paths);
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        } finally {
            takenIn = true;
        }
        threads.forEach(Run::await);
        Throwable broken = failure.get();
        if (broken != null) {
            throw sentence(broken);
        }
        return intake.report(read.get());
    }

    /** What is in hand is finished and saved; nothing new is begun. */
    void stop() {
        stopping = true;
    }

    Progress progress() {
        return meter.progress();
    }

    private List<Thread> start() {
        List<Thread> threads = new ArrayList<>();
        threads.add(start("fetch", this::fetch));
        working.set(workers);
        for (int i = 1; i <= workers; i++) {
            threads.add(start("read-" + i, this::work));
        }
        threads.add(start("save", this::save));
        return threads;
    }

    /** One thread's task. */
    @FunctionalInterface
    private interface Task {
        void run() throws IOException, InterruptedException;
    }

    private Thread start(String name, Task task) {
        return Thread.ofPlatform().name("hearsay-" + name).daemon().start(() -> {
            try {
                task.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                fail(e);
            } catch (IOException | RuntimeException | Error e) {
                fail(e);
            }
        });
    }

    private void fail(Throwable e) {
        failure.compareAndSet(null, e);
        stopping = true;
    }

    private HearsayException sentence(Throwable e) {
        if (e instanceof HearsayException known) {
            return known;
        }
        return e instanceof IOException io ? store.trouble(io) : CaseStore.unexpected(e);
    }

    private static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true; // the run must end in order all the same
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void fetch() throws InterruptedException {
        try {
            long after = 0;
            while (!stopping) {
                // Asked before the case is: if all was in and saved by then, nothing can have come since.
                boolean last = takenIn && inHand.isEmpty();
                meter.waiting(store.waitingCount());
                if (takenIn) {
                    meter.counted();
                }
                List<Waiting> next = store.waiting(after, FETCHED_AT_ONCE);
                if (next.isEmpty() && last) {
                    return;
                }
                if (next.isEmpty()) {
                    TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
                }
                for (Waiting waiting : next) {
                    inHand.add(waiting.number());
                    hand(waiting);
                    after = waiting.number();
                }
            }
        } finally {
            fetched = true;
        }
    }

    private void hand(Waiting waiting) throws InterruptedException {
        while (!stopping && !work.offer(waiting, POLL_MILLIS, TimeUnit.MILLISECONDS)) {}
    }

    private void work() throws IOException, InterruptedException {
        String me = Thread.currentThread().getName();
        try {
            while (!stopping) {
                Waiting waiting = work.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (waiting == null && fetched && work.isEmpty()) {
                    return;
                }
                if (waiting != null) {
                    meter.at(me, waiting.name());
                    process(waiting);
                    meter.at(me, "");
                }
            }
        } finally {
            working.decrementAndGet();
        }
    }

    private void process(Waiting waiting) throws IOException, InterruptedException {
        OneExhibit.Done one;
        try {
            one = exhibit.process(waiting);
        } catch (Originals.Stopped | HearsayException e) {
            if (stopping) {
                return; // it still waits; the next run begins it anew
            }
            throw e;
        }
        if (stopping && one.found().outcome() == Outcome.CRASHED) {
            return; // Ctrl-C reaches the worker processes too; that is no fault of this file
        }
        while (!room.tryAcquire(weight(one), POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            if (failure.get() != null) {
                return;
            }
        }
        done.put(one);
    }

    private static int weight(OneExhibit.Done one) {
        return Math.min(ROOM, one.weight());
    }

    private void save() throws IOException, InterruptedException {
        while (true) {
            boolean last = working.get() == 0;
            OneExhibit.Done first = done.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (first == null && last) {
                return;
            }
            if (first != null) {
                List<OneExhibit.Done> batch = new ArrayList<>(List.of(first));
                done.drainTo(batch, SAVED_AT_ONCE - 1);
                save(batch);
            }
        }
    }

    private void save(List<OneExhibit.Done> batch) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<Originals.Copy> copies = new ArrayList<>();
        long bytes = 0;
        int weight = 0;
        for (OneExhibit.Done one : batch) {
            entries.add(one.found());
            copies.addAll(one.copies());
            bytes += one.waiting().size();
            weight += weight(one);
        }
        originals.shelve(copies);
        store.record(entries);
        room.release(weight);
        batch.forEach(one -> inHand.remove(one.waiting().number()));
        read.addAndGet(batch.size());
        meter.done(batch.size(), bytes);
    }
}
