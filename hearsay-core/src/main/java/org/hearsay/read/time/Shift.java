package org.hearsay.read.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Dates so many units before or after another, each as coarse as its unit: "two years ago" is a year, not a day. */
final class Shift {
    private static final int FARTHEST = 5000;

    private Shift() {}

    /** "yesterday", "last week", "two days later", "that year". */
    static Optional<Value> resolve(Match match, Frame frame, Tense tense, boolean news) {
        boolean counted = match.has(Slot.N);
        long count = (long) match.get(Slot.N, 1) * match.get(Slot.DIR, 0);
        boolean fromStory = match.get(Slot.FOCUS, 0) == 1 || (match.get(Slot.FOCUS, 0) == 2 && !news);
        Optional<Unit> unit = Unit.of(match.get(Slot.UNIT, -1));
        Optional<Moment> base = fromStory ? focus(frame, unit) : frame.reference();
        if (base.isEmpty() || unit.isEmpty() || Math.abs(count) > FARTHEST) {
            return Optional.empty();
        }
        if (fromStory && frame.focusIsQuarter() && unit.get() != Unit.DAY) {
            return quarters(base.get().yearMonth(), count, unit.get());
        }
        return from(base.get(), count, unit.get(), fromStory, counted, tense);
    }

    /** Days and weeks count from the day last told, even when a month or year was told after it. */
    private static Optional<Moment> focus(Frame frame, Optional<Unit> unit) {
        boolean needsDay = unit.filter(u -> u.compareTo(Unit.WEEK) <= 0 || u.compareTo(Unit.CENTURY) > 0)
                .isPresent();
        return needsDay ? frame.day() : frame.focus();
    }

    private static Optional<Value> quarters(YearMonth first, long count, Unit unit) {
        return switch (unit) {
            case YEAR -> Optional.of(Value.quarter(first.plusYears(count)));
            case QUARTER -> Optional.of(Value.quarter(first.plusMonths(3 * count)));
            case MONTH -> Optional.of(Value.of(first.plusMonths(count)));
            case SECOND, MINUTE, HOUR, DAY, WEEK, DECADE, CENTURY, WEEKEND, FORTNIGHT -> Optional.empty();
        };
    }

    private static Optional<Value> from(
            Moment base, long count, Unit unit, boolean fromStory, boolean counted, Tense tense) {
        LocalDate day = base.firstDay();
        return switch (unit) {
            case SECOND, MINUTE, HOUR -> base.hasDay() ? Optional.of(Value.of(day)) : Optional.empty();
            case DAY -> base.hasDay() ? Optional.of(Value.of(day.plusDays(count))) : Optional.empty();
            case WEEK -> weeks(base, count, fromStory && counted);
            case FORTNIGHT -> weeks(base, 2 * count, fromStory);
            case WEEKEND -> base.hasDay() ? Optional.of(weekend(day, count, tense)) : Optional.empty();
            case MONTH ->
                base.hasMonth() ? Optional.of(Value.of(base.yearMonth().plusMonths(count))) : Optional.empty();
            case QUARTER ->
                base.hasMonth() ? Optional.of(Value.quarter(quarterOf(base).plusMonths(3 * count))) : Optional.empty();
            case YEAR -> Optional.of(Value.ofYear((int) (base.year() + count)));
            case DECADE ->
                Optional.of(
                        counted
                                ? Value.ofYear((int) (base.year() + 10 * count))
                                : decade((int) (base.year() + 10 * count)));
            case CENTURY ->
                Optional.of(
                        counted
                                ? Value.ofYear((int) (base.year() + 100 * count))
                                : Value.of(Moment.year((int) (base.year() + 100 * count))
                                                .substring(0, 2) + "XX"));
        };
    }

    private static Value decade(int year) {
        return Value.of(Moment.year(year).substring(0, 3) + "X");
    }

    private static YearMonth quarterOf(Moment base) {
        return YearMonth.of(base.year(), (base.month() - 1) / 3 * 3 + 1);
    }

    private static Optional<Value> weeks(Moment base, long count, boolean toTheDay) {
        if (!base.hasDay()) {
            return Optional.empty();
        }
        LocalDate day = base.firstDay().plusWeeks(count);
        if (toTheDay) {
            return Optional.of(Value.of(day));
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Optional.of(Value.between(Moment.of(monday), Moment.of(monday.plusDays(6))));
    }

    /** Saturday and Sunday. "This weekend" said on a weekday is the one behind when the sentence tells of the past. */
    private static Value weekend(LocalDate day, long count, Tense tense) {
        LocalDate saturday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        boolean during = day.getDayOfWeek().getValue() >= 6;
        if (during) {
            saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
                    .plusWeeks(count);
        } else if (count < 0 || (count == 0 && tense == Tense.PAST)) {
            saturday = saturday.minusWeeks(count < 0 ? -count : 1);
        } else if (count > 1) {
            saturday = saturday.plusWeeks(count - 1);
        }
        return Value.between(Moment.of(saturday), Moment.of(saturday.plusDays(1)));
    }

    /** "the past three years", "the next two weeks": up to, or on from, the reference date. */
    static Optional<Value> period(Match match, Frame frame) {
        long count = (long) match.get(Slot.N, 1) * match.get(Slot.DIR, 0);
        Optional<Unit> unit = Unit.of(match.get(Slot.UNIT, -1));
        if (frame.reference().isEmpty() || unit.isEmpty() || Math.abs(count) > FARTHEST) {
            return Optional.empty();
        }
        Moment base = frame.reference().get();
        return atGrain(base, unit.get(), 0)
                .flatMap(now -> atGrain(base, unit.get(), count)
                        .map(other -> count < 0 ? Value.between(other, now) : Value.between(now, other)))
                .map(value -> Value.of(value.edtf()));
    }

    /** "several years ago", "the coming weeks": how far is not said, so one end is open. */
    static Optional<Value> vague(Match match, Frame frame) {
        Optional<Unit> unit = Unit.of(match.get(Slot.UNIT, -1));
        if (frame.reference().isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        return atGrain(frame.reference().get(), unit.get(), 0)
                .map(now -> Value.of(match.get(Slot.DIR, -1) < 0 ? "../" + now.edtf() : now.edtf() + "/.."));
    }

    private static Optional<Moment> atGrain(Moment base, Unit unit, long count) {
        LocalDate day = base.firstDay();
        return switch (unit) {
            case SECOND, MINUTE, HOUR -> Optional.empty();
            case DAY -> base.hasDay() ? Optional.of(Moment.of(day.plusDays(count))) : Optional.empty();
            case WEEK, WEEKEND -> base.hasDay() ? Optional.of(Moment.of(day.plusWeeks(count))) : Optional.empty();
            case FORTNIGHT -> base.hasDay() ? Optional.of(Moment.of(day.plusWeeks(2 * count))) : Optional.empty();
            case MONTH ->
                base.hasMonth() ? Optional.of(Moment.of(base.yearMonth().plusMonths(count))) : Optional.empty();
            case QUARTER ->
                base.hasMonth() ? Optional.of(Moment.of(base.yearMonth().plusMonths(3 * count))) : Optional.empty();
            case YEAR -> Optional.of(Moment.ofYear((int) (base.year() + count)));
            case DECADE -> Optional.of(Moment.ofYear((int) (base.year() + 10 * count)));
            case CENTURY -> Optional.of(Moment.ofYear((int) (base.year() + 100 * count)));
        };
    }
}
