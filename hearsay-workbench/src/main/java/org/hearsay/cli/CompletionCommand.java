package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hearsay completion}: prints the script with which bash and zsh complete commands and options. */
@Command(
        name = "completion",
        description = {"Prints a script with which bash and zsh complete Hearsay's commands and options.", ""},
        footer = {
            "",
            "Examples:",
            "  source <(hearsay completion)                        for this shell",
            "  hearsay completion > ~/.local/share/bash-completion/completions/hearsay",
            "",
            "Exit status: 0 done."
        },
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            System.out.println(AutoComplete.bash("hearsay", spec.root().commandLine()));
        }
        return Hearsay.DONE;
    }
}
