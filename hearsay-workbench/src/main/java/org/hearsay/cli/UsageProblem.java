package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command line that makes no sense with what was wrong, the nearest thing that exists, and where help is. */
final class UsageProblem implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        if (isFrontDoor(command) && args.length == 0) {
            command.usage(err);
            return Hearsay.FAILED;
        }
        err.println(sentence(problem, command));
        List<String> suggestions =
                problem instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!suggestions.isEmpty()) {
            err.println("Did you mean: " + String.join(", ", suggestions) + "?");
        }
        err.println("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".");
        err.flush();
        return Hearsay.FAILED;
    }

    private static boolean isFrontDoor(CommandLine command) {
        return command.getParent() == null;
    }

    private static String sentence(ParameterException problem, CommandLine command) {
        if (isFrontDoor(command)
                && problem instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().getFirst().startsWith("-")) {
            return "There is no command \"" + unmatched.getUnmatched().getFirst() + "\".";
        }
        String message = String.valueOf(problem.getMessage()).strip();
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }
}
