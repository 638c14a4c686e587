package org.hearsay.planted.model;

/** Model may hold no ordinary class. */
public final class Machine {
    public int turns() {
        return 1;
    }
}
