package org.hearsay.link.actors;

import java.util.HashSet;
import java.util.Set;

/** Which names are held to be one actor's: sets that grow together unless somebody said that two of their names are different. */
final class Clusters {
    private final int[] leader;
    private final Set<Long> apart = new HashSet<>();

    Clusters(int size) {
        leader = new int[size];
        for (int i = 0; i < size; i++) {
            leader[i] = i;
        }
    }

    int of(int unit) {
        int top = unit;
        while (leader[top] != top) {
            leader[top] = leader[leader[top]];
            top = leader[top];
        }
        return top;
    }

    boolean areOne(int one, int other) {
        return of(one) == of(other);
    }

    /** Keeps two apart from now on, whatever else joins them. */
    void keepApart(int one, int other) {
        apart.add(pair(of(one), of(other)));
    }

    boolean areApart(int one, int other) {
        return apart.contains(pair(of(one), of(other)));
    }

    /** Makes one of two, unless they are to stay apart; tells whether they are one now. */
    boolean join(int one, int other) {
        int a = Math.min(of(one), of(other));
        int b = Math.max(of(one), of(other));
        if (a == b) {
            return true;
        }
        if (areApart(a, b)) {
            return false;
        }
        leader[b] = a;
        if (!apart.isEmpty()) {
            inherit(a, b);
        }
        return true;
    }

    /** What was to stay apart from b now stays apart from a. */
    private void inherit(int a, int b) {
        Set<Long> moved = new HashSet<>();
        apart.removeIf(pair -> {
            int low = (int) (pair >> 32);
            int high = (int) (long) pair;
            if (low != b && high != b) {
                return false;
            }
            moved.add(pair(a, low == b ? high : low));
            return true;
        });
        apart.addAll(moved);
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
}
