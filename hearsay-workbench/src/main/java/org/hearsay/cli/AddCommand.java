package org.hearsay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code hearsay add}: Takes files into a case, reads them and relates them. */
@Command(
        name = "add",
        description = "Takes files into a case, reads them and relates them.",
        mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.err.println("\"hearsay add\" is not built yet.");
        return Hearsay.FAILED;
    }
}
