package org.hearsay.cli;

import java.io.PrintStream;
import org.hearsay.model.HearsayException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Turns a failed command into one sentence on standard error and exit status 2. No stack trace reaches a person who did
 * not ask for one with {@code -v}.
 */
final class Failure implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        print(failure, System.err);
        if (Hearsay.isVerbose(command)) {
            failure.printStackTrace(System.err);
        }
        return Hearsay.FAILED;
    }

    static void print(Throwable failure, PrintStream err) {
        if (failure instanceof HearsayException known) {
            err.println(known.getMessage() + " [" + known.code() + "]");
        } else {
            err.println("Something went wrong that should not: " + failure
                    + ". Please report this, with the command you gave and what \"-v\" adds. [HS-CAS-010]");
        }
    }
}
