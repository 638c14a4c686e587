package org.hearsay.eval.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Six figures over tables of passages (document, start, length, other document, start, length, direction): pairs found, all and those with
 * short passages only; characters found and found rightly; pieces found for a passage; directions right of those decided.
 */
final class PassageScore {
    private static final int SHORT = 80;

    private final Map<String, List<Row>> found = new HashMap<>();
    private final Map<String, Map<String, Integer>> said = new HashMap<>();

    /** A passage: where it stands in the one document and in the other. */
    private record Row(String one, int start, int end, String other, int otherStart, int otherEnd, String direction) {
        static Row of(String line) {
            String[] f = line.split("\t", -1);
            int start = Integer.parseInt(f[1]);
            int otherStart = Integer.parseInt(f[4]);
            return new Row(
                    f[0],
                    start,
                    start + Integer.parseInt(f[2]),
                    f[3],
                    otherStart,
                    otherStart + Integer.parseInt(f[5]),
                    f.length > 6 ? f[6] : "?");
        }

        Row turned() {
            String back = direction.equals(">") ? "<" : direction.equals("<") ? ">" : direction;
            return new Row(
                    /* one= */ other,
                    /* start= */ otherStart,
                    /* end= */ otherEnd,
                    /* other= */ one,
                    /* otherStart= */ start,
                    /* otherEnd= */ end,
                    back);
        }

        String pair() {
            return one + "\t" + other;
        }

        String anyWay() {
            return one.compareTo(other) < 0 ? one + "\t" + other : other + "\t" + one;
        }
    }

    /** The figures, as they are printed. */
    static String of(Path gold, Path found) throws IOException {
        PassageScore score = new PassageScore();
        for (String line : Files.readAllLines(found)) {
            Row row = Row.of(line);
            if (!row.direction().equals("~")) {
                for (Row way : List.of(row, row.turned())) {
                    score.found
                            .computeIfAbsent(way.pair(), p -> new ArrayList<>())
                            .add(way);
                    score.said
                            .computeIfAbsent(way.pair(), p -> new LinkedHashMap<>())
                            .merge(way.direction(), 1, Integer::sum);
                }
            }
        }
        Map<String, List<Row>> wanted = new HashMap<>();
        for (String line : Files.readAllLines(gold)) {
            Row row = Row.of(line);
            if (!row.one().equals(row.other())) {
                wanted.computeIfAbsent(row.pair(), p -> new ArrayList<>()).add(row);
            }
        }
        return score.pairs(wanted) + score.characters(wanted) + score.directions(wanted);
    }

    private String pairs(Map<String, List<Row>> wanted) {
        Map<String, Integer> longest = new HashMap<>();
        wanted.values()
                .forEach(rows -> rows.forEach(row -> longest.merge(row.anyWay(), row.end() - row.start(), Math::max)));
        Set<String> hit = new HashSet<>(longest.keySet());
        hit.removeIf(pair -> !found.containsKey(pair));
        long brief = longest.values().stream().filter(length -> length < SHORT).count();
        long briefHit = hit.stream()
                .filter(pair -> longest.getOrDefault(pair, SHORT) < SHORT)
                .count();
        return String.format(
                Locale.ROOT,
                "  pairs %.4f of %d (at least .995), under %d characters %.4f (.98)%n",
                (double) hit.size() / longest.size(),
                longest.size(),
                SHORT,
                (double) briefHit / Math.max(1, brief));
    }

    private String characters(Map<String, List<Row>> wanted) {
        double recall = 0;
        int passages = 0;
        double precision = 0;
        int counted = 0;
        int pieces = 0;
        int detected = 0;
        for (Map.Entry<String, List<Row>> pair : wanted.entrySet()) {
            List<Row> mine = found.getOrDefault(pair.getKey(), List.of());
            List<BitSet> used = new ArrayList<>();
            mine.forEach(row -> used.add(new BitSet()));
            for (Row row : pair.getValue()) {
                BitSet covered = new BitSet();
                int before = pieces;
                for (int i = 0; i < mine.size(); i++) {
                    Row m = mine.get(i);
                    int from = Math.max(row.start(), m.start());
                    int to = Math.min(row.end(), m.end());
                    if (to > from
                            && Math.min(row.otherEnd(), m.otherEnd()) > Math.max(row.otherStart(), m.otherStart())) {
                        covered.set(from, to);
                        used.get(i).set(from, to);
                        pieces++;
                    }
                }
                detected += pieces > before ? 1 : 0;
                recall += (double) covered.cardinality() / (row.end() - row.start());
                passages++;
            }
            for (int i = 0; i < mine.size(); i++) {
                precision += (double) used.get(i).cardinality()
                        / Math.max(1, mine.get(i).end() - mine.get(i).start());
                counted++;
            }
        }
        return String.format(
                Locale.ROOT,
                "  characters found %.4f (.95), rightly %.4f (.85), pieces for a passage %.3f (at most 1.05)%n",
                recall / passages,
                precision / Math.max(1, counted),
                (double) pieces / Math.max(1, detected));
    }

    /** Of what was said as often, the first. */
    private static String mostSaid(Map<String, Integer> votes) {
        String best = "?";
        int most = 0;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                best = vote.getKey();
                most = vote.getValue();
            }
        }
        return best;
    }

    private String directions(Map<String, List<Row>> wanted) {
        int decided = 0;
        int right = 0;
        int foundPairs = 0;
        for (List<Row> rows : wanted.values()) {
            Row row = rows.getFirst();
            Map<String, Integer> votes = said.getOrDefault(row.pair(), Map.of());
            foundPairs += votes.isEmpty() ? 0 : 1;
            if (!votes.isEmpty() && !wanted.containsKey(row.turned().pair())) {
                String best = mostSaid(votes);
                decided += best.equals("?") ? 0 : 1;
                right += best.equals(">") ? 1 : 0;
            }
        }
        return String.format(
                Locale.ROOT,
                "  directions right %.4f of %d decided (.97), decided %.3f of those found (.90)%n",
                (double) right / Math.max(1, decided),
                decided,
                (double) decided / Math.max(1, foundPairs));
    }
}
