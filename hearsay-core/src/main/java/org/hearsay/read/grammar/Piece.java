package org.hearsay.read.grammar;

/**
 * A bit of a text that the network has a number for.
 *
 * @param start first UTF-16 unit inside
 * @param end first unit after
 * @param number in the vocabulary
 * @param shape how it is written
 * @param gap what stands before it
 */
record Piece(int start, int end, int number, Shape shape, Gap gap) {
    /** How a piece is written; the vocabulary itself knows no capitals. The order is the network's. */
    enum Shape {
        OTHER,
        LOWER,
        TITLE,
        UPPER,
        ONE_UPPER,
        MIXED,
        DIGIT,
        UNCASED;

        /** The network's number of this shape. */
        @SuppressWarnings("EnumOrdinal") // the order is the training scripts' own
        int number() {
            return ordinal();
        }
    }

    /** The white space before a piece. The order is the network's. */
    enum Gap {
        NONE,
        SPACE,
        LINE,
        PARAGRAPH;

        /** The network's number of this gap. */
        @SuppressWarnings("EnumOrdinal") // the order is the training scripts' own
        int number() {
            return ordinal();
        }
    }
}
