package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.model.HearsayException;
import org.hearsay.model.Report;
import org.hearsay.store.CaseFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StatementsCommandTest {
    @TempDir
    static Path temp;

    private static CaseFixture fixture;
    private static int status;

    @BeforeAll
    static void fill() {
        fixture = CaseFixture.at(temp.resolve("case"));
        fixture.add(
                "harbour.txt",
                "\"The harbour was handed back,\" Ilse Maran said on Monday.",
                new Report(
                        Optional.of("Harbour handed back"),
                        Optional.empty(),
                        Optional.of("Talve Courier"),
                        Optional.of("2016-05-02"),
                        Optional.of("en"),
                        Optional.empty()));
        fixture.add("memo.txt", "\"The deal was never signed,\" Pavo Renn said on Tuesday.");
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void json_lines_hold_every_field_with_places_in_code_points() throws IOException {
        JsonNode row = new ObjectMapper().readTree(run("--format", "jsonl", "--by", "maran"));
        assertThat(status).isZero();
        assertThat(row.path("source").asText()).isEqualTo("Ilse Maran");
        assertThat(row.path("chain").get(1).asText()).isEqualTo("Talve Courier");
        assertThat(row.path("form").asText()).isEqualTo("direct");
        assertThat(row.path("content_at").get(0)).hasSize(2);
        assertThat(row.path("path").asText()).endsWith("harbour.txt");
        assertThat(row.path("exhibit").asText()).hasSize(64);
    }

    @Test
    void conditions_must_all_be_met() throws IOException {
        assertThat(run("--outlet", "talve", "--since", "2016-05", "--query", "harbour OR nonsense"))
                .contains("handed back");
        assertThat(status).isZero();
        assertThat(run("--outlet", "talve", "--until", "2016-04-30", "--query", "harbour"))
                .isEmpty();
        assertThat(status).isEqualTo(Hearsay.NOTHING_FOUND);
    }

    @Test
    void a_document_is_named_by_its_title_or_path() throws IOException {
        assertThat(run("--document", "memo.txt", "--format", "csv"))
                .contains("never signed")
                .doesNotContain("harbour");
        assertThat(run("--document", "handed back")).contains("Maran");
    }

    @Test
    void an_unknown_form_or_date_is_refused_with_what_was_expected() {
        assertThatThrownBy(() -> run("--form", "shouted"))
                .isInstanceOf(HearsayException.class)
                .hasMessageContaining("direct, indirect, mixed, block");
        assertThatThrownBy(() -> run("--since", "last week"))
                .isInstanceOf(HearsayException.class)
                .hasMessageContaining("Expected a date");
        assertThatThrownBy(() -> run("--format", "xml"))
                .isInstanceOf(HearsayException.class)
                .hasMessageContaining("table, jsonl or csv");
    }

    private static String run(String... options) throws IOException {
        StatementsCommand command = new StatementsCommand();
        CommandLine line = new CommandLine(command);
        String[] all = new String[options.length + 1];
        all[0] = "case";
        System.arraycopy(options, 0, all, 1, options.length);
        line.parseArgs(all);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        status = command.list(fixture.store(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
