package org.hearsay.eval.bench;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.hearsay.eval.InventedLanguage;
import org.hearsay.link.lineage.Findings;
import org.hearsay.link.lineage.PassageFinder;
import org.hearsay.link.lineage.Pile;
import org.hearsay.model.SharedPassage;
import org.hearsay.pipeline.DiskTapes;

/**
 * {@code bench/lineage COUNT}: how long it takes to find, align and give a direction to what COUNT invented reports of 600 words share, in
 * CPU seconds without the time to invent them, and the most memory the process had.
 */
final class LineageSpeed {
    private static final int SENTENCES = 30;

    private LineageSpeed() {}

    /** {@code FOLDER COUNT}. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int count = Integer.parseInt(args[1]);
        measure("plain language, every fourth a reprint", folder, count, LineageSpeed::plain);
        InventedNews news = new InventedNews(22);
        List<String> templates = new ArrayList<>();
        for (int i = 0; i < Math.min(count, 22_000); i++) {
            templates.add(String.join("\n\n", news.next().paragraphs()));
        }
        if (count <= templates.size()) {
            measure("from templates", folder, count, templates::get);
        }
    }

    /** The same for the same number. Of four reports the last has two thirds of the first. */
    private static String plain(int number) {
        InventedLanguage own = new InventedLanguage(new Random(number * 31L + 7));
        int taken = number % 4 == 3 ? 2 * SENTENCES / 3 : 0;
        InventedLanguage other = new InventedLanguage(new Random((number - 3) * 31L + 7));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            text.append(i < taken ? other.sentence() : own.sentence()).append(i % 3 == 2 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private static void measure(String what, Path folder, int count, IntFunction<String> texts) throws Exception {
        Invented pile = new Invented(count, texts);
        double start = Timings.cpuMillis();
        new PassageFinder(new DiskTapes(folder, e -> {
                    throw new UncheckedIOException(e);
                }))
                .find(pile, pile);
        double seconds = (Timings.cpuMillis() - start - pile.inventing) / 1000;
        System.out.printf(
                Locale.ROOT,
                "%n%d reports, %s: %.1f CPU s, %d passages, %d stock wordings, %s so far%n",
                count,
                what,
                seconds,
                pile.passages,
                pile.stock,
                peak());
    }

    private static String peak() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .map(line -> "most memory " + Long.parseLong(line.replaceAll("\\D", "")) / 1000 + " MB")
                .orElse("");
    }

    /** Reports made when they are asked for. */
    private static final class Invented implements Pile, Findings {
        private final int count;
        private final IntFunction<String> texts;
        private double inventing;
        private long passages;
        private long stock;

        Invented(int count, IntFunction<String> texts) {
            this.count = count;
            this.texts = texts;
        }

        @Override
        public int size() {
            return count;
        }

        @Override
        public Card card(int number) {
            String date = "2031-%02d-%02d".formatted(1 + number / 28 % 12, 1 + number % 28);
            return new Card(
                    "report-" + number, Optional.of(date), Optional.of("Outlet " + number % 300), Optional.empty());
        }

        @Override
        public String text(int number) {
            double start = Timings.cpuMillis();
            String text = texts.apply(number);
            inventing += Timings.cpuMillis() - start;
            return text;
        }

        @Override
        public void words(int number, int[] words) {}

        @Override
        public void passage(int first, int second, SharedPassage passage) {
            passages++;
        }

        @Override
        public void stock(StockWording wording) {
            stock++;
        }

        @Override
        public void progress(Step step, long done, long of) {}
    }
}
