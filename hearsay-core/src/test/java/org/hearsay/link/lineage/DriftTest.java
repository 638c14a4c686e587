package org.hearsay.link.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.link.lineage.Drift.Change;
import org.junit.jupiter.api.Test;

/** What is told of a change, and what is none. */
class DriftTest {
    @Test
    void typography_and_case_are_no_change() {
        Drift drift = Drift.between("“It can’t hold,” she said.", "\"It can't hold,\" She said.");
        assertThat(drift.cut() + drift.added()).isZero();
        assertThat(drift.changes()).isEmpty();
    }

    @Test
    void a_number_that_becomes_another_is_told_first() {
        assertThat(sentences("It may rise to 42 litres a second", "It will rise to 43 litres a second"))
                .containsExactly("“42” became “43”", "“may” became “will”");
    }

    @Test
    void a_lost_hedge_and_a_lost_negation_are_told() {
        assertThat(sentences("It was perhaps the gate that failed", "It was the gate that failed"))
                .containsExactly("“perhaps” was lost");
        assertThat(sentences("She did not sign the order", "She did sign the order"))
                .containsExactly("“not” was lost");
    }

    @Test
    void a_credit_that_is_lost_is_told() {
        assertThat(sentences("The wall leaks, the Gull reported", "The wall leaks"))
                .containsExactly("“, the Gull reported” was lost");
    }

    @Test
    void a_whole_paragraph_that_comes_in_is_added_and_no_change() {
        Drift drift = Drift.between(
                "The wall leaks.",
                "The wall leaks. On Monday at nine the council of Corran met for the first time in 40 years and sat until ten.");
        assertThat(drift.added()).isEqualTo(20);
        assertThat(drift.changes()).isEmpty();
    }

    private static List<String> sentences(String before, String after) {
        return Drift.between(before, after).changes().stream()
                .map(Change::sentence)
                .toList();
    }
}
