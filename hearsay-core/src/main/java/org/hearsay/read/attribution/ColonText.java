package org.hearsay.read.attribution;

import org.jspecify.annotations.Nullable;

/**
 * Words after a colon without marks (Citron, BBC 2020, "colon cue"). Catches: {@code The sign reads: no entry after dark.}
 * Not: {@code He brought two things: a rope and a lamp} (no reporting verb before the colon).
 */
final class ColonText implements Rule {
    @Override
    public String name() {
        return "colon-text";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        int at = sight.rest;
        if (!sight.cue.verb().takes('q') || !sight.line.isColon(at) || at + 1 >= sight.line.size()) {
            return null;
        }
        int end = sight.line.body();
        return end <= at + 1
                ? null
                : sight.draft(name()).says(sight.line.words(at + 1, end)).sure(0.8);
    }
}
