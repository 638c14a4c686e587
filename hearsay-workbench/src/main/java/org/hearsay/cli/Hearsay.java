package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The program's front door: finds the command, runs it, turns failures into one sentence and an exit status.
 */
@Command(
        name = "hearsay",
        description = {
            "Shows who said what, when, and on whose word, across a pile of documents.",
            "",
            "Everything happens on this machine: no network, no service. Originals are copied, never changed. Hearsay shows "
                    + "what documents say and where; it never decides who is right.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Start here:",
            "  hearsay demo                        look round an invented case",
            "  hearsay add cases/leak ~/leak.zip   take your own files in",
            "  hearsay serve cases/leak --open     see them in the browser",
            "",
            "Exit status: 0 done, 1 nothing found, 2 something failed.",
            "What a program may read goes to standard output and nothing else does; messages go to standard error.",
            "\"hearsay COMMAND --help\" tells more about each command."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class Hearsay {
    private static final Map<String, Class<?>> COMMANDS = commands();

    static final int DONE = 0;
    static final int NOTHING_FOUND = 1;
    static final int FAILED = 2;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "When something fails, also show where in the program it did.")
    private boolean verbose;

    private Hearsay() {}

    /** Runs one command and exits with its status: 0 done, 1 nothing found, 2 something failed. */
    public static void main(String[] args) {
        Class<?> named = args.length == 0 ? null : COMMANDS.get(args[0]);
        int status =
                commandLine(named == null ? COMMANDS.values() : List.of(named)).execute(args);
        System.out.flush();
        System.exit(status);
    }

    /** All commands, ready to run; also what the reference page and the completion script are made from. */
    static CommandLine commandLine() {
        return commandLine(COMMANDS.values());
    }

    /** Only some of the commands: taking in the options of all of them costs a fifth of a second. */
    private static CommandLine commandLine(Collection<Class<?>> commands) {
        CommandLine all = new CommandLine(new Hearsay());
        commands.forEach(all::addSubcommand);
        return all.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(new UsageProblem())
                .setExecutionExceptionHandler(new Failure())
                .setUsageHelpWidth(100)
                .setUsageHelpLongOptionsMaxWidth(30);
    }

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand.class);
        commands.put("add", AddCommand.class);
        commands.put("serve", ServeCommand.class);
        commands.put("statements", StatementsCommand.class);
        commands.put("verify", VerifyCommand.class);
        commands.put("text", TextCommand.class);
        commands.put("read", ReadCommand.class);
        commands.put("grammar", GrammarCommand.class);
        commands.put("lineage", LineageCommand.class);
        commands.put("completion", CompletionCommand.class);
        return commands;
    }

    /** Whether the person asked for the technical side of a failure too. */
    static boolean isVerbose(CommandLine command) {
        return command.getCommandSpec().root().userObject() instanceof Hearsay front && front.verbose;
    }
}
