package org.hearsay.pipeline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;

/** Counts one run's work. Any thread may count or read. */
final class Meter {
    private static final long WINDOW = Duration.ofSeconds(30).toNanos();
    private static final long STEP = Duration.ofMillis(500).toNanos();

    private final LongSupplier nanos;
    private final long began;
    private final Map<String, String> now = new ConcurrentSkipListMap<>();
    private final Deque<Moment> moments = new ArrayDeque<>();
    private long done;
    private long waiting;
    private long bytes;
    private boolean counting = true;

    private record Moment(long at, long done) {}

    Meter(LongSupplier nanos) {
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        moments.add(new Moment(began, 0));
    }

    /** What one thread is at; "" for nothing. */
    void at(String thread, String name) {
        if (name.isEmpty()) {
            now.remove(thread);
        } else {
            now.put(thread, name);
        }
    }

    synchronized void done(int exhibits, long size) {
        done += exhibits;
        bytes += size;
        waiting = Math.max(0, waiting - exhibits);
        long at = nanos.getAsLong();
        if (at - moments.getLast().at() >= STEP) {
            moments.add(new Moment(at, done));
        }
        while (moments.size() > 2 && at - moments.getFirst().at() > WINDOW) {
            moments.removeFirst();
        }
    }

    synchronized void waiting(long exhibits) {
        waiting = exhibits;
    }

    synchronized void counted() {
        counting = false;
    }

    synchronized Progress progress() {
        long at = nanos.getAsLong();
        Moment first = moments.getFirst();
        double seconds = Math.max(0.001, (at - first.at()) / 1e9);
        double perSecond = (done - first.done()) / seconds;
        Optional<Duration> left = counting || perSecond <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.round(waiting / perSecond)));
        return new Progress(
                true,
                done,
                done + waiting,
                bytes,
                counting,
                Duration.ofNanos(at - began),
                perSecond,
                left,
                List.copyOf(now.values()),
                "");
    }
}
