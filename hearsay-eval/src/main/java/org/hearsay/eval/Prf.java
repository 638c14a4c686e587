package org.hearsay.eval;

/**
 * Precision, recall and their harmonic mean, each from 0 to 1.
 *
 * @param precision share of what was found that is right
 * @param recall share of what is there that was found
 */
record Prf(double precision, double recall) {
    /** From counts; an empty side gives 0. */
    static Prf of(double rightFound, double found, double rightGold, double gold) {
        return new Prf(found == 0 ? 0 : rightFound / found, gold == 0 ? 0 : rightGold / gold);
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
