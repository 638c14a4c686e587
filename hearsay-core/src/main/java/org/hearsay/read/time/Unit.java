package org.hearsay.read.time;

import java.util.List;
import java.util.Optional;

/** Units that dates are counted in, numbered as in the word files. */
enum Unit {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    DECADE,
    CENTURY,
    WEEKEND,
    FORTNIGHT;

    private static final List<Unit> ALL = List.of(values());

    static Optional<Unit> of(int number) {
        return number >= 0 && number < ALL.size() ? Optional.of(ALL.get(number)) : Optional.empty();
    }

    /** True when this is the unit the match is counted in. */
    boolean is(Match match) {
        return of(match.get(Slot.UNIT, -1)).filter(this::equals).isPresent();
    }
}
