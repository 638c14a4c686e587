package org.hearsay.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C or a polite kill, turned into an orderly end. The signal lets {@link #await} return; the process then stays up
 * until {@link #close}, so that what is in hand can be saved first.
 */
final class Ending implements AutoCloseable {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::hold, "hearsay-ending");

    private Ending() {}

    /** Begins to wait for the signal. */
    static Ending watch() {
        Ending ending = new Ending();
        Runtime.getRuntime().addShutdownHook(ending.hook);
        return ending;
    }

    private void hold() {
        asked.countDown();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the signal has come. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** All is put away; the process may go. */
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The end has begun; the hook finds that all is over.
        }
    }
}
