package org.hearsay.read.time;

import java.util.List;

/**
 * How one document writes dates and tells time.
 *
 * @param dayFirst true when 05/06/2016 is the fifth of June here
 * @param news true when time is told from the document's own date ("on Monday", "yesterday"), false when from the
 *     story's, as in a life or a history
 */
record Habits(boolean dayFirst, boolean news) {
    private static final int YEARS_OF_A_STORY = 3;
    private static final int YEARS_PER_DEICTIC = 8;

    /**
     * The habits of a document. An impossible month ("06/17/2014") decides the order of its neighbours; else dates in
     * words do ("June 17" or "17 June"), else the language.
     */
    static Habits of(List<Match> matches, boolean languageIsDayFirst) {
        int dayFirst = 0;
        int wordsDayFirst = 0;
        int deictic = 0;
        int years = 0;
        for (Match match : matches) {
            if (match.op() == Op.NUMERIC) {
                dayFirst += vote(Figures.unpacked(match.get(Slot.FIGURES, 0)));
            } else if (match.op() == Op.DATE) {
                wordsDayFirst += vote(match);
                years += match.has(Slot.Y) ? 1 : 0;
            } else if (match.op() == Op.WEEKDAY || isDeictic(match)) {
                deictic++;
            }
        }
        int decided = dayFirst != 0 ? dayFirst : wordsDayFirst;
        boolean story = years >= YEARS_OF_A_STORY && deictic * YEARS_PER_DEICTIC < years;
        return new Habits(decided != 0 ? decided > 0 : languageIsDayFirst, !story);
    }

    /** "Yesterday", "last week"; but not "today", which histories say for nowadays. */
    private static boolean isDeictic(Match match) {
        return match.op() == Op.SHIFT
                && match.get(Slot.FOCUS, 0) == 0
                && !(Unit.DAY.is(match) && match.get(Slot.DIR, 0) == 0);
    }

    private static int vote(Figures figures) {
        if (figures.mustBeDayFirst()) {
            return 1;
        }
        return figures.mustBeMonthFirst() ? -1 : 0;
    }

    private static int vote(Match match) {
        if (!match.has(Slot.M) || !match.has(Slot.D)) {
            return 0;
        }
        return match.get(Slot.DAYFIRST, 0) == 1 ? 1 : -1;
    }
}
