package org.hearsay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.serve.Backstage.Progress;
import org.hearsay.store.LineageView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages in a real browser. */
class PagesTest {
    private static final InventedBackstage BACKSTAGE = new InventedBackstage();
    private static final InventedDocument COURIER = InventedCase.courier();
    private static final String READER = "/d/" + COURIER.digest().hex();
    private static final String NESTED = READER + "?s=" + COURIER.id(15) + "#s15";
    private static final String ARABIC = "/d/" + InventedCase.arabic().digest().hex();

    private static Server server;
    private static Screens screens;

    @BeforeAll
    static void start() {
        server = Server.start(MemoryCase.invented(), BACKSTAGE, 0);
        screens = new Screens();
    }

    @AfterAll
    static void stop() {
        screens.close();
        server.close();
    }

    private static String origin() {
        return server.address().replaceFirst("/\\?.*", "");
    }

    /** A window that has come in by the printed address, and notes whatever goes wrong in it. */
    private static final class Window implements AutoCloseable {
        final BrowserContext context;
        final Page page;
        final List<String> wrong = new ArrayList<>();

        Window(int width, boolean dark, boolean scripts) {
            context = screens.window(width, 900, dark, scripts);
            page = context.newPage();
            page.onConsoleMessage(message -> {
                if (Set.of("error", "warning").contains(message.type())) {
                    wrong.add(message.text());
                }
            });
            page.onPageError(wrong::add);
            page.onRequest(request -> {
                if (!request.url().startsWith(origin() + "/")) {
                    wrong.add("asked for " + request.url());
                }
            });
            page.navigate(server.address());
        }

        Page go(String path) {
            page.navigate(origin() + path);
            return page;
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private static final String FAMILY = "/lineage/"
            + MemoryCase.invented()
                    .lineage()
                    .families(LineageView.Order.SIZE, 0, 1)
                    .getFirst()
                    .id();

    private static final List<String> ALL = List.of(
            "/",
            "/documents",
            "/statements?unnamed=yes&form=DIRECT",
            "/search?q=dam(",
            "/search",
            "/files",
            "/custody",
            "/lineage",
            FAMILY,
            FAMILY + "/compare?r=1&r=2",
            "/keys",
            "/nothing",
            READER,
            NESTED,
            ARABIC + "?s=1",
            READER + "/original",
            "/d/" + InventedCase.wire().digest().hex() + "/original",
            "/d/" + InventedCase.hostile().digest().hex(),
            "/d/" + InventedCase.longOne().digest().hex());

    @TestFactory
    Stream<DynamicTest> every_page_can_be_used_by_everybody() {
        return Stream.of(1280, 390)
                .flatMap(width -> Stream.of(false, true)
                        .map(dark -> DynamicTest.dynamicTest(width + " px, " + (dark ? "dark" : "light"), () -> {
                            try (Window window = new Window(width, dark, true)) {
                                for (String path : ALL) {
                                    check(window, path, width);
                                }
                            }
                        })));
    }

    private static void check(Window window, String path, int width) {
        Page page = window.go(path);
        List<String> serious = new AxeBuilder(page)
                .exclude("iframe").analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(PagesTest::told)
                        .toList();
        assertThat(serious).as("%s at %d px", path, width).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s does not scroll sideways at %d px", path, width)
                .isLessThanOrEqualTo(width);
        if (path.equals("/nothing")) {
            window.wrong.removeIf(message -> message.contains("404"));
        }
        assertThat(window.wrong).as(path).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    }

    @Test
    void a_link_to_a_statement_opens_at_its_words_with_its_chain() {
        try (Window window = new Window(1280, false, true)) {
            Page page = window.go("/s/" + COURIER.id(15));
            Locator words = page.locator("#s15");
            assertThat(words.innerText()).isEqualTo("whether it could talk until after the holiday");
            assertThat(words.getAttribute("aria-current")).isEqualTo("true");
            assertThat(page.locator(".st[aria-current]").count()).isEqualTo(1);
            assertThat(
                            (boolean)
                                    page.evaluate(
                                            "(() => { const r = document.querySelector('#s15').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight })()"))
                    .isTrue();
            assertThat(page.locator(".source-words").innerText()).isEqualTo("They");
            assertThat(page.locator(".cue-words").innerText()).isEqualTo("asked");
            assertThat(page.locator(".card[open] .chain.steps > *").allInnerTexts())
                    .containsExactly(
                            "Ministry of Waters",
                            "A senior engineer at the operator — not named",
                            "Northgate Review",
                            "Talve Courier — this document, 19 March 2024");
            assertThat(page.locator(".original img").getAttribute("src")).contains("/page/2.png?s=");
            assertThat((int) page.evaluate("document.querySelector('.original img').naturalWidth"))
                    .isGreaterThan(100);
        }
    }

    @Test
    void everything_is_there_without_scripts() {
        try (Window window = new Window(1280, false, false)) {
            Page page = window.go(NESTED);
            assertThat(page.locator("#s15").getAttribute("aria-current")).isEqualTo("true");
            page.locator("a.ref[aria-label='Statement 3']").click();
            assertThat(page.locator(".card[open] .n").innerText()).isEqualTo("3");
            assertThat(page.url()).endsWith("#s3");
            page.locator("button[value=dark]").click();
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
            assertThat(page.url()).contains(READER);
            window.go("/statements");
            page.locator("input[name=unnamed]").check();
            page.locator(".facets button").click();
            assertThat(page.url()).contains("unnamed=yes");
            assertThat(page.locator(".ledger .chain .first .unnamed").count())
                    .isEqualTo(page.locator(".ledger .chain").count());
            window.go("/custody");
            page.locator("main form button").click();
            assertThat(page.locator("[role=status]").innerText()).contains("The chain is whole.");
        }
    }

    @Test
    void keys_walk_the_text_and_rest_while_typing() {
        try (Window window = new Window(1280, false, true)) {
            Page page = window.go(READER);
            page.keyboard().press("j");
            page.waitForURL("**#s1");
            page.keyboard().press("j");
            page.waitForURL("**#s2");
            assertThat(page.locator(".card[open] .n").innerText()).isEqualTo("2");
            page.keyboard().press("u");
            page.waitForURL("**#s1");
            page.keyboard().press("d");
            page.waitForURL("**#s2");
            page.keyboard().press("k");
            page.waitForURL("**#s1");
            page.keyboard().press("/");
            page.keyboard().type("jk?gs");
            assertThat(page.locator("#q").inputValue()).isEqualTo("jk?gs");
            assertThat(page.url()).endsWith("#s1");
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            page.locator("dialog[open]").waitFor();
            page.keyboard().press("Escape");
            page.keyboard().press("o");
            page.waitForURL("**/original**");
            page.keyboard().press("g");
            page.keyboard().press("s");
            page.waitForURL("**/statements");
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(page.locator("tr[aria-current]").count()).isEqualTo(1);
            page.keyboard().press("Enter");
            page.waitForURL("**/d/**");
            window.go("/statements").keyboard().press("n");
            page.waitForURL("**unnamed=yes**");
            assertThat(window.wrong).isEmpty();
        }
    }

    @Test
    void the_safe_view_shows_the_original_in_a_frame_that_can_do_nothing() {
        try (Window window = new Window(1280, false, true)) {
            InventedDocument wire = InventedCase.wire();
            Page page = window.go("/d/" + wire.digest().hex() + "?s=" + wire.id(1));
            Locator frame = page.locator(".original iframe");
            assertThat(frame.getAttribute("sandbox")).isEmpty();
            assertThat(page.frameLocator(".original iframe")
                            .locator("#hearsay-here")
                            .innerText())
                    .contains("Water is “moving through the lower town”");
            assertThat(window.wrong).isEmpty();
        }
    }

    @Test
    void words_that_would_act_stay_words() {
        try (Window window = new Window(1280, false, true)) {
            List<String> dialogs = new ArrayList<>();
            window.page.onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            String hostile = "/d/" + InventedCase.hostile().digest().hex();
            Page page = window.go(hostile);
            assertThat(page.locator("h1").innerText()).isEqualTo("<script>alert('title')</script>");
            assertThat(page.locator("#s1").innerText()).contains("<script>alert('text')</script> U+202Eesrever");
            window.go(hostile + "/original");
            window.go("/statements");
            window.go("/");
            assertThat(dialogs).isEmpty();
            assertThat(window.wrong).isEmpty();
        }
    }

    @Test
    void right_to_left_text_runs_from_the_right_with_its_cards_on_the_left() {
        try (Window window = new Window(1280, false, true)) {
            Page page = window.go(ARABIC + "?s=1");
            assertThat(page.locator(".text").getAttribute("lang")).isEqualTo("ar");
            assertThat((String) page.evaluate("getComputedStyle(document.querySelector('.text p[dir]')).direction"))
                    .isEqualTo("rtl");
            assertThat(page.locator(".cards").first().boundingBox().x)
                    .isLessThan(page.locator(".text p[dir]").first().boundingBox().x);
        }
    }

    @Test
    void progress_moves_while_files_are_read_and_ends() {
        BACKSTAGE.progress = new Progress(3, 9, "register.pdf", true);
        try (Window window = new Window(1280, false, true)) {
            Page page = window.go("/");
            assertThat(page.locator("[data-progress]").innerText()).contains("register.pdf", "3 of 9");
            BACKSTAGE.progress = new Progress(8, 9, "mails.mbox", true);
            page.getByText("8 of 9").waitFor();
            BACKSTAGE.progress = new Progress(9, 9, "", false);
            page.getByText("Everything taken in has been read.").waitFor();
        } finally {
            BACKSTAGE.progress = new Progress(9, 9, "", false);
        }
    }

    @Test
    void the_focus_starts_with_a_way_past_the_navigation() {
        try (Window window = new Window(1280, false, true)) {
            Page page = window.go("/");
            page.keyboard().press("Tab");
            assertThat((String) page.evaluate("document.activeElement.textContent"))
                    .isEqualTo("Skip to the content");
            page.keyboard().press("Enter");
            page.waitForURL("**#content");
        }
    }
}
