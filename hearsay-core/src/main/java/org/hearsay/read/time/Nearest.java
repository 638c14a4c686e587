package org.hearsay.read.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Which year a day or month without one is in. */
final class Nearest {
    /** How much farther away a date may be before it is believed against the sentence's tense. */
    private static final double AGAINST_TENSE = 2.5;

    private static final double WRONG_WEEKDAY = 20;

    private Nearest() {}

    /**
     * The month or day nearest to {@code now}, the sentence's tense and a weekday beside it weighed in.
     *
     * @param day 0 for a whole month
     * @param weekday Monday 1, or 0 when none is named
     */
    static Optional<Moment> of(Moment now, int month, int day, int weekday, Tense tense) {
        Optional<Moment> best = Optional.empty();
        double least = Double.MAX_VALUE;
        for (int year = now.year() - 1; year <= now.year() + 1; year++) {
            Optional<Moment> candidate = Moment.valid(year, month, day);
            double cost =
                    candidate.map(moment -> cost(now, moment, weekday, tense)).orElse(Double.MAX_VALUE);
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        return best;
    }

    private static double cost(Moment now, Moment candidate, int weekday, Tense tense) {
        long days = days(now, candidate);
        boolean against = (tense == Tense.PAST && days > 0) || (tense == Tense.FUTURE && days < 0);
        double cost = Math.abs(days) * (against ? AGAINST_TENSE : 1);
        boolean wrong = weekday > 0
                && candidate.hasDay()
                && candidate.firstDay().getDayOfWeek().getValue() != weekday;
        return wrong ? (cost + 10) * WRONG_WEEKDAY : cost;
    }

    private static long days(Moment now, Moment candidate) {
        if (!now.hasMonth()) {
            return (candidate.year() - now.year()) * 365L;
        }
        LocalDate from = now.firstDay();
        if (candidate.hasDay()) {
            return ChronoUnit.DAYS.between(from, candidate.firstDay());
        }
        return ChronoUnit.MONTHS.between(now.yearMonth(), candidate.yearMonth()) * 30;
    }
}
