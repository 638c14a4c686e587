package org.hearsay.serve;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.store.query.Minutes;

/**
 * A stretch of the timeline: all of it, a decade, a year, a month, a day or an hour, written as EDTF writes it.
 *
 * @param unit how long it is
 * @param value EDTF; empty for all of it
 */
record Period(Unit unit, String value) {
    private static final int MOST_YEARS = 12;
    static final Period ALL = new Period(Unit.ALL, "");

    /** From the longest to the shortest; each is written with so many characters. */
    enum Unit {
        ALL(0),
        DECADE(4),
        YEAR(4),
        MONTH(7),
        DAY(10),
        HOUR(13);

        private final int length;

        Unit(int length) {
            this.length = length;
        }
    }

    /** Part of a stretch, and how many statements say that something happened in it. */
    record Part(Period period, int count) {}

    /** What the address asks for; all of it when that is no such stretch. */
    static Period of(String asked) {
        if (asked.matches("\\d{3}X")) {
            return new Period(Unit.DECADE, asked);
        }
        return Arrays.stream(Unit.values())
                .skip(2)
                .filter(unit ->
                        unit.length == asked.length() && Minutes.of(asked).isPresent())
                .map(unit -> new Period(unit, asked))
                .findFirst()
                .orElse(ALL);
    }

    /** The period of that length that holds a minute. */
    private static Period holding(long minute, Unit unit) {
        String time =
                LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC).toString();
        return unit == Unit.DECADE
                ? new Period(unit, time.substring(0, 3) + "X")
                : new Period(unit, time.substring(0, unit.length));
    }

    long first() {
        return minutes().map(Minutes::first).orElse(Long.MIN_VALUE);
    }

    long last() {
        return minutes().map(Minutes::last).orElse(Long.MAX_VALUE);
    }

    private Optional<Minutes> minutes() {
        return unit == Unit.ALL ? Optional.empty() : Minutes.of(value);
    }

    /** The next shorter stretches of which several hold something; years instead of decades while they are few. */
    List<Part> parts(long[] begins) {
        List<Part> years = parts(begins, Unit.YEAR);
        if (unit == Unit.ALL && years.size() > 1 && years.size() <= MOST_YEARS) {
            return years;
        }
        for (Unit next : Unit.values()) {
            if (next.compareTo(unit) > 0) {
                List<Part> parts = parts(begins, next);
                if (parts.size() > 1) {
                    return parts;
                }
            }
        }
        return List.of();
    }

    private static List<Part> parts(long[] begins, Unit unit) {
        Map<Period, Integer> counts = new LinkedHashMap<>();
        for (long minute : begins) {
            counts.merge(holding(minute, unit), 1, Integer::sum);
        }
        List<Part> parts = new ArrayList<>();
        counts.forEach((period, count) -> parts.add(new Part(period, count)));
        return parts;
    }

    /** The stretches that hold this one, the longest first. */
    List<Period> outward() {
        List<Period> outward = new ArrayList<>();
        for (Unit longer : Unit.values()) {
            if (longer.compareTo(unit) < 0) {
                outward.add(longer == Unit.ALL ? ALL : holding(first(), longer));
            }
        }
        return outward;
    }

    /** "12 March 2024, 03:00 to 03:59". */
    String words() {
        return switch (unit) {
            case ALL -> "all time";
            case HOUR -> {
                String hour = value.substring(11, 13);
                yield Wording.date(value.substring(0, 10)) + String.format(Locale.ROOT, ", %s:00 to %s:59", hour, hour);
            }
            case DECADE -> "the " + value.substring(0, 3) + "0s";
            case YEAR -> value;
            case MONTH, DAY -> Wording.date(value);
        };
    }
}
