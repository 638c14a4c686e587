package org.hearsay.serve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Family;
import org.hearsay.model.Family.Link;
import org.hearsay.model.Family.Member;
import org.hearsay.model.Family.RootKind;

/**
 * A family drawn: outlets as rows, days as columns, reports as numbered discs, links as lines. Coordinates are all there is
 * here; looks are the style sheet's. The same relations stand in a table beside it.
 *
 * <p>Up to {@value #MOST_ROWS} outlets have rows of their own; the rest share the last one. Reports of one outlet and day are
 * moved apart. So two hundred reports stay apart and readable, if small.
 */
record FamilyGraph(int width, int height, List<Row> rows, List<Tick> ticks, List<Line> lines, List<Node> nodes) {
    private static final int LEFT = 190;
    private static final int RIGHT = 40;
    private static final int TOP = 66;
    private static final int ROW = 58;
    private static final int WIDE = 1180;
    private static final int MOST_ROWS = 14;
    private static final int APART = 30;
    private static final int MOST_TICKS = 8;

    /** An outlet's line. */
    record Row(int y, String label, boolean strong) {}

    /** A day's line. */
    record Tick(int x, String label) {}

    /** A link: a curve and how it is looked at. */
    record Line(String path, String look) {}

    /**
     * A disc.
     *
     * @param number as in the table; 0 for an origin that is no report
     * @param label beside it, for an origin
     */
    record Node(int x, int y, int number, String look, String label, String note) {}

    static FamilyGraph of(Family family) {
        return new Drawing(family).graph();
    }

    /** Where everything goes. */
    private static final class Drawing {
        private final Family family;
        private final Map<String, Integer> rowOf = new LinkedHashMap<>();
        private final int[] x;
        private final int[] y;
        private final List<Node> nodes = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private long firstDay = Long.MAX_VALUE;
        private long lastDay = Long.MIN_VALUE;
        private boolean undated;

        Drawing(Family family) {
            this.family = family;
            this.x = new int[family.members().size()];
            this.y = new int[family.members().size()];
        }

        FamilyGraph graph() {
            for (Member member : family.members()) {
                Optional<LocalDate> day = day(member);
                day.ifPresent(d -> {
                    firstDay = Math.min(firstDay, d.toEpochDay());
                    lastDay = Math.max(lastDay, d.toEpochDay());
                });
                undated |= day.isEmpty();
                if (rowOf.size() < MOST_ROWS) {
                    rowOf.putIfAbsent(member.voice(), rowOf.size());
                }
            }
            placeMembers();
            family.links().forEach(this::line);
            placeRoots();
            for (int i = 0; i < x.length; i++) {
                nodes.add(new Node(x[i], y[i], i + 1, inCircle(i) ? "node circle" : "node", "", ""));
            }
            int height = TOP + ROW * (rowOf.size() + 1) + 24;
            return new FamilyGraph(WIDE, height, rows(), ticks(), lines, nodes);
        }

        private boolean inCircle(int member) {
            return family.circles().stream().anyMatch(c -> c.contains(member));
        }

        private void placeMembers() {
            Map<String, Integer> taken = new LinkedHashMap<>();
            for (int i = 0; i < x.length; i++) {
                Member member = family.members().get(i);
                int row = rowOf.getOrDefault(member.voice(), MOST_ROWS - 1);
                int at = at(member);
                int moved = at;
                while (taken.containsKey(row + " " + moved / APART)) {
                    moved += APART;
                }
                taken.put(row + " " + moved / APART, i);
                x[i] = Math.min(moved, WIDE - RIGHT / 2);
                y[i] = TOP + ROW * (row + 1);
            }
        }

        private int at(Member member) {
            Optional<LocalDate> day = day(member);
            int end = WIDE - RIGHT - (undated ? 110 : 30);
            if (day.isEmpty()) {
                return WIDE - RIGHT - 40;
            }
            long days = Math.max(1, lastDay - firstDay + 1);
            double hour = hour(member);
            return LEFT + 20 + (int) ((end - LEFT - 20) * (day.get().toEpochDay() - firstDay + hour) / days);
        }

        private static double hour(Member member) {
            String date = member.date().orElse("");
            if (date.length() < 16 || date.charAt(10) != 'T') {
                return 0.5;
            }
            return (Character.digit(date.charAt(11), 10) * 10 + Character.digit(date.charAt(12), 10)) / 24.0;
        }

        private static Optional<LocalDate> day(Member member) {
            String date = member.date().orElse("");
            try {
                return date.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(date.substring(0, 10)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private void line(Link link) {
            boolean circle = inCircle(link.from()) && inCircle(link.on());
            String look = circle ? "edge circle" : link.credited() ? "edge" : "edge silent";
            lines.add(new Line(curve(x[link.on()], y[link.on()], x[link.from()], y[link.from()], 13), look));
        }

        /** From the one that is rested on to the one that rests, ending before its disc. */
        private static String curve(int x1, int y1, int x2, int y2, int radius) {
            double bend = y1 == y2 ? -34 : (y2 - y1) * 0.35;
            double c1x = x1 + (x2 - x1) * 0.15;
            double c1y = y1 + bend;
            double c2x = x2 - (x2 - x1) * 0.35;
            double c2y = y1 == y2 ? y2 - 34 : y2 - (y2 - y1) * 0.25;
            double length = Math.max(1, Math.hypot(x2 - c2x, y2 - c2y));
            double endX = x2 - (x2 - c2x) / length * (radius + 3);
            double endY = y2 - (y2 - c2y) / length * (radius + 3);
            return String.format(
                    Locale.ROOT, "M%d %d C%.0f %.0f %.0f %.0f %.1f %.1f", x1, y1, c1x, c1y, c2x, c2y, endX, endY);
        }

        /** Voices and missing reports stand in the top row, above the earliest that rests on them. */
        private void placeRoots() {
            int free = LEFT + 20;
            for (Family.Root root : family.origins().roots()) {
                if (root.kind() == RootKind.REPORT) {
                    continue;
                }
                int first = root.members().stream().mapToInt(i -> x[i]).min().orElse(LEFT);
                int at = Math.min(WIDE - 170, Math.max(free, first - 26));
                free = at + 30;
                String look = root.mayBeAnother() || root.kind() == RootKind.MISSING ? "node maybe" : "node origin";
                boolean room = nodes.size() < 6;
                nodes.add(new Node(at, TOP, 0, look, room ? brief(root.label()) : "", ""));
                free += room ? 7 * brief(root.label()).length() : 0;
                for (int member : root.members()) {
                    lines.add(new Line(curve(at, TOP, x[member], y[member], 13), "edge"));
                }
            }
        }

        private static String brief(String label) {
            return label.length() <= 26 ? label : label.substring(0, 25) + "…";
        }

        private List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            rows.add(new Row(TOP, "Origins", true));
            rowOf.forEach((voice, row) -> rows.add(new Row(
                    TOP + ROW * (row + 1),
                    rowOf.size() == MOST_ROWS && row == MOST_ROWS - 1 ? brief(voice) + " and others" : brief(voice),
                    false)));
            return rows;
        }

        private List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            if (firstDay <= lastDay) {
                long days = lastDay - firstDay + 1;
                long step = Math.max(1, (days + MOST_TICKS - 1) / MOST_TICKS);
                int end = WIDE - RIGHT - (undated ? 110 : 30);
                for (long day = firstDay; day <= lastDay; day += step) {
                    int at = LEFT + 20 + (int) ((end - LEFT - 20) * (day - firstDay) / days);
                    ticks.add(new Tick(
                            at, Wording.briefDate(LocalDate.ofEpochDay(day).toString())));
                }
            }
            if (undated) {
                ticks.add(new Tick(WIDE - RIGHT - 60, "no date"));
            }
            return ticks;
        }
    }
}
