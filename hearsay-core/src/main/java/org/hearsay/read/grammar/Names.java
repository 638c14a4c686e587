package org.hearsay.read.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The best row of name tags over one sentence in which no name goes on that has not begun (Viterbi 1967). */
final class Names {
    /** What a name that goes on without having begun costs: it never happens. */
    private static final float NEVER = -1e9f;

    private Names() {}

    /**
     * Tags of a sentence's words.
     *
     * @param scores of each word's tags
     * @param tags O, then B- and I- of each bearer
     */
    static int[] tags(List<float[]> scores, List<String> tags) {
        int width = tags.size();
        List<int[]> from = new ArrayList<>(scores.size());
        float[] best = new float[width];
        Arrays.fill(best, NEVER);
        best[0] = 0;
        for (float[] row : scores) {
            float[] next = new float[width];
            int[] came = new int[width];
            float sum = logSum(row);
            for (int to = 0; to < width; to++) {
                int last = before(best, to, tags);
                came[to] = last;
                next[to] = best[last] + row[to] - sum + (follows(last, to, tags) ? 0 : NEVER);
            }
            from.add(came);
            best = next;
        }
        return back(from, best);
    }

    private static int before(float[] best, int to, List<String> tags) {
        int last = -1;
        for (int k = 0; k < best.length; k++) {
            if (follows(k, to, tags) && (last < 0 || best[k] > best[last])) {
                last = k;
            }
        }
        return Math.max(last, 0);
    }

    private static boolean follows(int last, int to, List<String> tags) {
        String tag = tags.get(to);
        return !tag.startsWith("I-") || tags.get(last).endsWith(tag.substring(1));
    }

    private static float logSum(float[] row) {
        double sum = 0;
        for (float score : row) {
            sum += Math.exp(score);
        }
        return (float) Math.log(sum);
    }

    private static int[] back(List<int[]> from, float[] best) {
        int[] tags = new int[from.size()];
        int tag = 0;
        for (int k = 1; k < best.length; k++) {
            tag = best[k] > best[tag] ? k : tag;
        }
        for (int k = from.size() - 1; k >= 0; k--) {
            tags[k] = tag;
            tag = from.get(k)[tag];
        }
        return tags;
    }
}
