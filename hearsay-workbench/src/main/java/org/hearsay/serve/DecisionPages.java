package org.hearsay.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Attribution;
import org.hearsay.model.Decided;
import org.hearsay.model.Digest;
import org.hearsay.model.Rendition;
import org.hearsay.model.Span;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.DecisionRow;
import org.hearsay.store.CaseView.DocumentView;
import org.hearsay.store.CaseView.Page;

/** Decisions of people about statements: taken in the Reader, listed, and taken back. */
final class DecisionPages {
    private static final int LONGEST_NAME = 400;

    private final CaseView view;
    private final Backstage backstage;
    private final Pages pages;

    DecisionPages(CaseView view, Backstage backstage, Pages pages) {
        this.view = view;
        this.backstage = backstage;
        this.pages = pages;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/decisions", this::list);
        routes.post("/d/{digest}/decide", this::decide);
        routes.post("/decisions/{number}/undo", this::undo);
    }

    private void list(Context ctx) {
        Ask ask = new Ask("/decisions", "", List.of(), "", Ask.whole(Ask.param(ctx, "from")));
        Page<DecisionRow> page = view.decisions(ask.from(), Pages.ROWS);
        pages.show(
                ctx,
                "decisions",
                new DecisionsPage(
                        pages.frame(ctx, "Decisions", "statements", ""),
                        page.rows().stream().map(this::row).toList(),
                        Pager.of(ask, page, Pages.ROWS)));
    }

    private DecisionsPage.Row row(DecisionRow row) {
        String title = view.document(row.exhibit())
                .map(document -> document.rendition()
                        .flatMap(text -> text.report().title())
                        .orElse(document.exhibit().name()))
                .orElse("");
        return new DecisionsPage.Row(
                ByHand.of(row), title, address(row.exhibit(), row.decision().statement()));
    }

    /** Of the Reader at that statement's words, whether it stands or not. */
    private static String address(Digest exhibit, Attribution statement) {
        return "/d/" + exhibit.hex() + "?s=" + Ask.encoded(statement.id()) + "&at="
                + statement.content().getFirst().start();
    }

    private void decide(Context ctx) {
        DocumentView document = ReaderPages.document(view, ctx);
        Rendition rendition = document.rendition().orElseThrow(DecisionPages::noText);
        Decided decided = document.decided().orElseThrow(DecisionPages::noText);
        String what = form(ctx, "do");
        Optional<Attribution> before = what.equals("add")
                ? Optional.empty()
                : Optional.of(
                        decided.reading()
                                .attribution(form(ctx, "statement"))
                                .orElseThrow(
                                        () -> new HttpResponseException(
                                                404,
                                                "The statement is not in this document any more; it may have been decided about meanwhile.")));
        Optional<Attribution> after = switch (what) {
            case "confirm" -> before;
            case "reject" -> Optional.empty();
            case "correct" -> Optional.of(correct(ctx, before.orElseThrow(), rendition));
            case "add" -> Optional.of(add(ctx, rendition));
            default ->
                throw new HttpResponseException(
                        400, "Expected to confirm, correct, reject or add; came “" + what + "”.");
        };
        Attribution statement = after.or(() -> before).orElseThrow();
        List<String> words = statement.content().stream()
                .map(piece -> piece.in(rendition.text()))
                .toList();
        backstage.decide(rendition.exhibit(), before, after, words);
        ctx.redirect(back(rendition.exhibit(), statement, after.isPresent()), HttpStatus.SEE_OTHER);
    }

    private String back(Digest exhibit, Attribution statement, boolean stands) {
        String address = address(exhibit, statement);
        if (!stands) {
            return address + "#at" + statement.content().getFirst().start();
        }
        int number = view.document(exhibit)
                .flatMap(DocumentView::reading)
                .map(reading -> reading.attributions().stream()
                                .map(Attribution::id)
                                .toList()
                                .indexOf(statement.id())
                        + 1)
                .orElse(0);
        return number > 0 ? address + "#s" + number : address;
    }

    private static Attribution correct(Context ctx, Attribution found, Rendition rendition) {
        Span first = found.content().getFirst();
        return rereading(ctx, first.start()).of(found, rendition.text()).orElseThrow(() -> notThere(ctx));
    }

    private static Attribution add(Context ctx, Rendition rendition) {
        return rereading(ctx, 0).added(rendition.exhibit(), rendition.text()).orElseThrow(() -> notThere(ctx));
    }

    private static Rereading rereading(Context ctx, int near) {
        String start = form(ctx, "start");
        return new Rereading(
                form(ctx, "words"),
                start.isEmpty() ? near : Ask.whole(start),
                shortened(form(ctx, "source")),
                form(ctx, "described").equals("on"),
                Rereading.type(form(ctx, "type")));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static String form(Context ctx, String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value.strip();
    }

    private static HttpResponseException notThere(Context ctx) {
        String words = form(ctx, "words");
        String shown = words.length() <= 120 ? words : words.substring(0, 120) + "…";
        return new HttpResponseException(
                400,
                words.isEmpty()
                        ? "Expected the statement’s words as they stand in the text; came none. Mark them in the text or copy them from it."
                        : "Expected words as they stand in the text; “" + shown
                                + "” are not in it. Mark them in the text or copy them from it.");
    }

    private static HttpResponseException noText() {
        return new HttpResponseException(400, "This file has no text, so there is nothing to decide about in it.");
    }

    private void undo(Context ctx) {
        int number = Ask.whole(ctx.pathParam("number"));
        backstage.undo(number);
        String back = ctx.formParam("back");
        ctx.redirect(back != null && Pages.isOurs(back) ? back : "/decisions", HttpStatus.SEE_OTHER);
    }
}
