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
        Draft remembered = remembered(sight);
        if (remembered != null) {
            return remembered;
        }
        boolean doing = sight.line.tag(at) == Tag.VBG || sight.line.is(at, "having") || sight.line.is(at, "being");
        if (!sight.cue.verb().takes('g') || !doing) {
            return null;
        }
        return sight.draft(name())
                .says(sight.line.words(at, sight.clauses.end(at, sight.cue)))
                .sure(0.85);
    }

    /** "She remembers her husband saying": who did it belongs to what is remembered. */
    private @Nullable Draft remembered(Sight sight) {
        boolean takes = sight.cue.verb().takes('g') && sight.subject != null && !sight.cue.isPassive();
        Range who = takes ? sight.phrases.startingAt(sight.cue.after()) : null;
        boolean doing = who != null && sight.line.tag(who.to()) == Tag.VBG;
        return doing && who != null
                ? sight.draft(name())
                        .says(sight.line.words(who.from(), sight.clauses.end(who.from(), sight.cue)))
                        .sure(0.7)
                : null;
    }
}
