package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Decision.Sort;
import org.junit.jupiter.api.Test;

class DecidedTest {
    private static final String TEXT =
            "The mayor said that the clerk wrote that the gate held. Nobody was hurt, she added.";

    private static final Attribution OUTER = statement("outer", "the clerk wrote that the gate held", Optional.empty());
    private static final Attribution INNER = statement("inner", "the gate held", Optional.of("outer"));
    private static final Reading FOUND = new Reading(List.of(OUTER, INNER), List.of(), List.of(), List.of());

    private static Attribution statement(String id, String words, Optional<String> parent) {
        return statement(id, "the mayor", words, parent);
    }

    private static Attribution statement(String id, String source, String words, Optional<String> parent) {
        int at = TEXT.indexOf(words);
        return new Attribution(
                id,
                Form.INDIRECT,
                Kind.SPEECH,
                Stance.ASSERT,
                new Source.Named(List.of(), source, SourceType.PERSON),
                List.of(),
                List.of(new Span(at, at + words.length())),
                parent,
                Optional.empty(),
                Optional.empty(),
                List.of("said-that"),
                0.9);
    }

    private static Decision decision(long number, Optional<Attribution> before, Optional<Attribution> after) {
        Attribution statement = after.or(() -> before).orElseThrow();
        List<String> words =
                statement.content().stream().map(piece -> piece.in(TEXT)).toList();
        return new Decision(number, "2024-03-21T09:00:00Z", "mira@desk", before, after, words);
    }

    @Test
    void without_decisions_a_reading_stands_as_it_was_found() {
        assertThat(Decided.of(FOUND, TEXT, List.of()).reading()).isEqualTo(FOUND);
    }

    @Test
    void a_rejected_statement_goes_and_what_hung_on_it_hangs_on_its_holder() {
        Decided decided = Decided.of(FOUND, TEXT, List.of(decision(1, Optional.of(OUTER), Optional.empty())));
        assertThat(decided.reading().attributions()).extracting(Attribution::id).containsExactly("inner");
        assertThat(decided.reading().attributions().getFirst().parent()).isEmpty();
        assertThat(decided.rejected()).extracting(Decision::sort).containsExactly(Sort.REJECTED);
    }

    @Test
    void a_corrected_statement_keeps_its_id_and_its_place_in_the_chain() {
        Attribution clerk = statement("inner", "the clerk", "the gate held", Optional.of("outer"));
        Decided decided = Decided.of(FOUND, TEXT, List.of(decision(1, Optional.of(INNER), Optional.of(clerk))));
        assertThat(decided.reading().chain(decided.reading().attributions().getLast(), Report.unnamed()))
                .startsWith("the clerk", "the mayor");
        assertThat(decided.byStatement())
                .hasEntrySatisfying("inner", d -> assertThat(d.sort()).isEqualTo(Sort.CORRECTED));
    }

    @Test
    void an_added_statement_stands_in_reading_order_under_the_innermost_that_holds_it() {
        Attribution missed = statement("new", "Nobody was hurt", Optional.empty());
        Attribution inside = statement("deep", "gate", Optional.empty());
        Decided decided = Decided.of(
                FOUND,
                TEXT,
                List.of(
                        decision(1, Optional.empty(), Optional.of(missed)),
                        decision(2, Optional.empty(), Optional.of(inside))));
        assertThat(decided.reading().attributions())
                .extracting(Attribution::id)
                .containsExactly("outer", "inner", "deep", "new");
        assertThat(decided.reading().attribution("deep").flatMap(Attribution::parent))
                .contains("inner");
        assertThat(decided.reading().attribution("new").flatMap(Attribution::parent))
                .isEmpty();
    }

    @Test
    void a_confirmed_statement_stays_although_a_later_reading_misses_it() {
        Decision confirmed = decision(1, Optional.of(INNER), Optional.of(INNER));
        assertThat(confirmed.sort()).isEqualTo(Sort.CONFIRMED);
        Reading anew = new Reading(List.of(OUTER), List.of(), List.of(), List.of());
        assertThat(Decided.of(anew, TEXT, List.of(confirmed)).reading().attributions())
                .extracting(Attribution::id)
                .containsExactly("outer", "inner");
    }

    @Test
    void in_a_text_drawn_anew_a_statement_is_found_by_its_words_and_waits_when_they_are_gone() {
        Attribution missed = statement("new", "Nobody was hurt", Optional.empty());
        Decision added = decision(1, Optional.empty(), Optional.of(missed));
        Reading none = new Reading(List.of(), List.of(), List.of(), List.of());

        String moved = "PAGE 1\n" + TEXT;
        Attribution placed =
                Decided.of(none, moved, List.of(added)).reading().attributions().getFirst();
        assertThat(placed.words(moved)).isEqualTo("Nobody was hurt");

        Decided gone = Decided.of(none, "Another text.", List.of(added));
        assertThat(gone.reading().attributions()).isEmpty();
        assertThat(gone.unplaced()).containsExactly(added);
    }

    @Test
    void a_statement_read_anew_with_other_edges_is_still_the_one_rejected() {
        Attribution longer = statement("other-id", "that the gate held", Optional.empty());
        Reading anew = new Reading(List.of(longer), List.of(), List.of(), List.of());
        Decided decided = Decided.of(anew, TEXT, List.of(decision(1, Optional.of(INNER), Optional.empty())));
        assertThat(decided.reading().attributions()).isEmpty();
    }

    @Test
    void of_several_decisions_about_one_statement_the_last_counts() {
        Attribution clerk = statement("inner", "the clerk", "the gate held", Optional.of("outer"));
        Decided decided = Decided.of(
                FOUND,
                TEXT,
                List.of(
                        decision(1, Optional.of(INNER), Optional.empty()),
                        decision(2, Optional.of(INNER), Optional.of(clerk))));
        assertThat(decided.rejected()).isEmpty();
        assertThat(decided.reading().attribution("inner")).isPresent();
    }
}
