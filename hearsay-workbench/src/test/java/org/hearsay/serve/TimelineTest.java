package org.hearsay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Report;
import org.hearsay.store.CaseFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened, beside when it was told. */
class TimelineTest {
    @TempDir
    Path temp;

    private CaseFixture fixture;
    private Server server;
    private Browserless browser;

    @BeforeEach
    void open() {
        fixture = CaseFixture.at(temp.resolve("case"));
        fixture.add(
                "courier.txt",
                "The keeper said that the gate broke on 12 March 2024. The mayor said that repairs would begin on 2 May"
                        + " 2024. Mara Venn said that nobody slept.",
                report("Talve Courier", "2024-03-14"));
        fixture.add(
                "review.txt",
                "“The wall was rated unsafe in 2019,” an inspector said. A guard said that the siren sounded at 03:20"
                        + " on 12 March 2024.",
                report("Northgate Review", "2024-03-19"));
        server = Server.start(fixture.store(), new InventedBackstage(), 0);
        browser = Browserless.admitted(server);
    }

    @AfterEach
    void close() {
        browser.close();
        server.close();
        fixture.close();
    }

    private static Report report(String outlet, String day) {
        return new Report(
                Optional.of(outlet + " of " + day),
                Optional.empty(),
                Optional.of(outlet),
                Optional.of(day),
                Optional.of("en"),
                Optional.empty());
    }

    @Test
    void events_stand_in_the_order_in_which_they_happened_with_how_long_after_they_were_told() {
        String page = browser.get("/timeline").body();
        assertThat(page)
                .containsSubsequence("rated unsafe", "the gate broke", "the siren sounded", "repairs would begin");
        assertThat(page).contains("12 March 2024, 03:20", "told 48 days before", "4 years");
        assertThat(page).contains("1 statement names no time of its own");
    }

    @Test
    void a_nearer_stretch_is_an_address_and_so_is_the_way_back() {
        assertThat(browser.get("/timeline").body()).contains("/timeline?in=2019\"", "/timeline?in=2024\"");
        String day = browser.get("/timeline?in=2024-03-12").body();
        assertThat(day).contains("the gate broke", "the siren sounded").doesNotContain("rated unsafe");
        assertThat(day).contains("/timeline?in=2024-03\"", "/timeline?in=2024\"", "href=\"/timeline\"");
        assertThat(browser.get("/timeline?in=1887").body()).contains("No event stands in this stretch");
        assertThat(browser.get("/timeline?in=nonsense").body()).contains("all time");
    }

    @Test
    void choices_and_words_narrow_it_as_they_narrow_the_ledger() {
        assertThat(browser.get("/timeline?outlet=Talve+Courier").body())
                .contains("the gate broke")
                .doesNotContain("the siren sounded");
        assertThat(browser.get("/timeline?in=2024-03&show=repeated").body())
                .contains("name=\"in\" value=\"2024-03\"", "name=\"show\" value=\"repeated\"");
        assertThat(browser.get("/timeline?q=siren").body())
                .contains("the siren sounded")
                .doesNotContain("the gate broke");
    }

    @Test
    void it_leaves_for_spreadsheets_other_timelines_and_calendars() {
        assertThat(browser.get("/statements.jsonl?sort=happened").body())
                .contains("\"happened\":[\"2019\"]", "\"told\":\"2024-03-19\"");
        assertThat(browser.get("/timeline.json").body())
                .contains("\"events\":[", "\"start_date\":{\"year\":2019}", "\"display_date\":\"12 March 2024\"");
        String calendar = browser.get("/timeline.ics?in=2024-03").body();
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART:20240312T032000", "DTSTART;VALUE=DATE:20240312", "DTEND;VALUE=DATE:20240313");
        assertThat(calendar.lines())
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void it_works_in_the_browser_by_keyboard_wide_and_narrow() {
        for (int width : List.of(1280, 390)) {
            try (Screens screens = new Screens();
                    BrowserContext window = screens.window(width, 900, width == 390, true)) {
                Page page = window.newPage();
                page.navigate(server.address());
                page.navigate(browser.origin() + "/timeline?in=2024-03-12");
                assertThat(page.locator(".plot .tell").count()).isEqualTo(2);
                assertThat(new AxeBuilder(page)
                                .analyze().getViolations().stream()
                                        .filter(rule ->
                                                Set.of("serious", "critical").contains(rule.getImpact()))
                                        .map(rule -> rule.getId() + " "
                                                + rule.getNodes().getFirst().getHtml()))
                        .isEmpty();
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                page.keyboard().press("-");
                page.waitForURL("**/timeline?in=2024-03");
                page.keyboard().press("j");
                page.keyboard().press("Enter");
                page.waitForURL("**/d/**");
            }
        }
    }
}
