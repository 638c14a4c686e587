package org.hearsay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code hearsay serve}: Shows a case in the browser. */
@Command(name = "serve", description = "Shows a case in the browser.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.err.println("\"hearsay serve\" is not built yet.");
        return Hearsay.FAILED;
    }
}
