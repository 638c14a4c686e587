package org.hearsay.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.model.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the network that ships says, and that no text is too odd or too long for it. */
class ParserTest {
    private static final Parser PARSER = opened();

    private static Parser opened() {
        return switch (Parser.open()) {
            case Opened.Ready(Parser parser) -> parser;
            case Opened.Closed(String why) -> throw new AssertionError(why);
        };
    }

    @AfterAll
    static void close() {
        PARSER.close();
    }

    @Test
    void a_sentence_is_cut_into_words_and_hung_up_as_a_tree() {
        String text = "The minister said on Monday that they don't know the answer.";
        Parse parse = PARSER.read(text);
        assertThat(words(text, parse))
                .containsExactly(
                        "The",
                        "minister",
                        "said",
                        "on",
                        "Monday",
                        "that",
                        "they",
                        "do",
                        "n't",
                        "know",
                        "the",
                        "answer",
                        ".");
        assertThat(parse.words().get(1)).isEqualTo(new Parse.Word(new Span(4, 12), "NOUN", 2, "nsubj"));
        assertThat(parse.words().get(2).head()).isEqualTo(Parse.Word.ROOT);
        assertThat(parse.words().get(9).label()).isEqualTo("ccomp");
        assertThat(parse.words().get(9).head()).isEqualTo(2);
    }

    @Test
    void sentences_end_at_full_stops_but_not_after_a_title() {
        String text = "Mr. Brown left early. Nobody asked why he did.";
        assertThat(PARSER.read(text).sentences().stream().map(s -> s.span().in(text)))
                .containsExactly("Mr. Brown left early.", "Nobody asked why he did.");
    }

    @Test
    void people_bodies_and_places_are_named() {
        String text = "John Keller told the United Nations in Geneva that he would not go back to Syria.";
        assertThat(PARSER.read(text).names().stream().map(n -> n.span().in(text) + " " + n.bearer()))
                .containsExactly("John Keller PERSON", "United Nations ORG", "Geneva PLACE", "Syria PLACE");
    }

    @Test
    void who_said_what_by_which_word_is_tagged() {
        String text = "The mayor said that the bridge was closed.";
        assertThat(PARSER.read(text).parts().stream()
                        .map(p -> p.role() + " " + p.span().in(text)))
                .contains("SOURCE The mayor", "CUE said");
    }

    @Test
    void the_same_text_gives_the_same_parse() {
        String text = page(30);
        assertThat(PARSER.read(text)).isEqualTo(PARSER.read(text));
    }

    @Test
    void a_text_of_many_windows_loses_no_word_and_splits_no_sentence() {
        String text = page(30);
        Parse parse = PARSER.read(text);
        assertWhole(text, parse);
        assertThat(parse.sentences()).hasSize(60);
    }

    @Test
    void a_sentence_longer_than_any_window_is_read_in_stretches() {
        String text =
                IntStream.range(0, 120).mapToObj(k -> "and the dog saw the cat").collect(Collectors.joining(" "));
        Parse parse = PARSER.read(text);
        assertWhole(text, parse);
        assertThat(parse.words()).hasSize(120 * 6);
    }

    @Test
    void odd_texts_are_read_like_any_other() {
        for (String text : List.of(
                "",
                " \u200B\uFEFF ",
                "داعش قال إن المدينة سقطت. هكذا قالوا.",
                "a\u200Db\u200C-\u00ADc 👩‍👩‍👧 said 🇸🇾!",
                "\uD83D x \uDE00",
                "x".repeat(2_000),
                "\u0001\u0000word\u0007",
                "漢字かな交じり文",
                ". . . . . ? ! ! !",
                "a\n\n\n\nb\r\n\r\nc")) {
            assertWhole(text, PARSER.read(text));
        }
    }

    @Test
    void words_that_are_known_are_taken_as_given() {
        String text = "can not cannot";
        List<List<Span>> known = List.of(List.of(new Span(0, 7), new Span(8, 14)));
        assertThat(words(text, PARSER.read(text, known))).containsExactly("can not", "cannot");
    }

    private static List<String> words(String text, Parse parse) {
        return parse.words().stream().map(word -> word.span().in(text)).toList();
    }

    private static String page(int paragraphs) {
        return IntStream.range(0, paragraphs)
                .mapToObj(
                        k -> "The council met on day " + k
                                + " and the members talked about the bridge for a long time. Nobody could say who had paid for it.")
                .collect(Collectors.joining("\n\n"));
    }

    /** Every visible character lies in one word, every word in one sentence, and every sentence is a tree. */
    private static void assertWhole(String text, Parse parse) {
        StringBuilder left = new StringBuilder(text);
        int last = 0;
        for (Parse.Word word : parse.words()) {
            assertThat(word.span().start()).isGreaterThanOrEqualTo(last);
            last = word.span().end();
            left.replace(word.span().start(), last, " ".repeat(word.span().length()));
        }
        assertThat(left.codePoints()
                        .mapToObj(Letters::kind)
                        .filter(kind -> kind == Letters.Kind.ALONE || kind == Letters.Kind.RUN))
                .isEmpty();
        int at = 0;
        for (Parse.Sentence sentence : parse.sentences()) {
            assertThat(sentence.first()).isEqualTo(at);
            at = sentence.end();
            List<Parse.Word> words = parse.words().subList(sentence.first(), sentence.end());
            assertThat(words.stream().filter(word -> word.head() == Parse.Word.ROOT))
                    .hasSize(1);
            assertThat(words)
                    .allMatch(word -> word.head() == Parse.Word.ROOT
                            || (word.head() >= sentence.first() && word.head() < sentence.end()));
        }
        assertThat(at).isEqualTo(parse.words().size());
    }
}
