package org.hearsay.read.attribution;

import java.util.Set;
import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A clause without "that" after its cue (Krestel et al. 2008). Catches: {@code His sister says he left on Friday.} Not:
 * {@code His sister said nothing.} (no verb of its own follows).
 */
final class BareClause implements Rule {
    private static final Set<String> PARTICLES =
            Set.of("only", "even", "almost", "nearly", "just", "about", "not", "never", "both");

    @Override
    public String name() {
        return "bare-clause";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        boolean gerund = sight.cue.tag() == Tag.VBG && sight.cue.group().from() == 0 && sight.subject == null;
        if (!sight.cue.verb().takes('b') || (gerund && sight.line.tag(sight.direct) != Tag.PRP)) {
            return null;
        }
        int at = start(sight);
        if (at < 0) {
            return null;
        }
        int end = sight.clauses.end(at, sight.cue);
        return sight.draft(name()).says(sight.line.words(at, end)).sure(0.85);
    }

    private static int start(Sight sight) {
        for (int at : new int[] {sight.rest, sight.direct}) {
            Line line = sight.line;
            boolean possible = at < line.body()
                    && !line.isComma(at)
                    && !line.isColon(at)
                    && (!line.tag(at).isVerb() || isGerundSubject(sight, at));
            boolean shown = (line.is(at, "this") || line.is(at, "that"))
                    && (line.tag(at + 1) == Tag.TO || line.tag(at + 1) == Tag.IN);
            boolean object = sight.phrases.isObjectPronoun(at) && line.isComma(at + 1);
            if (possible
                    && !shown
                    && !object
                    && line.tag(at) != Tag.CC
                    && sight.clauses.startsClause(at)
                    && !isRelative(sight, at)) {
                return withParticle(sight, at);
            }
        }
        return -1;
    }

    /** "believes redesigning the flag has": what is done is the clause's subject; not after verbs that take a gerund. */
    private static boolean isGerundSubject(Sight sight, int at) {
        return sight.line.tag(at) == Tag.VBG
                && !sight.cue.verb().takes('g')
                && sight.cue.tag().isFinite();
    }

    /** "says only a judge can": the particle opens the clause. */
    private static int withParticle(Sight sight, int at) {
        boolean particle = PARTICLES.contains(sight.line.form(at - 1)) && at - 1 >= sight.cue.after();
        return particle ? at - 1 : at;
    }

    /** "the man who said it left": the object pronoun belongs to the cue and the verb to the sentence. */
    private static boolean isRelative(Sight sight, int at) {
        boolean who = sight.subject != null && sight.line.is(sight.subject.from(), "who");
        return who && sight.line.is(at, "it");
    }
}
