package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The seven columns, and what becomes of lines that are no documents. */
class LineageCommandTest {
    private static final String WIRE =
            "The weir at Corran gave way before dawn on Tuesday, the Ministry of Waters said.";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_passage_is_seven_columns_with_offsets_in_code_points() throws IOException {
        assertThat(run(
                        "{\"id\":\"wire\",\"text\":\"" + WIRE + "\",\"date\":\"2031-03-12\"}",
                        "{\"id\":\"blog\",\"text\":\"\ud83d\udea4 They wrote: " + WIRE + "\",\"date\":\"2031-03-13\"}"))
                .isZero();
        int length = WIRE.length() - 1;
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("wire\t0\t" + length + "\tblog\t14\t" + length + "\t<\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void documents_without_a_shared_passage_end_with_status_1() throws IOException {
        assertThat(run("{\"id\":\"a\",\"text\":\"" + WIRE + "\"}", "{\"id\":2,\"text\":\"Nothing of the sort.\"}"))
                .isEqualTo(1);
        assertThat(out.size()).isZero();
    }

    @Test
    void a_line_that_is_no_document_is_named_and_left_out() throws IOException {
        String one = "{\"id\":\"a\",\"text\":\"" + WIRE + "\"}";
        assertThat(run(one, "", "{\"id\":\"b\"}", "no json", one)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("line 3 is none")
                .contains("line 4 is none")
                .contains("\"a\" comes again in line 5");
    }

    @Test
    void a_missing_file_is_one_sentence() {
        assertThat(call(folder.resolve("none.jsonl"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Expected a file of documents")
                .contains("none.jsonl");
    }

    private int run(String... lines) throws IOException {
        return call(Files.write(folder.resolve("documents.jsonl"), List.of(lines)));
    }

    private int call(Path file) {
        LineageCommand command = new LineageCommand(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandLine(command)
                .setErr(new java.io.PrintWriter(new StringWriter()))
                .execute("--jsonl", file.toString());
    }
}
