package org.hearsay.extract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.SocketChannel;

/** A main class that tries each way out and prints those that worked: {@code Canary PORT [refuse]}. */
@SuppressWarnings("AddressSelection") // one address is all that a way out needs
final class Canary {
    private Canary() {}

    private interface Way {
        void go() throws Exception;
    }

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0]);
        if (args.length > 1) {
            NetworkRefusal.install();
        }
        attempt("socket", () -> new Socket("127.0.0.1", port).close());
        attempt(
                "channel",
                () -> SocketChannel.open(new InetSocketAddress("127.0.0.1", port))
                        .close());
        attempt(
                "url",
                () -> URI.create("http://127.0.0.1:" + port + "/")
                        .toURL()
                        .openStream()
                        .close());
        attempt(
                "client",
                () -> HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString()));
        attempt("name", () -> InetAddress.getByName("canary.invalid"));
    }

    private static void attempt(String name, Way way) {
        try {
            way.go();
            System.out.println(name);
        } catch (Exception | ExceptionInInitializerError | NoClassDefFoundError refused) {
            System.err.println(name + ": " + refused);
        }
    }
}
