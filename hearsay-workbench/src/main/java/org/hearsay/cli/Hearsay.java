package org.hearsay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's front door: finds the command, runs it, turns failures into one sentence and an exit status. */
@Command(
        name = "hearsay",
        description = "Shows who said what, when, and on whose word, across a pile of documents.",
        mixinStandardHelpOptions = true,
        version = "hearsay 0.1.0",
        subcommands = {
            DemoCommand.class,
            AddCommand.class,
            ServeCommand.class,
            StatementsCommand.class,
            VerifyCommand.class,
            TextCommand.class,
            ReadCommand.class,
            LineageCommand.class
        })
public final class Hearsay {
    static final int DONE = 0;
    static final int NOTHING_FOUND = 1;
    static final int FAILED = 2;

    private Hearsay() {}

    /** Runs one command and exits with its status: 0 done, 1 nothing found, 2 something failed. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Hearsay())
                .setExecutionExceptionHandler(new Failure())
                .execute(args));
    }
}
