package org.hearsay.read.attribution;

import org.jspecify.annotations.Nullable;

/**
 * What someone calls or asks for (PolNeAR guidelines). Catches: {@code He had asked for the file.} Not: {@code He called for
 * his brother at noon} is not told apart.
 */
final class CallFor implements Rule {
    @Override
    public String name() {
        return "call-for";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        Draft asked = asked(sight);
        if (asked != null) {
            return asked;
        }
        org.hearsay.read.text.Tag next = sight.line.tag(sight.cue.after());
        boolean doing = next == org.hearsay.read.text.Tag.VBG || next == org.hearsay.read.text.Tag.VBN;
        boolean something = doing || sight.phrases.startingAt(sight.cue.after()) != null;
        if (!sight.cue.verb().takes('F') || !something) {
            return null;
        }
        int from = sight.cue.after() - 1;
        int end = Extent.ofNoun(sight.line, from + 1);
        Draft draft = sight.draft(name()).sure(0.7);
        draft.cue.clear();
        draft.addressee = null;
        return draft.cuedBy(sight.line.words(from - 1, from)).says(sight.line.words(from, end));
    }

    /** "I asked her for the paper". */
    private @Nullable Draft asked(Sight sight) {
        int at = sight.direct;
        boolean told = sight.cue.verb().lemma().equals("ask")
                && sight.addressee != null
                && sight.subject != null
                && sight.line.is(at, "for");
        return told && sight.phrases.startingAt(at + 1) != null
                ? sight.draft(name())
                        .says(sight.line.words(at, Extent.ofNoun(sight.line, at + 1)))
                        .sure(0.7)
                : null;
    }
}
