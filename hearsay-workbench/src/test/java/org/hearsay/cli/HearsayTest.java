package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.HearsayException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The front door: what it answers to a command line that makes no sense, and what help is worth reading. */
class HearsayTest {
    private final CommandLine line = Hearsay.commandLine();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void an_unknown_option_gets_a_sentence_and_the_nearest_that_exists() {
        assertThat(run("text", "--jsonk", "a.txt")).isEqualTo(2);
        assertThat(err.toString()).contains("--jsonk").contains("--jsonl").contains("hearsay text --help");
        assertThat(err.toString().lines().count()).isLessThanOrEqualTo(3);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_unknown_command_gets_a_sentence_and_the_nearest_that_exists() {
        assertThat(run("statement", "case")).isEqualTo(2);
        assertThat(err.toString()).contains("no command \"statement\"").contains("Did you mean: statements");
    }

    @Test
    void a_command_without_its_arguments_says_which_are_missing() {
        assertThat(run("text")).isEqualTo(2);
        assertThat(err.toString()).contains("FILE").contains("hearsay text --help");
    }

    @Test
    void no_command_at_all_shows_the_help_and_fails() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Start here:").contains("demo");
    }

    @Test
    void a_failure_with_a_code_is_one_sentence() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Failure.print(
                new HearsayException("HS-ABC-" + "123", "Expected a case; came nothing."),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("Expected a case; came nothing. [HS-ABC-" + "123]");
    }

    @Test
    void every_command_explains_itself_shows_examples_and_lists_its_exit_status() {
        List<String> thin = new ArrayList<>();
        line.getSubcommands().forEach((name, command) -> {
            String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
            if (!(help.contains("Examples:") && help.contains("Exit status:") && help.contains("hearsay " + name))) {
                thin.add(name);
            }
            command.getCommandSpec().options().forEach(option -> {
                if (option.description().length == 0) {
                    thin.add(name + " " + option.longestName());
                }
            });
        });
        assertThat(thin)
                .as("commands whose help lacks Examples:, Exit status: or an option's description")
                .isEmpty();
    }

    @Test
    void completion_knows_every_command() {
        String script = picocli.AutoComplete.bash("hearsay", line);
        assertThat(line.getSubcommands().keySet())
                .allSatisfy(name -> assertThat(script).contains(name));
    }

    private int run(String... arguments) {
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }
}
