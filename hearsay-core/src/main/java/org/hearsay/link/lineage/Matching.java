package org.hearsay.link.lineage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.link.lineage.Drift.Token;

/**
 * Which words of two versions are the same ones. Equal beginnings and ends are taken off; of the rest, words that stand once in
 * both hold the versions together (Cohen's patience diff); between them the longest common subsequence decides. So two prints of one
 * article cost about their length, not its square.
 */
final class Matching {
    /** How large a table of the longest common subsequence may be before anchors are tried, and at most. */
    private static final int SMALL = 4_096;

    private static final int LARGE = 4_000_000;

    private final int[] a;
    private final int[] b;
    private final int[] match;

    private Matching(int[] a, int[] b) {
        this.a = a;
        this.b = b;
        this.match = new int[a.length];
        Arrays.fill(match, -1);
        match(0, a.length, 0, b.length);
    }

    /** For each word of the first its place in the second, ascending; -1 where it is not there. */
    static int[] of(List<Token> first, List<Token> second) {
        Map<String, Integer> numbers = new HashMap<>();
        return new Matching(numbered(first, numbers), numbered(second, numbers)).match;
    }

    private static int[] numbered(List<Token> tokens, Map<String, Integer> numbers) {
        int[] numbered = new int[tokens.size()];
        for (int i = 0; i < numbered.length; i++) {
            numbered[i] = numbers.computeIfAbsent(tokens.get(i).key(), key -> numbers.size());
        }
        return numbered;
    }

    private void match(int fromA, int toA, int fromB, int toB) {
        int a0 = fromA;
        int b0 = fromB;
        int a1 = toA;
        int b1 = toB;
        while (a0 < a1 && b0 < b1 && a[a0] == b[b0]) {
            match[a0++] = b0++;
        }
        while (a0 < a1 && b0 < b1 && a[a1 - 1] == b[b1 - 1]) {
            match[--a1] = --b1;
        }
        if (a0 == a1 || b0 == b1) {
            return;
        }
        long cells = (long) (a1 - a0) * (b1 - b0);
        if (cells <= SMALL || !anchored(a0, a1, b0, b1)) {
            if (cells <= LARGE) {
                longestCommon(a0, a1, b0, b1);
            }
        }
    }

    /** Splits at words that stand once in both and in the same order; false when there are none. */
    private boolean anchored(int a0, int a1, int b0, int b1) {
        Map<Integer, int[]> places = new HashMap<>();
        for (int i = a0; i < a1; i++) {
            int[] place = places.computeIfAbsent(a[i], word -> new int[] {-1, -1});
            place[0] = place[0] == -1 ? i : -2;
        }
        for (int j = b0; j < b1; j++) {
            int[] place = places.get(b[j]);
            if (place != null) {
                place[1] = place[1] == -1 ? j : -2;
            }
        }
        int[] rising = rising(a0, a1, places);
        int doneA = a0;
        int doneB = b0;
        for (int i : rising) {
            int j = places.getOrDefault(a[i], new int[2])[1];
            match(doneA, i, doneB, j);
            match[i] = j;
            doneA = i + 1;
            doneB = j + 1;
        }
        if (rising.length > 0) {
            match(doneA, a1, doneB, b1);
        }
        return rising.length > 0;
    }

    /** The longest row of such words that rises in both. */
    private int[] rising(int a0, int a1, Map<Integer, int[]> places) {
        int[] tails = new int[a1 - a0];
        int[] before = new int[a1 - a0];
        int length = 0;
        for (int i = a0; i < a1; i++) {
            int[] place = places.getOrDefault(a[i], new int[] {-2, -2});
            if (place[0] < 0 || place[1] < 0) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                boolean less = places.getOrDefault(a[tails[middle]], place)[1] < place[1];
                low = less ? middle + 1 : low;
                high = less ? high : middle;
            }
            before[i - a0] = low > 0 ? tails[low - 1] : -1;
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] row = new int[length];
        for (int at = length - 1, i = length > 0 ? tails[length - 1] : -1; at >= 0; at--) {
            row[at] = i;
            i = before[i - a0];
        }
        return row;
    }

    private void longestCommon(int a0, int a1, int b0, int b1) {
        int width = b1 - b0 + 1;
        short[] longest = new short[(a1 - a0 + 1) * width];
        for (int i = a1 - a0 - 1; i >= 0; i--) {
            for (int j = width - 2; j >= 0; j--) {
                longest[i * width + j] = a[a0 + i] == b[b0 + j]
                        ? (short) (longest[(i + 1) * width + j + 1] + 1)
                        : (short) Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < a1 - a0 && j < b1 - b0) {
            if (a[a0 + i] == b[b0 + j]) {
                match[a0 + i++] = b0 + j++;
            } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
