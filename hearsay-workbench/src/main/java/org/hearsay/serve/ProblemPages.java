package org.hearsay.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import org.hearsay.model.HearsayException;

/** The pages for what went wrong: each says what happened, what survived it and what to do. */
final class ProblemPages {
    private final Pages pages;

    ProblemPages(Pages pages) {
        this.pages = pages;
    }

    void addTo(RoutesConfig routes) {
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
        pages.show(
                ctx,
                "problem",
                new ProblemPage(pages.frame(ctx, title, "", ""), title, code, happened, survived, todo));
    }

    /** Turns a request away. The page carries nothing of the case, not even its name. */
    static void refuse(Context ctx, Doorkeeper.Refusal refusal) {
        ctx.attribute("refused", true);
        ctx.status(refusal.status);
        ctx.html(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                        + "<meta name=\"color-scheme\" content=\"light dark\"><title>" + refusal.title
                        + " · Hearsay</title></head><body><h1>"
                        + refusal.title + "</h1><p>" + refusal.todo + "</p><p>" + refusal.code + "</p></body></html>");
    }
}
