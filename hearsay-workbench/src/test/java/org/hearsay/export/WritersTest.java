package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.export.Table.Cell;
import org.hearsay.export.Table.Column;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

class WritersTest {
    private static final Table<String> WORDS = new Table<>(List.of(new Column<>("words", Cell.Text::new)));

    private static final Table<Integer> ALL = new Table<>(List.of(
            new Column<>("number", n -> new Cell.Whole(n)),
            new Column<>("even", n -> new Cell.YesNo(n % 2 == 0)),
            new Column<>("chain", n -> new Cell.Voices(List.of("Ilse Maran", "Radio Osk"))),
            new Column<>("at", n -> new Cell.Places(List.of(new Span(0, n), new Span(n, 9))))));

    @Test
    void csv_quotes_what_needs_it_and_nothing_else() throws IOException {
        assertThat(csv("plain", "a \"quoted\" word", "one, two", "two\nlines"))
                .isEqualTo("words\r\nplain\r\n\"a \"\"quoted\"\" word\"\r\n\"one, two\"\r\n\"two\nlines\"\r\n");
    }

    @Test
    void csv_disarms_what_a_spreadsheet_would_take_for_a_formula() throws IOException {
        assertThat(csv("=HYPERLINK(1)", "+1", "-1", "@SUM", "\tx", "＝1", "a=b"))
                .isEqualTo("words\r\n'=HYPERLINK(1)\r\n'+1\r\n'-1\r\n'@SUM\r\n'\tx\r\n'＝1\r\na=b\r\n");
    }

    @Test
    void lists_and_places_are_readable_in_csv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter.write(ALL, Stream.of(4), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("number,even,chain,at\r\n4,true,Ilse Maran ← Radio Osk,0-4 4-9\r\n");
    }

    @Test
    void json_lines_keep_every_word_and_type() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonlWriter.write(ALL, Stream.of(4, 5), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        {"number":4,"even":true,"chain":["Ilse Maran","Radio Osk"],"at":[[0,4],[4,9]]}
                        {"number":5,"even":false,"chain":["Ilse Maran","Radio Osk"],"at":[[0,5],[5,9]]}
                        """);
    }

    @Test
    void nothing_gives_an_empty_file_of_json_lines_and_a_line_of_names_in_csv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonlWriter.write(WORDS, Stream.of(), out);
        assertThat(out.size()).isZero();
        assertThat(csv()).isEqualTo("words\r\n");
    }

    private static String csv(String... words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter.write(WORDS, Stream.of(words), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
