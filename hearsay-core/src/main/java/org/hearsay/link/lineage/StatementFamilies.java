package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Family;

/**
 * Gathers statements of different reports into families. Alike are those that share five words in a row, or three rare ones and most of
 * the shorter's weighty words.
 *
 * <p>Catches "the dam was rated unsafe in 2019" and "unsafe as long ago as 2019, when it was rated"; must not join "a siren
 * sounded at 03:20" and "no siren was tested this year".
 */
public final class StatementFamilies {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,:'’][\\p{L}\\p{N}]+)*");
    private static final int RUN = 5;
    private static final int SHORTEST_WORD = 3;
    private static final int ENOUGH = 3;
    private static final int TOO_COMMON = 150;
    private static final double MOST = 0.6;

    private final List<Told> told = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    /** Families among these reports' statements. */
    public StatementFamilies(List<Story> stories) {
        stories.stream()
                .sorted(Story.BY_TIME)
                .forEach(story -> story.statements()
                        .forEach(statement ->
                                told.add(new Told(story, statement, weighty(statement.words()), runs(statement)))));
        told.forEach(t -> t.weighty().forEach(word -> frequency.merge(word, 1, Integer::sum)));
    }

    /**
     * A statement and what it is compared by.
     *
     * @param weighty its words that are not mere grammar
     * @param runs hashes of each five words in a row
     */
    record Told(Story story, Story.Statement statement, Set<String> weighty, Set<Long> runs) {}

    /** The families with at least two reports, most reports first. */
    public List<Family> find() {
        Map<Integer, Set<Integer>> alike = new TreeMap<>();
        candidates().keySet().forEach(pair -> {
            int a = (int) (pair >>> 32);
            int b = (int) (long) pair;
            if (alike(told.get(a), told.get(b))) {
                alike.computeIfAbsent(b, n -> new TreeSet<>()).add(a);
            }
        });
        List<Family> families = new ArrayList<>();
        for (List<Integer> group : grown(alike)) {
            List<Told> reports = oneOfEachReport(group);
            if (reports.size() > 1) {
                families.add(new StatementFamily(reports).family());
            }
        }
        families.sort(Comparator.comparingInt((Family f) -> -f.members().size()).thenComparing(Family::id));
        return families;
    }

    /** Each statement, in order of time, joins the group of which it is like most members; so groups do not drift apart. */
    private static List<List<Integer>> grown(Map<Integer, Set<Integer>> alike) {
        Map<Integer, List<Integer>> groupOf = new HashMap<>();
        List<List<Integer>> groups = new ArrayList<>();
        alike.forEach((later, earlier) -> {
            List<Integer> best = List.of();
            for (int one : earlier) {
                List<Integer> group = groupOf.getOrDefault(one, List.of(one));
                long like = group.stream().filter(earlier::contains).count();
                if (2 * like >= group.size() && group.size() > best.size()) {
                    best = group;
                }
            }
            if (best.size() == 1 && !groupOf.containsKey(best.getFirst())) {
                best = new ArrayList<>(best);
                groups.add(best);
                groupOf.put(best.getFirst(), best);
            }
            if (!best.isEmpty()) {
                best.add(later);
                groupOf.put(later, best);
            }
        });
        return groups;
    }

    /** Pairs with something rare in common. */
    private Map<Long, Integer> candidates() {
        Map<Object, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            int number = i;
            told.get(i)
                    .runs()
                    .forEach(run ->
                            index.computeIfAbsent(run, r -> new ArrayList<>()).add(number));
            told.get(i).weighty().stream()
                    .filter(word -> frequency.getOrDefault(word, 0) <= rare())
                    .forEach(word ->
                            index.computeIfAbsent(word, w -> new ArrayList<>()).add(number));
        }
        Map<Long, Integer> pairs = new HashMap<>();
        for (List<Integer> sharing : index.values()) {
            for (int j = 1; j < sharing.size() && sharing.size() <= TOO_COMMON; j++) {
                for (int i = 0; i < j; i++) {
                    pairs.merge(((long) sharing.get(i) << 32) | sharing.get(j), 1, Integer::sum);
                }
            }
        }
        return pairs;
    }

    /** In how many statements a word may stand and still tell them apart. */
    private int rare() {
        return Math.clamp(told.size() / 12L, 8, TOO_COMMON);
    }

    private boolean alike(Told one, Told other) {
        Set<String> shared = new HashSet<>(one.weighty());
        shared.retainAll(other.weighty());
        int shorter = Math.min(one.weighty().size(), other.weighty().size());
        long rare = shared.stream()
                .filter(word -> frequency.getOrDefault(word, 0) <= rare())
                .count();
        if (rare >= ENOUGH && shared.size() >= MOST * shorter) {
            return true;
        }
        Set<Long> runs = new HashSet<>(one.runs());
        runs.retainAll(other.runs());
        return !runs.isEmpty() && rare >= 1 && 2 * shared.size() >= shorter;
    }

    private List<Told> oneOfEachReport(List<Integer> group) {
        Map<String, Told> byReport = new HashMap<>();
        for (int i : group) {
            Told t = told.get(i);
            byReport.merge(t.story().document(), t, (a, b) -> weight(b) > weight(a) ? b : a);
        }
        return byReport.values().stream()
                .sorted(Comparator.comparing(Told::story, Story.BY_TIME))
                .toList();
    }

    /** Of two tellings in one report the one through more voices, then the longer, says more. */
    private static int weight(Told told) {
        return told.statement().chain().size() * 10_000
                + Math.min(9_999, told.statement().words().length());
    }

    static Set<String> weighty(String words) {
        Set<String> found = new TreeSet<>();
        Matcher word = WORD.matcher(words);
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            if ((lower.length() >= SHORTEST_WORD || Character.isDigit(lower.charAt(0))) && !SmallWords.has(lower)) {
                found.add(lower);
            }
        }
        return found;
    }

    private static Set<Long> runs(Story.Statement statement) {
        Words words = Words.of(statement.words());
        Set<Long> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.count(); i++) {
            runs.add(words.fingerprint(i, RUN));
        }
        return runs;
    }

    /** How many words two statements have in common, for a proof. */
    static String sameWords(Told copy, Told original) {
        Set<String> shared = new TreeSet<>(copy.weighty());
        shared.retainAll(original.weighty());
        return shared.size() + " of its " + copy.weighty().size() + " weighty words are the same";
    }

    static Optional<Set<Long>> sharedRuns(Told one, Told other) {
        Set<Long> runs = new HashSet<>(one.runs());
        runs.retainAll(other.runs());
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs);
    }
}
