package org.hearsay.store.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of days, both ends inside, as days since 1970-01-01.
 *
 * @param first {@link #NO_START} when open
 * @param last {@link #NO_END} when open
 */
public record Days(long first, long last) {
    /** Before every day there is. */
    public static final long NO_START = Long.MIN_VALUE;
    /** After every day there is. */
    public static final long NO_END = Long.MAX_VALUE;

    private static final Pattern DATE =
            Pattern.compile("(-?\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d\\d|XX)(?:-(\\d\\d|XX))?)?(?:T.*)?");

    /** The days that a date of EDTF level 1 may mean; empty when it is not such a date. Seasons count as their year. */
    public static Optional<Days> of(String edtf) {
        String plain = edtf.strip().replaceAll("[?~%]", "");
        int slash = plain.indexOf('/');
        if (slash < 0) {
            return one(plain);
        }
        return between(plain.substring(0, slash), plain.substring(slash + 1));
    }

    /** From the first day of one date to the last of another; an end that is empty or {@code ..} is open. */
    static Optional<Days> between(String from, String to) {
        Optional<Days> start = isOpen(from) ? Optional.of(new Days(NO_START, NO_START)) : one(from);
        Optional<Days> end = isOpen(to) ? Optional.of(new Days(NO_END, NO_END)) : one(to);
        return start.flatMap(s -> end.filter(e -> e.last() >= s.first()).map(e -> new Days(s.first(), e.last())));
    }

    private static boolean isOpen(String date) {
        return date.isEmpty() || date.equals("..");
    }

    private static Optional<Days> one(String date) {
        Matcher parts = DATE.matcher(date);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(days(parts.group(1), part(parts, 2), part(parts, 3)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String part(Matcher parts, int group) {
        String part = parts.group(group);
        return part == null ? "XX" : part;
    }

    private static Days days(String year, String month, String day) {
        int firstYear = Integer.parseInt(year.replace('X', '0'));
        int lastYear = Integer.parseInt(year.replace('X', '9'));
        if (month.equals("XX") || Integer.parseInt(month) > 20) {
            return new Days(
                    LocalDate.of(firstYear, 1, 1).toEpochDay(),
                    LocalDate.of(lastYear, 12, 31).toEpochDay());
        }
        YearMonth whole = YearMonth.of(firstYear, Integer.parseInt(month));
        if (day.equals("XX")) {
            return new Days(whole.atDay(1).toEpochDay(), whole.atEndOfMonth().toEpochDay());
        }
        long only = whole.atDay(Integer.parseInt(day)).toEpochDay();
        return new Days(only, only);
    }
}
