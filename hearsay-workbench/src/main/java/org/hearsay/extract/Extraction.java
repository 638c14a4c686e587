package org.hearsay.extract;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Flag;
import org.hearsay.model.Obstacle;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rendition;

/**
 * What came of opening one file. Always there, whatever the file was.
 *
 * @param mediaType as detected from the bytes first, the name second
 * @param outcome exactly one of the closed list, never {@code WAITING}
 * @param obstacle present whenever the outcome is not {@code READ}: says why, and what to do
 * @param flags what a reader should know although it was read; names in {@code docs/reference/formats.md}
 * @param rendition the text, when there is any; also what could be read before a {@code DAMAGED} file broke
 * @param members what it holds, one level deep, in its own order; the caller opens each with {@link Budget#inside()}
 */
public record Extraction(
        String mediaType,
        Outcome outcome,
        Optional<Obstacle> obstacle,
        List<Flag> flags,
        Optional<Rendition> rendition,
        List<Member> members) {
    public Extraction {
        flags = List.copyOf(flags);
        members = List.copyOf(members);
        if (outcome == Outcome.WAITING || (outcome != Outcome.READ && obstacle.isEmpty())) {
            throw new IllegalArgumentException("expected an outcome, with an obstacle when not READ; came " + outcome);
        }
    }

    /** An extraction that brought nothing but the reason why. */
    static Extraction refused(String mediaType, Outcome outcome, String code, String sentence) {
        return new Extraction(
                mediaType, outcome, Optional.of(new Obstacle(code, sentence)), List.of(), Optional.empty(), List.of());
    }
}
