package org.hearsay.link.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.link.lineage.Drift.Token;
import org.hearsay.link.lineage.PassageFinder.Document;
import org.junit.jupiter.api.Test;

/** What keeps the cost of large collections, and of repetitive ones, in bounds. */
class LargeCaseTest {
    private static final String WIRE =
            "The weir at Corran gave way before dawn on Tuesday and sent the winter's water through "
                    + "three villages, the Ministry of Waters said. Two ferries were torn from their chains. Nobody was missing by noon, "
                    + "according to the harbour office.";

    @Test
    void hits_that_went_to_tapes_come_back_in_the_same_order() {
        assertThat(handedOut(new Hits(40, Tape::inMemory, 7))).isEqualTo(handedOut(new Hits(40, Tape::inMemory)));
    }

    private static List<String> handedOut(Hits hits) {
        Random dice = new Random(3);
        for (int i = 0; i < 100; i++) {
            int second = 1 + dice.nextInt(39);
            hits.add(dice.nextInt(second), dice.nextInt(2_000_000), second, dice.nextInt(2_000_000));
        }
        List<String> seen = new ArrayList<>();
        hits.forEachPair((first, second, places, from, to) -> {
            for (int i = from; i < to; i++) {
                seen.add(first + " " + Hits.inFirst(places[i]) + " " + second + " " + Hits.inSecond(places[i]));
            }
        });
        assertThat(seen).hasSize(100);
        return seen;
    }

    @Test
    void a_phrase_that_a_crowd_uses_links_nobody_and_is_told_apart() {
        InventedPile pile = new InventedPile(many(
                60,
                i -> "Item " + i + ", by writer" + i
                        + ". Our readers are asked to write to the editor at any hour they like. Page" + i
                        + " follows."));
        new PassageFinder().find(pile, pile);
        assertThat(pile.passages()).isEmpty();
        assertThat(pile.stock()).hasSize(1);
        Findings.StockWording stock = pile.stock().getFirst();
        assertThat(stock.at().in(pile.text(stock.document())))
                .isEqualTo("Our readers are asked to write to the editor at any hour they like");
        assertThat(stock.documents()).isEqualTo(60);
    }

    @Test
    void a_long_text_that_a_crowd_prints_is_linked_with_the_first_and_makes_few_pairs() {
        InventedPile pile = new InventedPile(many(60, i -> "Item " + i + ", by writer" + i + ". " + WIRE));
        new PassageFinder().find(pile, pile);
        assertThat(pile.passages()).hasSizeBetween(59, 125);
        assertThat(pile.passages()).filteredOn(p -> p.first().equals("d0")).hasSize(59);
    }

    @Test
    void a_reprint_counts_as_the_text_it_prints() {
        Random dice = new Random(5);
        String original = words(dice, 300);
        Shelf shelf = shelf(original, words(dice, 300), original.substring(0, 1100), original + " " + words(dice, 20));
        assertThat(new Reprints(shelf, 5).roots()).containsExactly(0, 1, 0, 0);
    }

    @Test
    void common_words_weigh_less_than_rare_ones_and_a_larger_collection_asks_for_more() {
        Surprise small = new Surprise(shelf("the the the the the the ferry"));
        int the = Words.of("the").word()[0];
        int ferry = Words.of("ferry").word()[0];
        assertThat(small.bits(the)).isLessThan(small.bits(ferry));
        assertThat(new Surprise(shelf(words(new Random(1), 5_000))).needed()).isGreaterThan(small.needed());
    }

    @Test
    void versions_are_matched_as_well_as_by_the_longest_common_subsequence() {
        Random dice = new Random(9);
        for (int round = 0; round < 200; round++) {
            List<Token> one = tokens(dice, dice.nextInt(30));
            List<Token> other = tokens(dice, dice.nextInt(30));
            int[] match = Matching.of(one, other);
            int last = -1;
            int matched = 0;
            for (int i = 0; i < match.length; i++) {
                if (match[i] >= 0) {
                    assertThat(match[i]).isGreaterThan(last);
                    assertThat(other.get(match[i]).key()).isEqualTo(one.get(i).key());
                    last = match[i];
                    matched++;
                }
            }
            assertThat(matched).as("round %d", round).isEqualTo(longest(one, other));
        }
    }

    @Test
    void long_versions_are_matched_at_words_that_stand_once_in_both() {
        Random dice = new Random(2);
        List<Token> one = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            one.add(new Token(i, i + 1, "w" + i));
        }
        List<Token> other = new ArrayList<>(one);
        other.removeIf(token -> dice.nextInt(10) == 0);
        int[] match = Matching.of(one, other);
        assertThat(java.util.Arrays.stream(match).filter(m -> m >= 0)).hasSize(other.size());
    }

    private static int longest(List<Token> one, List<Token> other) {
        int[][] table = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                table[i][j] = one.get(i - 1).key().equals(other.get(j - 1).key())
                        ? table[i - 1][j - 1] + 1
                        : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return table[one.size()][other.size()];
    }

    private static List<Token> tokens(Random dice, int count) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tokens.add(new Token(i, i + 1, "w" + dice.nextInt(8)));
        }
        return tokens;
    }

    private static List<Document> many(int count, java.util.function.IntFunction<String> text) {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String date = "2031-03-%02d".formatted(1 + i / 4);
            many.add(new Document("d" + i, text.apply(i), Optional.of(date), Optional.empty(), Optional.empty()));
        }
        return many;
    }

    private static String words(Random dice, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(Integer.toString(1000 + dice.nextInt(30_000), 36));
        }
        return words.toString();
    }

    private static Shelf shelf(String... texts) {
        Tape tape = Tape.inMemory();
        int[] from = new int[texts.length + 1];
        for (int i = 0; i < texts.length; i++) {
            int[] words = Words.of(texts[i]).word();
            tape.write(words, words.length);
            from[i + 1] = from[i] + words.length;
        }
        return new Shelf(tape.all(), from);
    }
}
