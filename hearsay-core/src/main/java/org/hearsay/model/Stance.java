package org.hearsay.model;

/** What the cue says the source does with the content. About the wording of the report, never about who is right. */
public enum Stance {
    ASSERT,
    HEDGE,
    DENY,
    ASK,
    ORDER,
    PROMISE,
    /** Nothing was put forward: "declined to comment", "did not say". */
    NONE
}
