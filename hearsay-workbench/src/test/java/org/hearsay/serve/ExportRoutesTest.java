package org.hearsay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExportRoutesTest {
    private static Server server;
    private static Browserless admitted;

    @BeforeAll
    static void start() {
        server = Server.start(MemoryCase.invented(), new InventedBackstage(), 0);
        admitted = Browserless.admitted(server);
    }

    @AfterAll
    static void stop() {
        admitted.close();
        server.close();
    }

    @Test
    void every_statement_leaves_as_a_line_of_csv_in_a_file_of_its_own() {
        HttpResponse<String> answer = admitted.get("/statements.csv");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"statements.csv\"");
        assertThat(answer.body()).startsWith("id,exhibit,path,number").contains("\r\n");
        assertThat(answer.body().lines().count()).isGreaterThan(3);
    }

    @Test
    void every_document_leaves_as_a_line_of_json() {
        HttpResponse<String> answer = admitted.get("/documents.jsonl");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"exhibit\":\""));
    }
}
