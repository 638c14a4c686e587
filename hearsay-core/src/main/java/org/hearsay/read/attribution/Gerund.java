package org.hearsay.read.attribution;

import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What someone denies, admits or recalls doing (Krestel et al. 2008). Catches: {@code The army denied hitting the mill.}
 * Not: {@code He reported wearing boots to the office} read as content only for verbs that take it.
 */
final class Gerund implements Rule {
    @Override
    public String name() {
        return "gerund";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        int at = sight.cue.after();
        boolean doing = sight.line.tag(at) == Tag.VBG || sight.line.is(at, "having") || sight.line.is(at, "being");
        if (!sight.cue.verb().takes('g') || !doing) {
            return null;
        }
        return sight.draft(name())
                .says(sight.line.words(at, sight.clauses.end(at, sight.cue)))
                .sure(0.85);
    }
}
