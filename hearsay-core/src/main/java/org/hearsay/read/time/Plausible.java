package org.hearsay.read.time;

/** Tells dates from words and figures that only look like dates, where a rule alone cannot. */
final class Plausible {

    /** What a rule may ask before its match counts. */
    enum Question {
        /** Are these four figures a year, not a number of people, a page, a street? */
        YEAR,
        /** Is this a month and not Theresa May or a march? */
        MONTH,
        /** Is this a day and not Sun the newspaper? */
        WEEKDAY,
        /** Is this today and not Russia Today? */
        DEICTIC,
        /** Does a date stand beside this time of day? Answered when matches are joined. */
        BESIDE_DATE;

        boolean isAskedBy(Match match) {
            return match.question().filter(this::equals).isPresent();
        }
    }

    private final Tokens tokens;
    private final YearTest years;

    Plausible(Tokens tokens) {
        this.tokens = tokens;
        this.years = new YearTest(tokens);
    }

    boolean holds(Match match) {
        return match.question().map(question -> answer(question, match)).orElse(true);
    }

    private boolean answer(Question question, Match match) {
        return switch (question) {
            case YEAR ->
                years.holds(match.op() == Op.RANGE ? match.spanFirst() : match.spanLast(), match.get(Slot.Y, 0));
            case MONTH -> isMonth(match.spanFirst(), match.spanLast());
            case WEEKDAY -> isWeekday(match.spanFirst(), match.spanLast());
            case DEICTIC -> !isInName(match.spanFirst());
            case BESIDE_DATE -> true;
        };
    }

    private boolean isMonth(int first, int last) {
        if (tokens.is(last, Known.SHORT.symbol()) || tokens.is(first - 1, Known.TITLE.symbol())) {
            return false;
        }
        if (!tokens.is(last, Known.AMBI.symbol()) || isBesideMonth(first, last)) {
            return true;
        }
        return tokens.is(first - 1, Known.PREP.symbol()) && !startsName(last + 1);
    }

    /** "April and May". */
    private boolean isBesideMonth(int first, int last) {
        boolean after = tokens.is(first - 2, Known.MONTH.symbol()) && tokens.is(first - 1, Known.JOIN.symbol());
        boolean before = tokens.is(last + 2, Known.MONTH.symbol()) && tokens.is(last + 1, Known.JOIN.symbol());
        return after || before;
    }

    private boolean isWeekday(int first, int last) {
        boolean title = last > first && tokens.capital(last) && startsName(last + 1);
        return !title && !tokens.is(last, Known.SHORT.symbol()) && !tokens.is(first - 1, Known.TITLE.symbol());
    }

    /** Capitalised in mid-sentence, after a capitalised word: part of a name. */
    private boolean isInName(int token) {
        return tokens.capital(token) && tokens.capital(token - 1) && !tokens.afterBreak(token);
    }

    /** A capitalised word of no other use, as a surname after "April" is. */
    private boolean startsName(int token) {
        return tokens.capital(token) && !tokens.afterBreak(token) && tokens.readings(token).length == 0;
    }
}
