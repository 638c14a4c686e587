package org.hearsay.eval.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.model.Digest;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.read.FirstReader;

/**
 * Words a second and core of {@link FirstReader}, and time(2n) / time(n) on ordinary and on odd texts. Time is the thread's
 * own CPU time, so that other work on the machine does not count. Texts are the files given, else made from a seed.
 */
@SuppressWarnings("DistinctVarargsChecker") // the same call again is another measurement, the best counts
public final class ReadingBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 5;
    private static final int ODD = 200_000;

    private final FirstReader reader = new FirstReader();

    private ReadingBench() {}

    /** Prints one line a measurement. */
    public static void main(String[] args) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : args) {
            texts.add(Files.readString(Path.of(file)));
        }
        ReadingBench bench = new ReadingBench();
        String text = texts.isEmpty() ? made() : String.join("\n\n", texts);
        bench.speed(text.repeat(Math.max(1, 400_000 / Math.max(1, text.length()))));
        bench.growth(text);
    }

    private void speed(String text) {
        long words = text.split("\\s+", -1).length;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, seconds(text));
        }
        System.out.printf("reading: %d words, best of %d: %.0f words per CPU second%n", words, ROUNDS, words / best);
    }

    private void growth(String text) {
        odd(text).forEach((name, part) -> {
            String once = part.repeat(ODD / part.length() + 1).substring(0, ODD);
            String twice = once + once;
            seconds(once);
            double first = Math.min(seconds(once), Math.min(seconds(once), seconds(once)));
            double second = Math.min(seconds(twice), Math.min(seconds(twice), seconds(twice)));
            System.out.printf(
                    "growth: %-22s %d characters %.3f s, twice as many %.3f s, ratio %.2f%n",
                    name, ODD, first, second, second / first);
        });
    }

    private static Map<String, String> odd(String text) {
        Map<String, String> odd = new LinkedHashMap<>();
        odd.put("ordinary", text);
        odd.put("one line", text.replace('\n', ' '));
        odd.put("no full stops", text.replaceAll("[.?!:\n]", " "));
        odd.put("open quotation marks", "\u201ca ");
        odd.put("straight marks", "\"a ");
        odd.put("single marks", " 'a");
        odd.put("he said that", "he said that ");
        odd.put("lead-ins", "X said:\n");
        odd.put("commas", "a, ");
        odd.put("colons", "a: ");
        odd.put("line breaks", "\n");
        odd.put("nested marks", "\"\u201c'");
        odd.put("titles", "Mr Roe ");
        odd.put("turns", "ROE: yes you said so.\n");
        odd.put("forwarded mails", "> From: Ann\n> hi you all.\n>\n");
        odd.put("chains", "Ann said that Bob said that ");
        odd.put("reply marks", "> a\n");
        return odd;
    }

    private double seconds(String text) {
        Rendition rendition = Rendition.ofPlainText(new Digest("0".repeat(64)), text, Report.unnamed());
        long start = THREADS.getCurrentThreadCpuTime();
        reader.read(rendition);
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    /** News-like text from a seed: statements of every form among plain sentences. */
    static String made() {
        String[] sentences = {
            "The council of Olvan met on Tuesday to vote on the new bridge across the Sarn. ",
            "\"We were never asked,\" said Mayor Halina Roe, who took office in May. ",
            "Rain fell for three days and the lower road stayed closed until the weekend. ",
            "According to the harbour office, two boats are still missing near the mouth of the river. ",
            "An official who asked not to be named told the Courier that the report had been finished in March. ",
            "Engineers had warned of cracks in the eastern pier as early as last autumn. ",
            "Roe denied that the money had been spent and promised \"to publish every page\". ",
            "The ferry carries about four hundred people on a summer morning.\n\n",
            "She wrote on her page that her deputy had phoned to tell her \"the east wing is gone\". ",
            "The firm, which was formed nine days before bids closed, did not respond to questions.\n\n",
        };
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < 100_000) {
            text.append(sentences[random.nextInt(sentences.length)]);
        }
        return text.toString();
    }
}
