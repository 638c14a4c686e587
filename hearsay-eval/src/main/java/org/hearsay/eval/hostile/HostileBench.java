package org.hearsay.eval.hostile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hearsay.extract.Budget;
import org.hearsay.extract.ExtractorPool;

/**
 * Opens every file of the hostile packs in workers and compares with their manifests: {@code bench/hostile [--made] [--third-party]
 * [--all] [FOLDER]}. FOLDER is where {@code HostilePack.java} and its neighbours stand. Exit 1 when a row ends other than it must.
 */
public final class HostileBench {
    private static final Set<String> BEYOND_A_WORKER = Set.of("INGEST_GUARD", "SKIP", "MOCK");
    private static final Path ESCAPED = Path.of("/tmp/HEARSAY_PWNED");

    private final TreeMap<String, Integer> outcomes = new TreeMap<>();
    private final boolean all;
    private int rows;
    private int wrong;
    private int sentinels;
    private int kept;
    private int flags;
    private int raised;
    private long slowest;

    private HostileBench(boolean all) {
        this.all = all;
    }

    /** Prints each row that ends other than its manifest says, then the counts. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> options =
                Arrays.stream(args).filter(a -> a.startsWith("--")).toList();
        Path pack = Stream.of(args)
                .filter(a -> !a.startsWith("--"))
                .map(Path::of)
                .findFirst()
                .orElse(Path.of("../shared/gold/hostile"));
        if (!Files.isDirectory(pack)) {
            System.err.println("Expected the hostile pack in " + pack + "; nothing is there, so nothing was tried.");
            System.exit(2);
        }
        HostileBench bench = new HostileBench(options.contains("--all"));
        Path work = Files.createTempDirectory("hearsay-hostile");
        try (Canary canary = new Canary();
                ExtractorPool pool = new ExtractorPool(1, work.resolve("scratch"))) {
            if (!options.contains("--third-party")) {
                bench.made(pack, work, pool, canary);
            }
            if (!options.contains("--made")) {
                bench.thirdParty(pack, work, pool);
            }
            bench.report(canary);
        } finally {
            clear(work);
        }
        System.exit(bench.wrong == 0 ? 0 : 1);
    }

    private void made(Path pack, Path work, ExtractorPool pool, Canary canary)
            throws IOException, InterruptedException {
        Path made = work.resolve("made");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        run(java, "-Xmx6g", pack.resolve("HostilePack.java").toString(), made.toString(), canary.address(), "2048");
        rows(pool, Row.read(made.resolve("manifest.tsv")), made);
    }

    private void thirdParty(Path pack, Path work, ExtractorPool pool) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(work.resolve("third-party"));
        run("tar", "xzf", pack.resolve("thirdparty.tar.gz").toString(), "-C", folder.toString());
        rows(pool, Row.read(pack.resolve("manifest-thirdparty.tsv")), folder.resolve("thirdparty"));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("expected this to succeed: " + String.join(" ", command));
        }
    }

    private void rows(ExtractorPool pool, List<Row> manifest, Path folder) throws IOException {
        for (Row row : manifest) {
            File file = folder.resolve(row.path()).toFile();
            if (!BEYOND_A_WORKER.contains(row.expect()) && file.isFile() && isReadable(file.toPath())) {
                row(pool, row, file.toPath());
            }
        }
    }

    /** By the file's own permissions: root can read what says that nobody may, and the row is about the others. */
    private static boolean isReadable(Path file) throws IOException {
        return Files.isReadable(file) && !Files.getPosixFilePermissions(file).isEmpty();
    }

    private void row(ExtractorPool pool, Row row, Path file) throws IOException {
        long start = System.nanoTime();
        Opened opened = Opened.of(pool, file, String.valueOf(file.getFileName()), Budget.standard());
        long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        slowest = Math.max(slowest, took);
        List<String> faults = new ArrayList<>(Judgement.of(row, opened).faults());
        if (Files.exists(ESCAPED)) {
            faults.add("wrote outside");
        }
        count(row, opened);
        if (!faults.isEmpty() || all) {
            System.out.printf(
                    Locale.ROOT,
                    "%s %s: %s [%s %s %s; %d characters; %d ms] %s%n",
                    row.id(),
                    row.path().equals(row.id()) ? "" : row.path(),
                    faults.isEmpty() ? "as it must" : String.join("; ", faults),
                    opened.outcome(),
                    opened.mediaType(),
                    opened.flags(),
                    opened.text().length(),
                    took,
                    opened.obstacle());
        }
        wrong += faults.isEmpty() ? 0 : 1;
    }

    private void count(Row row, Opened opened) {
        rows++;
        outcomes.merge(opened.outcome().name(), 1, Integer::sum);
        sentinels += row.sentinel().isEmpty() ? 0 : 1;
        kept += !row.sentinel().isEmpty() && opened.text().contains(row.sentinel()) ? 1 : 0;
        flags += row.flags().size();
        raised += (int) row.flags().stream().filter(opened.flags()::contains).count();
    }

    private void report(Canary canary) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%d files, %d other than they must; %d of %d sentinels; %d of %d flags; slowest %.1f s%n",
                rows,
                wrong,
                kept,
                sentinels,
                raised,
                flags,
                slowest / 1000.0);
        System.out.println("outcomes " + outcomes);
        System.out.println("connections to the canary: " + canary.visits() + "; the control "
                + (canary.isAlive() ? "was counted" : "was not counted, so this says nothing"));
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
