package org.hearsay.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A visitor without a browser: asks the server over HTTP and keeps its cookies. For tests of other rooms too. */
public final class Browserless implements AutoCloseable {
    private final HttpClient client;
    private final String origin;

    private Browserless(HttpClient client, String origin) {
        this.client = client;
        this.origin = origin;
    }

    /** One who has the key. */
    public static Browserless admitted(Server server) {
        Browserless visitor = stranger(server);
        visitor.get("/" + server.address().substring(server.address().indexOf('?')));
        return visitor;
    }

    /** One who only knows the port. */
    static Browserless stranger(Server server) {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new Browserless(client, server.address().replaceFirst("/\\?.*", ""));
    }

    String origin() {
        return origin;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String form, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
