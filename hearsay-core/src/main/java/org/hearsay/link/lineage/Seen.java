package org.hearsay.link.lineage;

/** Which of some numbers came up since one began to look; beginning anew costs nothing. */
final class Seen {
    private final int[] last;
    private int round;

    /** For numbers below this. */
    Seen(int numbers) {
        last = new int[numbers];
    }

    void begin() {
        round++;
    }

    /** True the first time since beginning. */
    boolean isNew(int number) {
        boolean isNew = last[number] != round;
        last[number] = round;
        return isNew;
    }
}
