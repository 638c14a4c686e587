package org.hearsay.serve;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hearsay.store.query.Minutes;

/**
 * A time axis that leaves out long stretches in which nothing stands: each unbroken piece is linear, and as wide as it holds
 * times, so that a year and an hour can stand in one picture.
 */
final class BrokenAxis {
    private static final int MOST_BREAKS = 3;
    private static final int BREAK = 34;
    /** A gap is left out when it takes more than this share of the whole. */
    private static final double LONG = 0.2;

    private static final long A_DAY = 24 * 60;
    private static final int LABEL = 88;

    private final List<Piece> pieces = new ArrayList<>();

    /**
     * An unbroken piece.
     *
     * @param first minute at its left end
     * @param last minute at its right end
     */
    record Piece(long first, long last, int left, int right) {
        int at(long minute) {
            double share = last == first ? 0.5 : (minute - first) / (double) (last - first);
            return (int) Math.round(left + Math.clamp(share, 0, 1) * (right - left));
        }
    }

    /** A mark on the axis and what it says. */
    record Tick(int x, String label) {}

    /** Lays times out between two places; none of them is broken. */
    BrokenAxis(List<Minutes> times, int left, int right) {
        List<Minutes> covers = covers(times);
        if (covers.isEmpty()) {
            return;
        }
        List<Integer> breaks = breaks(covers);
        int room = right - left - breaks.size() * BREAK;
        double all = weight(times, covers.getFirst().first(), covers.getLast().last()) + 2.0 * breaks.size();
        int from = 0;
        double x = left;
        for (int at = 0; at <= breaks.size(); at++) {
            int to = at < breaks.size() ? breaks.get(at) : covers.size() - 1;
            long first = covers.get(from).first();
            long last = covers.get(to).last();
            double wide = room * weight(times, first, last) / all;
            pieces.add(new Piece(first, last, (int) x, (int) (x + wide)));
            x += wide + BREAK;
            from = to + 1;
        }
    }

    /** How many different times begin between two minutes, and two more, so that a lone one has room. */
    private static double weight(List<Minutes> times, long first, long last) {
        return 2.0
                + times.stream()
                        .mapToLong(Minutes::first)
                        .filter(minute -> minute >= first && minute <= last)
                        .distinct()
                        .count();
    }

    /** The stretches in which something stands, those that overlap as one. */
    private static List<Minutes> covers(List<Minutes> times) {
        List<Minutes> covers = new ArrayList<>();
        for (Minutes time :
                times.stream().sorted(Comparator.comparingLong(Minutes::first)).toList()) {
            boolean meets =
                    !covers.isEmpty() && time.first() <= covers.getLast().last() + 1;
            if (meets) {
                Minutes before = covers.removeLast();
                covers.add(new Minutes(before.first(), Math.max(before.last(), time.last())));
            } else {
                covers.add(time);
            }
        }
        return covers;
    }

    /** The places in the list after which a long gap follows. */
    private static List<Integer> breaks(List<Minutes> covers) {
        long whole = covers.getLast().last() - covers.getFirst().first();
        return IntStream.range(0, covers.size() - 1)
                .filter(i -> gap(covers, i) > LONG * whole && gap(covers, i) > A_DAY)
                .boxed()
                .sorted(Comparator.comparingLong(i -> -gap(covers, i)))
                .limit(MOST_BREAKS)
                .sorted()
                .toList();
    }

    private static long gap(List<Minutes> covers, int after) {
        return covers.get(after + 1).first() - covers.get(after).last();
    }

    List<Piece> pieces() {
        return pieces;
    }

    int at(long minute) {
        for (Piece piece : pieces) {
            if (minute <= piece.last()) {
                return piece.at(minute);
            }
        }
        return pieces.isEmpty() ? 0 : pieces.getLast().right();
    }

    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        pieces.forEach(piece -> addTicks(ticks, piece));
        return ticks;
    }

    private static void addTicks(List<Tick> ticks, Piece piece) {
        int most = Math.max(1, (piece.right() - piece.left()) / LABEL);
        Step step = Step.of(piece.last() - piece.first(), most);
        LocalDateTime time = step.start(minute(piece.first()));
        int last = ticks.isEmpty() ? Integer.MIN_VALUE : ticks.getLast().x();
        int drawn = 0;
        for (; minute(time) <= piece.last() && drawn <= most; time = step.next(time)) {
            if (minute(time) >= piece.first() && piece.at(minute(time)) - last >= LABEL - 20) {
                ticks.add(new Tick(piece.at(minute(time)), step.label(time)));
                drawn++;
            }
        }
        if (drawn == 0) {
            ticks.add(new Tick(piece.at(piece.first()), step.label(minute(piece.first()))));
        }
    }

    private static LocalDateTime minute(long minute) {
        return LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC);
    }

    private static long minute(LocalDateTime time) {
        return Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60L);
    }

    /** How far apart marks stand. */
    private record Step(ChronoUnit unit, int each) {
        private static final List<Step> STEPS = List.of(
                new Step(ChronoUnit.MINUTES, 10),
                new Step(ChronoUnit.HOURS, 1),
                new Step(ChronoUnit.HOURS, 6),
                new Step(ChronoUnit.DAYS, 1),
                new Step(ChronoUnit.DAYS, 2),
                new Step(ChronoUnit.DAYS, 7),
                new Step(ChronoUnit.MONTHS, 1),
                new Step(ChronoUnit.MONTHS, 3),
                new Step(ChronoUnit.YEARS, 1),
                new Step(ChronoUnit.YEARS, 5),
                new Step(ChronoUnit.YEARS, 25),
                new Step(ChronoUnit.YEARS, 100));

        static Step of(long minutes, int most) {
            return STEPS.stream()
                    .filter(step -> minutes / (step.unit().getDuration().toMinutes() * step.each()) <= most)
                    .findFirst()
                    .orElse(STEPS.getLast());
        }

        LocalDateTime start(LocalDateTime time) {
            return switch (unit) {
                case YEARS -> LocalDateTime.of(Math.floorDiv(time.getYear(), each) * each, 1, 1, 0, 0);
                case MONTHS -> LocalDateTime.of(time.getYear(), time.getMonthValue(), 1, 0, 0);
                case DAYS -> time.truncatedTo(ChronoUnit.DAYS);
                default -> time.truncatedTo(ChronoUnit.HOURS);
            };
        }

        LocalDateTime next(LocalDateTime time) {
            return time.plus(each, unit);
        }

        String label(LocalDateTime time) {
            String day = time.toLocalDate().toString();
            return switch (unit) {
                case YEARS -> day.substring(0, 4);
                case MONTHS -> Wording.date(day.substring(0, 7));
                case DAYS -> Wording.briefDate(day);
                default ->
                    time.getHour() == 0 && time.getMinute() == 0
                            ? Wording.briefDate(day)
                            : time.toLocalTime().toString();
            };
        }
    }
}
