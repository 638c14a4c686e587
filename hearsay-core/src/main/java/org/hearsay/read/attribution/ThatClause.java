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
        int at = sight.rest;
        if (!sight.cue.verb().takes('t') || !sight.line.is(at, "that")) {
            return null;
        }
        boolean pronoun = sight.line.tag(at) == Tag.DT && (at + 1 >= sight.line.body() || sight.line.isComma(at + 1));
        if (pronoun || (!sight.line.isQuotation(at + 1) && !sight.clauses.hasFiniteVerb(at + 1, sight.line.size()))) {
            return null;
        }
        int end = sight.clauses.end(at, sight.cue);
        return sight.draft(name()).says(sight.line.words(at, end)).sure(0.95);
    }
}
