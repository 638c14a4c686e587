package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.Family;

/** Of all that a report shares with others of its family: the one it rests on. */
final class Derivations {
    private final List<Map<Integer, Shared>> from = new ArrayList<>();
    private final Map<Long, Integer> undecided = new HashMap<>();
    private final int[] mostUndecided;

    /** @param index each document's number in the family */
    Derivations(Sharing sharing, int[] passages, Map<Integer, Integer> index) {
        mostUndecided = new int[index.size()];
        for (int i = 0; i < index.size(); i++) {
            from.add(new TreeMap<>());
        }
        for (int p : passages) {
            int a = index.getOrDefault(sharing.first(p), 0);
            int b = index.getOrDefault(sharing.second(p), 0);
            switch (sharing.derivation(p)) {
                case FIRST_FROM_SECOND -> note(a, b, sharing.sameWords(p), sharing.reasons(p));
                case SECOND_FROM_FIRST -> note(b, a, sharing.sameWords(p), sharing.reasons(p));
                case SIBLINGS, UNKNOWN, FURNITURE -> undecided(a, b, sharing.sameWords(p));
            }
        }
    }

    /** What one report took from another. */
    private static final class Shared {
        private int words;
        private final Set<String> reasons = new LinkedHashSet<>();

        boolean isCredited() {
            return reasons.stream().anyMatch(r -> r.equals(Direction.NAMES) || r.equals(Direction.MARKED));
        }
    }

    private void note(int copy, int original, int sameWords, List<String> reasons) {
        Shared shared = from.get(copy).computeIfAbsent(original, o -> new Shared());
        shared.words += sameWords;
        shared.reasons.addAll(reasons);
    }

    /** One link at most for each report, and no ring of them. */
    List<Family.Link> links() {
        int[] on = new int[from.size()];
        for (int i = 0; i < on.length; i++) {
            on[i] = best(i);
        }
        List<Family.Link> links = new ArrayList<>();
        for (int i = 0; i < on.length; i++) {
            if (on[i] >= 0 && !leadsTo(on, on[i], i)) {
                Shared shared = from.get(i).getOrDefault(on[i], new Shared());
                List<String> reasons = new ArrayList<>(shared.reasons);
                reasons.add(shared.words + " of its words are the same");
                links.add(new Family.Link(i, on[i], shared.isCredited(), reasons));
            } else {
                on[i] = -1;
            }
        }
        return links;
    }

    /** Words that went one way or the other, and nothing shows which. */
    private void undecided(int a, int b, int words) {
        long pair = ((long) Math.min(a, b) << 32) | Math.max(a, b);
        int sum = undecided.merge(pair, words, Integer::sum);
        mostUndecided[a] = Math.max(mostUndecided[a], sum);
        mostUndecided[b] = Math.max(mostUndecided[b], sum);
    }

    /** None, where most words are shared with one that may as well rest on this. */
    private int best(int copy) {
        int best = -1;
        double weight = mostUndecided[copy] / 2.0;
        for (Map.Entry<Integer, Shared> other : from.get(copy).entrySet()) {
            double here = other.getValue().words * (other.getValue().isCredited() ? 1.1 : 1.0);
            if (here > weight * 1.05) {
                best = other.getKey();
                weight = here;
            }
        }
        return best;
    }

    private static boolean leadsTo(int[] on, int from, int wanted) {
        int at = from;
        for (int steps = 0; at >= 0 && steps <= on.length; steps++) {
            if (at == wanted) {
                return true;
            }
            at = on[at];
        }
        return false;
    }
}
