package org.hearsay.planted.read;

import java.time.Instant;

final class AsksTheClock {
    private AsksTheClock() {}

    static Instant ask() {
        return Instant.now();
    }
}
