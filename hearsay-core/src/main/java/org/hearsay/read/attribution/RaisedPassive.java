package org.hearsay.read.attribution;

import java.util.Set;
import org.hearsay.model.Stance;
import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is said to do, on nobody's word (Huddleston and Pullum 2002, "raised passives"). Catches: {@code Certain persons are
 * said to have promised the gate.} Not: {@code He was told to leave} (an order) and {@code She is expected to speak}.
 */
final class RaisedPassive implements Rule {
    private static final Set<String> SAYING =
            Set.of("say", "believe", "think", "understand", "report", "allege", "rumour", "rumor", "reckon", "claim");

    @Override
    public String name() {
        return "raised-passive";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        Line line = sight.line;
        int at = sight.rest;
        boolean infinitive = line.is(at, "to") && (line.tag(at + 1) == Tag.VB || line.is(at + 1, "have"));
        if (sight.subject == null
                || !sight.cue.isPassive()
                || !SAYING.contains(sight.cue.verb().lemma())
                || !infinitive) {
            return null;
        }
        Draft draft = sight.draft(name())
                .says(line.words(sight.subject))
                .says(line.words(at, sight.clauses.end(at, sight.cue)))
                .sure(0.7);
        draft.addressee = null;
        draft.stance = sight.cue.isNegated() ? draft.stance : Stance.HEDGE;
        return draft;
    }
}
