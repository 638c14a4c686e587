package org.hearsay.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.model.Outcome;
import org.hearsay.model.Report;

/**
 * One line of {@code demo/outcomes.tsv}: what should become of a file of the demo case. In each of the last five, "*" is
 * not checked and "-" must be absent; a language also stands for its regions.
 *
 * @param file under {@code demo/files}; members after "!/"
 */
record DemoOutcome(
        String file, Outcome outcome, String outlet, String byline, String day, String title, String language) {

    static List<DemoOutcome> all(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(DemoOutcome::parse)
                .toList();
    }

    private static DemoOutcome parse(String line) {
        String[] cell = line.split("\t", -1);
        Outcome outcome =
                cell[1].equals("OCR") ? (canReadPictures() ? Outcome.READ : Outcome.EMPTY) : Outcome.valueOf(cell[1]);
        return new DemoOutcome(cell[0], outcome, cell[2], cell[3], cell[4], cell[5], cell[6]);
    }

    /** Whether Tesseract is here; where it is not, pictures of writing hold no words for Hearsay. */
    static boolean canReadPictures() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tesseract")));
    }

    /** This expectation as it would stand if {@code outcome} and {@code report} were right. */
    DemoOutcome of(Outcome actual, Report report) {
        return new DemoOutcome(
                file,
                actual,
                seen(outlet, report.outlet()),
                seen(byline, report.byline()),
                seen(
                        day,
                        report.published().map(published -> published.substring(0, Math.min(10, published.length())))),
                seen(title, report.title()),
                seen(language, report.language().map(tag -> tag.startsWith(language + "-") ? language : tag)));
    }

    private static String seen(String expected, Optional<String> actual) {
        return expected.equals("*") ? "*" : actual.orElse("-");
    }
}
