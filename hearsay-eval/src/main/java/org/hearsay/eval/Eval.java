package org.hearsay.eval;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.hearsay.model.HearsayException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench/eval}: scores our reading against every gold set that is present. */
@Command(
        name = "bench/eval",
        description = "Scores our reading against every gold set that is present, in this process.",
        footer = {
            "",
            "Gold sets stand in ../shared/gold beside the repository, or in the folder that HEARSAY_GOLD names.",
            "Exit status: 0 scored, 1 no gold set was found, 2 something failed (a floor broken, with --check)."
        },
        mixinStandardHelpOptions = true)
final class Eval implements Callable<Integer> {
    private static final long SAME_SAMPLE_EACH_TIME = 1;

    @Parameters(
            arity = "0..*",
            paramLabel = "SET",
            description = "Only sets whose name starts so, for example gum.news.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--errors",
            paramLabel = "N",
            description = "Also print N misses and N spurious statements of each set.")
    private int errors;

    @Option(names = "--all", description = "Print every figure, precision and recall included.")
    private boolean everything;

    @Option(names = "--check", description = "Fail when a figure is below its floor.")
    private boolean check;

    @Option(
            names = "--pin",
            description =
                    "Raise the floors in floors.json to today's figures, and write docs/reference/quality.md when every set was scored.")
    private boolean pin;

    @Option(names = "--allow-lower", description = "With --pin: also lower floors. Say why in the commit message.")
    private boolean allowLower;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** Runs it. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Eval())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof HearsayException known) {
                        System.err.println(known.code() + ": " + known.getMessage());
                        return 2;
                    }
                    throw failure;
                })
                .execute(args));
    }

    @Override
    public Integer call() throws IOException {
        GoldFolder gold = GoldFolder.standard();
        GoldSets sets = new GoldSets(gold);
        sets.absent().forEach(file -> out.println("absent: " + gold.file(file)));
        List<Figures> all = sets.figures(this::wanted);
        all.forEach(this::print);
        Floors floors = Floors.read(Repository.floors());
        if (pin) {
            floors = pinned(floors, all, sets, gold);
        }
        List<String> broken = check || pin ? floors.broken(all, gold) : List.of();
        broken.forEach(out::println);
        return !broken.isEmpty() ? 2 : all.isEmpty() ? 1 : 0;
    }

    private Floors pinned(Floors before, List<Figures> all, GoldSets sets, GoldFolder gold) throws IOException {
        Floors after = before.raisedTo(all, gold, allowLower);
        after.write(Repository.floors());
        out.println("Floors written to " + Repository.floors() + ".");
        if (only.isEmpty() && sets.absent().isEmpty()) {
            Files.writeString(Repository.qualityPage(), QualityPage.of(all));
            out.println("Figures written to " + Repository.qualityPage() + ".");
        }
        return after;
    }

    private boolean wanted(String set) {
        return only.isEmpty() || only.stream().anyMatch(set::startsWith);
    }

    private void print(Figures figures) {
        out.printf("%n%s: %s%n", figures.set(), figures.size());
        figures.values().forEach((name, value) -> {
            boolean part = name.endsWith(".p") || name.endsWith(".r");
            if (everything || !part) {
                out.printf(
                        Locale.ROOT,
                        "  %-24s %5.1f%s%n",
                        name,
                        value,
                        everything ? "" : precisionAndRecall(figures, name));
            }
        });
        sample("missed", figures.misses());
        sample("spurious", figures.spurious());
    }

    private static String precisionAndRecall(Figures figures, String name) {
        Double p = figures.values().get(name + ".p");
        Double r = figures.values().get(name + ".r");
        return p == null || r == null ? "" : String.format(Locale.ROOT, "   (precision %5.1f, recall %5.1f)", p, r);
    }

    private void sample(String heading, List<String> all) {
        if (errors > 0) {
            List<String> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(SAME_SAMPLE_EACH_TIME));
            out.printf("  %s (%d):%n", heading, all.size());
            shuffled.stream()
                    .limit(errors)
                    .map(words -> words.replace('\n', ' '))
                    .forEach(words -> out.println("    - " + words.substring(0, Math.min(200, words.length()))));
        }
    }
}
