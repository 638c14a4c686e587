package org.hearsay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.Ruling;
import org.hearsay.read.FirstReader;
import org.hearsay.store.CaseFixture;
import org.hearsay.store.CaseView.CustodyRecord;
import org.hearsay.store.CaseView.StatementQuery;
import org.hearsay.store.CaseView.StatementRow;
import org.hearsay.store.Entry;
import org.hearsay.store.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's reading, from the form in the Reader to the ledger and back. */
class DecisionsTest {
    private static final String TEXT = "“The gate held all night,” the keeper said.\n\n"
            + "Mara Venn said that nobody had been on the wall. The river rose at four.";

    @TempDir
    Path temp;

    private CaseFixture fixture;
    private Server server;
    private Browserless browser;
    private Digest report;

    @BeforeEach
    void open() {
        fixture = CaseFixture.at(temp.resolve("case"));
        report = fixture.add("wall.txt", TEXT);
        server = Server.start(fixture.store(), new Desk(), 0);
        browser = Browserless.admitted(server);
    }

    @AfterEach
    void close() {
        browser.close();
        server.close();
        fixture.close();
        assertThat(Verification.of(temp.resolve("case"), step -> {}).faults()).isEmpty();
    }

    /** Records decisions in the case, as the workbench does. */
    private final class Desk implements Backstage {
        @Override
        public Progress progress() {
            return new Progress(1, 1, "", false);
        }

        @Override
        public InputStream original(Digest exhibit) {
            return InputStream.nullInputStream();
        }

        @Override
        public byte[] page(Digest exhibit, int page, int dpi) {
            return new byte[0];
        }

        @Override
        public void retry(Digest exhibit) {}

        @Override
        public void decide(
                Digest exhibit, Optional<Attribution> before, Optional<Attribution> after, List<String> words) {
            fixture.store().record(List.of(new Entry.Decided(exhibit, before, after, words)));
            fixture.store().awaitIndex();
        }

        @Override
        public void rule(List<Ruling> rulings) {
            throw new AssertionError("no test here decides about actors");
        }

        @Override
        public void undo(long decision) {
            fixture.store().record(List.of(new Entry.Undone(decision)));
            fixture.store().awaitIndex();
        }

        @Override
        public CustodyCheck checkCustody() {
            return new CustodyCheck(true, 0, "");
        }
    }

    private List<StatementRow> ledger() {
        return fixture.store()
                .statements(new StatementQuery("", List.of(), "document", 0, 50))
                .rows();
    }

    private StatementRow holding(String words) {
        return ledger().stream()
                .filter(row -> row.words().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> decide(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return browser.post("/d/" + report.hex() + "/decide", form.toString(), "Origin", browser.origin());
    }

    private String reader() {
        return browser.get("/d/" + report.hex()).body();
    }

    @Test
    void another_source_stands_in_the_ledger_and_the_finding_beside_it_until_it_is_taken_back() {
        StatementRow found = holding("nobody had been");
        assertThat(found.source()).isEqualTo("Mara Venn");

        HttpResponse<String> answer = decide(
                "do",
                "correct",
                "statement",
                found.id(),
                "words",
                found.words(),
                "source",
                "Wall Office",
                "type",
                "organisation");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .contains("s=" + found.id())
                .endsWith("#s2");
        StatementRow decided = holding("nobody had been");
        assertThat(decided.source()).isEqualTo("Wall Office");
        assertThat(decided.sourceType()).isEqualTo("organisation");
        assertThat(decided.decided()).isEqualTo("corrected");
        assertThat(decided.id()).as("links to it still hold").isEqualTo(found.id());
        assertThat(browser.get("/d/" + report.hex() + "?s=" + found.id()).body())
                .contains("source is Wall Office; Hearsay read Mara Venn", "/decisions/1/undo");
        assertThat(browser.get("/statements.jsonl").body()).contains("\"decided\":\"corrected\"");
        assertThat(browser.get("/statements?decided=corrected").body())
                .contains("Wall Office")
                .doesNotContain("keeper");

        browser.post("/decisions/1/undo", "", "Origin", browser.origin());
        assertThat(holding("nobody had been")).isEqualTo(found);
        assertThat(browser.get("/decisions").body()).contains("Taken back by");
        assertThat(fixture.store().custody(0, 9).rows())
                .filteredOn(record -> record.action().equals("decide"))
                .extracting(CustodyRecord::detail)
                .containsExactly(
                        "decision 2: undo decision 1",
                        "decision 1: corrected statement " + found.id()
                                + ", Wall Office: that nobody had been on the wall");
    }

    @Test
    void what_is_no_statement_leaves_the_ledger_stays_in_the_reader_and_stays_away_when_the_text_is_read_anew() {
        StatementRow found = holding("The gate held");
        decide("do", "reject", "statement", found.id());
        assertThat(ledger()).noneMatch(row -> row.words().contains("The gate held"));
        assertThat(reader()).contains("Not in the ledger", "no statement; Hearsay read it as one of the keeper");

        Rendition again = Rendition.ofPlainText(report, TEXT, Report.unnamed());
        fixture.store()
                .record(List.of(new Entry.Found(
                        report,
                        "text/plain",
                        Outcome.READ,
                        Optional.empty(),
                        List.of(),
                        Optional.of(again),
                        Optional.of(new FirstReader().read(again)),
                        List.of())));
        fixture.store().awaitIndex();
        assertThat(ledger()).noneMatch(row -> row.words().contains("The gate held"));
    }

    @Test
    void a_missed_statement_is_added_by_its_words_and_confirming_one_marks_it() {
        decide("do", "add", "words", "The river rose", "source", "a neighbour", "described", "on", "type", "role");
        StatementRow added = holding("The river rose");
        assertThat(added.source()).isEqualTo("unnamed: a neighbour");
        assertThat(added.decided()).isEqualTo("added");
        assertThat(browser.get("/s/" + added.id())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith("/d/" + report.hex());

        StatementRow right = holding("The gate held");
        decide("do", "confirm", "statement", right.id());
        assertThat(holding("The gate held").decided()).isEqualTo("confirmed");
        assertThat(browser.get("/decisions.csv").body()).contains("confirmed", "added", "The river rose");
    }

    @Test
    void words_that_the_text_does_not_hold_are_refused_with_what_to_do() {
        HttpResponse<String> answer = decide("do", "add", "words", "The river sank", "source", "a neighbour");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("are not in it", "Mark them in the text or copy them from it");
        assertThat(decide("do", "add", "words", " ").body()).contains("came none");
        assertThat(decide("do", "praise", "statement", holding("The gate held").id())
                        .statusCode())
                .isEqualTo(400);
        assertThat(decide("do", "reject", "statement", "no-such").statusCode()).isEqualTo(404);
        assertThat(browser.post("/decisions/77/undo", "", "Origin", browser.origin())
                        .body())
                .contains("HS-CAS-018");
        assertThat(fixture.store().decisions(0, 9).total()).isZero();
    }

    @Test
    void in_the_browser_words_are_marked_or_an_end_is_pulled_and_the_form_is_filled() {
        try (Screens screens = new Screens();
                BrowserContext window = screens.window(1280, 900, false, true)) {
            Page page = window.newPage();
            page.navigate(server.address());
            page.navigate(browser.origin() + "/d/" + report.hex() + "?s="
                    + holding("nobody had been").id());

            page.locator(".grip[data-edge=end]").hover();
            BoundingBox target = box(page, "the wall");
            page.mouse().down();
            page.mouse().move(target.x - 6, target.y + target.height / 2);
            page.mouse().up();
            Locator words = page.locator("[data-misread] [name=words]");
            assertThat(words.inputValue()).isEqualTo("that nobody had been on");
            page.locator("[data-misread] button[value=correct]").click();
            assertThat(holding("nobody had been").words()).isEqualTo("that nobody had been on");
            assertThat(page.locator(".card[open] .byhand").innerText()).contains("other words");

            select(page, "The river rose");
            page.keyboard().press("a");
            Locator add = page.locator("[data-add]");
            assertThat(add.locator("[name=words]").inputValue()).isEqualTo("The river rose");
            add.locator("[name=source]").fill("Mara Venn");
            add.locator("button[value=add]").click();
            assertThat(holding("The river rose").source()).isEqualTo("Mara Venn");

            page.navigate(browser.origin() + "/decisions");
            assertThat(page.locator(".byhand").count()).isEqualTo(2);
            assertThat(new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .filter(rule ->
                                            Set.of("serious", "critical").contains(rule.getImpact())))
                    .isEmpty();
        }
    }

    /** Where words stand on the page, in pixels. */
    private static BoundingBox box(Page page, String words) {
        select(page, words);
        List<?> found = (List<?>) page.evaluate(
                "() => { const box = getSelection().getRangeAt(0).getBoundingClientRect(); getSelection().empty();"
                        + " return [box.x, box.y, box.width, box.height]; }");
        List<Double> numbers =
                found.stream().map(number -> ((Number) number).doubleValue()).toList();
        BoundingBox box = new BoundingBox();
        box.x = numbers.get(0);
        box.y = numbers.get(1);
        box.width = numbers.get(2);
        box.height = numbers.get(3);
        return box;
    }

    private static void select(Page page, String words) {
        page.evaluate("""
                words => {
                  const nodes = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
                  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
                    const at = node.data.indexOf(words);
                    if (at >= 0 && !node.parentElement.closest('.cards')) {
                      getSelection().setBaseAndExtent(node, at, node, at + words.length);
                      return;
                    }
                  }
                }""", words);
    }
}
