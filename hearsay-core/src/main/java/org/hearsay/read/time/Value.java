package org.hearsay.read.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a date comes to.
 *
 * @param edtf EDTF level 1
 * @param point the point that "two days later" would count from
 * @param quarter true for three months, of which {@code point} is the first
 */
record Value(String edtf, Optional<Moment> point, boolean quarter) {

    static Value of(Moment moment) {
        return new Value(moment.edtf(), Optional.of(moment), false);
    }

    static Value of(LocalDate date) {
        return of(Moment.of(date));
    }

    static Value of(YearMonth month) {
        return of(Moment.of(month));
    }

    static Value ofYear(int year) {
        return of(Moment.ofYear(year));
    }

    /** A value that nothing is counted from. */
    static Value of(String edtf) {
        return new Value(edtf, Optional.empty(), false);
    }

    static Value between(Moment first, Moment last) {
        return new Value(first.edtf() + "/" + last.edtf(), Optional.of(last), false);
    }

    static Value quarter(YearMonth first) {
        return new Value(first + "/" + first.plusMonths(2), Optional.of(Moment.of(first)), true);
    }

    Value about() {
        return new Value(edtf + "~", point, quarter);
    }

    /** This day with a time of it, when it is one day. */
    Value at(int second, Optional<Integer> zone) {
        if (point.isEmpty() || !point.get().hasDay() || edtf.length() != 10) {
            return this;
        }
        String time = "T%02d:%02d:%02d".formatted(second / 3600 % 24, second / 60 % 60, second % 60);
        return new Value(edtf + time + zone.map(Value::offset).orElse(""), point, quarter);
    }

    private static String offset(int minutes) {
        int size = Math.abs(minutes);
        return minutes == 0 ? "Z" : "%s%02d:%02d".formatted(minutes < 0 ? "-" : "+", size / 60, size % 60);
    }
}
