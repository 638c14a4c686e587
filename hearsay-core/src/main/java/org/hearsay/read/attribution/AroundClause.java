package org.hearsay.read.attribution;

import org.jspecify.annotations.Nullable;

/**
 * A cue set off by commas in the middle of what it reports (Pareti 2015). Catches: {@code No site, it said on Monday, was
 * struck.} Not: {@code The mayor, who said she knew, left.} It only prefers {@link PostposedClause} where a comma
 * closes the cue's phrase; the work is done there.
 */
final class AroundClause implements Rule {
    private final PostposedClause postposed = new PostposedClause();

    @Override
    public String name() {
        return "around-clause";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        int before = sight.cue.group().from() - 1;
        boolean turned = sight.subject == null
                && sight.line.isComma(before)
                && sight.clauses.hasFiniteVerb(0, before)
                && sight.line.tag(sight.cue.after()).isNoun()
                && sight.cue.tag().isFinite();
        boolean closed = turned || sight.line.isComma(sight.rest) || sight.rest >= sight.line.body();
        return closed ? postposed.read(sight) : null;
    }
}
