package org.hearsay.read.attribution;

import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An indirect question (Pareti 2015, wh-clauses as content). Catches: {@code He asked whether the road was open.} Not:
 * {@code He asked when the bell rang} read as time is not told apart; without a question word nothing is taken.
 */
final class QuestionClause implements Rule {
    @Override
    public String name() {
        return "question-clause";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        if (!sight.cue.verb().takes('w')) {
            return null;
        }
        Draft turned = turned(sight);
        if (turned != null) {
            return turned;
        }
        int at = sight.isQuestion(sight.direct) ? sight.direct : sight.rest;
        boolean deeper = sight.line.tag(sight.direct) == Tag.IN && sight.isQuestion(sight.direct + 1);
        if (deeper && sight.clauses.hasFiniteVerb(sight.direct + 2, sight.line.body())) {
            return sight.draft(name())
                    .says(sight.line.words(sight.direct, sight.clauses.end(sight.direct, sight.cue)))
                    .sure(0.75);
        }
        boolean apart = at > sight.direct && sight.line.isComma(at - 1) && at - sight.direct == 1;
        boolean bare = at + 1 == sight.line.body() && sight.cue.verb().lemma().equals("ask");
        if (!sight.isQuestion(at) || apart || (at + 1 >= sight.line.body() && !bare)) {
            return null;
        }
        int end = sight.clauses.end(at, sight.cue);
        return sight.draft(name()).says(sight.line.words(at, end)).sure(0.85);
    }

    /** "I asked could he move the fan", "wondered was it worth it": the question keeps its own order. */
    private @Nullable Draft turned(Sight sight) {
        Line line = sight.line;
        int at = sight.direct;
        boolean asks = sight.cue.verb().stance() == org.hearsay.model.Stance.ASK
                || sight.cue.verb().lemma().equals("wonder");
        boolean question = asks
                && Phrases.isAuxiliary(line.form(at))
                && (sight.phrases.isSubjectPronoun(at + 1) || line.tag(at + 1) == org.hearsay.read.text.Tag.EX);
        return question && sight.subject != null
                ? sight.draft(name())
                        .says(line.words(at, sight.clauses.end(at, sight.cue)))
                        .sure(0.75)
                : null;
    }
}
