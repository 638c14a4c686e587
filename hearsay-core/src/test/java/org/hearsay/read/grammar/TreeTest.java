package org.hearsay.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Trees are trees, with one root, and no other tree of the same sentence scores more. */
class TreeTest {
    @Test
    void words_that_agree_keep_the_heads_they_like_best() {
        double[][] scores = {{0, 0, 0, 0}, {0, 0, 9, 0}, {9, 0, 0, 0}, {0, 0, 9, 0}};
        assertThat(Tree.heads(scores)).containsExactly(-1, 2, 0, 2);
    }

    @Test
    void a_circle_is_broken_where_that_costs_least() {
        double[][] scores = {{0, 0, 0}, {5, 0, 9}, {1, 9, 0}};
        assertThat(Tree.heads(scores)).containsExactly(-1, 0, 1);
    }

    @Test
    void only_one_word_hangs_from_the_root() {
        double[][] scores = {{0, 0, 0}, {9, 0, 1}, {8, 2, 0}};
        assertThat(Tree.heads(scores)).containsExactly(-1, 0, 1);
    }

    @Test
    void no_tree_of_up_to_five_words_scores_more_than_the_one_found() {
        Random dice = new Random(5);
        for (int round = 0; round < 400; round++) {
            int words = 1 + dice.nextInt(5);
            double[][] scores = new double[words + 1][words + 1];
            for (double[] row : scores) {
                for (int k = 0; k <= words; k++) {
                    row[k] = dice.nextInt(20) - 5.0;
                }
            }
            int[] heads = Tree.heads(scores);
            assertThat(isTree(heads)).as("round %d", round).isTrue();
            assertThat(sum(scores, heads)).as("round %d", round).isEqualTo(best(scores, new int[words + 1], 1));
        }
    }

    private static double best(double[][] scores, int[] heads, int word) {
        if (word == heads.length) {
            return isTree(heads) ? sum(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int h = 0; h < heads.length; h++) {
            int[] next = heads.clone();
            next[word] = h;
            best = h == word ? best : Math.max(best, best(scores, next, word + 1));
        }
        return best;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int k = 1; k < heads.length; k++) {
            roots += heads[k] == 0 ? 1 : 0;
            int at = k;
            for (int step = 0; at > 0 && step <= heads.length; step++) {
                at = heads[at];
            }
            if (at > 0) {
                return false;
            }
        }
        return roots == 1;
    }

    private static double sum(double[][] scores, int[] heads) {
        double sum = 0;
        for (int k = 1; k < heads.length; k++) {
            sum += scores[k][heads[k]];
        }
        return sum;
    }
}
