package org.hearsay.read.time;

import java.util.List;

/** Whether a sentence tells of what was or of what will be, near a date in it. */
enum Tense {
    PAST,
    UNKNOWN,
    FUTURE;

    private static final int FAR_BACK = 30;
    private static final int FAR_AHEAD = 20;

    /**
     * The tense of the nearest verb before the date, else after it, in the same sentence. After Strötgen and Gertz's
     * observation that in news the nearest verb decides whether "Friday" is behind or ahead.
     */
    static Tense at(Tokens tokens, Match match, List<String> pastEndings) {
        for (int i = match.first() - 1; i >= Math.max(0, match.first() - FAR_BACK); i--) {
            Tense tense = endsSentence(tokens, i) ? UNKNOWN : of(tokens, i, pastEndings);
            if (tense != UNKNOWN) {
                return tense;
            }
            if (endsSentence(tokens, i) || tokens.afterBreak(i + 1)) {
                break;
            }
        }
        return ahead(tokens, match.next(), pastEndings);
    }

    private static Tense ahead(Tokens tokens, int from, List<String> pastEndings) {
        for (int i = from; i < Math.min(tokens.size(), from + FAR_AHEAD); i++) {
            if (endsSentence(tokens, i) || tokens.afterBreak(i)) {
                return UNKNOWN;
            }
            Tense tense = of(tokens, i, pastEndings);
            if (tense != UNKNOWN) {
                return tense;
            }
        }
        return UNKNOWN;
    }

    private static boolean endsSentence(Tokens tokens, int token) {
        char mark = tokens.mark(token);
        return mark == '.' || mark == '!' || mark == '?' || mark == ';' || mark == '؟';
    }

    private static Tense of(Tokens tokens, int token, List<String> pastEndings) {
        if (tokens.is(token, Known.FUTURE.symbol())) {
            return FUTURE;
        }
        if (tokens.is(token, Known.AIM.symbol()) && tokens.is(token + 1, Known.INFINITIVE.symbol())) {
            return FUTURE;
        }
        boolean form =
                tokens.readings(token).length == 0 && !tokens.capital(token) && endsIn(tokens, token, pastEndings);
        if (!form && !tokens.is(token, Known.PAST.symbol())) {
            return UNKNOWN;
        }
        return ofPassive(tokens, token);
    }

    /** "Held" tells of the past, "to be held" of the future, "is still held" of neither. */
    private static Tense ofPassive(Tokens tokens, int token) {
        for (int i = token - 1; i >= Math.max(0, token - 2) && !tokens.afterBreak(i + 1); i--) {
            if (tokens.is(i, Known.FUTURE.symbol())) {
                return FUTURE;
            }
            if (tokens.is(i, Known.PRESENT.symbol())) {
                return UNKNOWN;
            }
        }
        return PAST;
    }

    private static boolean endsIn(Tokens tokens, int token, List<String> endings) {
        for (String ending : endings) {
            int from = tokens.end(token) - ending.length();
            if (from > tokens.start(token) + 1 && tokens.text().startsWith(ending, from)) {
                return true;
            }
        }
        return false;
    }
}
