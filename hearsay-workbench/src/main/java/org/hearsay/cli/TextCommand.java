package org.hearsay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code hearsay text}: Prints the reading text of files, as Hearsay reads it. */
@Command(
        name = "text",
        description = "Prints the reading text of files, as Hearsay reads it.",
        mixinStandardHelpOptions = true)
final class TextCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.err.println("\"hearsay text\" is not built yet.");
        return Hearsay.FAILED;
    }
}
