package org.hearsay.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pieces cover every visible character of any text once, and cut where the training scripts cut. */
class PiecesTest {
    private static final Pieces PIECES = new Pieces(new Vocabulary());

    private static List<String> words(String text) {
        return PIECES.cut(text).stream()
                .map(piece -> text.substring(piece.start(), piece.end()))
                .toList();
    }

    @Test
    void words_are_cut_at_marks_and_where_a_contraction_may_end() {
        assertThat(words("I don't think they cannot come at 5pm."))
                .containsExactly("I", "do", "n", "'", "t", "think", "they", "can", "not", "come", "at", "5", "pm", ".");
    }

    @Test
    void an_ordinal_stays_whole_and_a_long_word_is_cut_into_known_pieces() {
        assertThat(words("the 4th")).containsExactly("the", "4th");
        assertThat(String.join("", words("Qasr"))).isEqualTo("Qasr");
    }

    @Test
    void capitals_and_line_breaks_are_kept_beside_the_number() {
        List<Piece> pieces = PIECES.cut("UN\r\nchief\n\n Hans  eBay");
        assertThat(pieces.getFirst().shape()).isEqualTo(Piece.Shape.UPPER);
        assertThat(pieces.get(1).gap()).isEqualTo(Piece.Gap.LINE);
        assertThat(pieces.get(2).gap()).isEqualTo(Piece.Gap.PARAGRAPH);
        assertThat(pieces.get(2).shape()).isEqualTo(Piece.Shape.TITLE);
        assertThat(pieces.get(3).gap()).isEqualTo(Piece.Gap.SPACE);
    }

    @Test
    void an_accent_costs_no_number_and_an_unknown_letter_only_itself() {
        assertThat(PIECES.cut("CAFÉ").getFirst().number())
                .isEqualTo(PIECES.cut("cafe").getFirst().number());
        List<Piece> odd = PIECES.cut("caf\uA984");
        assertThat(odd.getFirst().number()).isNotEqualTo(Vocabulary.UNKNOWN);
        assertThat(odd.getLast().number()).isEqualTo(Vocabulary.UNKNOWN);
    }

    @Test
    void nothing_but_white_space_and_invisible_characters_lies_outside_the_pieces() {
        for (String text : List.of(
                "",
                " \u200B\uFEFF ",
                "داعش قال إن المدينة",
                "a\u200Db\u200C-\u00ADc",
                "👩‍👩‍👧 said 🇸🇾!",
                "e\u0301 \u0301\u0301 x",
                "\uD83D x \uDE00",
                "x".repeat(10_000),
                "\u0001\u0000word\u0007",
                "漢字かな交じり文",
                "don’t can’t WON'T",
                "İstanbul ﷺ ǅ ß")) {
            assertCovered(text);
        }
    }

    @Test
    void any_text_at_all_is_covered_in_order() {
        Random dice = new Random(20261125);
        int[] pool = {
            ' ', '\n', 'a', 'N', '\'', 't', 0x301, 0x200D, 0x1F468, 0x627, 0xD800, 0xDC00, '5', '.', 0x4E00, 0xFB01
        };
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int k = dice.nextInt(90); k >= 0; k--) {
                text.appendCodePoint(dice.nextInt(4) == 0 ? dice.nextInt(0x3000) : pool[dice.nextInt(pool.length)]);
            }
            assertCovered(text.toString());
        }
    }

    private static void assertCovered(String text) {
        boolean[] in = new boolean[text.length()];
        int last = 0;
        for (Piece piece : PIECES.cut(text)) {
            assertThat(piece.start()).as("in order: %s", text).isGreaterThanOrEqualTo(last);
            assertThat(piece.end()).as("not empty: %s", text).isGreaterThan(piece.start());
            last = piece.end();
            for (int k = piece.start(); k < piece.end(); k++) {
                in[k] = true;
            }
        }
        for (int k = 0; k < text.length(); k++) {
            int cp = text.codePointAt(k);
            Letters.Kind kind = Letters.kind(cp);
            if (kind == Letters.Kind.ALONE || kind == Letters.Kind.RUN) {
                assertThat(in[k]).as("unit %d of %s is in a piece", k, text).isTrue();
            }
            if (kind == Letters.Kind.SPACE) {
                assertThat(in[k]).as("unit %d of %s is white", k, text).isFalse();
            }
        }
    }
}
