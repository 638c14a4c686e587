package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                String tenWords = parent.document().text().split("\\.", 2)[0].substring(0, 12);
                assertThat(piece.document().text()).contains(tenWords.substring(0, 4));
            }
        }
        assertThat(pieces).anyMatch(Piece::missing).anyMatch(p -> p.parent() > 0);
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
