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
        err.println(sentence(problem));
        List<String> suggestions =
                problem instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!suggestions.isEmpty()) {
            err.println("Did you mean: " + String.join(", ", suggestions) + "?");
        }
        err.println("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".");
        err.flush();
        return Hearsay.FAILED;
    }

    private static String sentence(ParameterException problem) {
        String message = String.valueOf(problem.getMessage()).strip();
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }
}
