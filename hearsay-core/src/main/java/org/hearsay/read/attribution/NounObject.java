package org.hearsay.read.attribution;

import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase as content (PARC 3.0, "noun phrase content"). Catches: {@code Their client denies any connection with the
 * firm.} Not: {@code She denied him entry} read as a statement only for verbs listed with frame n.
 */
final class NounObject implements Rule {
    @Override
    public String name() {
        return "noun-object";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        int at = sight.direct;
        if (!sight.cue.verb().takes('n') || sight.cue.isPassive() || at >= sight.line.body()) {
            return null;
        }
        Tag tag = sight.line.tag(at);
        boolean phrase = tag == Tag.DT
                || tag.isNoun()
                || tag == Tag.JJ
                || tag == Tag.PRPS
                || tag == Tag.CD
                || (tag == Tag.VBG && sight.line.tag(at + 1).isNoun())
                || sight.line.isQuotation(at)
                || (tag == Tag.PRP && sight.cue.verb().lemma().equals("deny"));
        if (!phrase || !isOwnVerb(sight)) {
            return null;
        }
        if (sight.cue.verb().lemma().equals("say") && tag != Tag.CD && at + 1 != sight.line.body()) {
            return null;
        }
        return sight.draft(name())
                .says(sight.line.words(at, Extent.ofNoun(sight.line, at)))
                .sure(0.6);
    }

    /** A finite verb with a subject, or "denying": other participles only colour the sentence. */
    private static boolean isOwnVerb(Sight sight) {
        if (sight.cue.tag() == Tag.VBG) {
            return sight.cue.verb().stance() == org.hearsay.model.Stance.DENY || sight.subject != null;
        }
        boolean opensQuotation = sight.line.place().level() > 0
                && sight.line.place().opensParagraph()
                && sight.cue.group().from() == 0
                && sight.cue.tag().isFinite();
        return sight.raised
                || opensQuotation
                || (sight.subject != null && !sight.line.is(sight.cue.group().from(), "to"));
    }
}
