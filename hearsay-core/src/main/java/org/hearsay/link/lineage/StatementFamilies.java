package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hearsay.model.Family;

/**
 * Gathers statements of different reports into families. Alike are those that share five words in a row and something rare, or three
 * rare words and most of the shorter's weighty words.
 *
 * <p>Catches "the dam was rated unsafe in 2019" and "unsafe as long ago as 2019, when it was rated"; must not join "a siren
 * sounded at 03:20" and "no siren was tested this year".
 *
 * <p>Statements are read one at a time and stand on a tape as numbers; families are told as they are made.
 */
public final class StatementFamilies {
    private final Tellings tellings;
    private final Supplier<Tape> tapes;
    private final Numbers reportOf = new Numbers();
    private final Numbers numberOf = new Numbers();

    /** Families among these statements. */
    public StatementFamilies(Tellings tellings, Supplier<Tape> tapes) {
        this.tellings = tellings;
        this.tapes = tapes;
    }

    /**
     * A statement and what it is compared by.
     *
     * @param weighty its words that are not mere grammar
     * @param runs hashes of each five words in a row
     */
    record Told(Story story, Story.Statement statement, Set<String> weighty, Set<Long> runs) {}

    /** Tells the families with at least two reports. */
    public void find(Consumer<Family> each) {
        Tape tape = tapes.get();
        Numbers from = new Numbers();
        Counts frequency = new Counts(1 << 14);
        from.add(0);
        tellings.each((report, number, words) -> {
            int[] weighty = Weighty.hashes(words);
            int[] all = Words.of(words).word();
            tape.write(new int[] {weighty.length}, 1);
            tape.write(weighty, weighty.length);
            tape.write(all, all.length);
            from.add(Math.addExact(from.last(), 1 + weighty.length + all.length));
            reportOf.add(report);
            numberOf.add(number);
            for (int word : weighty) {
                frequency.add(word, 1);
            }
        });
        long[] alike = new AlikeStatements(tape.all(), from.all(), frequency).pairs();
        for (int[] group : grown(alike)) {
            List<Told> reports = oneOfEachReport(group);
            if (reports.size() > 1) {
                each.accept(new StatementFamily(reports).family());
            }
        }
    }

    /** Whole numbers, as many as come. */
    private static final class Numbers {
        private int[] numbers = new int[64];
        private int used;

        void add(int number) {
            numbers = used == numbers.length ? Arrays.copyOf(numbers, used * 2) : numbers;
            numbers[used++] = number;
        }

        int get(int at) {
            return numbers[at];
        }

        int last() {
            return numbers[used - 1];
        }

        int[] all() {
            return Arrays.copyOf(numbers, used);
        }
    }

    /** Each statement, in order of time, joins the group of which it is like most members; so groups do not drift apart. */
    private List<int[]> grown(long[] alike) {
        int[] inTime = inTime();
        long[] byLater = new long[alike.length];
        for (int i = 0; i < alike.length; i++) {
            int one = inTime[(int) alike[i]];
            int other = inTime[(int) (alike[i] >>> 32)];
            byLater[i] = ((long) Math.max(one, other) << 32) | Math.min(one, other);
        }
        Arrays.sort(byLater);
        Growing growing = new Growing(reportOf.used);
        int begin = 0;
        for (int i = 1; i <= byLater.length; i++) {
            if (i == byLater.length || byLater[i] >>> 32 != byLater[begin] >>> 32) {
                growing.place((int) (byLater[begin] >>> 32), byLater, begin, i);
                begin = i;
            }
        }
        int[] statement = new int[inTime.length];
        for (int s = 0; s < inTime.length; s++) {
            statement[inTime[s]] = s;
        }
        return growing.groups().stream()
                .map(group -> group.stream().mapToInt(place -> statement[place]).toArray())
                .toList();
    }

    /** Each statement's place in order of time. */
    private int[] inTime() {
        int[] rank = new int[tellings.reports()];
        int[] order = IntStream.range(0, rank.length)
                .boxed()
                .sorted(Comparator.comparing(tellings::story, Story.BY_TIME))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        long[] keys = new long[reportOf.used];
        Arrays.setAll(keys, s -> ((long) rank[reportOf.get(s)] << 32) | s);
        Arrays.sort(keys);
        int[] inTime = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            inTime[(int) keys[i]] = i;
        }
        return inTime;
    }

    /** Groups as they grow. */
    private static final class Growing {
        private final int[] groupOf;
        private final List<List<Integer>> groups = new ArrayList<>();

        Growing(int statements) {
            groupOf = new int[statements];
            Arrays.fill(groupOf, -1);
        }

        /** @param pairs from begin to end, in their lower halves, those before it that it is like */
        void place(int later, long[] pairs, int begin, int end) {
            Map<Integer, Integer> like = new HashMap<>();
            for (int i = begin; i < end; i++) {
                int group = groupOf[(int) pairs[i]];
                if (group >= 0) {
                    like.merge(group, 1, Integer::sum);
                }
            }
            int best = -1;
            for (int i = begin; i < end; i++) {
                int group = groupOf[(int) pairs[i]];
                if (group >= 0
                        && 2 * like.getOrDefault(group, 0) >= groups.get(group).size()
                        && (best < 0
                                || groups.get(group).size() > groups.get(best).size())) {
                    best = group;
                }
            }
            for (int i = begin; i < end && best < 0; i++) {
                if (groupOf[(int) pairs[i]] < 0) {
                    best = groups.size();
                    groups.add(new ArrayList<>(List.of((int) pairs[i])));
                    groupOf[(int) pairs[i]] = best;
                }
            }
            if (best >= 0) {
                groups.get(best).add(later);
                groupOf[later] = best;
            }
        }

        List<List<Integer>> groups() {
            return groups;
        }
    }

    private List<Told> oneOfEachReport(int[] group) {
        Map<Integer, Told> byReport = new HashMap<>();
        for (int s : group) {
            int report = reportOf.get(s);
            Story.Statement statement = tellings.statement(report, numberOf.get(s));
            byReport.merge(report, told(tellings.story(report), statement), (a, b) -> weight(b) > weight(a) ? b : a);
        }
        return byReport.values().stream()
                .sorted(Comparator.comparing(Told::story, Story.BY_TIME))
                .toList();
    }

    private static Told told(Story story, Story.Statement statement) {
        return new Told(story, statement, Weighty.words(statement.words()), runs(statement));
    }

    /** Of two tellings in one report the one through more voices, then the longer, says more. */
    private static int weight(Told told) {
        return told.statement().chain().size() * 10_000
                + Math.min(9_999, told.statement().words().length());
    }

    private static Set<Long> runs(Story.Statement statement) {
        Words words = Words.of(statement.words());
        Set<Long> runs = new HashSet<>();
        for (int i = 0; i + AlikeStatements.RUN <= words.count(); i++) {
            runs.add(Words.fingerprint(words.word(), i, AlikeStatements.RUN));
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
