package org.hearsay.read.attribution;

import org.jspecify.annotations.Nullable;

/**
 * A content that opens with a preposition of its verb's (PolNeAR guidelines, prepositional content). Catches: {@code She
 * advised against repairing it.} Not: {@code He warned them on Monday}
 * (a time, and the verb takes no "on").
 */
final class PrepositionObject implements Rule {
    @Override
    public String name() {
        return "preposition-object";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        Line line = sight.line;
        int at = sight.direct;
        if (!sight.cue.verb().takes('p') || !line.is(at, "against") || sight.subject == null) {
            return null;
        }
        boolean something = line.tag(at + 1) == org.hearsay.read.text.Tag.VBG
                || line.isQuotation(at + 1)
                || sight.phrases.startingAt(at + 1) != null;
        return something
                ? sight.draft(name())
                        .says(line.words(at, Extent.ofNoun(line, at + 1)))
                        .sure(0.7)
                : null;
    }
}
