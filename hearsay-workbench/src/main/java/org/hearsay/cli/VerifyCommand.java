package org.hearsay.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay verify}: Checks that nothing in a case has changed. */
@Command(
        name = "verify",
        description = {
            "Checks that nothing in a case has changed since Hearsay wrote it.",
            "",
            "Hashes every original again, checks its permissions, follows the custody log's chain, checks the database's "
                    + "structure, pages and rows, and that log, database and index tell the same. Changes nothing. Names "
                    + "what is wrong, and where, one fault a line.",
            ""
        },
        footer = {
            "",
            "Exit status: 0 nothing is wrong; 2 something is, or the case could not be read.",
            "",
            "Examples:",
            "  hearsay verify cases/leak",
            "  hearsay verify --quiet cases/leak || mail -s 'the case has changed' me"
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "The case folder.")
    private Path folder = Path.of("");

    @Option(
            names = {"-q", "--quiet"},
            description = "Print faults only.")
    private boolean quiet;

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Verification.Result result = Verification.of(folder, step -> {
            if (!quiet) {
                System.err.println("Checking " + step + " …");
            }
        });
        result.faults().forEach(fault -> out.println(fault.where() + ": " + fault.what()));
        if (!quiet) {
            result.notes().forEach(System.err::println);
            out.println(
                    result.faults().isEmpty()
                            ? "Nothing is wrong."
                            : result.faults().size() + " faults. Nothing was changed by this check.");
        }
        out.flush();
        return result.faults().isEmpty() ? Hearsay.DONE : Hearsay.FAILED;
    }
}
