package org.hearsay.eval.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hearsay.eval.bench.Questions.Question;
import org.hearsay.store.CaseStore;
import org.hearsay.store.CaseView;

/**
 * {@code bench/large-case [COUNT]}: makes COUNT invented reports (usually 22,000), adds them with {@code ./hearsay add}, and
 * measures how lists answer, from the store and over HTTP.
 */
final class LargeCase {
    private static final int USUAL_COUNT = 22_000;
    private static final int ASKED = 600;
    private static final int WARM = 100;
    private static final int PAGE = 50;

    private LargeCase() {}

    /** {@code FOLDER [COUNT] [again]}: "again" measures a case that is there already. */
    public static void main(String[] args) throws Exception {
        int count = args.length > 1 ? Integer.parseInt(args[1]) : USUAL_COUNT;
        Path folder = Path.of(args[0]).resolve("large-" + count);
        Path made = folder.resolve("case");
        if (args.length < 3) {
            add(folder, made, count);
        }
        store(made);
        http(made, folder);
    }

    private static void add(Path folder, Path made, int count) throws IOException, InterruptedException {
        Path files = folder.resolve("files");
        if (!Files.exists(folder.resolve("printed"))) {
            new FilePress(new InventedNews(22)).printCase(files, count);
            Files.createFile(folder.resolve("printed"));
        }
        Folders.delete(made);
        ProcessMeter meter = ProcessMeter.run(
                List.of("./hearsay", "add", made.toString(), files.toString()), folder.resolve("add.log"));
        System.out.printf(
                Locale.ROOT,
                "add: %d files, status %d, %.0f s wall, %.0f CPU s, %.1f files per CPU s, peak memory of all processes %.0f MB%n",
                count,
                meter.status(),
                meter.wall(),
                meter.cpu(),
                count / meter.cpu(),
                meter.peakMegabytes());
        System.out.printf(Locale.ROOT, "case folder: %.0f MB (%s)%n", Folders.megabytes(made), Folders.parts(made));
    }

    private static void store(Path made) throws Exception {
        long start = System.nanoTime();
        double cpu = Timings.cpuMillis();
        try (CaseStore store = CaseStore.open(made)) {
            double opened = (System.nanoTime() - start) / 1e6;
            double openedCpu = Timings.cpuMillis() - cpu;
            start = System.nanoTime();
            int statements = store.statements(statements(new Question("", List.of(), "", 0)))
                    .total();
            double first = (System.nanoTime() - start) / 1e6;
            double firstCpu = Timings.cpuMillis() - cpu - openedCpu;
            int documents = store.documents(documents(new Question("", List.of(), "", 0)))
                    .total();
            System.out.printf(
                    Locale.ROOT,
                    "store: opens in %.0f ms (CPU %.0f ms), first list in %.0f ms more (CPU %.0f ms);"
                            + " %d documents, %d statements%n",
                    opened,
                    openedCpu,
                    first,
                    firstCpu,
                    documents,
                    statements);
            start = System.nanoTime();
            store.summary();
            System.out.printf(Locale.ROOT, "store, overview: %.1f ms%n", (System.nanoTime() - start) / 1e6);
            System.out.printf(
                    Locale.ROOT,
                    "store, statements: %s%n",
                    Timings.of(Questions.of(ASKED, true, statements, 1), WARM, q -> store.statements(statements(q))));
            System.out.printf(
                    Locale.ROOT,
                    "store, documents: %s%n",
                    Timings.of(Questions.of(ASKED, false, documents, 2), WARM, q -> store.documents(documents(q))));
        }
    }

    private static CaseView.StatementQuery statements(Question q) {
        return new CaseView.StatementQuery(q.text(), q.picks(), q.sort(), q.from(), PAGE);
    }

    private static CaseView.DocumentQuery documents(Question q) {
        return new CaseView.DocumentQuery(q.text(), q.picks(), q.sort(), q.from(), PAGE);
    }

    private static void http(Path made, Path folder) throws Exception {
        Process server = new ProcessBuilder("./hearsay", "serve", made.toString(), "--port", "0")
                .redirectError(folder.resolve("serve.log").toFile())
                .start();
        long start = System.nanoTime();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            URI address = address(out);
            try (HttpClient client = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()) {
                ask(client, address);
                System.out.printf(
                        Locale.ROOT,
                        "serve: first page %.0f ms after the command%n",
                        (System.nanoTime() - start) / 1e6);
                for (String page : List.of("/statements", "/documents", "/search")) {
                    boolean isStatements = !page.equals("/documents");
                    System.out.printf(
                            Locale.ROOT,
                            "http, %s: %s%n",
                            page,
                            Timings.of(
                                    Questions.of(ASKED, isStatements, 20_000, 3),
                                    WARM,
                                    q -> ask(client, address.resolve(path(page, q)))));
                }
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static URI address(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int at = line.indexOf("http://");
            if (at >= 0) {
                return URI.create(line.substring(at).split("\\s", 2)[0]);
            }
        }
        throw new IOException("expected ./hearsay serve to print its address; it ended without");
    }

    private static String path(String page, Question q) {
        StringBuilder path = new StringBuilder(page).append("?q=").append(encoded(q.text()));
        q.picks()
                .forEach(pick ->
                        path.append('&').append(pick.field()).append('=').append(encoded(pick.value())));
        return path.append("&sort=")
                .append(q.sort())
                .append("&from=")
                .append(q.from())
                .toString();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static void ask(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("expected 200 from " + address.getPath() + "; came " + answer.statusCode());
        }
    }
}
