package org.hearsay.read.grammar;

import java.util.Arrays;

/**
 * The best tree over one sentence, given what each word thinks of each other as its head.
 *
 * <p>Each word first takes the head it likes best; mostly that is a tree already. Where it is not, cycles are contracted
 * and broken where that costs least (Chu and Liu 1965; Edmonds 1967). Exactly one word hangs from the root.
 */
final class Tree {
    /** What a second word below the root costs: more than any sum of scores. */
    private static final double ONE_ROOT = 1e6;

    private static final double NEVER = -1e12;

    private Tree() {}

    /**
     * Heads of words 1 to n, by number; 0 is the root.
     *
     * @param scores {@code scores[dependent][head]} for 0 to n; row 0 is not looked at
     */
    static int[] heads(double[][] scores) {
        int[] heads = greedy(scores);
        if (roots(heads) == 1 && cycle(heads).length == 0) {
            return heads;
        }
        double[][] oneRoot = new double[scores.length][];
        for (int d = 0; d < scores.length; d++) {
            oneRoot[d] = scores[d].clone();
            oneRoot[d][0] -= ONE_ROOT;
        }
        return contract(oneRoot);
    }

    private static int[] greedy(double[][] scores) {
        int[] heads = new int[scores.length];
        heads[0] = -1;
        for (int d = 1; d < scores.length; d++) {
            int best = d == 1 ? 0 : 1;
            for (int h = 0; h < scores.length; h++) {
                if (h != d && scores[d][h] > scores[d][best]) {
                    best = h;
                }
            }
            heads[d] = best;
        }
        return heads;
    }

    private static int roots(int[] heads) {
        return (int) Arrays.stream(heads).skip(1).filter(h -> h == 0).count();
    }

    /** The words of some cycle, none when there is none. */
    private static int[] cycle(int[] heads) {
        int[] seen = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int at = start;
            while (at > 0 && seen[at] == 0) {
                seen[at] = start;
                at = heads[at];
            }
            if (at > 0 && seen[at] == start) {
                return around(heads, at);
            }
        }
        return new int[0];
    }

    private static int[] around(int[] heads, int start) {
        int[] members = new int[heads.length];
        int count = 0;
        int at = start;
        do {
            members[count++] = at;
            at = heads[at];
        } while (at != start);
        return Arrays.copyOf(members, count);
    }

    /** Contracts one cycle after another until none is left, then takes the contractions apart again. */
    private static int[] contract(double[][] scores) {
        int[] heads = greedy(scores);
        int[] cycle = cycle(heads);
        if (cycle.length == 0) {
            return heads;
        }
        boolean[] in = new boolean[scores.length];
        for (int member : cycle) {
            in[member] = true;
        }
        int[] place = new int[scores.length];
        int outside = 0;
        for (int k = 0; k < scores.length; k++) {
            place[k] = in[k] ? -1 : outside++;
        }
        int[] origin = new int[outside];
        for (int k = 0; k < scores.length; k++) {
            if (!in[k]) {
                origin[place[k]] = k;
            }
        }
        int[] enters = new int[outside];
        int[] leaves = new int[outside];
        double[][] smaller = contracted(scores, heads, cycle, origin, enters, leaves);
        int[] below = contract(smaller);
        return apart(heads, below, origin, outside, enters, leaves);
    }

    /** Scores with the cycle as one word, the last; tells which member each outside word would enter at or hang from. */
    private static double[][] contracted(
            double[][] scores, int[] heads, int[] cycle, int[] origin, int[] enters, int[] leaves) {
        int one = origin.length;
        double[][] smaller = new double[one + 1][one + 1];
        for (int a = 0; a < one; a++) {
            smaller[one][a] = NEVER;
            smaller[a][one] = NEVER;
            for (int member : cycle) {
                double entry = scores[member][origin[a]] - scores[member][heads[member]];
                if (entry > smaller[one][a]) {
                    smaller[one][a] = entry;
                    enters[a] = member;
                }
                double exit = scores[origin[a]][member];
                if (exit > smaller[a][one]) {
                    smaller[a][one] = exit;
                    leaves[a] = member;
                }
            }
            for (int b = 0; b < one; b++) {
                smaller[a][b] = scores[origin[a]][origin[b]];
            }
        }
        return smaller;
    }

    private static int[] apart(int[] heads, int[] below, int[] origin, int one, int[] enters, int[] leaves) {
        int[] whole = heads.clone();
        for (int a = 1; a < one; a++) {
            whole[origin[a]] = below[a] == one ? leaves[a] : origin[below[a]];
        }
        int from = below[one];
        whole[enters[from]] = origin[from];
        return whole;
    }
}
