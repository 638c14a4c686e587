package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTableTest {
    @Test
    void words_wrap_at_the_width_of_their_column() {
        assertThat(StatementTable.wrapped("the harbour was handed back", 12))
                .containsExactly("the harbour", "was handed", "back");
    }

    @Test
    void wide_characters_take_two_places_and_marks_none() {
        assertThat(StatementTable.wrapped("発電所は閉鎖", 4)).containsExactly("発電", "所は", "閉鎖");
        assertThat(StatementTable.wrapped("e\u0301e\u0301 e\u0301", 4)).containsExactly("e\u0301e\u0301 e\u0301");
    }

    @Test
    void very_long_words_are_cut_with_an_ellipsis() {
        List<String> lines = StatementTable.wrapped("word ".repeat(200), 10);
        assertThat(lines).hasSize(8);
        assertThat(lines.getLast()).endsWith("…");
    }

    @Test
    void characters_that_steer_a_terminal_or_turn_a_line_are_left_out() {
        assertThat(StatementTable.wrapped("red \u001b[31m text \u202e turned", 40))
                .containsExactly("red [31m text turned");
    }
}
