package org.hearsay.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.serve.BrokenAxis.Piece;
import org.hearsay.serve.BrokenAxis.Tick;
import org.hearsay.store.query.Minutes;

/**
 * Happenings on an upper axis, reports on a lower one, and a line from each happening to each outlet's first report of it.
 * Coordinates are of a drawing 1180 wide.
 *
 * @param outlets for each mark on the lower axis' labels, whom it stands for
 */
record TimelineDrawing(
        int height,
        int upper,
        int lower,
        List<Piece> above,
        List<Piece> below,
        List<Tick> aboveTicks,
        List<Tick> belowTicks,
        List<Event> events,
        List<Report> reports,
        List<Line> lines,
        Map<String, String> outlets) {
    private static final int LEFT = 170;
    private static final int RIGHT = 1150;
    private static final int LEVEL = 40;
    private static final int MOST_LEVELS = 5;

    /**
     * Something that happened.
     *
     * @param to where its bar ends; equal to {@code x} for a point in time
     * @param level how high its label stands, from 0; -1 where there is no room for one
     */
    record Event(int number, int x, int to, int level, String label, String when) {
        /** Where the label stands above an axis at that height. */
        int labelY(int axis) {
            return axis - 32 - LEVEL * level;
        }

        boolean isBar() {
            return to > x + 4;
        }
    }

    /** When an outlet told it first. */
    record Report(int x, int labelY, String label, String note) {}

    /** From a happening to a report; {@code before} when the report came first. */
    record Line(String path, boolean before) {}

    /** Where an axis leaves a stretch out. */
    record Gap(int x, int y) {}

    /** A stretch of time on the upper axis. */
    record Bar(int x, int to) {}

    List<Bar> bars() {
        return events.stream()
                .filter(Event::isBar)
                .map(event -> new Bar(event.x(), event.to()))
                .distinct()
                .toList();
    }

    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        above.stream().skip(1).forEach(piece -> gaps.add(new Gap(piece.left() - 19, upper)));
        below.stream().skip(1).forEach(piece -> gaps.add(new Gap(piece.left() - 19, lower)));
        return gaps;
    }

    static TimelineDrawing of(List<Happening> happenings) {
        return new Drafting(happenings).drawing();
    }

    private static final class Drafting {
        private final List<Happening> happenings;
        private final Map<String, String> marks = new LinkedHashMap<>();
        private final List<Event> events = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final TreeMap<Integer, Map<String, String>> reports = new TreeMap<>();
        private final BrokenAxis above;
        private final BrokenAxis below;
        private final int[] taken = new int[MOST_LEVELS];

        Drafting(List<Happening> happenings) {
            this.happenings = happenings;
            List<Minutes> told = happenings.stream()
                    .flatMap(one -> one.tellings().stream())
                    .flatMap(telling -> telling.at().stream())
                    .toList();
            this.above = new BrokenAxis(happenings.stream().map(Happening::when).toList(), LEFT, RIGHT);
            this.below = new BrokenAxis(told, LEFT, RIGHT);
        }

        /** A report of which only the day is known stands in the middle of that day. */
        private static long middle(Minutes at) {
            return (at.first() + at.last()) / 2;
        }

        TimelineDrawing drawing() {
            happenings.forEach(this::event);
            int levels = 1 + events.stream().mapToInt(Event::level).max().orElse(0);
            int upper = 24 + LEVEL * levels;
            int lower = upper + 190;
            happenings.forEach(one -> tellings(one, upper, lower));
            return new TimelineDrawing(
                    lower + 80,
                    upper,
                    lower,
                    above.pieces(),
                    below.pieces(),
                    above.ticks(),
                    below.ticks(),
                    events,
                    placed(lower),
                    lines,
                    marks);
        }

        private void event(Happening one) {
            int x = above.at(one.when().first());
            int to = above.at(one.when().last());
            int wide = 7 * Math.max(one.label().length(), one.happened().length()) + 14;
            int level = 0;
            while (level < MOST_LEVELS && taken[level] > x) {
                level++;
            }
            boolean fits = level < MOST_LEVELS && x + wide < RIGHT + 30;
            if (fits) {
                taken[level] = x + wide;
            }
            events.add(new Event(one.number(), x, to, fits ? level : -1, one.label(), one.happened()));
        }

        /** Each outlet's first. */
        private void tellings(Happening one, int upper, int lower) {
            Map<String, Happening.Telling> firsts = new LinkedHashMap<>();
            one.tellings().stream().filter(t -> t.at().isPresent()).forEach(t -> firsts.putIfAbsent(t.outlet(), t));
            firsts.forEach((outlet, telling) -> {
                int from = above.at(one.when().first())
                        + (above.at(one.when().last()) - above.at(one.when().first())) / 2;
                int to = below.at(middle(telling.at().orElseThrow()));
                reports.computeIfAbsent(to, x -> new LinkedHashMap<>())
                        .putIfAbsent(
                                mark(outlet),
                                outlet + ", " + Happening.words(telling.row().told()));
                boolean before = telling.at().orElseThrow().last() < one.when().first();
                lines.add(new Line(
                        String.format(
                                Locale.ROOT,
                                "M%d %d C%d %d %d %d %d %d",
                                from,
                                upper + 30,
                                from,
                                upper + 110,
                                to,
                                lower - 100,
                                to,
                                lower - 8),
                        before));
            });
        }

        /** Two or three letters for an outlet, each outlet its own. */
        private String mark(String outlet) {
            if (marks.containsValue(outlet)) {
                return marks.entrySet().stream()
                        .filter(mark -> mark.getValue().equals(outlet))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow();
            }
            StringBuilder initials = new StringBuilder();
            for (String word : outlet.split("[\\s\\-]+", -1)) {
                if (!word.isEmpty() && initials.length() < 3 && Character.isLetterOrDigit(word.charAt(0))) {
                    initials.append(Character.toUpperCase(word.charAt(0)));
                }
            }
            String mark = initials.isEmpty() ? "?" : initials.toString();
            for (int next = 2; marks.containsKey(mark); next++) {
                mark = initials + Integer.toString(next);
            }
            marks.put(mark, outlet);
            return mark;
        }

        private List<Report> placed(int lower) {
            List<Report> placed = new ArrayList<>();
            int[] ends = new int[2];
            reports.forEach((x, here) -> {
                String label = String.join(" ", here.keySet());
                int half = 4 * label.length() + 3;
                int row = ends[0] <= x - half ? 0 : ends[1] <= x - half ? 1 : -1;
                if (row >= 0) {
                    ends[row] = x + half;
                }
                placed.add(new Report(x, row < 0 ? 0 : lower + 22 + 14 * row, label, String.join("; ", here.values())));
            });
            return placed;
        }
    }
}
