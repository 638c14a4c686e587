package org.hearsay.link.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.hearsay.link.lineage.PassageFinder.Document;
import org.hearsay.model.SharedPassage;
import org.hearsay.model.SharedPassage.Derivation;
import org.junit.jupiter.api.Test;

/** What counts as a shared passage, where it begins and ends, and who is said to have taken it from whom. */
class PassageFinderTest {
    private static final String WIRE =
            "The weir at Corran gave way before dawn on Tuesday and sent the winter's water through "
                    + "three villages, the Ministry of Waters said. Two ferries were torn from their chains. Nobody was missing by noon, "
                    + "according to the harbour office.";

    @Test
    void a_passage_is_located_exactly_in_both() {
        String copy = "Late extra. " + WIRE + " Our staff will report.";
        SharedPassage only = only(document("a", WIRE), document("b", copy));
        assertThat(only.inFirst().in(WIRE) + ".").isEqualTo(WIRE);
        assertThat(only.inSecond().in(copy) + ".").isEqualTo(WIRE);
        assertThat(only.sameWords()).isEqualTo(41);
    }

    @Test
    void cuts_insertions_and_typography_do_not_break_a_passage() {
        String copy = WIRE.replace("winter's", "winter’s")
                .replace("Two ferries were torn from their chains. ", "")
                .replace("by noon", "by noon on the same day")
                .toUpperCase(Locale.ROOT);
        assertThat(only(document("a", WIRE), document("b", copy)).inSecond().in(copy) + ".")
                .isEqualTo(copy);
    }

    @Test
    void seven_words_shared_by_chance_are_no_passage() {
        assertThat(find(
                        document("a", "He said that he would not be there at nine, and left."),
                        document("b", "She knew that he would not be there, so she rang.")))
                .isEmpty();
    }

    @Test
    void lines_marked_as_quoted_were_taken_from_the_other() {
        String reply = "Ann wrote:\n> " + WIRE.replace(", ", ",\n> ") + "\n\nI saw only one ferry.";
        SharedPassage only = only(document("a", reply), document("b", WIRE));
        assertThat(only.derivation()).isEqualTo(Derivation.FIRST_FROM_SECOND);
        assertThat(only.reasons()).containsExactly("its lines are marked as quoted there alone");
    }

    @Test
    void a_reply_between_quoted_lines_stays_inside_the_passage() {
        String reply = """
                > The weir at Corran gave way before dawn on Tuesday and sent the winter's water through
                Surely that was Monday?
                > three villages, the Ministry of Waters said. Two ferries were torn.
                """;
        SharedPassage only = only(document("a", WIRE), document("b", reply));
        assertThat(only.inSecond().in(reply))
                .startsWith("The weir")
                .contains("Monday")
                .endsWith("torn");
    }

    @Test
    void what_both_quote_was_taken_from_a_third() {
        String one = "> " + WIRE + "\nQuite.";
        String two = "> " + WIRE + "\nNot at all.";
        assertThat(only(document("a", one), document("b", two)).derivation()).isEqualTo(Derivation.SIBLINGS);
    }

    @Test
    void the_later_dated_took_it_from_the_earlier() {
        SharedPassage only =
                only(document("late", WIRE, "2031-03-14"), document("early", WIRE + " More follows.", "2031-03-13"));
        assertThat(only.first()).isEqualTo("early");
        assertThat(only.derivation()).isEqualTo(Derivation.SECOND_FROM_FIRST);
        assertThat(only.reasons()).containsExactly("it is dated later");
    }

    @Test
    void dates_that_agree_as_far_as_they_go_decide_nothing() {
        assertThat(only(document("a", WIRE, "2031-03"), document("b", WIRE, "2031-03-13"))
                        .derivation())
                .isEqualTo(Derivation.UNKNOWN);
    }

    @Test
    void an_agency_that_names_itself_in_its_dateline_is_credited_by_the_other() {
        String wire = "CORRAN, March 13 (Harbour Wire) - " + WIRE;
        SharedPassage only = only(document("a", WIRE + " Additional reporting: Harbour Wire"), document("b", wire));
        assertThat(only.derivation()).isEqualTo(Derivation.FIRST_FROM_SECOND);
        assertThat(only.reasons()).containsExactly("it names the other as where it has this from");
    }

    @Test
    void a_lead_in_credits_someone_and_so_does_what_stands_in_quotation_marks() {
        String quoting = "As the ministry wrote:\n“" + WIRE + "”";
        assertThat(only(document("a", quoting), document("b", WIRE)).derivation())
                .isEqualTo(Derivation.FIRST_FROM_SECOND);
    }

    @Test
    void mails_that_answer_the_same_letter_took_nothing_from_each_other() {
        String credit =
                "In article 1207@relay.corran.example, ann.harrow@post.corran.example (Ann Harrow of Corran) writes:\n";
        assertThat(only(document("a", credit + "> Snow.\nAgreed."), document("b", credit + "> Rain.\nNever."))
                        .derivation())
                .isEqualTo(Derivation.FURNITURE);
    }

    @Test
    void what_stands_in_more_documents_than_can_share_it_is_no_passage() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(document(
                    "d" + i, "Number " + i + ". By staying you say yes to all of our partners and their cookies."));
        }
        assertThat(new PassageFinder().find(many)).isEmpty();
    }

    @Test
    void a_text_that_a_hundred_print_makes_few_pairs_and_all_hang_on_the_first() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(document("d" + i, "Paper " + i + " writes. " + WIRE, "2031-03-%02d".formatted(1 + i / 4)));
        }
        List<SharedPassage> found = new PassageFinder().find(many);
        assertThat(found).hasSizeLessThan(250);
        assertThat(found.stream().filter(p -> p.first().equals("d0"))).hasSize(99);
    }

    @Test
    void letters_that_a_scan_spoilt_do_not_hide_a_passage() {
        Random dice = new Random(11);
        List<Document> pile = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            pile.add(document("clean" + i, sentences(new Random(i), 40)));
            pile.add(document("scan" + i, spoilt(pile.getLast().text(), dice)));
        }
        List<SharedPassage> found = new PassageFinder().find(pile);
        for (int i = 0; i < 60; i++) {
            String clean = "clean" + i;
            String scan = "scan" + i;
            assertThat(found).anyMatch(p -> List.of(p.first(), p.second()).containsAll(List.of(clean, scan)));
        }
    }

    @Test
    void only_what_concerns_a_new_document_is_told_again() {
        InventedPile pile = new InventedPile(document("a", WIRE), document("b", WIRE), document("c", "Again: " + WIRE));
        new PassageFinder().find(pile, pile);
        assertThat(pile.pairs()).containsExactly("ab", "ac", "bc");
        pile.forgetAllBut(2);
        new PassageFinder().find(pile, pile);
        assertThat(pile.pairs()).containsExactly("ac", "bc");
    }

    @Test
    void no_text_however_odd_stops_the_search() {
        find(
                document("empty", ""),
                document("signs", "!!! ??? ---"),
                document("a", "\ud800 \udc00 x"),
                document("b", "\ud800"));
        assertThat(find(document("zh1", "水库在黎明前决堤并淹没了三个村庄"), document("zh2", "据报水库在黎明前决堤并淹没了三个村庄。")))
                .hasSize(1);
    }

    private static String sentences(Random dice, int words) {
        StringBuilder text = new StringBuilder();
        List<String> stock = List.of(WIRE.replaceAll("[^A-Za-z ]", "").split(" ", -1));
        for (int i = 0; i < words; i++) {
            text.append(stock.get(dice.nextInt(stock.size()))).append(' ');
        }
        return text.toString();
    }

    /** One letter in ten becomes another. */
    private static String spoilt(String text, Random dice) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int i = 0; i < spoilt.length(); i++) {
            if (Character.isLetter(spoilt.charAt(i)) && dice.nextInt(10) == 0) {
                spoilt.setCharAt(i, (char) ('a' + dice.nextInt(26)));
            }
        }
        return spoilt.toString();
    }

    private static SharedPassage only(Document... documents) {
        List<SharedPassage> found = find(documents);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<SharedPassage> find(Document... documents) {
        return new PassageFinder().find(List.of(documents));
    }

    private static Document document(String id, String text) {
        return new Document(id, text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Document document(String id, String text, String date) {
        return new Document(id, text, Optional.of(date), Optional.empty(), Optional.empty());
    }
}
