package org.hearsay.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.SameSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Digest;
import org.hearsay.model.Exhibit;
import org.hearsay.model.HearsayException;
import org.hearsay.model.Outcome;
import org.hearsay.serve.Backstage.CustodyCheck;
import org.hearsay.serve.StatementsPage.SortChoice;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.CustodyRecord;
import org.hearsay.store.CaseView.DocumentQuery;
import org.hearsay.store.CaseView.DocumentRow;
import org.hearsay.store.CaseView.OutcomeRow;
import org.hearsay.store.CaseView.Page;
import org.hearsay.store.CaseView.StatementQuery;
import org.hearsay.store.CaseView.StatementRow;
import org.hearsay.store.query.Finding;

/** The pages that list: Statements, Documents, Search, Files, Custody; and what they all share. */
final class Pages {
    private static final int ROWS = 50;
    private static final List<Outcome> OUT_OF_BUDGET = List.of(Outcome.TOO_LARGE, Outcome.TIMED_OUT, Outcome.CRASHED);
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
        routes.get("/files", this::files);
        routes.get("/custody", ctx -> custody(ctx, Optional.empty()));
        routes.get("/keys", ctx -> templates.show(ctx, "keys", new KeysPage(frame(ctx, "Keys", "", ""))));
        routes.post("/custody/check", ctx -> custody(ctx, Optional.of(backstage.checkCustody())));
        routes.post("/files/retry", this::retry);
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
                        StatementsPage.withDays(page, order.equals("date") || order.equals("-date")),
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
                        StatementsPage.withDays(statements, false),
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

    // ── files and custody ────────────────────────────────────────────────────────────────────────────────────────────

    private void files(Context ctx) {
        Ask ask = Ask.of(ctx, List.of());
        String wanted = Ask.param(ctx, "outcome");
        Optional<Outcome> only = List.of(Outcome.values()).stream()
                .filter(o -> o.name().equalsIgnoreCase(wanted))
                .findFirst();
        Page<OutcomeRow> page = view.outcomes(only, ask.from(), ROWS);
        List<FilesPage.Tally> tallies = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            int count = view.outcomes(Optional.of(outcome), 0, 1).total();
            if (count > 0) {
                String name = outcome.name().toLowerCase(Locale.ROOT);
                tallies.add(new FilesPage.Tally(
                        name, Wording.word(name), count, "/files?outcome=" + name, only.equals(Optional.of(outcome))));
            }
        }
        CaseView.Summary summary = view.summary();
        Ask paged = new Ask(
                "/files",
                "",
                only.map(o -> new CaseView.Pick("outcome", o.name().toLowerCase(Locale.ROOT))).stream()
                        .toList(),
                "",
                ask.from());
        templates.show(
                ctx,
                "files",
                new FilesPage(
                        frame(ctx, "Files and what became of them", "files", ""),
                        summary.exhibits(),
                        count(tallies, "read"),
                        summary.exhibits() - count(tallies, "read") - count(tallies, "waiting"),
                        count(tallies, "waiting"),
                        tallies,
                        only.map(o -> Wording.word(o.name())).orElse(""),
                        page.rows().stream().map(Pages::file).toList(),
                        Pager.of(paged, page, ROWS),
                        Ask.param(ctx, "again").matches("[0-9a-f]{64}|all") ? Ask.param(ctx, "again") : ""));
    }

    private static int count(List<FilesPage.Tally> tallies, String name) {
        return tallies.stream()
                .filter(t -> t.name().equals(name))
                .mapToInt(FilesPage.Tally::count)
                .sum();
    }

    private static FilesPage.Row file(OutcomeRow row) {
        Exhibit exhibit = row.exhibit();
        return new FilesPage.Row(
                "f" + row.number(),
                exhibit.digest().hex(),
                exhibit.name(),
                Wording.media(exhibit.mediaType()) + ", " + Wording.size(exhibit.size()),
                row.paths(),
                Wording.word(exhibit.outcome().name()),
                exhibit.obstacle().map(o -> o.sentence()).orElse(""),
                exhibit.obstacle().map(o -> o.code()).orElse(""),
                exhibit.flags().stream().map(f -> f.detail()).toList(),
                advice(exhibit.outcome()),
                "/d/" + exhibit.digest().hex(),
                OUT_OF_BUDGET.contains(exhibit.outcome()));
    }

    private static String advice(Outcome outcome) {
        return switch (outcome) {
            case WAITING -> "It is in line. You can go on working.";
            case READ -> "";
            case EMPTY -> "Look at the original; ask for it again if it should hold words.";
            case ENCRYPTED -> "Ask for the password, or for a copy without one, and add that.";
            case UNSUPPORTED -> "Convert it to a kind that is read and add the copy; both will be kept.";
            case DAMAGED -> "Ask for another copy. What could be read is in the ledger.";
            case TOO_LARGE, TIMED_OUT -> "Try again with a larger budget.";
            case CRASHED -> "Try again; other files are not affected.";
        };
    }

    private void retry(Context ctx) {
        String which = ctx.formParam("digest");
        if (which == null || !which.matches("[0-9a-f]{64}|all")) {
            throw new HttpResponseException(400, "Expected the SHA-256 of a file of this case, or \"all\".");
        }
        if (which.equals("all")) {
            for (Outcome outcome : OUT_OF_BUDGET) {
                view.outcomes(Optional.of(outcome), 0, 10_000)
                        .rows()
                        .forEach(row -> backstage.retry(row.exhibit().digest()));
            }
        } else {
            Digest digest = new Digest(which);
            Digest known = view.document(digest)
                    .map(document -> document.exhibit().digest())
                    .orElseThrow(() ->
                            new HttpResponseException(404, "No file of this case has the SHA-256 " + which + "."));
            backstage.retry(known);
        }
        ctx.redirect("/files?again=" + which, HttpStatus.SEE_OTHER);
    }

    private void custody(Context ctx, Optional<CustodyCheck> check) {
        Ask ask = new Ask("/custody", "", List.of(), "", Ask.whole(Ask.param(ctx, "from")));
        Page<CustodyRecord> page = view.custody(ask.from(), ROWS);
        templates.show(
                ctx,
                "custody",
                new CustodyPage(
                        frame(ctx, "Custody", "custody", ""),
                        page.rows().stream().map(Pages::record).toList(),
                        page.total(),
                        Pager.of(ask, page, ROWS),
                        check));
    }

    private static CustodyPage.Row record(CustodyRecord row) {
        boolean isDigest = row.exhibit().matches("[0-9a-f]{64}");
        return new CustodyPage.Row(
                Long.toString(row.number()),
                Wording.date(Wording.day(row.at())),
                row.at().length() >= 19 ? row.at().substring(11, 19) : row.at(),
                row.who(),
                row.action(),
                isDigest ? row.exhibit().substring(0, 12) : row.exhibit(),
                isDigest ? "/d/" + row.exhibit() : "",
                row.detail(),
                row.tool(),
                row.hash().substring(0, Math.min(12, row.hash().length())));
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

    // ── problems ─────────────────────────────────────────────────────────────────────────────────────────────────────

    void addProblems(RoutesConfig routes) {
        routes.exception(
                HearsayException.class,
                (e, ctx) -> problem(
                        ctx,
                        500,
                        e.code(),
                        "That did not work",
                        String.valueOf(e.getMessage()),
                        "Nothing in the case was changed.",
                        "Go back, or try once more."));
        routes.exception(NotFoundResponse.class, (e, ctx) -> nothingHere(ctx));
        routes.exception(MethodNotAllowedResponse.class, (e, ctx) -> notThatWay(ctx));
        routes.exception(
                HttpResponseException.class,
                (e, ctx) -> problem(
                        ctx,
                        e.getStatus(),
                        "HS-SRV-006",
                        titleOf(e.getStatus()),
                        String.valueOf(e.getMessage()),
                        "The case is as it was.",
                        "Go back, or start from the Overview."));
        routes.exception(Exception.class, (e, ctx) -> {
            e.printStackTrace();
            problem(
                    ctx,
                    500,
                    "HS-SRV-007",
                    "This page could not be made",
                    "Hearsay met something it was not built for: "
                            + e.getClass().getSimpleName() + " at " + ctx.path() + ".",
                    "The case is untouched.",
                    "Go back; other pages still work. Please report it with this code.");
        });
        routes.error(404, this::nothingHere);
        routes.error(405, this::notThatWay);
    }

    private void nothingHere(Context ctx) {
        problem(
                ctx,
                404,
                "HS-SRV-008",
                "No page here",
                "Nothing stands at " + ctx.path() + ".",
                "The case is as it was.",
                "Start from the Overview, or search.");
    }

    private void notThatWay(Context ctx) {
        problem(
                ctx,
                405,
                "HS-SRV-009",
                "Not that way",
                "This page does not take " + ctx.method().name() + ".",
                "Nothing was changed.",
                "Start from the Overview.");
    }

    private static String titleOf(int status) {
        return switch (status) {
            case 404 -> "Not in this case";
            case 413 -> "Too much at once";
            default -> "That was not understood";
        };
    }

    private void problem(
            Context ctx, int status, String code, String title, String happened, String survived, String todo) {
        if (ctx.attribute("refused") != null || ctx.attribute("told") != null) {
            return;
        }
        ctx.attribute("told", true);
        ctx.status(status);
        if (ctx.path().startsWith("/api/")) {
            ctx.json(new Api.Trouble(code, happened));
            return;
        }
        templates.show(
                ctx, "problem", new ProblemPage(frame(ctx, title, "", ""), title, code, happened, survived, todo));
    }

    /** Turns a request away. The page carries nothing of the case, not even its name. */
    void refuse(Context ctx, Doorkeeper.Refusal refusal) {
        ctx.attribute("refused", true);
        ctx.status(refusal.status);
        ctx.html(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                        + "<meta name=\"color-scheme\" content=\"light dark\"><title>" + refusal.title
                        + " · Hearsay</title></head><body><h1>"
                        + refusal.title + "</h1><p>" + refusal.todo + "</p><p>" + refusal.code + "</p></body></html>");
    }
}
