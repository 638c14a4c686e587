package org.hearsay.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.export.CsvWriter;
import org.hearsay.export.FamilyLinks;
import org.hearsay.export.GraphMlWriter;
import org.hearsay.export.ProvWriter;
import org.hearsay.model.Family;
import org.hearsay.store.CaseView;
import org.hearsay.store.LineageView.Order;

/** Families as files: all of the case's, or the one named {@code family} in the address. */
final class LineageExports {
    private static final int AT_ONCE = 200;

    private final CaseView view;

    LineageExports(CaseView view) {
        this.view = view;
    }

    void addTo(RoutesConfig routes) {
        routes.get(
                "/lineage.csv",
                ctx -> send(
                        ctx,
                        "text/csv; charset=utf-8; header=present",
                        (families, out) -> CsvWriter.write(FamilyLinks.table(), FamilyLinks.rows(families), out)));
        routes.get("/lineage.jsonld", ctx -> send(ctx, "application/ld+json", ProvWriter::write));
        routes.get("/lineage.graphml", ctx -> send(ctx, "application/graphml+xml", GraphMlWriter::write));
    }

    /** Writes families. */
    @FunctionalInterface
    private interface Writing {
        void write(Stream<Family> families, OutputStream out) throws IOException;
    }

    private void send(Context ctx, String type, Writing writing) throws IOException {
        Stream<Family> families = families(Ask.param(ctx, "family"));
        ctx.contentType(type);
        ctx.header("Content-Disposition", "attachment; filename=\"" + ctx.path().substring(1) + "\"");
        writing.write(families, ctx.outputStream());
    }

    private Stream<Family> families(String id) {
        if (!id.isEmpty()) {
            return Stream.of(view.lineage()
                    .family(id)
                    .orElseThrow(
                            () -> new HttpResponseException(404, "No family of this case has the id in the address.")));
        }
        int pages = (view.lineage().count() + AT_ONCE - 1) / AT_ONCE;
        return IntStream.range(0, pages)
                .boxed()
                .flatMap(page -> view.lineage().families(Order.SIZE, page * AT_ONCE, AT_ONCE).stream())
                .flatMap(row -> view.lineage().family(row.id()).stream());
    }
}
