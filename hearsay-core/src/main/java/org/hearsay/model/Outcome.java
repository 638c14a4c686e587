package org.hearsay.model;

/** What became of an exhibit when it was opened. Closed: every exhibit ends in exactly one of these. */
public enum Outcome {
    /** Stored, not yet opened. */
    WAITING,
    /** Text was read (or, for an archive or mailbox, its members were). */
    READ,
    /** Opened without complaint, but there are no words in it; the obstacle says why. */
    EMPTY,
    /** Needs a password that was not given. */
    ENCRYPTED,
    /** Not a kind of file that this version reads. */
    UNSUPPORTED,
    /** Breaks the rules of its own format; what could be read before the break was. */
    DAMAGED,
    /** Larger, deeper or more numerous inside than the budget allows. */
    TOO_LARGE,
    /** Not finished within the time allowed. */
    TIMED_OUT,
    /** The worker process that read it died. */
    CRASHED
}
