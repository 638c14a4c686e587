package org.hearsay.read.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Feasts that fall on a day of their own each year. Numbers under 100 and over 1900 name those that move. */
final class Feasts {
    private static final int THANKSGIVING = 1;
    private static final int LABOR_DAY = 2;
    private static final int MEMORIAL_DAY = 3;
    private static final int KING_DAY = 4;
    private static final int EASTER = 2000;
    private static final int FIRST_MOVED_BY_EASTER = 1900;
    private static final int FIXED = 100;

    private Feasts() {}

    /**
     * The feast's day in a year.
     *
     * @param feast month * 100 + day; or 1 Thanksgiving, 2 Labor Day, 3 Memorial Day, 4 Martin Luther King Day (United
     *     States); or 2000 plus the days after Easter Sunday
     */
    static Optional<LocalDate> in(int year, int feast) {
        if (feast > FIRST_MOVED_BY_EASTER) {
            return Optional.of(easter(year).plusDays(feast - EASTER));
        }
        if (feast >= FIXED) {
            return Moment.valid(year, feast / 100, feast % 100).map(Moment::firstDay);
        }
        return switch (feast) {
            case THANKSGIVING -> Optional.of(nth(year, 11, 4, DayOfWeek.THURSDAY));
            case LABOR_DAY -> Optional.of(nth(year, 9, 1, DayOfWeek.MONDAY));
            case MEMORIAL_DAY -> Optional.of(nth(year, 5, -1, DayOfWeek.MONDAY));
            case KING_DAY -> Optional.of(nth(year, 1, 3, DayOfWeek.MONDAY));
            default -> Optional.empty();
        };
    }

    private static LocalDate nth(int year, int month, int which, DayOfWeek day) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, day));
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm published in Nature, 20 April 1876. */
    private static LocalDate easter(int year) {
        int a = Math.floorMod(year, 19);
        int b = Math.floorDiv(year, 100);
        int c = Math.floorMod(year, 100);
        int d = b / 4;
        int e = b % 4;
        int g = (b - (b + 8) / 25 + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
