package org.hearsay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code hearsay demo}: Opens the demo case in the browser. */
@Command(name = "demo", description = "Opens the demo case in the browser.", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.err.println("\"hearsay demo\" is not built yet.");
        return Hearsay.FAILED;
    }
}
