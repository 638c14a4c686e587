package org.hearsay.eval.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts who connects to the address that the hostile files name. */
final class Canary implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicInteger visits = new AtomicInteger();

    Canary() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("canary").start(this::listen);
    }

    private void listen() {
        while (!server.isClosed()) {
            try (Socket visitor = server.accept()) {
                visits.incrementAndGet();
                visitor.getOutputStream()
                        .write("HTTP/1.0 204 None\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                // The next turn sees whether that was the server or one visitor.
            }
        }
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Connects once from here: a canary that does not count this counts nothing. */
    boolean isAlive() throws IOException {
        int before = visits.get();
        try (Socket control = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
            control.getInputStream().readAllBytes();
        }
        return visits.getAndSet(before) > before;
    }

    int visits() {
        return visits.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
