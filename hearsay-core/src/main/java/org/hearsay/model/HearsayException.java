package org.hearsay.model;

/**
 * A broken promise: something the program cannot go on without. (Bad input is no exception but an {@link Obstacle}.)
 * The message reads: what was expected; what came; where; what to do. It is shown to people as one sentence.
 */
public class HearsayException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    /**
     * A failure with a listed code.
     *
     * @param code as listed in {@code docs/reference/errors.md}
     * @param message what was expected; what came; where; what to do
     */
    public HearsayException(String code, String message) {
        super(message);
        this.code = code;
    }

    public HearsayException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
