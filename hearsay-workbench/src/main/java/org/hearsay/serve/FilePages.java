package org.hearsay.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.model.Digest;
import org.hearsay.model.Exhibit;
import org.hearsay.model.Outcome;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.OutcomeRow;
import org.hearsay.store.CaseView.Page;
import org.hearsay.store.CaseView.PassedOverRow;
import org.hearsay.store.CaseView.Summary;

/** Files: what became of every file that was given, and another try for those that ran out of their budget. */
final class FilePages {
    private static final List<Outcome> OUT_OF_BUDGET = List.of(Outcome.TOO_LARGE, Outcome.TIMED_OUT, Outcome.CRASHED);

    /** In place of an outcome: what was met among the given paths and not taken in. */
    private static final String PASSED_OVER = "passed-over";

    private final CaseView view;
    private final Backstage backstage;
    private final Pages pages;

    FilePages(CaseView view, Backstage backstage, Pages pages) {
        this.view = view;
        this.backstage = backstage;
        this.pages = pages;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/files", this::files);
        routes.post("/files/retry", this::retry);
    }

    private void files(Context ctx) {
        String wanted = Ask.param(ctx, "outcome").toLowerCase(Locale.ROOT);
        Summary summary = view.summary();
        List<FilesPage.Tally> tallies = tallies(summary, wanted);
        String current = tallies.stream()
                .filter(FilesPage.Tally::current)
                .map(FilesPage.Tally::name)
                .findFirst()
                .orElse("");
        int from = Ask.of(ctx, List.of()).from();
        Page<FilesPage.Row> page = current.equals(PASSED_OVER)
                ? rows(view.passedOver(from, Pages.ROWS), FilePages::passedOver)
                : rows(view.outcomes(outcome(current), from, Pages.ROWS), FilePages::file);
        List<CaseView.Pick> picks = current.isEmpty() ? List.of() : List.of(new CaseView.Pick("outcome", current));
        String again = Ask.param(ctx, "again");
        pages.show(
                ctx,
                "files",
                new FilesPage(
                        pages.frame(ctx, "Files and what became of them", "files", ""),
                        summary,
                        tallies,
                        current.isEmpty() ? "" : Wording.word(current),
                        page.rows(),
                        Pager.of(new Ask("/files", "", picks, "", from), page, Pages.ROWS),
                        again.matches("[0-9a-f]{64}|all") ? again : ""));
    }

    private static List<FilesPage.Tally> tallies(Summary summary, String wanted) {
        Stream<FilesPage.Tally> outcomes = Stream.of(Outcome.values())
                .map(outcome -> tally(outcome.name().toLowerCase(Locale.ROOT), summary.count(outcome), wanted));
        return Stream.concat(outcomes, Stream.of(tally(PASSED_OVER, summary.passedOver(), wanted)))
                .filter(tally -> tally.count() > 0 || tally.current())
                .toList();
    }

    private static FilesPage.Tally tally(String name, int count, String wanted) {
        return new FilesPage.Tally(name, Wording.word(name), count, "/files?outcome=" + name, name.equals(wanted));
    }

    private static Optional<Outcome> outcome(String name) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static <T> Page<FilesPage.Row> rows(Page<T> page, Function<T, FilesPage.Row> row) {
        return new Page<>(page.rows().stream().map(row).toList(), page.offset(), page.total(), List.of(), List.of());
    }

    private static FilesPage.Row passedOver(PassedOverRow row) {
        return new FilesPage.Row(
                "",
                "",
                row.path(),
                "",
                List.of(),
                Wording.word(PASSED_OVER),
                row.why().sentence(),
                row.why().code(),
                List.of(),
                "",
                "",
                false);
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
            OUT_OF_BUDGET.forEach(this::retryAll);
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

    /** All of one outcome are looked up before the first is tried again: that gives it another outcome. */
    private void retryAll(Outcome outcome) {
        view.outcomes(Optional.of(outcome), 0, view.summary().count(outcome))
                .rows()
                .forEach(row -> backstage.retry(row.exhibit().digest()));
    }
}
