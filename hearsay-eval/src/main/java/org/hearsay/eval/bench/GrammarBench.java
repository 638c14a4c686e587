package org.hearsay.eval.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.read.grammar.Opened;
import org.hearsay.read.grammar.Parse;
import org.hearsay.read.grammar.Parser;

/**
 * How long the grammar network takes to load and to read, and what memory it takes beyond a Java that has only started. Time
 * is the thread's own CPU time, so that other work on the machine does not count; words are those the network finds.
 */
@SuppressWarnings("DistinctVarargsChecker") // the same call again is another measurement, the best counts
public final class GrammarBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 5;
    private static final int CHARACTERS = 120_000;

    private GrammarBench() {}

    /** Prints one line a measurement; texts are the files given, else the news that the other benchmarks make from a seed. */
    public static void main(String[] args) throws IOException {
        String text = texts(args);
        double before = megabytes("VmRSS");
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        Opened opened = Parser.open();
        System.out.printf(
                "load: %.2f s, of which %.2f s of CPU time%n",
                (System.nanoTime() - start) / 1e9, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
        switch (opened) {
            case Opened.Closed(String why) -> System.out.println(why);
            case Opened.Ready(Parser parser) -> {
                try (parser) {
                    speed(parser, text);
                }
                System.out.printf(
                        "memory: %.0f MB more at the most than before it was loaded%n", megabytes("VmHWM") - before);
            }
        }
    }

    private static void speed(Parser parser, String text) {
        double best = Double.MAX_VALUE;
        int words = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            Parse parse = parser.read(text);
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e9);
            words = parse.words().size();
        }
        System.out.printf("grammar: %d words, best of %d: %.0f words per CPU second%n", words, ROUNDS, words / best);
    }

    private static String texts(String[] files) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : files) {
            texts.add(Files.readString(Path.of(file)));
        }
        String text = texts.isEmpty() ? ReadingBench.made() : String.join("\n\n", texts);
        return text.repeat(CHARACTERS / text.length() + 1).substring(0, CHARACTERS);
    }

    /** A line of /proc/self/status; 0 where the system has none. */
    private static double megabytes(String field) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
