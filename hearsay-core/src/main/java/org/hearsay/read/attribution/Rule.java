package org.hearsay.read.attribution;

import org.jspecify.annotations.Nullable;

/**
 * Recognises one way of reporting. A rule looks at one cue in its line and proposes a statement, or nothing. Each names
 * the work its pattern is described in and shows one sentence it catches and one it must not.
 */
interface Rule {
    /** As {@code docs/reference/reading.md} lists it. */
    String name();

    @Nullable
    Draft read(Sight sight);
}
