package org.hearsay.link.lineage;

/** Where many lists that stand one after the other begin, and which list a place is in, found without a search. */
final class Fences {
    private static final int STEP_BITS = 6;

    private final int[] from;
    private final int[] listAt;

    /** @param from where each list begins, ascending, and after the last where it ends */
    Fences(int[] from) {
        this.from = from;
        this.listAt = new int[(from[from.length - 1] >>> STEP_BITS) + 1];
        int list = 0;
        for (int step = 0; step < listAt.length; step++) {
            while (list + 2 < from.length && from[list + 1] <= step << STEP_BITS) {
                list++;
            }
            listAt[step] = list;
        }
    }

    int lists() {
        return from.length - 1;
    }

    int from(int list) {
        return from[list];
    }

    int to(int list) {
        return from[list + 1];
    }

    /** The list that a place is in; empty lists have none. */
    int listOf(int place) {
        int list = listAt[place >>> STEP_BITS];
        while (from[list + 1] <= place) {
            list++;
        }
        return list;
    }
}
