package org.hearsay.read.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Counts what was matched from its reference date, and writes it as EDTF. */
final class Resolver {
    private static final int LAST = -1;
    private static final int NEXT = 1;
    private final boolean dayFirst;
    private final boolean news;

    /**
     * A resolver for one document.
     *
     * @param dayFirst how the document writes dates in figures
     * @param news true when the document tells time from its own date ("on Monday"), false when from the story's
     */
    Resolver(boolean dayFirst, boolean news) {
        this.dayFirst = dayFirst;
        this.news = news;
    }

    /**
     * The value of a match.
     *
     * @param frame the reference date and the date last told
     * @param tense of the sentence around it
     * @param yearBeside the year that a date joined to this one names ("January 23 to March 9, 2014")
     */
    Optional<Value> resolve(Match match, Frame frame, Tense tense, Optional<Moment> yearBeside) {
        Scene scene = new Scene(frame, tense, yearBeside);
        Optional<Value> value = day(match, scene);
        if (match.has(Slot.T)) {
            Optional<Integer> zone = match.has(Slot.ZONE) ? Optional.of(match.get(Slot.ZONE, 0)) : Optional.empty();
            value = value.map(v -> v.at(match.get(Slot.T, 0), zone));
        }
        return match.get(Slot.ABOUT, 0) == 1 ? value.map(Value::about) : value;
    }

    /** What surrounds a match. */
    private record Scene(Frame frame, Tense tense, Optional<Moment> yearBeside) {
        Optional<Moment> reference() {
            return frame.reference();
        }

        Optional<LocalDate> today() {
            return frame.reference().map(Moment::firstDay);
        }
    }

    private Optional<Value> day(Match match, Scene scene) {
        return switch (match.op()) {
            case DATE -> date(match, scene);
            case NUMERIC -> numeric(match, scene);
            case WEEKDAY -> weekday(match, scene);
            case SEASON -> season(match, scene);
            case QUARTER -> part(match, scene, 3);
            case HALF -> part(match, scene, 6);
            case DECADE -> decade(match, scene);
            case CENTURY -> century(match, scene);
            case SHIFT -> shift(match, scene);
            case PERIOD -> Shift.period(match, scene.frame());
            case VAGUE -> Shift.vague(match, scene.frame());
            case RANGE -> range(match, scene);
            case FEAST -> feast(match, scene);
            case CLOCK -> clock(scene);
            case NONE -> Optional.empty();
        };
    }

    /** In a story without days of its own, "today" means nowadays, not a day. */
    private Optional<Value> shift(Match match, Scene scene) {
        boolean nowadays = !news
                && scene.tense() != Tense.FUTURE
                && Unit.DAY.is(match)
                && Plausible.Question.DEICTIC.isAskedBy(match)
                && match.get(Slot.DIR, 0) == 0;
        return nowadays ? Optional.empty() : Shift.resolve(match, scene.frame(), scene.tense(), news);
    }

    /** A time of day is on the day told last; where no day was told nearby, and outside news, it is an opening hour. */
    private Optional<Value> clock(Scene scene) {
        return news || scene.frame().toldDay() ? scene.frame().day().map(Value::of) : Optional.empty();
    }

    private Optional<Value> date(Match match, Scene scene) {
        if (match.has(Slot.YM)) {
            return Moment.valid(match.get(Slot.YM, 0) / 100, match.get(Slot.YM, 0) % 100, 0)
                    .map(Value::of);
        }
        Optional<Integer> year = year(match, scene);
        int month = match.get(Slot.M, 0);
        int day = match.get(Slot.D, 0);
        if (year.isPresent()) {
            return Moment.valid(year.get(), month, day).map(Value::of);
        }
        return month == 0
                ? Optional.empty()
                : inferYear(match, scene, month, day).map(Value::of);
    }

    private static Optional<Integer> year(Match match, Scene scene) {
        if (match.has(Slot.Y)) {
            int year = match.get(Slot.Y, 0);
            return Optional.of(match.get(Slot.ERA, 1) < 0 ? 1 - year : year);
        }
        if (match.has(Slot.YY)) {
            return Optional.of(century(match.get(Slot.YY, 0), scene.reference()));
        }
        if (match.has(Slot.YEARTURN)) {
            return scene.reference().map(now -> now.year() + match.get(Slot.YEARTURN, 0));
        }
        return Optional.empty();
    }

    /** A two-figure year in the century that brings it nearest to the reference date, at most ten years after it. */
    private static int century(int twoFigures, Optional<Moment> reference) {
        int latest = reference.map(Moment::year).orElse(2018) + 10;
        return latest - Math.floorMod(latest - twoFigures, 100);
    }

    private Optional<Moment> inferYear(Match match, Scene scene, int month, int day) {
        if (scene.yearBeside().isPresent()) {
            Moment beside = scene.yearBeside().get();
            return Moment.valid(beside.year() - (beside.month() > 0 && month > beside.month() ? 1 : 0), month, day);
        }
        if (match.has(Slot.TURN)) {
            return turned(match.get(Slot.TURN, 0), scene, month, day);
        }
        Optional<Integer> told = toldYear(match, scene.frame());
        if (told.isPresent()) {
            return Moment.valid(told.get(), month, day);
        }
        return scene.reference().flatMap(now -> Nearest.of(now, month, day, match.get(Slot.WD, 0), scene.tense()));
    }

    private static Optional<Moment> turned(int turn, Scene scene, int month, int day) {
        return scene.reference().flatMap(now -> {
            int year = now.year();
            if (turn == LAST && month >= now.month()) {
                year--;
            } else if (turn == NEXT && month <= now.month()) {
                year++;
            }
            return Moment.valid(year, month, day);
        });
    }

    /** The story's own year, where the story and not the document's date rules. */
    private Optional<Integer> toldYear(Match match, Frame frame) {
        return frame.told()
                .filter(told -> told.explicit() || !news)
                .filter(told -> !news || (told.value().point().get().hasMonth() && match.has(Slot.D)))
                .filter(told -> !news || differs(told, frame))
                .flatMap(told -> told.value().point())
                .map(Moment::year);
    }

    private static boolean differs(Frame.Told told, Frame frame) {
        int year = told.value().point().map(Moment::year).orElse(0);
        return frame.reference().isEmpty() || Math.abs(frame.reference().get().year() - year) > 1;
    }

    private Optional<Value> numeric(Match match, Scene scene) {
        Figures figures = Figures.unpacked(match.get(Slot.FIGURES, 0));
        int year = figures.year() < 100 ? century(figures.year(), scene.reference()) : figures.year();
        return Moment.valid(year, figures.month(dayFirst), figures.day(dayFirst))
                .map(Value::of);
    }

    private static Optional<Value> weekday(Match match, Scene scene) {
        if (scene.reference().filter(Moment::hasDay).isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = scene.reference().get().firstDay();
        DayOfWeek day = DayOfWeek.of(match.get(Slot.WD, 1));
        if (match.has(Slot.WEEK)) {
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return Optional.of(
                    Value.of(monday.plusWeeks(match.get(Slot.WEEK, 0)).with(TemporalAdjusters.nextOrSame(day))));
        }
        if (match.has(Slot.TURN)) {
            return Optional.of(Value.of(today.with(
                    switch (match.get(Slot.TURN, 0)) {
                        case LAST -> TemporalAdjusters.previous(day);
                        case NEXT -> TemporalAdjusters.next(day);
                        default ->
                            scene.tense() == Tense.PAST
                                    ? TemporalAdjusters.previousOrSame(day)
                                    : TemporalAdjusters.nextOrSame(day);
                    })));
        }
        boolean ahead = scene.tense() == Tense.FUTURE;
        return Optional.of(Value.of(
                today.with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day))));
    }

    private Optional<Value> season(Match match, Scene scene) {
        int season = match.get(Slot.SEASON, 21);
        int month = (season - 21) * 3 + 4;
        Optional<Integer> year = year(match, scene);
        if (year.isEmpty()) {
            year = inferYear(match, scene, Math.min(month, 12), 0).map(Moment::year);
        }
        return year.map(y -> new Value(Moment.year(y) + "-" + season, Optional.of(Moment.ofYear(y)), false));
    }

    /** A quarter or half of a year, that many months long. */
    private static Optional<Value> part(Match match, Scene scene, int months) {
        int number = match.get(Slot.N, 1);
        if (number < 1 || number > 12 / months) {
            return Optional.empty();
        }
        int month = (number - 1) * months + 1;
        Optional<Integer> year = year(match, scene);
        if (year.isEmpty() && scene.reference().isPresent()) {
            year = Optional.of(partYear(match, scene.reference().get(), month, scene.tense()));
        }
        return year.map(y -> YearMonth.of(y, month))
                .map(first -> months == 3
                        ? Value.quarter(first)
                        : Value.between(Moment.of(first), Moment.of(first.plusMonths(months - 1L))));
    }

    private static int partYear(Match match, Moment now, int month, Tense tense) {
        if (match.has(Slot.TURN)) {
            return now.year() + match.get(Slot.TURN, 0);
        }
        boolean begun = month <= now.month();
        boolean soon = month - now.month() <= 3 && tense == Tense.FUTURE;
        return begun || soon ? now.year() : now.year() - 1;
    }

    private static Optional<Value> decade(Match match, Scene scene) {
        int start = match.get(Slot.Y, match.get(Slot.YY, 0));
        if (!match.has(Slot.Y)) {
            int latest = scene.reference().map(Moment::year).orElse(1999);
            start = latest - Math.floorMod(latest - start, 100);
        }
        Value value = Value.of(Moment.year(start).substring(0, 3) + "X");
        return Optional.of(new Value(value.edtf(), Optional.of(Moment.ofYear(start)), false));
    }

    private static Optional<Value> century(Match match, Scene scene) {
        int number = match.has(Slot.N)
                ? match.get(Slot.N, 1)
                : scene.reference()
                        .map(now -> now.year() / 100 + 1 + match.get(Slot.TURN, 0))
                        .orElse(0);
        if (number < 1 || number > 30) {
            return Optional.empty();
        }
        if (match.get(Slot.ERA, 1) < 0) {
            return Optional.of(Value.of(Moment.year(1 - number * 100) + "/" + Moment.year(-(number - 1) * 100)));
        }
        return Optional.of(Value.of("%02dXX".formatted(number - 1)));
    }

    private Optional<Value> range(Match match, Scene scene) {
        Optional<Value> first = date(match, scene);
        Optional<Moment> start = first.flatMap(Value::point);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        int year = match.get(
                Slot.Y2,
                match.has(Slot.YY2)
                        ? sameCentury(start.get().year(), match.get(Slot.YY2, 0))
                        : start.get().year());
        int month = match.get(Slot.M2, start.get().month());
        Optional<Moment> end =
                Moment.valid(year, month, match.get(Slot.D2, start.get().day()));
        return end.filter(last -> !last.firstDay().isBefore(start.get().firstDay()))
                .map(last -> Value.between(start.get(), last));
    }

    private static int sameCentury(int start, int twoFigures) {
        return start + Math.floorMod(twoFigures - start, 100);
    }

    private Optional<Value> feast(Match match, Scene scene) {
        int feast = match.get(Slot.FEAST, 0);
        Optional<Integer> year = year(match, scene);
        if (year.isEmpty()) {
            Optional<LocalDate> now = scene.today();
            year = now.flatMap(today -> Feasts.in(today.getYear(), feast))
                    .flatMap(day -> inferYear(match, scene, day.getMonthValue(), day.getDayOfMonth()))
                    .map(Moment::year);
        }
        return year.flatMap(y -> Feasts.in(y, feast)).map(Value::of);
    }
}
