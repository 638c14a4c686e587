package org.hearsay.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.hearsay.model.Digest;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.DocumentQuery;
import org.hearsay.store.CaseView.DocumentRow;
import org.hearsay.store.CaseView.Page;
import org.hearsay.store.CaseView.StatementQuery;
import org.hearsay.store.CaseView.StatementRow;

/** The lists and the progress as JSON, for scripts: {@code docs/reference/api.md} has the fields. */
final class Api {
    private static final int MOST_ROWS = 500;
    private static final int USUAL_ROWS = 50;

    private final CaseView view;
    private final Backstage backstage;

    Api(CaseView view, Backstage backstage) {
        this.view = view;
        this.backstage = backstage;
    }

    /** What an answer that failed says. */
    record Trouble(String code, String message) {}

    /** How far the reading has come, and what stands in the ledger by now. */
    record State(long done, long total, String current, boolean running, int documents, int statements) {}

    /** Exhibits are named by their digits, as in addresses. */
    static ObjectMapper mapper() {
        SimpleModule digests = new SimpleModule();
        digests.addSerializer(Digest.class, ToStringSerializer.instance);
        return new ObjectMapper().registerModule(digests);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/progress", this::progress);
        routes.get("/api/statements", this::statements);
        routes.get("/api/documents", this::documents);
    }

    private void progress(Context ctx) {
        Backstage.Progress progress = backstage.progress();
        CaseView.Summary summary = view.summary();
        ctx.json(new State(
                progress.done(),
                progress.total(),
                progress.current(),
                progress.running(),
                summary.documents(),
                summary.statements()));
    }

    private void statements(Context ctx) {
        Ask ask = Ask.of(ctx, StatementsPage.FIELDS);
        Page<StatementRow> page =
                view.statements(new StatementQuery(ask.text(), ask.picks(), ask.sort(), ask.from(), size(ctx)));
        ctx.json(page);
    }

    private void documents(Context ctx) {
        Ask ask = Ask.of(ctx, DocumentsPage.FIELDS);
        Page<DocumentRow> page =
                view.documents(new DocumentQuery(ask.text(), ask.picks(), ask.sort(), ask.from(), size(ctx)));
        ctx.json(page);
    }

    private static int size(Context ctx) {
        String size = Ask.param(ctx, "size");
        return size.isEmpty() ? USUAL_ROWS : Math.min(MOST_ROWS, Ask.whole(size));
    }
}
