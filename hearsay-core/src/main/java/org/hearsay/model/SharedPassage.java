package org.hearsay.model;

import java.util.List;

/**
 * Words that two documents share, exactly located in both.
 *
 * @param first id of one document
 * @param inFirst where the words stand in it
 * @param second id of the other
 * @param inSecond where they stand there
 * @param sameWords how many words are equal in both; what was cut, added or changed between them is not counted
 * @param derivation which took them from which, as far as the texts show
 * @param reasons what the derivation rests on, in plain words; empty when it is {@link Derivation#UNKNOWN}
 */
public record SharedPassage(
        String first,
        Span inFirst,
        String second,
        Span inSecond,
        int sameWords,
        Derivation derivation,
        List<String> reasons) {

    /** Which of two documents took shared words from which (PROV: quotation). */
    public enum Derivation {
        FIRST_FROM_SECOND,
        SECOND_FROM_FIRST,
        /** Both took them from a third. */
        SIBLINGS,
        /** Nobody took them from anybody: a credit line, a signature, a masthead. */
        FURNITURE,
        UNKNOWN
    }

    public SharedPassage {
        reasons = List.copyOf(reasons);
    }
}
