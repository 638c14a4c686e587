package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Four-word shingles against shares worked out by hand. */
class ShinglesTest {
    @Test
    void the_same_words_are_all_in_both() {
        assertThat(Shingles.compare("The old bridge will close.", "the old -- bridge will close"))
                .isNotEqualTo(new Shingles(1, 0, 0));
        assertThat(Shingles.compare("The old bridge will close.", "The old -- bridge will close"))
                .isEqualTo(new Shingles(1, 0, 0));
    }

    @Test
    void shares_are_of_all_shingles_of_either_text() {
        // Gold: abcd bcde cdef; found: bcde cdef defg. Both 2, missing 1, extra 1.
        Shingles shingles = Shingles.compare("a b c d e f", "b c d e f g");
        assertThat(shingles.both()).isEqualTo(0.5, within(1e-12));
        assertThat(shingles.missing()).isEqualTo(0.25, within(1e-12));
        assertThat(shingles.extra()).isEqualTo(0.25, within(1e-12));
    }

    @Test
    void repeats_count_as_often_as_they_stand() {
        Shingles shingles = Shingles.compare("a a a a a", "a a a a");
        assertThat(shingles).isEqualTo(new Shingles(0.5, 0, 0.5));
    }

    @Test
    void a_text_of_fewer_than_four_words_is_one_shingle_and_an_empty_one_is_none() {
        assertThat(Shingles.compare("a b", "a b")).isEqualTo(new Shingles(1, 0, 0));
        assertThat(Shingles.compare("a b", "")).isEqualTo(new Shingles(0, 0, 1));
        assertThat(Shingles.compare("", "")).isEqualTo(new Shingles(0, 0, 0));
    }
}
