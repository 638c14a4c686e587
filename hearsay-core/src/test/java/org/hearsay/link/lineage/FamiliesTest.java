package org.hearsay.link.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.link.lineage.PassageFinder.Document;
import org.hearsay.model.Family;
import org.hearsay.model.Family.Member;
import org.hearsay.model.Family.RootKind;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

/** How reports hang together, and on how many origins they rest. */
class FamiliesTest {
    private static final String WIRE =
            "The weir at Corran gave way before dawn on Tuesday and sent the winter's water through "
                    + "three villages, the Ministry of Waters said. Two ferries were torn from their chains. Nobody was missing by noon, "
                    + "according to the harbour office, which had counted twice.";

    private final List<Story> stories = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();

    @Test
    void a_wire_text_and_its_copies_have_one_origin() {
        report("wire", "Harbour Wire", "2031-03-12T08:00:00Z", WIRE);
        report(
                "gull",
                "The Gull",
                "2031-03-12T18:00:00Z",
                WIRE.replace("Two ferries were torn from their chains. ", ""));
        report("tide", "Tide Table", "2031-03-13", "Harbour Wire reports: " + WIRE);
        Family family = passages().getFirst();
        assertThat(family.members())
                .extracting(Member::voice)
                .containsExactly("Harbour Wire", "The Gull", "Tide Table");
        assertThat(family.links()).extracting(Family.Link::on).containsExactly(0, 0);
        assertThat(family.links().getLast().credited()).isTrue();
        assertThat(family.origins().interval()).isEqualTo("1");
        assertThat(family.origins().roots().getFirst().members()).containsExactly(0);
    }

    @Test
    void copies_of_a_text_that_is_not_here_hang_on_a_missing_report() {
        report("one", "The Gull", "", "> " + WIRE + "\nQuite so.");
        report("two", "Tide Table", "", "> " + WIRE + "\nNever.");
        Family.Root root = passages().getFirst().origins().roots().getFirst();
        assertThat(root.kind()).isEqualTo(RootKind.MISSING);
        assertThat(root.members()).containsExactly(0, 1);
    }

    @Test
    void of_two_reports_of_one_day_either_may_have_had_the_words_first() {
        report("one", "The Gull", "2031-03-12", WIRE);
        report("two", "Tide Table", "2031-03-12", WIRE);
        Family family = passages().getFirst();
        assertThat(family.links()).isEmpty();
        assertThat(family.origins().interval()).isEqualTo("1");
        assertThat(family.origins().roots().getFirst().label()).isEqualTo("The Gull or Tide Table");
    }

    @Test
    void a_quotation_inside_a_long_passage_is_a_family_of_its_own() {
        report("wire", "Harbour Wire", "2031-03-12", WIRE);
        report("gull", "The Gull", "2031-03-13", WIRE);
        report(
                "note",
                "Notes",
                "2031-03-14",
                "I read that two ferries were torn from their chains. Nobody was missing, I hope.");
        assertThat(passages()).extracting(f -> f.members().size()).containsExactly(3, 2);
    }

    @Test
    void a_circle_of_two_outlets_rests_on_nothing() {
        report("first", "Corran Today", "2031-03-14", "");
        say("first", "The killer weir was rated unsafe as long ago as 2019", "Corran Today", "Corran Today");
        report("second", "Vantage", "2031-03-15", "");
        say("second", "The weir was rated unsafe in 2019", "Corran Today", "Vantage");
        report("third", "Corran Today", "2031-03-16", "");
        say("third", "that the weir was rated unsafe in 2019", "Vantage", "Corran Today");
        Family family = statements().getFirst();
        assertThat(family.circles()).containsExactly(List.of(0, 1, 2));
        assertThat(family.origins().interval()).isEqualTo("none found");
    }

    @Test
    void named_voices_are_separate_origins_and_unnamed_ones_may_be_the_same() {
        report("a", "The Gull", "2031-03-14", "");
        say("a", "forty litres a second came through the gallery", "Ann Harrow", "The Gull");
        report("b", "Tide Table", "2031-03-15", "");
        say("b", "forty litres a second came through the gallery", "unnamed: a senior engineer", "Tide Table");
        report("c", "Vantage", "2031-03-16", "");
        say(
                "c",
                "that forty litres a second came through the gallery",
                "unnamed: a person who worked there",
                "Vantage");
        Family.Origins origins = statements().getFirst().origins();
        assertThat(origins.interval()).isEqualTo("1–3");
        assertThat(origins.roots()).extracting(Family.Root::mayBeAnother).containsExactly(false, true, true);
    }

    @Test
    void a_surname_and_a_full_name_are_one_voice() {
        report("a", "The Gull", "2031-03-14", "");
        say("a", "the sirens sounded at 03:20 in every district", "Joss Haverin", "The Gull");
        report("b", "Tide Table", "2031-03-15", "");
        say("b", "that the sirens sounded at 03:20 in every district", "Haverin", "Tide Table");
        assertThat(statements().getFirst().origins().interval()).isEqualTo("1");
    }

    @Test
    void who_credits_nobody_but_has_the_words_rests_on_the_earlier_silently() {
        report("a", "The Gull", "2031-03-14", "");
        say("a", "forty litres a second came through the lower gallery", "The Gull");
        report("b", "Tide Table", "2031-03-15", "");
        say("b", "forty litres a second came through the lower gallery", "Tide Table");
        Family family = statements().getFirst();
        assertThat(family.links()).hasSize(1);
        assertThat(family.links().getFirst().credited()).isFalse();
        assertThat(family.origins().interval()).isEqualTo("1");
    }

    @Test
    void statements_that_share_only_a_subject_are_apart() {
        report("a", "The Gull", "2031-03-14", "");
        say("a", "a siren sounded at 03:20", "Ann Harrow", "The Gull");
        report("b", "Tide Table", "2031-03-15", "");
        say("b", "no siren was tested this year", "Ben Lowe", "Tide Table");
        assertThat(statements()).isEmpty();
    }

    private void report(String id, String outlet, String date, String text) {
        Optional<String> told = Optional.of(date).filter(d -> !d.isEmpty());
        stories.add(new Story(id, id, Optional.of(outlet), told, List.of()));
        documents.add(new Document(id, text, told, Optional.of(outlet), Optional.empty()));
    }

    private void say(String id, String words, String... chain) {
        stories.replaceAll(s -> s.document().equals(id)
                ? new Story(
                        id,
                        s.title(),
                        s.outlet(),
                        s.date(),
                        List.of(new Story.Statement("s-" + id, new Span(0, words.length()), words, List.of(chain))))
                : s);
    }

    private List<Family> passages() {
        return pile().families(new PassageFinder().find(documents));
    }

    private List<Family> statements() {
        return pile().statementFamilies();
    }

    private StoryPile pile() {
        return new StoryPile(stories, documents.stream().map(Document::text).toList());
    }
}
