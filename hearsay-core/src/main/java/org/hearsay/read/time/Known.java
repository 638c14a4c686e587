package org.hearsay.read.time;

/** Classes that Java code asks for by name; every other class lives in the word and rule files alone. */
enum Known {
    // What figures look like.
    /** 1 to 31, with or without an ordinal's ending. */
    DAY,
    /** An ordinal in figures: 19th. */
    NTH,
    /** A whole number. */
    NUM,
    /** Four figures from 1000 to 2999. */
    YEAR,
    /** Like YEAR, and divisible by ten. */
    ROUND,
    /** Two figures after an apostrophe: '89. */
    YY,
    /** Two figures. */
    TWO,
    /** A whole date in figures. */
    FIGURES,
    /** Month and year in figures, as year * 100 + month. */
    MONTHYEAR,
    /** 22:30, in seconds. */
    CLOCK,
    /** 22.30, in seconds; a time only where the words say so. */
    DOTCLOCK,
    /** 1960s. */
    DECADE,
    /** '60s. */
    DECADE2,
    /** +02:00 after a time, in minutes. */
    OFFSET,

    // Words.
    MONTH,
    /** A short form of a month without its full stop, never a date alone. */
    SHORT,
    /** A month or weekday that is also something else: May, March, Sun. */
    AMBI,
    WEEKDAY,
    /** A preposition that times follow. */
    PREP,
    /** A preposition that stands before amounts as often: "of 1709 children". */
    WEAK,
    /** Between two dates: and, or, to. */
    JOIN,
    /** A determiner before a year: "the 2014 protests". */
    DET,
    /** What is counted, not dated: people, dollars. */
    QUANTITY,
    /** Before a personal name. */
    TITLE,
    /** A verb or auxiliary that tells of the past. */
    PAST,
    /** Past forms that look ahead when an infinitive follows: "agreed to meet Monday". */
    AIM,
    /** Begins an infinitive. */
    INFINITIVE,
    /** Before a participle, tells of neither past nor future. */
    PRESENT,
    /** Words that tell of the future. */
    FUTURE,
    /** Ending of past forms. */
    PASTEND,
    /** May be glued to a number: AD842, Q3. */
    GLUE,
    /** Words before a number that is no year: No. 1984, page 1998. */
    COUNTER,
    /** May stand between a date and its time of day. */
    CONNECT,
    /** Words that make a line a dateline: Published, Date. */
    DATELINE;

    /** The number of this class among a grammar's symbols: the same in every grammar, since these come first. */
    @SuppressWarnings("EnumOrdinal") // Never stored: the numbers live and die with the program.
    int symbol() {
        return ordinal();
    }
}
