package org.hearsay.model;

/** What an attribution reports its source as doing with the content (after PARC and PolNeAR). */
public enum Kind {
    /** Said, wrote, asked, showed. */
    SPEECH,
    /** Thinks, fears, knows. */
    BELIEF,
    /** Criticised, praised. */
    ATTITUDE,
    /** Plans, wants to. */
    INTENT
}
