package org.hearsay.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Countable results of any number of documents, which add up; and the scores they give. Scores are percentages.
 */
final class Tally {
    private final Map<String, Double> counts = new TreeMap<>();

    double count(String name) {
        return counts.getOrDefault(name, 0.0);
    }

    void add(String name, double amount) {
        counts.merge(name, amount, Double::sum);
    }

    void addIf(String name, boolean holds) {
        add(name, holds ? 1 : 0);
    }

    void addAll(Tally other) {
        other.counts.forEach(this::add);
    }

    Prf prf(String right, String found, String gold) {
        return Prf.of(count(right), count(found), count(right), count(gold));
    }

    /** For measures that count what is right on the found side and on the gold side apart. */
    Prf prf(String rightFound, String found, String rightGold, String gold) {
        return Prf.of(count(rightFound), count(found), count(rightGold), count(gold));
    }

    /** Shares under {@code prefix}, as percentages: {@code prefix.NAME.right} of {@code prefix.NAME.of}. */
    Map<String, Double> shares(String prefix) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (String key : counts.keySet()) {
            if (key.startsWith(prefix + ".") && key.endsWith(".of") && count(key) > 0) {
                String name = key.substring(0, key.length() - ".of".length());
                shares.put(name.substring(prefix.length() + 1), 100 * count(name + ".right") / count(key));
            }
        }
        return shares;
    }
}
