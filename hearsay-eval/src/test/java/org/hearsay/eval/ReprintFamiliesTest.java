package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hearsay.eval.ReprintFamilies.Made;
import org.hearsay.eval.ReprintFamilies.Piece;
import org.junit.jupiter.api.Test;

/** What the invented families are, so that their scores mean something. */
class ReprintFamiliesTest {
    @Test
    void the_same_seed_makes_the_same_families_and_another_others() {
        assertThat(new ReprintFamilies(1, 0).make(4, 2, 1)).isEqualTo(new ReprintFamilies(1, 0).make(4, 2, 1));
        assertThat(new ReprintFamilies(2, 0).make(4, 2, 1)).isNotEqualTo(new ReprintFamilies(1, 0).make(4, 2, 1));
    }

    @Test
    void who_took_words_has_some_of_them_and_is_of_the_same_family() {
        List<Piece> pieces = new ReprintFamilies(1, 0).make(7, 5, 0).pieces();
        for (Piece piece : pieces) {
            if (piece.parent() >= 0) {
                Piece parent = pieces.get(piece.parent());
                assertThat(parent.family()).isEqualTo(piece.family());
                assertThat(sharesFiveWords(
                                parent.document().text(), piece.document().text()))
                        .as(
                                "%s took words of %s",
                                piece.document().id(), parent.document().id())
                        .isTrue();
            }
        }
        assertThat(pieces).anyMatch(Piece::missing).anyMatch(p -> p.parent() > 0);
    }

    private static boolean sharesFiveWords(String taken, String taker) {
        List<String> words = Pattern.compile("\\s+").splitAsStream(taken).toList();
        return IntStream.rangeClosed(0, words.size() - 5)
                .mapToObj(at -> String.join(" ", words.subList(at, at + 5)))
                .anyMatch(taker::contains);
    }

    @Test
    void noise_replaces_as_many_letters_as_it_says() {
        Made clean = new ReprintFamilies(1, 0).make(3, 0, 0);
        long letters = clean.pieces()
                .getFirst()
                .document()
                .text()
                .chars()
                .filter(Character::isLetter)
                .count();
        String spoilt = new ReprintFamilies(1, 10)
                .make(3, 0, 0)
                .pieces()
                .getFirst()
                .document()
                .text();
        String text = clean.pieces().getFirst().document().text();
        long changed = 0;
        for (int i = 0; i < text.length(); i++) {
            changed += text.charAt(i) == spoilt.charAt(i) ? 0 : 1;
        }
        assertThat(100.0 * changed / letters).isBetween(6.0, 14.0);
    }
}
