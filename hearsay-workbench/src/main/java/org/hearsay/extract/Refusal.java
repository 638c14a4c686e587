package org.hearsay.extract;

import org.hearsay.model.Outcome;

/**
 * Thrown by a reader that must stop: the file ends with this outcome and sentence. What was drafted before stays. Unchecked because it
 * has to pass through parsers of others.
 */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Outcome outcome;
    private final String code;

    Refusal(Outcome outcome, String code, String sentence) {
        super(sentence, null, false, false);
        this.outcome = outcome;
        this.code = code;
    }

    Outcome outcome() {
        return outcome;
    }

    String code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
