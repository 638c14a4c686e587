package org.hearsay.extract;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The refusals inside a worker: every way Java has to reach a network throws. They are the second wall; the first is the
 * system's own, an empty network namespace, where {@code unshare -n} is permitted. Tesseract, which a worker starts, stands
 * behind the first wall only; it has no code to reach a network.
 *
 * <ul>
 *   <li>{@code java.net} sockets of all three kinds get a factory that throws;
 *   <li>channels get {@link RefusingSelectorProvider};
 *   <li>names are looked up by {@link RefusingResolverProvider}, which knows none;
 *   <li>URLs of kinds that fetch get a handler that throws.
 * </ul>
 */
final class NetworkRefusal {
    static final String PROPERTY = "hearsay.worker";
    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

    private NetworkRefusal() {}

    /** JVM options that must stand before the first class is loaded. */
    static List<String> options() {
        return List.of(
                "-D" + PROPERTY + "=true",
                "-Djava.nio.channels.spi.SelectorProvider=" + RefusingSelectorProvider.class.getName(),
                "-Djava.net.useSystemProxies=false",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=");
    }

    /** Puts the refusals in place for the rest of this process's life. */
    @SuppressWarnings("deprecation") // deprecated for ordinary programs; there is no other way to refuse every socket
    static void install() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new UncheckedRefusal();
        });
        ServerSocket.setSocketFactory(() -> {
            throw new UncheckedRefusal();
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new UncheckedRefusal();
        });
        URL.setURLStreamHandlerFactory(
                protocol -> LOCAL.contains(protocol.toLowerCase(Locale.ROOT)) ? null : new Refusing());
    }

    static IOException refusal() {
        return new IOException("Workers have no network.");
    }

    /** The socket factories declare no exception, so theirs is unchecked. */
    static final class UncheckedRefusal extends SecurityException {
        private static final long serialVersionUID = 1L;

        UncheckedRefusal() {
            super("Workers have no network.");
        }
    }

    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw refusal();
        }
    }
}
