package org.hearsay.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.hearsay.serve.Backstage.CustodyCheck;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.CustodyRecord;
import org.hearsay.store.CaseView.Page;

/** Custody: who did what with which file, and the check that the log was not touched. */
final class CustodyPages {
    private final CaseView view;
    private final Backstage backstage;
    private final Pages pages;

    CustodyPages(CaseView view, Backstage backstage, Pages pages) {
        this.view = view;
        this.backstage = backstage;
        this.pages = pages;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/custody", ctx -> custody(ctx, Optional.empty()));
        routes.post("/custody/check", ctx -> custody(ctx, Optional.of(backstage.checkCustody())));
    }

    private void custody(Context ctx, Optional<CustodyCheck> check) {
        Ask ask = new Ask("/custody", "", List.of(), "", Ask.whole(Ask.param(ctx, "from")));
        Page<CustodyRecord> page = view.custody(ask.from(), Pages.ROWS);
        pages.show(
                ctx,
                "custody",
                new CustodyPage(
                        pages.frame(ctx, "Custody", "custody", ""),
                        page.rows().stream().map(CustodyPages::row).toList(),
                        page.total(),
                        Pager.of(ask, page, Pages.ROWS),
                        check));
    }

    private static CustodyPage.Row row(CustodyRecord row) {
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
}
