package org.hearsay.planted.store;

final class ThrowsBare {
    private ThrowsBare() {}

    static RuntimeException thrown() {
        return new RuntimeException("bare");
    }
}
