package org.hearsay.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.serve.Server;
import org.hearsay.store.CaseStore;

/**
 * Makes a small case, shows its pages to itself and throws all away. The launcher runs it once after a build and lets the
 * JVM keep the classes that were needed, so that later starts are quick.
 */
final class Rehearsal {
    private static final List<String> PAGES =
            List.of("/", "/documents", "/statements", "/search?q=bridge", "/files", "/custody");

    private Rehearsal() {}

    static void play() throws IOException, InterruptedException {
        Path stage = Files.createTempDirectory("hearsay-rehearsal");
        try {
            Path text = stage.resolve("note.txt");
            Files.writeString(
                    text, "“The bridge will close,” said Mara Venn. The Courier reported that aides denied it.\n");
            Path folder = stage.resolve("case");
            play(folder, List.of(text));
            play(folder, List.of(text)); // an existing case goes other ways than a new one
        } finally {
            FolderTree.remove(stage);
        }
    }

    private static void play(Path folder, List<Path> files) throws IOException, InterruptedException {
        try (CaseStore store = CaseStore.openOrCreate(folder);
                Pipeline pipeline = Pipeline.on(store);
                Workroom workroom = new Workroom(store, pipeline);
                Server server = Server.start(store, workroom, 0)) {
            pipeline.add(files);
            store.awaitIndex();
            URI address = URI.create(server.address());
            try (HttpClient browser = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()) {
                look(browser, address);
                for (String page : PAGES) {
                    look(browser, address.resolve(page));
                }
            }
        }
    }

    private static void look(HttpClient browser, URI page) throws IOException, InterruptedException {
        browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
    }
}
