package org.hearsay.planted.serve;

final class HoldsState {
    static int visits;

    private HoldsState() {}
}
