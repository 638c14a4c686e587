package org.hearsay.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.model.HearsayException;
import org.hearsay.store.CaseView.Pick;
import org.hearsay.store.CaseView.StatementQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the server refuses, and what its answers carry. */
class ServerTest {
    private static final InventedBackstage BACKSTAGE = new InventedBackstage();
    private static Server server;
    private static Browserless admitted;
    private static Browserless stranger;

    @BeforeAll
    static void start() {
        server = Server.start(MemoryCase.invented(), BACKSTAGE, 0);
        admitted = Browserless.admitted(server);
        stranger = Browserless.stranger(server);
    }

    @AfterAll
    static void stop() {
        admitted.close();
        stranger.close();
        server.close();
    }

    private static String document(InventedDocument document) {
        return "/d/" + document.digest().hex();
    }

    private static int port() {
        return URI.create(server.address()).getPort();
    }

    /** Sends a request as it stands, with headers that java.net.http keeps to itself. */
    private static String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return String.valueOf(in.readLine());
        } catch (IOException e) {
            return "closed";
        }
    }

    @Test
    void the_printed_address_gives_a_cookie_that_scripts_and_other_sites_cannot_use() {
        HttpResponse<String> answer = stranger.get("/?key=" + server.address().replaceFirst(".*key=", ""));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void without_the_key_every_page_is_refused_and_says_nothing_of_the_case() {
        try (Browserless nobody = Browserless.stranger(server)) {
            for (String path : List.of(
                    "/",
                    "/statements",
                    "/api/statements",
                    "/assets/hearsay.css",
                    "/nothing",
                    document(InventedCase.courier()) + "/download",
                    "/?key=guess",
                    "/statements?key=")) {
                HttpResponse<String> answer = nobody.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(403);
                assertThat(answer.body())
                        .as(path)
                        .contains("HS-SRV-002", "Open the address")
                        .doesNotContain("Halvek", "Talve");
                assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            }
        }
    }

    @Test
    void a_name_that_only_resolves_here_is_refused() {
        for (String host : List.of(
                "evil.example",
                "evil.example:" + port(),
                "127.0.0.1",
                "127.0.0.1:1",
                "localhost.evil.example:" + port(),
                "")) {
            assertThat(raw("GET / HTTP/1.1\nHost: " + host + "\nConnection: close\n\n"))
                    .as("Host: %s", host)
                    .containsAnyOf(" 421 ", " 400 ");
        }
        assertThat(raw("GET / HTTP/1.1\nHost: LOCALHOST:" + port() + "\nConnection: close\n\n"))
                .contains(" 403 ");
    }

    @Test
    void a_foreign_name_is_refused_even_with_the_key() {
        String key = server.address().replaceFirst(".*key=", "");
        assertThat(raw("GET /?key=" + key + " HTTP/1.1\nHost: evil.example:" + port() + "\nConnection: close\n\n"))
                .contains(" 421 ");
        assertThat(raw("GET / HTTP/1.1\nHost: evil.example:" + port() + "\nCookie: hearsay-" + port() + "=" + key
                        + "\nConnection: close\n\n"))
                .contains(" 421 ");
    }

    @Test
    void changes_are_taken_only_from_our_own_pages() {
        String form = "digest=" + InventedCase.courier().digest().hex();
        assertThat(admitted.post("/files/retry", form).statusCode()).isEqualTo(403);
        assertThat(admitted.post("/files/retry", form, "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admitted.post("/files/retry", form, "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(admitted.post("/files/retry", form, "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admitted.post("/files/retry", form, "Origin", admitted.origin(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(BACKSTAGE.retried).isEmpty();
        HttpResponse<String> ours = admitted.post("/files/retry", form, "Origin", admitted.origin());
        assertThat(ours.statusCode()).isEqualTo(303);
        assertThat(BACKSTAGE.retried).containsExactly(InventedCase.courier().digest());
        BACKSTAGE.retried.clear();
    }

    @Test
    void reading_addresses_change_nothing_and_other_methods_are_refused() {
        assertThat(admitted.get("/files/retry").statusCode()).isIn(404, 405);
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            HttpResponse<String> answer = admitted.send(admitted.request("/statements")
                    .header("Origin", admitted.origin())
                    .method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(method).isIn(404, 405);
        }
        assertThat(admitted.send(admitted.request("/statements").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void every_answer_forbids_scripts_and_loads_from_elsewhere() {
        String courier = document(InventedCase.courier());
        for (String path : List.of(
                "/",
                "/statements",
                "/documents",
                "/search?q=dam",
                "/files",
                "/custody",
                "/keys",
                "/none",
                courier,
                courier + "/original",
                courier + "/page/1.png",
                "/api/progress",
                "/statements.csv",
                "/assets/hearsay.css")) {
            var headers = admitted.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "http:", "*");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("no-referrer");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy"))
                    .as(path)
                    .contains("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy"))
                    .as(path)
                    .contains("same-origin");
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
            if (!path.startsWith("/assets")) {
                assertThat(headers.firstValue("Cache-Control")).as(path).contains("no-store");
            }
        }
    }

    @Test
    void a_safe_view_has_no_script_no_load_and_no_way_out() {
        HttpResponse<String> wire = admitted.get(document(InventedCase.wire()) + "/safe");
        assertThat(wire.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox;", "default-src 'none'", "form-action 'none'");
        assertThat(wire.body())
                .contains("Water is “moving through the lower town”", "picture: the dam")
                .doesNotContain("<script", "onload", "javascript:", "elsewhere.invalid", "<img", "<a ");
        HttpResponse<String> hostile = admitted.get(document(InventedCase.hostile()) + "/safe");
        assertThat(hostile.body()).contains("hostile").doesNotContain("alert", "<iframe", "onclick");
    }

    @Test
    void the_safe_view_frames_the_place_of_a_statement() {
        InventedDocument wire = InventedCase.wire();
        assertThat(admitted.get(document(wire) + "/safe?s=" + wire.id(1)).body())
                .contains("id=\"hearsay-here\"");
        assertThat(admitted.get(document(wire) + "/safe").body()).doesNotContain("id=\"hearsay-here\"");
    }

    @Test
    void an_original_is_saved_never_shown() {
        HttpResponse<String> answer = admitted.get(document(InventedCase.hostile()) + "/download");
        assertThat(answer.body()).isEqualTo(InventedCase.hostile().original);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename*=UTF-8''%3Cimg");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
    }

    @Test
    void words_of_a_document_are_shown_as_text_on_every_page() {
        String hostile = document(InventedCase.hostile());
        for (String path : List.of(
                "/",
                "/statements",
                "/documents",
                "/search?q=script",
                "/files",
                "/custody",
                hostile,
                hostile + "/original",
                "/search?q=%3Cscript%3Ealert(9)%3C/script%3E",
                "/%3Cscript%3Ealert(9)")) {
            assertThat(admitted.get(path).body())
                    .as(path)
                    .doesNotContain(
                            "<script>alert", "<img src=x", "href=\"javascript", "</title><b>", "<b>bold", "\u202e");
        }
        assertThat(admitted.get(hostile).body()).contains("&lt;script&gt;alert(&#39;text&#39;)&lt;/script&gt;");
    }

    @Test
    void nobody_is_sent_to_another_site() {
        for (String back : List.of(
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/%09/evil.example\n",
                "javascript:alert(1)",
                "")) {
            HttpResponse<String> answer =
                    admitted.post("/theme", "theme=dark&back=" + Ask.encoded(back), "Origin", admitted.origin());
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(back)
                    .isIn("/", admitted.origin() + "/");
        }
        HttpResponse<String> ours = admitted.post(
                "/theme", "theme=dark&back=" + Ask.encoded("/statements?form=DIRECT"), "Origin", admitted.origin());
        assertThat(ours.headers().firstValue("Location").orElse("")).endsWith("/statements?form=DIRECT");
        assertThat(admitted.get("/statements").body()).contains("data-theme=\"dark\"");
        admitted.post("/theme", "theme=system&back=/", "Origin", admitted.origin());
        assertThat(admitted.get("/statements").body()).doesNotContain("data-theme");
    }

    @Test
    void no_path_leads_out_of_the_case() {
        for (String path : List.of(
                "/assets/..%2f..%2fetc/passwd",
                "/assets/../../etc/passwd",
                "/d/..%2f..%2fcase.db/download",
                "/d/" + "0".repeat(64) + "/download",
                "/d/" + "A".repeat(64),
                "/s/../x")) {
            HttpResponse<String> answer = admitted.get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("root:");
        }
    }

    @Test
    void too_large_a_request_is_refused() {
        assertThat(admitted.post("/theme", "theme=" + "x".repeat(200_000), "Origin", admitted.origin())
                        .statusCode())
                .isIn(400, 413);
        assertThat(admitted.get("/search?q=" + "x".repeat(5_000)).body()).contains("characters; the first");
        assertThat(admitted.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_statement_has_a_permanent_link() {
        InventedDocument courier = InventedCase.courier();
        HttpResponse<String> answer = admitted.get("/s/" + courier.id(15));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith(document(courier) + "?s=" + courier.id(15) + "#s15");
        assertThat(admitted.get("/s/none").statusCode()).isEqualTo(404);
    }

    @Test
    void a_page_that_is_not_there_says_so_in_the_house_tone() {
        HttpResponse<String> answer = admitted.get("/nothing/here");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Nothing stands at /nothing/here", "HS-SRV-008");
        assertThat(admitted.get("/api/nothing").body()).contains("\"code\":\"HS-SRV-008\"");
    }

    @Test
    void a_broken_query_is_answered_with_its_fault_and_what_was_searched() {
        assertThat(admitted.get("/search?q=dam(").body()).contains("Expected a closing bracket");
        assertThat(admitted.get("/statements?q=dam(").body()).contains("Expected a closing bracket");
    }

    @Test
    void the_lists_come_as_json() {
        assertThat(admitted.get("/api/statements?unnamed=yes&size=2").body()).contains("\"total\":", "a rescue worker");
        assertThat(admitted.get("/api/documents?outlet=Corvane+Wire").body()).contains("\"total\":1");
        assertThat(admitted.get("/api/progress").body()).contains("\"running\":false");
    }

    @Test
    void what_was_met_and_not_taken_in_is_listed_with_its_reason() {
        assertThat(admitted.get("/files").body()).contains("/files?outcome=passed-over", "not taken in");
        assertThat(admitted.get("/files?outcome=passed-over").body())
                .contains("/invented/to-the-archive", "It was not followed", "HS-INT-002")
                .doesNotContain("href=\"\"", "register.tiff");
    }

    @Test
    void the_lists_are_files_too_with_all_rows_of_the_same_address() {
        HttpResponse<String> csv = admitted.get("/statements.csv?unnamed=yes");
        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"statements.csv\"");
        assertThat(csv.body().lines().count())
                .isEqualTo(1
                        + MemoryCase.invented()
                                .statements(new StatementQuery("", List.of(new Pick("unnamed", "yes")), "", 0, 0))
                                .total());
        assertThat(admitted.get("/documents.jsonl").body().lines().count())
                .isEqualTo(InventedCase.documents().size());
    }

    @Test
    void a_long_text_opens_in_parts_and_at_its_statement() {
        InventedDocument gates = InventedCase.longOne();
        String first = admitted.get(document(gates)).body();
        assertThat(first).contains("part 1 of 3", "id=\"s1\"", "Paragraph 200:").doesNotContain("Paragraph 201:");
        String last = admitted.get(document(gates) + "?s=" + gates.id(4)).body();
        assertThat(last).contains("part 3 of 3", "id=\"s4\" aria-current=\"true\"");
    }

    @Test
    void a_port_that_is_taken_is_one_sentence() {
        assertThatThrownBy(() -> Server.start(MemoryCase.empty(), BACKSTAGE, port()))
                .isInstanceOf(HearsayException.class)
                .hasMessageContaining("another program uses it")
                .hasMessageContaining("--port");
    }

    @Test
    void an_empty_case_says_what_to_do() {
        try (Server empty = Server.start(MemoryCase.empty(), BACKSTAGE, 0);
                Browserless visitor = Browserless.admitted(empty)) {
            assertThat(visitor.get("/").body()).contains("Nothing has been taken in yet");
            for (String path : List.of("/statements", "/documents", "/files", "/custody", "/search?q=x")) {
                assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }
}
