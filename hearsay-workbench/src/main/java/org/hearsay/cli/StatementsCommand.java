package org.hearsay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code hearsay statements}: Lists who said what in a case. */
@Command(name = "statements", description = "Lists who said what in a case.", mixinStandardHelpOptions = true)
final class StatementsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.err.println("\"hearsay statements\" is not built yet.");
        return Hearsay.FAILED;
    }
}
