package org.hearsay.read.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A year, a month of a year, or a day: the points that dates are counted from and come to.
 *
 * @param year astronomical: 0 is 1 BC
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when only the month is known
 */
record Moment(int year, int month, int day) {

    static Moment of(LocalDate date) {
        return new Moment(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    static Moment of(YearMonth month) {
        return new Moment(month.getYear(), month.getMonthValue(), 0);
    }

    static Moment ofYear(int year) {
        return new Moment(year, 0, 0);
    }

    /** The moment, unless the calendar has no such day. */
    static Optional<Moment> valid(int year, int month, int day) {
        try {
            if (day > 0) {
                return Optional.of(of(LocalDate.of(year, month, day)));
            }
            return Optional.of(month > 0 ? of(YearMonth.of(year, month)) : ofYear(year));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first date in an EDTF value; empty when there is none that counts on a calendar. */
    static Optional<Moment> parse(String edtf) {
        int end = 0;
        while (end < edtf.length() && (Character.isDigit(edtf.charAt(end)) || edtf.charAt(end) == '-')) {
            end++;
        }
        String[] parts = edtf.substring(0, end).split("-", -1);
        if (parts.length == 0 || parts.length > 3 || parts[0].length() != 4) {
            return Optional.empty();
        }
        return valid(Integer.parseInt(parts[0]), number(parts, 1), number(parts, 2));
    }

    private static int number(String[] parts, int index) {
        boolean there = parts.length > index && parts[index].length() == 2;
        return there ? Integer.parseInt(parts[index]) : 0;
    }

    boolean hasDay() {
        return day > 0;
    }

    boolean hasMonth() {
        return month > 0;
    }

    /** Its first day. */
    LocalDate firstDay() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    YearMonth yearMonth() {
        return YearMonth.of(year, Math.max(month, 1));
    }

    String edtf() {
        if (!hasMonth()) {
            return year(year);
        }
        return hasDay() ? "%s-%02d-%02d".formatted(year(year), month, day) : "%s-%02d".formatted(year(year), month);
    }

    static String year(int year) {
        return year < 0 ? "-%04d".formatted(-year) : "%04d".formatted(year);
    }
}
