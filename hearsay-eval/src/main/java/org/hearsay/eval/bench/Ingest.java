package org.hearsay.eval.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * {@code bench/ingest}: takes the gold pages (when they are beside the repository) and 1,000 generated mixed files into a new
 * case with {@code ./hearsay add}, reading and indexing included, and says how many files a CPU second takes. The start-up
 * of all processes is measured by itself, on ten files, and subtracted for the figure after warm-up.
 */
final class Ingest {
    private static final int MIXED = 1_000;
    private static final int FEW = 10;

    private Ingest() {}

    /** {@code FOLDER [PAGES]}: PAGES is a folder of web pages to add besides. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]).resolve("ingest");
        Folders.delete(folder);
        new FilePress(new InventedNews(7)).printMixed(folder.resolve("few"), FEW);
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
        ProcessMeter small = add(folder, "few", List.of(folder.resolve("few").toString()));
        ProcessMeter all = add(folder, "all", paths);
        long files = MIXED + pages;
        System.out.printf(Locale.ROOT, "start and %d files: %.1f s wall, %.1f CPU s%n", FEW, small.wall(), small.cpu());
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
                Locale.ROOT, "after warm-up: %.1f files per CPU s%n", (files - FEW) / (all.cpu() - small.cpu()));
    }

    private static ProcessMeter add(Path folder, String name, List<String> paths)
            throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(
                List.of("./hearsay", "add", folder.resolve("case-" + name).toString()));
        command.addAll(paths);
        return ProcessMeter.run(command, folder.resolve(name + ".log"));
    }
}
