package org.hearsay.extract;

import java.time.Duration;

/**
 * What one file may cost to open. What costs more ends as {@code TOO_LARGE} or {@code TIMED_OUT}, never as a stopped
 * program; a person may try again with {@link #larger()}.
 *
 * @param heap memory of the worker process, in bytes
 * @param cpu processor time for one file
 * @param wall time by the clock for one file
 * @param depth how many containers (archives, mailboxes, mails) may stand around one another, counted from here inward
 * @param entries how many members one container may hold
 * @param bytes how many bytes one container may unfold to, all members together
 * @param characters how long one text may become, in UTF-16 units
 */
public record Budget(long heap, Duration cpu, Duration wall, int depth, int entries, long bytes, int characters) {
    private static final long MIB = 1 << 20;

    public Budget {
        if (heap < 64 * MIB || cpu.isNegative() || wall.isNegative() || depth < 0 || entries < 0 || bytes < 0) {
            throw new IllegalArgumentException("expected at least 64 MiB of heap and no negative limit; came " + heap);
        }
    }

    /** Enough for nearly all files; two workers with it fit beside the rest of the program in 2.5 GB. */
    public static Budget standard() {
        return new Budget(512 * MIB, Duration.ofSeconds(60), Duration.ofSeconds(120), 12, 20_000, 1024 * MIB, 64 << 20);
    }

    /** For a second try on purpose: about four times the standard, on a machine with 4 GB to spare. */
    public static Budget larger() {
        return new Budget(
                2048 * MIB, Duration.ofMinutes(10), Duration.ofMinutes(20), 24, 1_000_000, 20_480 * MIB, 256 << 20);
    }

    /** The budget for a member of a container opened with this one: one level less is left. */
    public Budget inside() {
        return new Budget(heap, cpu, wall, Math.max(0, depth - 1), entries, bytes, characters);
    }
}
