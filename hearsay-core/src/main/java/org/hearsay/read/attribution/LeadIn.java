package org.hearsay.read.attribution;

import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A line that ends in a colon and introduces what follows (our block form). Catches: {@code RT reported:} before a quoted
 * passage. Not: {@code Here are my posts on the subject:}. The content is found by {@link Blocks}.
 */
final class LeadIn implements Rule {
    @Override
    public String name() {
        return "lead-in";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        Line line = sight.line;
        boolean ends = line.place().endsParagraph() && line.size() > 1 && line.isColon(line.size() - 1);
        boolean list = ends && sight.cue.verb().takes('o') && line.tag(line.size() - 2) == Tag.TO;
        if (!ends || (!sight.cue.verb().takes('q') && !list) || !sight.cue.equals(sight.cues.getLast())) {
            return null;
        }
        boolean free = list || sight.rest >= line.body() || !sight.clauses.hasFiniteVerb(sight.rest, line.body());
        if (!free) {
            return null;
        }
        Draft draft = sight.draft(name()).sure(0.85);
        draft.block = true;
        return draft;
    }
}
