package org.hearsay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.Ruling;
import org.hearsay.model.Who;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.read.FirstReader;
import org.hearsay.store.ActorView.ActorQuery;
import org.hearsay.store.ActorView.ActorRow;
import org.hearsay.store.ActorView.Order;
import org.hearsay.store.CaseFixture;
import org.hearsay.store.CaseView.CustodyRecord;
import org.hearsay.store.Entry;
import org.hearsay.store.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actors, from names in files to the pages where people join and part them. */
class ActorsTest {
    @TempDir
    Path temp;

    private CaseFixture fixture;
    private Pipeline pipeline;
    private Server server;
    private Browserless browser;
    private Digest paper;
    private Digest letter;

    @BeforeEach
    void open() {
        fixture = CaseFixture.at(temp.resolve("case"));
        fixture.add(
                "wire.txt",
                "“The gate held all night,” Yusuf Marani said. “Nobody slept in the tower,” he added.\n\nIlse Dravot said that Yusuf Marani had left early.");
        paper = fixture.add("paper.txt", "YUSUF MARANI said that the gate had held. Dravot denied that.");
        letter = fixture.add(
                "letter.txt", "Yousef Marani said that nobody asked him. Ilse Dravot said that this was a lie.");
        pipeline = new Pipeline(
                fixture.store(),
                job -> {
                    throw new AssertionError("nothing waits to be opened");
                },
                new FirstReader(),
                1);
        pipeline.joinActors();
        server = Server.start(fixture.store(), new Desk(), 0);
        browser = Browserless.admitted(server);
    }

    @AfterEach
    void close() {
        browser.close();
        server.close();
        pipeline.close();
        fixture.close();
        assertThat(Verification.of(temp.resolve("case"), step -> {}).faults()).isEmpty();
    }

    /** Records decisions in the case and joins names anew, as the workbench does. */
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
                Digest exhibit, Optional<Attribution> before, Optional<Attribution> after, List<String> words) {}

        @Override
        public void rule(List<Ruling> rulings) {
            fixture.store().record(rulings.stream().map(Entry.Ruled::new).toList());
            pipeline.joinActors();
        }

        @Override
        public void undo(long decision) {
            fixture.store().record(List.of(new Entry.Undone(decision)));
            pipeline.joinActors();
        }

        @Override
        public CustodyCheck checkCustody() {
            return new CustodyCheck(true, 0, "");
        }
    }

    private List<ActorRow> actors() {
        return fixture.store()
                .actors()
                .actors(new ActorQuery("", Optional.empty(), Order.STATEMENTS, 0, 50))
                .rows();
    }

    private ActorRow actor(String name) {
        return fixture.store().actors().actor(Who.everywhere(name)).orElseThrow();
    }

    private String page(String path) {
        return browser.get(path).body();
    }

    private String post(String path, String form) {
        return browser.post(path, form, "Origin", browser.origin()).body();
    }

    private String rule(String what, String one, String other) {
        return post("/actors/rule", "do=" + what + "&one=" + Ask.encoded(one) + "&other=" + Ask.encoded(other));
    }

    // ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void names_that_differ_in_writing_are_one_actor_with_all_its_statements() {
        ActorRow marani = actor("Yusuf Marani");
        assertThat(marani.alsoKnownAs()).containsExactly("YUSUF MARANI");
        assertThat(marani.statements()).isEqualTo(3);
        assertThat(marani.documents()).isEqualTo(2);
        assertThat(actor("YUSUF MARANI")).isEqualTo(marani);
        assertThat(actor("Yousef Marani")).isNotEqualTo(marani);
    }

    @Test
    void the_page_of_an_actor_shows_what_it_says_and_what_is_said_about_it() {
        String page = page("/actors/who?name=Yusuf+Marani");
        assertThat(page)
                .contains("What it says", "The gate held", "that the gate had held")
                .contains("What is said about it", "that Yusuf Marani had left early")
                .contains("Perhaps the same", "Yousef Marani")
                .contains("Speaks beside it", "Ilse Dravot");
    }

    @Test
    void the_list_can_be_searched_narrowed_and_sorted() {
        assertThat(page("/actors?q=dravot")).contains("Ilse Dravot").doesNotContain(">Yusuf Marani<");
        assertThat(page("/actors?kind=organisation")).contains("No actor has such a name");
        assertThat(page("/actors?sort=name")).contains("<b>name</b>");
    }

    @Test
    void a_name_that_nobody_bears_is_answered_with_a_sentence() {
        assertThat(browser.get("/actors/who?name=Nobody").statusCode()).isEqualTo(404);
        assertThat(page("/actors/who?name=Nobody")).contains("Nobody in this case bears the name");
    }

    @Test
    void names_are_shown_as_text_whatever_they_hold() {
        rule("call", "Yusuf Marani", "<script>alert(1)</script>");
        assertThat(page("/actors")).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void voices_without_a_name_are_listed_with_what_the_text_says_of_them() {
        fixture.add(
                "review.txt",
                "Two people with knowledge of the talks said that the gate was old. An engineer, who asked not to be named because he still works there, said that it leaked.");
        assertThat(page("/actors/unnamed"))
                .contains(
                        "wo people",
                        "with knowledge of the talks",
                        "asked not to be named because he still works there");
        assertThat(page("/actors/unnamed.csv"))
                .contains("asked not to be named because he still works there,2,review.txt");
    }

    // ── what people decide ───────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_person_joins_two_and_takes_it_back() {
        rule("same", "Yousef Marani", "Yusuf Marani");
        assertThat(actor("Yousef Marani").statements()).isEqualTo(4);
        assertThat(fixture.store().custody(0, 1).rows())
                .extracting(CustodyRecord::action, CustodyRecord::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "decide", "decision 1: “Yousef Marani” and “Yusuf Marani” are one actor"));
        post("/decisions/1/undo", "");
        assertThat(actor("Yousef Marani").statements()).isEqualTo(1);
        assertThat(page("/actors/decisions")).contains("are one", "Taken back by");
    }

    @Test
    void a_person_parts_two_and_they_are_suggested_no_more() {
        assertThat(page("/actors/suggestions")).contains("Yousef Marani");
        rule("different", "Yousef Marani", "Yusuf Marani");
        assertThat(page("/actors/suggestions")).doesNotContain("Yousef Marani");
    }

    @Test
    void a_name_is_parted_in_one_document() {
        post("/actors/rule", "do=different&one=Ilse+Dravot&one-in=" + letter.hex() + "&other=Ilse+Dravot");
        assertThat(actor("Ilse Dravot").documents()).isEqualTo(1);
        assertThat(fixture.store()
                        .actors()
                        .actor(Who.in(letter, "Ilse Dravot"))
                        .orElseThrow()
                        .documents())
                .isEqualTo(1);
    }

    @Test
    void decisions_outlive_a_new_reading_of_the_files() {
        rule("same", "Dravot", "Ilse Dravot");
        readAnew(paper, "Dravot denied that. The gate had held, Yusuf Marani said.");
        pipeline.joinActors();
        assertThat(actor("Dravot")).isEqualTo(actor("Ilse Dravot"));
        assertThat(actor("Yusuf Marani").alsoKnownAs()).isEmpty();
    }

    private void readAnew(Digest exhibit, String text) {
        Rendition rendition = Rendition.ofPlainText(exhibit, text, Report.unnamed());
        fixture.store()
                .record(List.of(new Entry.Found(
                        exhibit,
                        "text/plain",
                        Outcome.READ,
                        Optional.empty(),
                        List.of(),
                        Optional.of(rendition),
                        Optional.of(new FirstReader().read(rendition)),
                        List.of())));
        fixture.store().awaitIndex();
    }

    @Test
    void a_slip_of_the_pen_is_noticed() {
        assertThat(rule("same", "Yousef Marani", "Yusuf Maarni"))
                .contains("Nobody in this case bears the name “Yusuf Maarni”");
        assertThat(rule("same", "Yousef Marani", "Yousef Marani")).contains("Expected another name");
        assertThat(rule("marry", "Yousef Marani", "Yusuf Marani")).contains("Expected same, different or call");
        assertThat(rule("call", "Yousef Marani", "")).contains("came none");
        assertThat(fixture.store().actors().rulings(0, 0).total()).isZero();
    }

    // ── files ────────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void actors_leave_as_csv_json_lines_and_follow_the_money() {
        assertThat(page("/actors.csv"))
                .startsWith("name,kind,names,statements,documents,first,last\r\n")
                .contains("Yusuf Marani,person,Yusuf Marani; YUSUF MARANI,3,2,,");
        assertThat(page("/actors.jsonl")).contains("\"names\":[\"Yusuf Marani\",\"YUSUF MARANI\"]");
        assertThat(page("/actors.ftm.json"))
                .contains(
                        "\"schema\":\"Person\",\"properties\":{\"name\":[\"Yusuf Marani\"],\"alias\":[\"YUSUF MARANI\"]}");
    }

    @Test
    void decisions_leave_one_case_and_come_into_another() {
        rule("same", "Yousef Marani", "Yusuf Marani");
        rule("call", "Ilse Dravot", "=Dravot, Ilse");
        rule("different", "Dravot", "Ilse Dravot");
        post("/decisions/3/undo", "");
        String file = page("/actors/decisions.csv");
        post("/decisions/1/undo", "");
        post("/decisions/2/undo", "");
        assertThat(actors()).extracting(ActorRow::name).contains("Yousef Marani", "Ilse Dravot");
        takeIn("decisions.csv", file);
        assertThat(actors())
                .extracting(ActorRow::name)
                .doesNotContain("Yousef Marani")
                .contains("=Dravot, Ilse", "Dravot");
        assertThat(fixture.store().actors().suggestions(Optional.empty(), 0, 9).rows())
                .hasSize(1);
    }

    @Test
    void entities_of_follow_the_money_join_their_names() {
        takeIn(
                "people.json",
                "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ilse Dravot\"],\"alias\":[\"Dravot\"]}}\n");
        assertThat(actor("Dravot")).isEqualTo(actor("Ilse Dravot"));
    }

    @Test
    void a_file_of_another_kind_is_refused_whole() {
        assertThat(takeIn(
                        "list.csv", "decision,one,other\nsame,Yousef Marani,Yusuf Marani\nmarry,Dravot,Ilse Dravot\n"))
                .contains("Expected same, different or called; came “marry”, on line 3");
        assertThat(takeIn("people.json", "{\"id\":")).contains("Expected a JSON object on each line");
        assertThat(fixture.store().actors().rulings(0, 0).total()).isZero();
    }

    /** Sends a file by the page's form, in a real browser; what the answer says. */
    private String takeIn(String name, String content) {
        try (Screens screens = new Screens();
                BrowserContext window = screens.window(1280, 900, false, true)) {
            Page page = window.newPage();
            page.navigate(server.address());
            page.navigate(server.address().replaceFirst("/\\?.*", "/actors/decisions"));
            page.locator("details.add summary").click();
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
            page.locator("details.add button").click();
            page.waitForLoadState();
            return page.content();
        }
    }

    @Test
    void in_the_browser_two_are_joined_with_a_click_and_nothing_is_in_the_way_of_anybody() {
        try (Screens screens = new Screens();
                BrowserContext window = screens.window(390, 900, false, true)) {
            Page page = window.newPage();
            page.navigate(server.address());
            String origin = server.address().replaceFirst("/\\?.*", "");
            for (String path : List.of(
                    "/actors",
                    "/actors/who?name=Yusuf+Marani",
                    "/actors/suggestions",
                    "/actors/unnamed",
                    "/actors/decisions")) {
                page.navigate(origin + path);
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(path)
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(path)
                        .isEqualTo(true);
            }
            page.navigate(origin + "/actors/suggestions");
            Locator pair = page.locator(".pairs li").filter(new Locator.FilterOptions().setHasText("Yousef Marani"));
            pair.locator("button[value=same]").click();
            page.waitForLoadState();
            assertThat(actor("Yousef Marani").statements()).isEqualTo(4);
        }
    }
}
