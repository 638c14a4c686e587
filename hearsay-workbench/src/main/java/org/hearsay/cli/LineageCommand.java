package org.hearsay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code hearsay lineage}: Finds passages that documents share. */
@Command(
        name = "lineage",
        description = {"Finds passages that documents share. Not built yet.", ""},
        footer = {"", "Exit status: 2, until it is built."},
        mixinStandardHelpOptions = true)
final class LineageCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.err.println("\"hearsay lineage\" is not built yet.");
        return Hearsay.FAILED;
    }
}
