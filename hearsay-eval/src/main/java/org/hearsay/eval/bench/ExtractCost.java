package org.hearsay.eval.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.sax.BodyContentHandler;
import org.hearsay.extract.Budget;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.ExtractorPool;
import org.hearsay.extract.Job;
import org.hearsay.extract.Member;
import org.hearsay.model.Digest;

/**
 * Compares what it costs to open ordinary files in a worker process with opening them by plain Tika in this process: {@code
 * bench/extract FOLDER...}. Both read every file once to warm up; then each reads all again, in turn, three times; the best
 * round of each counts. Members of containers are not opened by either.
 */
public final class ExtractCost {
    private static final int ROUNDS = 3;
    private static final long LARGEST = 8 << 20;
    private static final Digest ANY = new Digest("0".repeat(64));

    private ExtractCost() {}

    private interface Opener {
        void open(Path file) throws IOException;
    }

    /** Prints seconds by the clock and of the processor for both, and their quotients. */
    public static void main(String[] folders) throws IOException {
        List<Path> files =
                Stream.of(folders).map(Path::of).flatMap(ExtractCost::files).toList();
        Path scratch = Files.createTempDirectory("hearsay-extract-cost");
        try (ExtractorPool pool = new ExtractorPool(1, scratch)) {
            AutoDetectParser parser = new AutoDetectParser();
            Opener worker = file -> byWorker(pool, file);
            Opener tika = file -> byTika(parser, file);
            round(files, worker);
            round(files, tika);
            double[] ours = {Double.MAX_VALUE, Double.MAX_VALUE};
            double[] theirs = {Double.MAX_VALUE, Double.MAX_VALUE};
            for (int i = 0; i < ROUNDS; i++) {
                best(ours, round(files, worker));
                best(theirs, round(files, tika));
            }
            report(files.size(), ours, theirs);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(path -> Files.isRegularFile(path) && path.toFile().length() <= LARGEST)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("expected a readable folder; came " + folder, unreadable);
        }
    }

    private static void byWorker(ExtractorPool pool, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Extraction extraction = pool.extract(new Job(ANY, file, name, Budget.standard()));
        for (Member member : extraction.members()) {
            Files.deleteIfExists(member.bytes());
        }
    }

    private static void byTika(AutoDetectParser parser, Path file) {
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser.parse(in, new BodyContentHandler(-1), new Metadata());
        } catch (Exception unread) {
            // Counted all the same: what cannot be read costs time too.
        }
    }

    private static double[] round(List<Path> files, Opener opener) throws IOException {
        double cpu = cpuSeconds();
        long start = System.nanoTime();
        for (Path file : files) {
            opener.open(file);
        }
        return new double[] {(System.nanoTime() - start) / 1e9, cpuSeconds() - cpu};
    }

    private static void best(double[] best, double[] round) {
        for (int i = 0; i < best.length; i++) {
            best[i] = Math.min(best[i], round[i]);
        }
    }

    /** This process and those it started. */
    private static double cpuSeconds() {
        long own = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
        long children = ProcessHandle.current()
                .descendants()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toNanos)
                .sum();
        return (own + children) / 1e9;
    }

    private static void report(int files, double[] ours, double[] theirs) {
        System.out.printf(Locale.ROOT, "%d files, one worker, best of %d rounds%n", files, ROUNDS);
        System.out.printf(Locale.ROOT, "%-12s %10s %10s%n", "", "clock s", "cpu s");
        System.out.printf(Locale.ROOT, "%-12s %10.2f %10.2f%n", "worker", ours[0], ours[1]);
        System.out.printf(Locale.ROOT, "%-12s %10.2f %10.2f%n", "plain Tika", theirs[0], theirs[1]);
        System.out.printf(Locale.ROOT, "%-12s %10.2f %10.2f%n", "quotient", ours[0] / theirs[0], ours[1] / theirs[1]);
    }
}
