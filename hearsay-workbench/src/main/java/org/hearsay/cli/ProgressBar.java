package org.hearsay.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.hearsay.pipeline.Progress;

/**
 * Shows on standard error how far long work is: a bar that moves where a terminal is, else a plain line every few seconds.
 */
final class ProgressBar {
    private static final long FRAME_MILLIS = 200;
    private static final long PLAIN_MILLIS = 10_000;
    private static final int BAR = 24;
    private static final int WIDTH = 100;

    private final Supplier<Progress> progress;
    private final PrintStream err;
    private final boolean terminal;
    private final Thread painter;

    ProgressBar(Supplier<Progress> progress, PrintStream err, boolean terminal) {
        this.progress = progress;
        this.err = err;
        this.terminal = terminal;
        this.painter = Thread.ofPlatform().name("hearsay-progress").daemon().unstarted(this::paint);
    }

    /** Does the work and shows meanwhile how far it is. */
    static <T> T during(Supplier<T> work, Supplier<Progress> progress) {
        ProgressBar bar = new ProgressBar(progress, System.err, isTerminal());
        bar.painter.start();
        try {
            return work.get();
        } finally {
            bar.end();
        }
    }

    /** Whether standard error is a terminal; Java's own console tells of standard input and output only. */
    private static boolean isTerminal() {
        try {
            return java.nio.file.Path.of("/proc/self/fd/2").toRealPath().startsWith("/dev/pts")
                    || java.nio.file.Path.of("/proc/self/fd/2").toRealPath().startsWith("/dev/tty");
        } catch (java.io.IOException e) {
            return false;
        }
    }

    private void paint() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(terminal ? FRAME_MILLIS : PLAIN_MILLIS);
                Progress now = progress.get();
                if (now.running()) {
                    show(now);
                }
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    /** Paints one moment. */
    void show(Progress now) {
        if (terminal) {
            err.print("\r"
                    + fit(bar(now) + " " + line(now)
                            + (now.step().isEmpty() ? "  " + String.join(", ", now.now()) : ""))
                    + "\u001b[K");
            err.flush();
        } else {
            err.println(line(now));
        }
    }

    private static String fit(String line) {
        String printable = line.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= WIDTH ? printable : printable.substring(0, WIDTH - 1) + "…";
    }

    private static String bar(Progress now) {
        int full = now.total() == 0 ? 0 : (int) (BAR * Math.min(now.done(), now.total()) / now.total());
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "]";
    }

    /** How far, how fast and how long still, in words. */
    static String line(Progress now) {
        if (!now.step().isEmpty()) {
            return now.total() == 0
                    ? now.step() + ", " + now.done()
                    : now.step() + ", " + 100 * now.done() / now.total() + " %";
        }
        String total = now.counting() ? now.total() + " found so far" : String.valueOf(now.total());
        String left = now.left().map(time -> ", " + words(time) + " left").orElse("");
        return String.format(
                Locale.ROOT,
                "%d of %s, %s, %.1f a second%s",
                now.done(),
                total,
                size(now.bytes()),
                now.perSecond(),
                left);
    }

    static String size(long bytes) {
        if (bytes < 1_000_000) {
            return Math.ceilDiv(bytes, 1000) + " kB";
        }
        return bytes < 1_000_000_000 ? bytes / 1_000_000 + " MB" : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    static String words(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }

    /** Ends the showing and leaves a clean line. */
    private void end() {
        painter.interrupt();
        try {
            painter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
