package org.hearsay.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.serve.StatementsPage.SortChoice;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.DocumentQuery;
import org.hearsay.store.CaseView.DocumentRow;
import org.hearsay.store.CaseView.Page;
import org.hearsay.store.CaseView.StatementQuery;
import org.hearsay.store.CaseView.StatementRow;
import org.hearsay.store.query.Finding;

/** The Overview and the pages that list what was read: Statements, Documents, Search; and what all pages share. */
final class Pages {
    /** Rows on one screen of a list. */
    static final int ROWS = 50;

    private static final List<Frame.Key> LIST_KEYS = List.of(
            new Frame.Key("j k", "next, previous"),
            new Frame.Key("Enter", "open"),
            new Frame.Key("/", "search"),
            new Frame.Key("?", "all keys"));

    private final CaseView view;
    private final Backstage backstage;
    private final Templates templates = new Templates();

    Pages(CaseView view, Backstage backstage) {
        this.view = view;
        this.backstage = backstage;
    }

    void addTo(RoutesConfig routes) {
        routes.get(
                "/",
                ctx -> templates.show(
                        ctx, "overview", new Overview(view).page(frame(ctx, "Overview", "overview", ""))));
        routes.get("/statements", this::statements);
        routes.get("/documents", this::documents);
        routes.get("/search", this::search);
        routes.get("/keys", ctx -> templates.show(ctx, "keys", new KeysPage(frame(ctx, "Keys", "", ""))));
        routes.post("/theme", this::theme);
    }

    Frame frame(Context ctx, String title, String section, String text) {
        return frame(
                ctx,
                title,
                section,
                text,
                section.isEmpty() || section.equals("overview")
                        ? List.of(
                                new Frame.Key("/", "search"),
                                new Frame.Key("g s", "statements"),
                                new Frame.Key("?", "all keys"))
                        : LIST_KEYS);
    }

    Frame frame(Context ctx, String title, String section, String text, List<Frame.Key> keys) {
        CaseView.Summary summary = view.summary();
        String theme = ctx.cookie("hearsay-theme");
        return new Frame(
                title,
                section,
                view.name(),
                Wording.count(summary.documents(), "document", "documents") + ", "
                        + Wording.count(summary.outlets(), "outlet", "outlets"),
                theme != null && theme.matches("light|dark") ? theme : "",
                ctx.method().name().equals("GET")
                        ? ctx.path() + (ctx.queryString() == null ? "" : "?" + ctx.queryString())
                        : "/",
                backstage.progress(),
                text,
                keys);
    }

    void show(Context ctx, String template, Record page) {
        templates.show(ctx, template, page);
    }

    // ── statements, documents, search ────────────────────────────────────────────────────────────────────────────────

    private void statements(Context ctx) {
        Ask ask = Ask.of(ctx, StatementsPage.FIELDS);
        String order = ask.sort().isEmpty() && ask.text().isEmpty() ? "date" : ask.sort();
        Page<StatementRow> page =
                view.statements(new StatementQuery(short_(ask), ask.picks(), order, ask.from(), ROWS));
        templates.show(
                ctx,
                "statements",
                new StatementsPage(
                        frame(ctx, "Statements", "statements", ask.text()),
                        Narrowing.of(ask, page, StatementsPage.FIELDS),
                        StatementsPage.withDays(page, order.equals("date") || order.equals("-date"), view.lineage()),
                        page.total(),
                        Pager.of(ask, page, ROWS),
                        sorts(ask, order, List.of("date", "-date", "source", "outlet", "document")),
                        findings(ask, page.findings())));
    }

    private void documents(Context ctx) {
        Ask ask = Ask.of(ctx, DocumentsPage.FIELDS);
        String order = ask.sort().isEmpty() && ask.text().isEmpty() ? "document" : ask.sort();
        Page<DocumentRow> page = view.documents(new DocumentQuery(short_(ask), ask.picks(), order, ask.from(), ROWS));
        templates.show(
                ctx,
                "documents",
                new DocumentsPage(
                        frame(ctx, "Documents", "documents", ask.text()),
                        Narrowing.of(ask, page, DocumentsPage.FIELDS),
                        page.rows().stream().map(DocumentsPage.Row::of).toList(),
                        page.total(),
                        Pager.of(ask, page, ROWS),
                        sorts(ask, order, List.of("document", "date", "-date", "title", "outlet")),
                        findings(ask, page.findings())));
    }

    private void search(Context ctx) {
        Ask ask = Ask.of(ctx, List.of("outlet", "date", "language"));
        List<Finding> findings = new ArrayList<>();
        Page<DocumentRow> documents = new Page<>(List.of(), 0, 0, List.of(), List.of());
        Page<StatementRow> statements = new Page<>(List.of(), 0, 0, List.of(), List.of());
        if (!ask.text().isEmpty()) {
            documents = view.documents(new DocumentQuery(short_(ask), ask.picks(), "", 0, 10));
            statements = view.statements(new StatementQuery(short_(ask), ask.picks(), "", 0, 20));
            findings.addAll(documents.findings());
            statements.findings().stream().filter(f -> !findings.contains(f)).forEach(findings::add);
        }
        templates.show(
                ctx,
                "search",
                new SearchPage(
                        frame(ctx, ask.text().isEmpty() ? "Search" : ask.text() + " · Search", "search", ask.text()),
                        ask,
                        findings(ask, findings),
                        documents.rows().stream().map(DocumentsPage.Row::of).toList(),
                        documents.total(),
                        Narrowing.of(ask, documents, List.of("outlet", "date", "language")),
                        StatementsPage.withDays(statements, false, view.lineage()),
                        statements.total(),
                        Narrowing.of(ask.at("/statements"), statements, List.of("unnamed", "form", "source"))));
    }

    private static String short_(Ask ask) {
        return ask.text().length() <= Ask.LONGEST_TEXT ? ask.text() : ask.text().substring(0, Ask.LONGEST_TEXT);
    }

    private static List<String> findings(Ask ask, List<Finding> findings) {
        List<String> sentences =
                new ArrayList<>(findings.stream().map(Finding::sentence).toList());
        if (ask.text().length() > Ask.LONGEST_TEXT) {
            sentences.add("The query has " + Wording.number(ask.text().length()) + " characters; the first "
                    + Wording.number(Ask.LONGEST_TEXT) + " were searched.");
        }
        return sentences;
    }

    private static List<SortChoice> sorts(Ask ask, String order, List<String> orders) {
        List<String> all = new ArrayList<>(orders);
        if (!ask.text().isEmpty()) {
            all.addFirst("relevance");
        }
        String current = order.isEmpty() ? "relevance" : order;
        return all.stream()
                .map(o -> new SortChoice(sortName(o), ask.sorted(o).address(), o.equals(current)))
                .toList();
    }

    private static String sortName(String order) {
        return switch (order) {
            case "relevance" -> "best match";
            case "date" -> "time told";
            case "-date" -> "newest";
            case "document" -> "intake";
            default -> order;
        };
    }

    private void theme(Context ctx) {
        String theme = ctx.formParam("theme");
        Cookie cookie = new Cookie("hearsay-theme", theme != null && theme.matches("light|dark") ? theme : "system");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setMaxAge(365 * 24 * 3600);
        ctx.cookie(cookie);
        String back = ctx.formParam("back");
        ctx.redirect(back != null && isOurs(back) ? back : "/", HttpStatus.SEE_OTHER);
    }

    /** An address inside this server: never one that a browser would take for another host. */
    static boolean isOurs(String address) {
        return address.length() < 4_000 && address.matches("/(?![/\\\\])[\\x21-\\x7e]*") && address.indexOf('\\') < 0;
    }
}
