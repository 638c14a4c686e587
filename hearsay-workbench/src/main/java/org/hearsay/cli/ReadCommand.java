package org.hearsay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code hearsay read}: Prints the statements found in one file. */
@Command(name = "read", description = "Prints the statements found in one file.", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.err.println("\"hearsay read\" is not built yet.");
        return Hearsay.FAILED;
    }
}
