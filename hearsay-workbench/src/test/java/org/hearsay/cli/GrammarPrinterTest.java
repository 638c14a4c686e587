package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.model.Span;
import org.hearsay.read.grammar.Parse;
import org.junit.jupiter.api.Test;

/** A parse leaves in the forms that other tools read. */
class GrammarPrinterTest {
    private static final String TEXT = "\ud83d\udea4 Ann left.";
    private static final Parse PARSE = new Parse(
            List.of(
                    new Parse.Word(new Span(0, 2), "SYM", 2, "discourse"),
                    new Parse.Word(new Span(3, 6), "PROPN", 2, "nsubj"),
                    new Parse.Word(new Span(7, 11), "VERB", Parse.Word.ROOT, "root"),
                    new Parse.Word(new Span(11, 12), "PUNCT", 2, "punct")),
            List.of(new Parse.Sentence(new Span(0, 12), 0, 4)),
            List.of(new Parse.Name(new Span(3, 6), Parse.Bearer.PERSON)),
            List.of(new Parse.Part(new Span(3, 6), Parse.Role.SOURCE, 0)));

    @Test
    void conllu_has_ten_columns_and_names_in_the_last() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            GrammarPrinter.conllu(TEXT, PARSE, print);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "# text = " + TEXT,
                        "2\tAnn\t_\tPROPN\t_\t_\t3\tnsubj\t_\tName=B-PERSON",
                        "3\tleft\t_\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No",
                        "4\t.\t_\tPUNCT\t_\t_\t3\tpunct\t_\t_");
    }

    @Test
    void json_lines_count_places_in_code_points() {
        assertThat(GrammarPrinter.line("a", TEXT, PARSE))
                .startsWith(
                        "{\"doc_id\":\"a\",\"sentences\":[[0,11]],\"words\":[{\"span\":[0,1],\"upos\":\"SYM\",\"head\":2,"
                                + "\"label\":\"discourse\"},{\"span\":[2,5]")
                .contains("\"names\":[{\"span\":[2,5],\"type\":\"PERSON\"}]")
                .contains("\"parts\":[{\"span\":[2,5],\"role\":\"source\",\"depth\":0}]");
    }
}
