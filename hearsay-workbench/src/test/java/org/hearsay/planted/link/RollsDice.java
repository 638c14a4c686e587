package org.hearsay.planted.link;

final class RollsDice {
    private RollsDice() {}

    static double roll() {
        return Math.random();
    }
}
