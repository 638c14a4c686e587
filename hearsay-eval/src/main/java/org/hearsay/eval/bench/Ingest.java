package org.hearsay.eval.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * {@code bench/ingest}: takes the gold pages (when they are beside the repository) and 1,000 generated mixed files into a new
 * case with {@code ./hearsay add}, reading, indexing and lineage included, and says how many files a CPU second takes. The
 * figure after warm-up is what the files after the first 500 cost: those 500 are measured by themselves, in a case of their own
 * whose processes start as cold, and subtracted.
 */
final class Ingest {
    private static final int MIXED = 1_000;
    private static final int WARMING = 500;

    private Ingest() {}

    /** {@code FOLDER [PAGES]}: PAGES is a folder of web pages to add besides. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]).resolve("ingest");
        Folders.delete(folder);
        new FilePress(new InventedNews(7)).printMixed(folder.resolve("warming"), WARMING);
        new FilePress(new InventedNews(8)).printMixed(folder.resolve("mixed"), MIXED);
        long pages = 0;
        List<String> paths = List.of(folder.resolve("mixed").toString());
        if (args.length > 1) {
            paths = List.of(paths.getFirst(), args[1]);
            try (var all = Files.walk(Path.of(args[1]))) {
                pages = all.filter(Files::isRegularFile).count();
            }
        } else {
            System.out.println("The gold pages are not beside the repository; measured without them.");
        }
        ready();
        ProcessMeter warming =
                add(folder, "warming", List.of(folder.resolve("warming").toString()));
        ProcessMeter all = add(folder, "all", paths);
        long files = MIXED + pages;
        System.out.printf(
                Locale.ROOT, "the first %d files: %.1f s wall, %.1f CPU s%n", WARMING, warming.wall(), warming.cpu());
        System.out.printf(
                Locale.ROOT,
                "%d files: status %d, %.1f s wall, %.1f CPU s, %.1f files per CPU s, peak memory of all processes %.0f MB%n",
                files,
                all.status(),
                all.wall(),
                all.cpu(),
                files / all.cpu(),
                all.peakMegabytes());
        System.out.printf(
                Locale.ROOT, "after warm-up: %.1f files per CPU s%n", (files - WARMING) / (all.cpu() - warming.cpu()));
    }

    /** Lets a first start build and rehearse, which is no part of any figure. */
    private static void ready() throws IOException, InterruptedException {
        new ProcessBuilder("./hearsay", "--version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static ProcessMeter add(Path folder, String name, List<String> paths)
            throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(
                List.of("./hearsay", "add", folder.resolve("case-" + name).toString()));
        command.addAll(paths);
        return ProcessMeter.run(command, folder.resolve(name + ".log"));
    }
}
