package org.hearsay.read.time;

/** What kind of time some words name. A rule file says which slots each needs; {@link Resolver} says what they come to. */
enum Op {
    /** A day, month or year, whole or in part: "2 May 2016", "May", "1989". */
    DATE,
    /** A date in figures whose order the document decides: "06/17/2014". */
    NUMERIC,
    /** A day of the week, near the reference date or in a week counted from it. */
    WEEKDAY,
    /** A season of a year. */
    SEASON,
    /** A quarter of a year; in EDTF level 1, three months. */
    QUARTER,
    /** A half of a year; six months. */
    HALF,
    /** Ten years: "the 1960s", "the sixties". */
    DECADE,
    /** A hundred years. */
    CENTURY,
    /** So many units from the reference date or from the date last told: "two days later", "last week", "today". */
    SHIFT,
    /** A stretch that ends or begins at the reference date: "the past three years". */
    PERIOD,
    /** Some unknown number of units before or after the reference date: "several years ago". */
    VAGUE,
    /** Two dates that share a month or a year: "5-6 September 2019". */
    RANGE,
    /** A feast: Christmas, Easter. */
    FEAST,
    /** A time of day, on the day told before. */
    CLOCK,
    /** Words that look like a time and are none: "Sunday Express", "every Friday". */
    NONE
}
