package org.hearsay.serve;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The look, the script and the sign: all that pages load. Nothing comes from outside. */
final class Assets {
    private static final Map<String, String> ALL = Map.of(
            "hearsay.css", "text/css; charset=utf-8",
            "hearsay.js", "text/javascript; charset=utf-8",
            "mark.svg", "image/svg+xml");

    void addTo(RoutesConfig routes) {
        ALL.forEach((name, type) -> {
            byte[] bytes = bytes(name);
            routes.get(
                    "/assets/" + name,
                    ctx -> ctx.contentType(type)
                            .header("Cache-Control", "private, max-age=3600")
                            .result(bytes));
        });
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Optional.ofNullable(Assets.class.getResourceAsStream("/assets/" + name))
                .orElseThrow(
                        () -> new IllegalStateException("expected /assets/" + name + " in the program's own jar"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
