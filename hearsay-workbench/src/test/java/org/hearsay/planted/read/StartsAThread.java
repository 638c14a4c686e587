package org.hearsay.planted.read;

final class StartsAThread {
    private StartsAThread() {}

    static void start(Runnable work) {
        Thread.ofVirtual().start(work);
    }
}
