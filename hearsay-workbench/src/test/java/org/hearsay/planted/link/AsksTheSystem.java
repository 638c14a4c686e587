package org.hearsay.planted.link;

import java.util.Locale;

final class AsksTheSystem {
    private AsksTheSystem() {}

    static Locale ask() {
        return Locale.getDefault();
    }
}
