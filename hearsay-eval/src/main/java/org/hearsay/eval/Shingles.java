package org.hearsay.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much of one text another holds, in word order: both as bags of four words in a row, as the article extraction
 * benchmark counts them.
 *
 * @param both share of all shingles that stand in both texts
 * @param extra share only in the found text
 * @param missing share only in the gold
 */
record Shingles(double both, double extra, double missing) {
    private static final int LENGTH = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    static Shingles compare(String gold, String found) {
        Map<List<String>, Integer> inGold = count(gold);
        Map<List<String>, Integer> inFound = count(found);
        double both = 0;
        double missing = 0;
        for (Map.Entry<List<String>, Integer> shingle : inGold.entrySet()) {
            int here = inFound.getOrDefault(shingle.getKey(), 0);
            both += Math.min(shingle.getValue(), here);
            missing += Math.max(0, shingle.getValue() - here);
        }
        double all = inFound.values().stream().mapToInt(Integer::intValue).sum();
        double extra = all - both;
        double sum = both + extra + missing;
        return sum == 0 ? new Shingles(0, 0, 0) : new Shingles(both / sum, extra / sum, missing / sum);
    }

    private static Map<List<String>, Integer> count(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<List<String>, Integer> counts = new HashMap<>();
        if (!words.isEmpty() && words.size() < LENGTH) {
            counts.put(words, 1);
        }
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            counts.merge(List.copyOf(words.subList(i, i + LENGTH)), 1, Integer::sum);
        }
        return counts;
    }
}
