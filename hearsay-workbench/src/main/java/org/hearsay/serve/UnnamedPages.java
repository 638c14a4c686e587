package org.hearsay.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.export.CsvWriter;
import org.hearsay.export.Table;
import org.hearsay.export.Table.Cell;
import org.hearsay.export.Table.Column;
import org.hearsay.model.Digest;
import org.hearsay.model.Source;
import org.hearsay.model.Span;
import org.hearsay.read.attribution.Anonymity;
import org.hearsay.store.ActorView.UnnamedRow;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.DocumentView;
import org.hearsay.store.CaseView.Page;

/**
 * The register of voices that are not named: how each is described, how it is said to know, and why its name is kept back. Only within
 * one document is a description taken for one voice.
 */
final class UnnamedPages {
    private static final int AT_ONCE = 200;

    private final CaseView view;
    private final Pages pages;

    UnnamedPages(CaseView view, Pages pages) {
        this.view = view;
        this.pages = pages;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/actors/unnamed", this::list);
        routes.get("/actors/unnamed.csv", this::csv);
    }

    private void list(Context ctx) {
        Ask ask = Ask.of(ctx, List.of());
        Page<UnnamedRow> page = view.actors().unnamed(ask.from(), Pages.ROWS);
        pages.show(
                ctx,
                "unnamed",
                new UnnamedPage(
                        pages.frame(ctx, "Not named", "actors", ""),
                        rows(page.rows()),
                        page.total(),
                        Pager.of(ask, page, Pages.ROWS)));
    }

    private void csv(Context ctx) throws IOException {
        int total = view.actors().unnamed(0, 0).total();
        Stream<UnnamedPage.Row> rows = IntStream.iterate(0, from -> from < total, from -> from + AT_ONCE)
                .boxed()
                .flatMap(from -> rows(view.actors().unnamed(from, AT_ONCE).rows()).stream());
        ctx.contentType("text/csv; charset=utf-8; header=present");
        ctx.header("Content-Disposition", "attachment; filename=\"unnamed.csv\"");
        CsvWriter.write(
                new Table<>(List.of(
                        text("description", UnnamedPage.Row::description),
                        text("type", UnnamedPage.Row::type),
                        text("access", UnnamedPage.Row::access),
                        text("reason", UnnamedPage.Row::reason),
                        new Column<>("statements", row -> new Cell.Whole(row.statements())),
                        text("title", UnnamedPage.Row::title),
                        text("outlet", UnnamedPage.Row::outlet),
                        text("published", UnnamedPage.Row::published),
                        text("address", UnnamedPage.Row::address))),
                rows,
                ctx.outputStream());
    }

    private static Column<UnnamedPage.Row> text(String name, Function<UnnamedPage.Row, String> value) {
        return new Column<>(name, row -> new Cell.Text(value.apply(row)));
    }

    private List<UnnamedPage.Row> rows(List<UnnamedRow> rows) {
        Map<Digest, Optional<DocumentView>> documents = new HashMap<>();
        return rows.stream()
                .map(row -> row(row, documents.computeIfAbsent(row.exhibit(), view::document)))
                .toList();
    }

    private static UnnamedPage.Row row(UnnamedRow row, Optional<DocumentView> document) {
        String text = document.flatMap(DocumentView::rendition)
                .map(rendition -> rendition.text())
                .orElse("");
        List<Anonymity> said = document.flatMap(DocumentView::reading).stream()
                .flatMap(reading -> reading.attributions().stream())
                .filter(statement -> statement.source() instanceof Source.Unnamed unnamed
                        && unnamed.description().equals(row.description())
                        && !unnamed.spans().isEmpty())
                .map(statement -> Anonymity.of(text, statement.source().spans().getFirst(), statement.cue()))
                .toList();
        return new UnnamedPage.Row(
                row.description(),
                row.type(),
                row.title(),
                "/d/" + row.exhibit().hex() + "?s=" + Ask.encoded(row.first()),
                row.outlet(),
                row.day(),
                row.statements(),
                first(said, Anonymity::access, text),
                first(said, Anonymity::reason, text));
    }

    private static String first(List<Anonymity> said, Function<Anonymity, Optional<Span>> part, String text) {
        return said.stream()
                .flatMap(one -> part.apply(one).stream())
                .map(span -> span.in(text).replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
    }
}
