package org.hearsay.read.attribution;

import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A clause with "that" after its cue (Krestel et al. 2008, reported speech patterns). Catches: {@code She told us that
 * the wall fell.} Not: {@code the caption that she wrote} ("that" is a relative pronoun there).
 */
final class ThatClause implements Rule {
    @Override
    public String name() {
        return "that-clause";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        int cleft = cleft(sight);
        int at = cleft >= 0 ? cleft : sight.rest;
        if (!sight.cue.verb().takes('t') || !sight.line.is(at, "that")) {
            return null;
        }
        boolean pronoun = sight.line.tag(at) == Tag.DT
                && (at + 1 >= sight.line.body() || (sight.line.isComma(at + 1) && !isInterrupted(sight.line, at + 1)));
        if (pronoun
                || (!hasQuotation(sight.line, at + 1)
                        && !sight.clauses.hasFiniteVerb(at + 1, sight.line.size())
                        && !isWish(sight, at)
                        && !hasVerb(sight.line, at + 1))) {
            return null;
        }
        int end = sight.clauses.end(at, sight.cue);
        return sight.draft(name()).says(sight.line.words(at, end)).sure(0.95);
    }

    /** "She asked that her name not be used": a wish needs no finite verb. */
    private static boolean isWish(Sight sight, int that) {
        boolean wish = sight.cue.verb().stance() == org.hearsay.model.Stance.ASK
                || sight.cue.verb().stance() == org.hearsay.model.Stance.ORDER;
        for (int i = that + 1; wish && i < sight.line.body(); i++) {
            if (sight.line.tag(i) == Tag.VB) {
                return true;
            }
        }
        return wish && sight.phrases.startingAt(that + 1) != null && sight.line.body() > that + 3;
    }

    /** "What I told them, in front of two clerks, was that the roof would last": where "that" stands; -1 for no such sentence. */
    private static int cleft(Sight sight) {
        Line line = sight.line;
        if (sight.subject == null || !line.is(sight.subject.from() - 1, "what")) {
            return -1;
        }
        for (int be = sight.cue.after(); be < sight.cue.after() + 14; be++) {
            if ((line.is(be, "was") || line.is(be, "is")) && line.is(be + 1, "that")) {
                return be + 1;
            }
            if (line.tag(be).isFinite()) {
                return -1;
            }
        }
        return -1;
    }

    /** "said that, if elected, he would go". */
    private static boolean isInterrupted(Line line, int comma) {
        for (int i = comma + 1; i < line.body() && i < comma + 12; i++) {
            if (line.isComma(i)) {
                return i > comma + 1 && i + 1 < line.body();
            }
        }
        return false;
    }

    /** After "that" a base form or participle behind a noun is a verb that was taken for something else. */
    private static boolean hasVerb(Line line, int from) {
        for (int i = from + 1; i < line.body(); i++) {
            boolean verb = line.tag(i) == Tag.VB || line.tag(i) == Tag.VBN;
            if (verb && line.tag(i - 1).isNoun()) {
                return true;
            }
        }
        return false;
    }

    /** A quotation may hold the clause's verb: that he "would not drink it". */
    private static boolean hasQuotation(Line line, int from) {
        for (int i = from; i < line.size(); i++) {
            if (line.isQuotation(i)) {
                return true;
            }
        }
        return false;
    }
}
