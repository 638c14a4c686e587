package org.hearsay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code hearsay verify}: Checks that nothing in a case has changed. */
@Command(name = "verify", description = "Checks that nothing in a case has changed.", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.err.println("\"hearsay verify\" is not built yet.");
        return Hearsay.FAILED;
    }
}
