package org.hearsay.eval.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** {@code bench/lineage}: {@code ./hearsay lineage --jsonl} over posts that quote each other, measured and scored. */
final class LineagePosts {
    private LineagePosts() {}

    /** {@code GOLD FOLDER}. */
    public static void main(String[] args) throws Exception {
        Path packed = Path.of(args[0]).resolve("posts.dev.jsonl.gz");
        if (!Files.exists(packed)) {
            System.out.println("absent, and not scored: " + packed);
            return;
        }
        Path folder = Files.createDirectories(Path.of(args[1]));
        Path posts = folder.resolve("posts.jsonl");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(in, posts, StandardCopyOption.REPLACE_EXISTING);
        }
        Path found = folder.resolve("found.tsv");
        ProcessMeter meter = ProcessMeter.run(List.of("./hearsay", "lineage", "--jsonl", posts.toString()), found);
        System.out.printf(
                Locale.ROOT,
                "posts that quote each other: %.1f CPU s, %.1f s wall, peak memory %.0f MB%n",
                meter.cpu(),
                meter.wall(),
                meter.peakMegabytes());
        System.out.println(PassageScore.of(Path.of(args[0]).resolve("posts.dev.gold.tsv"), found));
    }
}
