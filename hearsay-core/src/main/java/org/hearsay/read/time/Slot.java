package org.hearsay.read.time;

/** What a rule takes from the words it matches. */
enum Slot {
    /** Year as written, four figures (or fewer after "AD"). */
    Y,
    /** Year of two figures. */
    YY,
    /** Last year of a range. */
    Y2,
    /** Last year of a range, two figures. */
    YY2,
    M,
    M2,
    D,
    D2,
    /** Weekday, Monday 1. */
    WD,
    /** -1 last, 0 this, 1 next. */
    TURN,
    /** -1 last week, 0 this week, 1 next week, for a weekday in it. */
    WEEK,
    /** -1 last year, 0 this year, 1 next year, for a month, season or quarter of it. */
    YEARTURN,
    /** Number of units, of a quarter, half or century. */
    N,
    /** {@link Unit} by its number. */
    UNIT,
    /** -1 before, 1 after. */
    DIR,
    /** 1: count from the date told last, not from the reference date. */
    FOCUS,
    /** Season by its EDTF number, 21 spring to 24 winter. */
    SEASON,
    /** Seconds after midnight. */
    T,
    /** Hour, without minutes. */
    HOUR,
    /** 0 before noon, 12 after. */
    AMPM,
    /** Minutes after {@link #HOUR}. */
    MINUTE,
    /** Minutes east of UTC. */
    ZONE,
    /** Year * 100 + month. */
    YM,
    /** Figures of a numeric date, packed by {@link Figures}. */
    FIGURES,
    /** A feast: month * 100 + day, or a number of {@link Feasts}. */
    FEAST,
    /** 1: "about", "circa". */
    ABOUT,
    /** -1: before Christ. */
    ERA,
    /** First token of the span, when the words before it belong to the rule but not to the date. */
    FIRST,
    /** Last token of the span. */
    LAST,
    /** 1: the day stands before the month. */
    DAYFIRST
}
