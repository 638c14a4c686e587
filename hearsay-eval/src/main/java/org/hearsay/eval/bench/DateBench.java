package org.hearsay.eval.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.hearsay.read.time.DateReader;

/** {@code bench/dates}: how many words a second and core are searched for dates. Counts processor time, not the clock's. */
final class DateBench {
    private static final int DOCUMENTS = 2000;
    private static final int SENTENCES = 30;
    private static final int ROUNDS = 5;
    private static final double NANOS = 1e9;
    private static final List<String> PATTERNS = List.of(
            "The harbour board of Orvale said on Monday that the bridge would close on June 4, 2016, for repairs.",
            "About 2000 people lived there in 1998, a year before the flood, and 1,500 of them left.",
            "\"We saw no papers last month,\" the clerk told the Gazette on Tuesday evening at 9:30 p.m.",
            "Nothing in the report explains who signed the lease, why the seal was broken, or where the money went.",
            "In the third quarter sales rose 4 percent from a year earlier, the company said in a statement.",
            "The mayor, who is 54 years old, has denied that he ever met the owner of the quarry or his brother.",
            "Two days later the files, which the archive had kept since the 1960s, were found in a shed by the river.");

    private DateBench() {}

    /** Runs it; the first round warms up and is printed all the same. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<String> texts = texts();
        long words =
                texts.stream().mapToLong(text -> text.split("\\s+", -1).length).sum();
        DateReader reader = new DateReader();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= ROUNDS; round++) {
            long before = clock.getCurrentThreadCpuTime();
            long found = texts.stream()
                    .mapToLong(text -> reader.read(text, Optional.of("2016-05-04"), List.of(), Optional.of("en"))
                            .size())
                    .sum();
            double seconds = (clock.getCurrentThreadCpuTime() - before) / NANOS;
            out.printf(
                    Locale.ROOT,
                    "round %d: %,d words, %,d dates, %.2f s of one core, %,.0f words a second and core%n",
                    round,
                    words,
                    found,
                    seconds,
                    words / seconds);
        }
    }

    private static List<String> texts() {
        Random random = new Random(1);
        List<String> texts = new ArrayList<>();
        for (int document = 0; document < DOCUMENTS; document++) {
            StringBuilder text = new StringBuilder("Harbour bridge to close\n4 May 2016\n\n");
            for (int sentence = 0; sentence < SENTENCES; sentence++) {
                text.append(PATTERNS.get(random.nextInt(PATTERNS.size()))).append(sentence % 4 == 3 ? "\n\n" : " ");
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
