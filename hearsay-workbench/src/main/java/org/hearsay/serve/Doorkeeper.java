package org.hearsay.serve;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may come in. A case may hold what must not leave the machine, and any web page open in the same browser
 * can send requests to 127.0.0.1, so each of these must hold:
 *
 * <ul>
 *   <li>The Host header is exactly one of ours: a foreign name that resolves to 127.0.0.1 (DNS rebinding) is refused.
 *   <li>The request carries this run's random key: once in the printed address, from then on in a cookie that scripts
 *       cannot read and other sites' requests do not carry.
 *   <li>Whatever changes something comes from our own pages, by Origin or Sec-Fetch-Site.
 * </ul>
 */
final class Doorkeeper {
    static final String KEY = "key";
    private final Set<String> hosts;
    private final String cookie;
    private final String key;

    /** Keeps the door of the server at {@code port}, called by any of {@code names} (IPv6 addresses in brackets). */
    Doorkeeper(List<String> names, int port) {
        this.hosts = names.stream()
                .map(name -> (name + ":" + port).toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.cookie = "hearsay-" + port;
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        this.key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    String key() {
        return key;
    }

    /** Why the request is refused, for people; empty when it may go on. */
    Optional<Refusal> refusal(Context ctx) {
        if (!knowsHost(ctx)) {
            return Optional.of(Refusal.HOST);
        }
        if (!hasKey(ctx)) {
            return Optional.of(Refusal.KEY);
        }
        return isSafe(ctx.method()) || comesFromOurPages(ctx) ? Optional.empty() : Optional.of(Refusal.ORIGIN);
    }

    /** True when the address carries the key: the answer is a cookie and a way to the same page without it. */
    boolean isArrival(Context ctx) {
        return ctx.method().equals(HandlerType.GET)
                && knowsHost(ctx)
                && ctx.queryParam(KEY) != null
                && matches(ctx.queryParam(KEY));
    }

    void letIn(Context ctx) {
        Cookie pass = new Cookie(cookie, key);
        pass.setPath("/");
        pass.setHttpOnly(true);
        pass.setSameSite(SameSite.STRICT);
        ctx.cookie(pass);
        ctx.redirect(ctx.path().matches("/[A-Za-z0-9/.-]*") && !ctx.path().startsWith("//") ? ctx.path() : "/");
    }

    private boolean knowsHost(Context ctx) {
        String host = ctx.header("Host");
        return host != null && hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    private boolean hasKey(Context ctx) {
        return matches(ctx.cookie(cookie));
    }

    private boolean matches(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isSafe(HandlerType method) {
        return method.equals(HandlerType.GET) || method.equals(HandlerType.HEAD);
    }

    private static boolean comesFromOurPages(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        if (site == null && origin == null) {
            return false;
        }
        return (site == null || site.equals("same-origin"))
                && (origin == null || origin.equalsIgnoreCase("http://" + ctx.header("Host")));
    }

    /** Why a request was turned away. */
    enum Refusal {
        HOST(
                421,
                "HS-SRV-001",
                "This address is not one that Hearsay answers to.",
                "Open the address that Hearsay printed in the terminal, as it stands there."),
        KEY(
                403,
                "HS-SRV-002",
                "This browser has no key to the case.",
                "Open the address that Hearsay printed in the terminal when it started: it carries the key. Each start"
                        + " makes a new one. The case is untouched."),
        ORIGIN(
                403,
                "HS-SRV-003",
                "Hearsay takes changes only from its own pages.",
                "Go back to a page of Hearsay and press the button there. Nothing was changed.");

        final int status;
        final String code;
        final String title;
        final String todo;

        Refusal(int status, String code, String title, String todo) {
            this.status = status;
            this.code = code;
            this.title = title;
            this.todo = todo;
        }
    }
}
