package org.hearsay.model;

/**
 * What a person says about names. Splitting is a {@link Different} between a name in one document and the same name elsewhere;
 * every ruling can be taken back, so nothing else is needed.
 */
public sealed interface Ruling {
    /** The name that was looked at when it was decided. */
    Who one();

    /** Both name one actor. */
    record Same(Who one, Who other) implements Ruling {
        public Same {
            distinct(one, other);
        }
    }

    /** They name two. */
    record Different(Who one, Who other) implements Ruling {
        public Different {
            distinct(one, other);
        }
    }

    /**
     * The actor who bears {@code one} is listed under another name.
     *
     * @param name need not stand in any document
     */
    record Called(Who one, String name) implements Ruling {
        public Called {
            if (name.isBlank()) {
                throw new IllegalArgumentException("expected a name for " + one.name() + "; came an empty one");
            }
        }
    }

    private static void distinct(Who one, Who other) {
        if (one.equals(other)) {
            throw new IllegalArgumentException("expected two names; came " + one.name() + " twice");
        }
    }
}
