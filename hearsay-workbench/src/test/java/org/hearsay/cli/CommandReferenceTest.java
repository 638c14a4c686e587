package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** {@code docs/reference/commands.md} is what {@code --help} prints. {@code dev/docs} writes it anew. */
class CommandReferenceTest {
    @Test
    void the_reference_page_is_what_help_prints() throws IOException {
        Path page = Path.of("..", "docs", "reference", "commands.md");
        if (Boolean.getBoolean("hearsay.docs.write")) {
            Files.writeString(page, reference());
        }
        assertThat(Files.readString(page))
                .as("docs/reference/commands.md against --help; run dev/docs to write it anew")
                .isEqualTo(reference());
    }

    private static String reference() {
        CommandLine front = Hearsay.commandLine();
        StringBuilder page = new StringBuilder("""
                # Commands

                This page is what `hearsay --help` and `hearsay COMMAND --help` print; `dev/docs` writes it.
                """);
        add(page, "hearsay", front);
        front.getSubcommands().forEach((name, command) -> add(page, "hearsay " + name, command));
        return page.toString();
    }

    private static void add(StringBuilder page, String name, CommandLine command) {
        String help = command.getUsageMessage(Ansi.OFF)
                .stripTrailing()
                .lines()
                .map(String::stripTrailing)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
        page.append("\n## ").append(name).append("\n\n```\n").append(help).append("\n```\n");
    }
}
