package org.hearsay.read.time;

import java.util.Optional;

/**
 * Three numbers of a date in figures, in the order written.
 *
 * @param first the first number
 * @param second the second, always month or day
 * @param third the third
 * @param yearFirst true for 2016-05-02 and the like
 */
record Figures(int first, int second, int third, boolean yearFirst) {
    private static final int SIX_BITS = 63;

    /** As one number that a {@link Reading} can carry. */
    int packed() {
        int year = yearFirst ? first : third;
        int a = yearFirst ? second : first;
        int b = yearFirst ? third : second;
        return (year << 13) | (a << 7) | (b << 1) | (yearFirst ? 1 : 0);
    }

    static Figures unpacked(int packed) {
        int year = packed >>> 13;
        int a = (packed >>> 7) & SIX_BITS;
        int b = (packed >>> 1) & SIX_BITS;
        return (packed & 1) == 1 ? new Figures(year, a, b, true) : new Figures(a, b, year, false);
    }

    /** The date these numbers are, if they can be one in some order. */
    static Optional<Figures> of(int first, int second, int third, boolean yearFirst) {
        int a = yearFirst ? second : first;
        int b = yearFirst ? third : second;
        boolean possible = a >= 1 && b >= 1 && ((a <= 12 && b <= 31) || (!yearFirst && a <= 31 && b <= 12));
        return possible ? Optional.of(new Figures(first, second, third, yearFirst)) : Optional.empty();
    }

    /** True when only day-month order makes a date. */
    boolean mustBeDayFirst() {
        return !yearFirst && first > 12;
    }

    /** True when only month-day order makes a date. */
    boolean mustBeMonthFirst() {
        return !yearFirst && second > 12;
    }

    int year() {
        return yearFirst ? first : third;
    }

    int month(boolean dayFirst) {
        if (yearFirst) {
            return second;
        }
        return takesDayFirst(dayFirst) ? second : first;
    }

    int day(boolean dayFirst) {
        if (yearFirst) {
            return third;
        }
        return takesDayFirst(dayFirst) ? first : second;
    }

    private boolean takesDayFirst(boolean dayFirst) {
        return mustBeDayFirst() || (dayFirst && !mustBeMonthFirst());
    }
}
