package org.hearsay.read.time;

/** Tells four figures that are a year from those that count people, number a page or measure a race. */
final class YearTest {
    private static final int FIRST_LIKELY = 1900;
    private static final int LAST_LIKELY = 2060;
    /** From here on, figures that nothing follows ("Orvale, 1859.") are taken for a year. */
    private static final int FIRST_ALONE = 1400;

    private static final int SHORTEST_NOUN = 4;
    private final Tokens tokens;

    YearTest(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean holds(int token, int year) {
        if (isPartOfCode(token) || (isCounted(token) && !isBesideYear(token))) {
            return false;
        }
        boolean likely = year >= FIRST_LIKELY && year < LAST_LIKELY;
        return likely ? isLikely(token, year) : isOther(token, year);
    }

    /** A year of our time is believed unless it is round and a plural follows: "2000 villages". */
    private boolean isLikely(int token, int year) {
        return isLed(token) || isClosed(token) || isDetermined(token) || year % 100 != 0 || !isPlural(token + 1);
    }

    /** Another year needs a reason: a preposition, brackets, another year beside it. */
    private boolean isOther(int token, int year) {
        if (tokens.is(token - 1, Known.WEAK.symbol()) && year < FIRST_LIKELY && isNoun(token + 1)) {
            return false;
        }
        if (year >= FIRST_ALONE && (isAlone(token) || isBesideYear(token))) {
            return true;
        }
        boolean led = isLed(token) && !(year % 100 == 0 && isPlural(token + 1));
        return led || isClosed(token) || (isDetermined(token) && year % 50 != 0);
    }

    private boolean isLed(int token) {
        return tokens.is(token - 1, Known.PREP.symbol()) || isMark(token - 1, "([");
    }

    private boolean isClosed(int token) {
        return isMark(token + 1, ")]");
    }

    private boolean isDetermined(int token) {
        return tokens.is(token - 1, Known.DET.symbol());
    }

    /** Nothing follows that it could count: "Orvale, 1859." */
    private boolean isAlone(int token) {
        boolean closed = tokens.afterBreak(token + 1) || isMark(token + 1, ".,;:");
        return closed && (tokens.afterBreak(token) || isMark(token - 1, ",-–—"));
    }

    /** "1687 and 1689", "1710 - 1774". */
    private boolean isBesideYear(int token) {
        boolean after = tokens.is(token - 2, Known.YEAR.symbol()) && tokens.is(token - 1, Known.JOIN.symbol());
        boolean before = tokens.is(token + 2, Known.YEAR.symbol()) && tokens.is(token + 1, Known.JOIN.symbol());
        return after || before;
    }

    private boolean isCounted(int token) {
        boolean quantity = tokens.is(token + 1, Known.QUANTITY.symbol()) && !tokens.afterBreak(token + 1);
        return quantity || tokens.is(token - 1, Known.COUNTER.symbol()) || isMark(token + 1, "%");
    }

    private boolean isPartOfCode(int token) {
        boolean before = tokens.glued(token)
                && isMark(token - 1, "-/:.,+=_")
                && tokens.glued(token - 1)
                && !belongsToDate(token - 2);
        boolean after = tokens.glued(token + 1) && isMark(token + 1, "/:_=+") && tokens.glued(token + 2);
        boolean measure =
                tokens.glued(token + 1) && isMark(token + 1, "-") && tokens.is(token + 2, Known.QUANTITY.symbol());
        return before || after || measure;
    }

    /** "mid-1989", "1988-1989", "Sept.-1989". */
    private boolean belongsToDate(int token) {
        return tokens.inside(token) && tokens.readings(token).length > 0 && !tokens.is(token, Known.CLOCK.symbol());
    }

    private boolean isPlural(int token) {
        return isNoun(token) && tokens.text().charAt(tokens.end(token) - 1) == 's';
    }

    /** A lower-case word of no other use, long enough to be a noun. */
    private boolean isNoun(int token) {
        return tokens.inside(token)
                && !tokens.afterBreak(token)
                && tokens.readings(token).length == 0
                && Character.isLowerCase(tokens.text().charAt(tokens.start(token)))
                && tokens.end(token) - tokens.start(token) >= SHORTEST_NOUN;
    }

    private boolean isMark(int token, String marks) {
        return tokens.mark(token) != 0 && marks.indexOf(tokens.mark(token)) >= 0;
    }
}
