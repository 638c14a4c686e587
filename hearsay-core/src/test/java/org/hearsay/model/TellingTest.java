package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.hearsay.model.Telling.Of;
import org.junit.jupiter.api.Test;

/** When what a document says about itself contradicts itself. */
class TellingTest {
    @Test
    void days_that_are_far_apart_contradict_and_the_first_is_believed() {
        Telling linked = new Telling(Of.PUBLISHED, "2024-03-19T08:00:00Z", "JSON-LD");
        Telling address = new Telling(Of.PUBLISHED, "2024-03-12", "its address");
        assertThat(Telling.believed(List.of(linked, address), Of.PUBLISHED)).contains(linked);
        assertThat(Telling.contradicting(List.of(linked, address))).containsExactly(address);
    }

    @Test
    void a_day_more_by_another_clock_and_the_month_alone_agree() {
        assertThat(contradicting(Of.PUBLISHED, "2024-03-19T23:30:00-05:00", "2024-03-20", "2024-03"))
                .isEmpty();
        assertThat(contradicting(Of.PUBLISHED, "2024-03-19", "2024-04")).hasSize(1);
        assertThat(contradicting(Of.PUBLISHED, "2024-03-19", "202X-XX-XX")).hasSize(1);
    }

    @Test
    void a_name_that_holds_the_other_agrees() {
        assertThat(contradicting(Of.BYLINE, "Ana Ferrow", "By ANA FERROW, in Talve", "Ferrow"))
                .isEmpty();
        assertThat(contradicting(Of.BYLINE, "Ana Ferrow", "Jonas Rill")).hasSize(1);
    }

    @Test
    void what_is_told_of_different_things_cannot_contradict() {
        assertThat(Telling.contradicting(List.of(
                        new Telling(Of.OUTLET, "Talve Courier", "a meta element"),
                        new Telling(Of.BYLINE, "Ana Ferrow", "JSON-LD"))))
                .isEmpty();
    }

    private static List<Telling> contradicting(Of of, String... values) {
        return Telling.contradicting(Arrays.stream(values)
                .map(value -> new Telling(of, value, "here"))
                .toList());
    }
}
