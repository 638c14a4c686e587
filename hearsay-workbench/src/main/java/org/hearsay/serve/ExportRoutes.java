package org.hearsay.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.export.CsvWriter;
import org.hearsay.export.JsonlWriter;
import org.hearsay.export.Table;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.DecisionRow;
import org.hearsay.store.CaseView.DocumentQuery;
import org.hearsay.store.CaseView.StatementQuery;

/**
 * Every statement or document that a list's address asks for, as a file. Rows leave as they are read, so that any number of
 * them takes no more memory than one.
 */
final class ExportRoutes {
    private static final List<String> OF_STATEMENTS =
            List.of("source", "outlet", "form", "kind", "stance", "type", "language", "unnamed", "decided", "date");
    private static final int AT_ONCE = 500;
    private static final List<String> OF_DOCUMENTS = List.of("outlet", "date", "type", "language");

    private final CaseView view;

    ExportRoutes(CaseView view) {
        this.view = view;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/statements.csv", ctx -> statements(ctx, Form.CSV));
        routes.get("/statements.jsonl", ctx -> statements(ctx, Form.JSONL));
        routes.get("/documents.csv", ctx -> documents(ctx, Form.CSV));
        routes.get("/documents.jsonl", ctx -> documents(ctx, Form.JSONL));
        routes.get("/decisions.csv", ctx -> decisions(ctx, Form.CSV));
        routes.get("/decisions.jsonl", ctx -> decisions(ctx, Form.JSONL));
    }

    /** What kind of file. */
    private enum Form {
        CSV("text/csv; charset=utf-8; header=present"),
        JSONL("application/jsonl; charset=utf-8");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    private void statements(Context ctx, Form form) throws IOException {
        Ask ask = Ask.of(ctx, OF_STATEMENTS);
        StatementQuery query = new StatementQuery(ask.text(), ask.picks(), ask.sort(), 0, 0);
        try (var rows = view.allStatements(query)) {
            send(ctx, form, Exports.statements(), rows);
        }
    }

    private void documents(Context ctx, Form form) throws IOException {
        Ask ask = Ask.of(ctx, OF_DOCUMENTS);
        DocumentQuery query = new DocumentQuery(ask.text(), ask.picks(), ask.sort(), 0, 0);
        try (var rows = view.allDocuments(query)) {
            send(ctx, form, Exports.documents(), rows);
        }
    }

    private void decisions(Context ctx, Form form) throws IOException {
        int total = view.decisions(0, 0).total();
        Stream<DecisionRow> rows = IntStream.iterate(0, from -> from < total, from -> from + AT_ONCE)
                .boxed()
                .flatMap(from -> view.decisions(from, AT_ONCE).rows().stream());
        send(ctx, form, Exports.decisions(), rows);
    }

    private static <T> void send(Context ctx, Form form, Table<T> table, Stream<T> rows) throws IOException {
        ctx.contentType(form.mediaType);
        ctx.header("Content-Disposition", "attachment; filename=\"" + ctx.path().substring(1) + "\"");
        OutputStream out = ctx.outputStream();
        switch (form) {
            case CSV -> CsvWriter.write(table, rows, out);
            case JSONL -> JsonlWriter.write(table, rows, out);
        }
    }
}
