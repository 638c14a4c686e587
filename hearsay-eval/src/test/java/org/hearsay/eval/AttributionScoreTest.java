package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

/** The scorer against figures worked out by hand on a small invented gold. */
class AttributionScoreTest {
    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final String TEXT = "Mara Venn said that \"the old bridge will close\", and aides denied it. "
            + "The Courier reported that Venn warned of floods.";

    private static final Statement CLOSE =
            statement("1", "that \"the old bridge will close\"", "said", "Mara Venn", "Mara Venn", "");
    private static final Statement DENIAL = statement("2", "it", "denied", "aides", "", "");
    private static final Statement REPORT =
            statement("3", "that Venn warned of floods", "reported", "The Courier", "Courier", "");
    private static final Statement FLOODS = statement("4", "of floods", "warned", "Venn", "Mara Venn", "3");

    @Test
    void the_gold_itself_scores_a_hundred() {
        Map<String, Double> values = values(List.of(CLOSE, DENIAL, REPORT, FLOODS));
        assertThat(values.get("content.exact")).isEqualTo(100);
        assertThat(values.get("relation.strict")).isEqualTo(100);
        assertThat(values.get("parent")).isEqualTo(100);
        assertThat(values.get("name.accuracy")).isEqualTo(100);
    }

    @Test
    void nothing_found_scores_nothing() {
        assertThat(values(List.of()).get("content.partial")).isZero();
        assertThat(values(List.of()).get("relation.lenient")).isZero();
    }

    @Test
    void quotation_marks_and_spaces_do_not_decide_strict_but_do_decide_exact() {
        Map<String, Double> values = values(
                List.of(statement("a", "that \"the old bridge will close\", ", "said", "Mara Venn", "Venn", "")));
        assertThat(values.get("content.exact")).isZero();
        // One found, one right, four in the gold: P 1/1, R 1/4, F1 2·1·¼ / 1¼ = 40 %.
        assertThat(values.get("content.strict")).isEqualTo(40, EXACTLY);
    }

    @Test
    void partial_is_the_mean_share_of_words_covered() {
        // Found: "the old bridge" (3 words, all of them in the gold's 6) and "aides denied" (2 words, none in a
        // content).
        Map<String, Double> values = values(List.of(
                statement("a", "the old bridge", "said", "Mara Venn", "", ""),
                statement("b", "aides denied", "", "", "", "")));
        // P = (3/3 + 0/2) / 2; R = (3/6 + 0 + 0 + 0) / 4
        assertThat(values.get("content.partial.p")).isEqualTo(50, EXACTLY);
        assertThat(values.get("content.partial.r")).isEqualTo(12.5, EXACTLY);
        assertThat(values.get("content.partial")).isEqualTo(20, EXACTLY);
    }

    @Test
    void lenient_relations_want_half_the_content_and_a_word_of_source_and_cue() {
        // Dice of "the old bridge" with 6 words: 2·3/9 = .67, so it counts; the second has a foreign source.
        Map<String, Double> values = values(List.of(
                statement("a", "the old bridge", "said", "Venn", "Mara Venn", ""),
                statement("b", "that Venn warned of floods", "reported", "aides", "", "")));
        // The source "Venn" of a is the word in the second sentence, not Mara Venn's of the first: no shared word.
        assertThat(values.get("relation.lenient")).isZero();
        Map<String, Double> better = values(List.of(
                statement("a", "the old bridge", "said", "Mara Venn", "Mara Venn", ""),
                statement("b", "that Venn warned of floods", "reported", "Courier", "The Courier", "")));
        // Two of two found, two of four in the gold: F1 = 2·1·½ / 1½.
        assertThat(better.get("relation.lenient")).isEqualTo(200.0 / 3, EXACTLY);
        // Strict wants the same words: neither.
        assertThat(better.get("relation.strict")).isZero();
        assertThat(better.get("name.accuracy")).isEqualTo(100);
    }

    @Test
    void a_parent_counts_when_both_ends_are_paired() {
        Statement child = statement("x", "of floods", "warned", "Venn", "", "y");
        Statement parent = statement("y", "that Venn warned of floods", "reported", "The Courier", "", "");
        Statement wrong = statement("z", "it", "denied", "aides", "", "y");
        Map<String, Double> values = values(List.of(child, parent, wrong));
        // One link in the gold, two found, one of them right.
        assertThat(values.get("parent.p")).isEqualTo(50, EXACTLY);
        assertThat(values.get("parent.r")).isEqualTo(100, EXACTLY);
    }

    @Test
    void outermost_leaves_out_what_lies_in_another_content() {
        AttributionScore score = AttributionScore.of(gold(), List.of(REPORT, FLOODS), true);
        assertThat(score.tally().count("content.gold")).isEqualTo(3);
        assertThat(score.tally().count("content.found")).isEqualTo(1);
    }

    @Test
    void misses_and_spurious_are_listed_in_words() {
        AttributionScore score = AttributionScore.of(
                gold(), List.of(CLOSE, REPORT, FLOODS, statement("s", "aides denied", "", "", "", "")), false);
        assertThat(score.misses()).containsExactly("it");
        assertThat(score.spurious()).containsExactly("aides denied");
    }

    @Test
    void names_are_compared_without_titles_case_and_points() {
        assertThat(Words.plainName("The Rep. MARA  Venn")).isEqualTo("mara venn");
    }

    private static Map<String, Double> values(List<Statement> found) {
        return AttributionSets.values(AttributionScore.of(gold(), found, false).tally());
    }

    private static GoldDocument gold() {
        return new GoldDocument("d", "news", TEXT, Optional.empty(), List.of(CLOSE, DENIAL, REPORT, FLOODS));
    }

    private static Statement statement(
            String id, String content, String cue, String source, String name, String parent) {
        int from = TEXT.indexOf(content);
        return new Statement(
                id,
                List.of(new Span(from, from + content.length())),
                spans(cue),
                id.equals("4") || source.equals("Venn")
                        ? List.of(new Span(TEXT.indexOf("Venn warned"), TEXT.indexOf(" warned")))
                        : spans(source),
                Optional.of(name).filter(n -> !n.isEmpty()),
                List.of(),
                Optional.of(parent).filter(p -> !p.isEmpty()),
                Map.of(),
                List.of());
    }

    private static List<Span> spans(String words) {
        int from = TEXT.indexOf(words);
        return words.isEmpty() ? List.of() : List.of(new Span(from, from + words.length()));
    }
}
