package org.hearsay.read.grammar;

/** What came of opening the grammar: a parser, or the reason why there is none and the first engine reads alone. */
public sealed interface Opened {
    /** The parser, to be closed by whoever opened it. */
    record Ready(Parser parser) implements Opened {}

    /**
     * No parser.
     *
     * @param why one sentence for people
     */
    record Closed(String why) implements Opened {}
}
