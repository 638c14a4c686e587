package org.hearsay.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.hearsay.model.HearsayException;
import org.hearsay.store.CaseView;

/** A running server that shows one case to the browsers of this machine. */
public final class Server implements AutoCloseable {
    private static final int MOST_REQUEST_BYTES = 64 * 1024;
    private static final int THREADS = 16;

    private final Javalin javalin;
    private final String address;

    private Server(Javalin javalin, String address) {
        this.javalin = javalin;
        this.address = address;
    }

    /**
     * Starts to answer on 127.0.0.1.
     *
     * @param port to listen on; 0 for any free one
     * @throws HearsayException HS-SRV-004 when the port is taken
     */
    public static Server start(CaseView view, Backstage backstage, int port) {
        return start(view, backstage, "127.0.0.1", port);
    }

    /**
     * Starts to answer on another address than 127.0.0.1, where other machines may reach it. Whoever can read the
     * printed address then holds the key to the case, and all of it travels unencrypted.
     *
     * @param bind an address of this machine
     */
    public static Server start(CaseView view, Backstage backstage, String bind, int port) {
        int free = free(bind, port);
        Doorkeeper door = new Doorkeeper(names(bind), free);
        Javalin javalin = Javalin.create(config -> configure(config, bind, free, door, view, backstage));
        try {
            javalin.start();
        } catch (Exception e) {
            throw taken(bind, free, e);
        }
        String host = isWildcard(bind) ? "127.0.0.1" : literal(bind);
        return new Server(javalin, "http://" + host + ":" + free + "/?" + Doorkeeper.KEY + "=" + door.key());
    }

    private static void configure(
            JavalinConfig config, String bind, int port, Doorkeeper door, CaseView view, Backstage backstage) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = bind;
        config.jetty.port = port;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(16 * 1024);
        });
        config.http.maxRequestSize = MOST_REQUEST_BYTES;
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        config.jsonMapper(new JavalinJackson(Api.mapper(), false));
        Pages pages = new Pages(view, backstage);
        config.routes.before(ctx -> receive(ctx, door));
        pages.addTo(config.routes);
        new FilePages(view, backstage, pages).addTo(config.routes);
        new CustodyPages(view, backstage, pages).addTo(config.routes);
        Originals originals = new Originals(view, backstage, pages);
        originals.addTo(config.routes);
        new ReaderPages(view, originals, pages).addTo(config.routes);
        new DecisionPages(view, backstage, pages).addTo(config.routes);
        new Api(view, backstage).addTo(config.routes);
        new LineagePages(view, pages).addTo(config.routes);
        new ActorPages(view, backstage, pages).addTo(config.routes);
        new UnnamedPages(view, pages).addTo(config.routes);
        new ActorExports(view, backstage).addTo(config.routes);
        new TimelinePages(view, pages).addTo(config.routes);
        new LineageExports(view).addTo(config.routes);
        new ExportRoutes(view).addTo(config.routes);
        new Assets().addTo(config.routes);
        new ProblemPages(pages).addTo(config.routes);
    }

    private static void receive(Context ctx, Doorkeeper door) {
        Headers.setAll(ctx);
        if (door.isArrival(ctx)) {
            door.letIn(ctx);
            ctx.skipRemainingHandlers();
            return;
        }
        door.refusal(ctx).ifPresent(refusal -> {
            ProblemPages.refuse(ctx, refusal);
            ctx.skipRemainingHandlers();
        });
    }

    /** What to type into a browser: it carries the key to the case. */
    public String address() {
        return address;
    }

    /** Answers no longer. Requests under way are finished first. */
    @Override
    public void close() {
        javalin.stop();
    }

    /** The port itself, or for 0 one that is free now. */
    private static int free(String bind, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw taken(bind, port, e);
        }
    }

    private static HearsayException taken(String bind, int port, Exception cause) {
        boolean inUse = cause instanceof BindException || cause.getCause() instanceof BindException;
        String came = inUse ? "another program uses it" : String.valueOf(cause.getMessage());
        return new HearsayException(
                "HS-SRV-004",
                "Expected to listen on " + bind + " port " + port + "; " + came
                        + ". Choose another with --port, or leave --port out for any free one.",
                cause);
    }

    private static boolean isWildcard(String bind) {
        return bind.equals("0.0.0.0") || bind.equals("::");
    }

    private static String literal(String bind) {
        return bind.contains(":") ? "[" + bind + "]" : bind;
    }

    /** The names the server may be called by: this machine's own, and where it listens to others, its addresses. */
    private static List<String> names(String bind) {
        List<String> names = new ArrayList<>(List.of("127.0.0.1", "localhost", "[::1]"));
        names.add(literal(bind));
        if (isWildcard(bind)) {
            try {
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .forEach(a -> names.add(literal(a.getHostAddress().split("%", 2)[0])));
            } catch (IOException e) {
                throw new HearsayException(
                        "HS-SRV-005",
                        "Expected to list this machine's addresses; came " + e.getMessage()
                                + ". Give --bind one of them instead of " + bind + ".",
                        e);
            }
        }
        return names;
    }
}
