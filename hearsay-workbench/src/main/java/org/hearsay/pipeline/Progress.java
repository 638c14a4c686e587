package org.hearsay.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far the work is, at one moment.
 *
 * @param running whether anything is being done
 * @param done exhibits opened and saved since this work began
 * @param total those and all that wait, as far as known
 * @param bytes of the exhibits that are done
 * @param counting true while files are still being taken in, so that the total grows
 * @param elapsed since this work began
 * @param perSecond exhibits a second over the last half minute
 * @param left how much longer at that rate; empty while counting, and before there is a rate
 * @param now names of what is being taken in or read at this moment
 * @param step what is done with all exhibits after they were read, of which done and total then count the parts; empty before
 */
public record Progress(
        boolean running,
        long done,
        long total,
        long bytes,
        boolean counting,
        Duration elapsed,
        double perSecond,
        Optional<Duration> left,
        List<String> now,
        String step) {
    public Progress {
        now = List.copyOf(now);
    }

    /** The same work, now at a step that concerns all exhibits. */
    public Progress at(String name, long doneOfIt, long partsOfIt) {
        return new Progress(
                running, doneOfIt, partsOfIt, bytes, false, elapsed, 0, Optional.empty(), List.of(name), name);
    }

    static Progress idle() {
        return new Progress(false, 0, 0, 0, false, Duration.ZERO, 0, Optional.empty(), List.of(), "");
    }
}
