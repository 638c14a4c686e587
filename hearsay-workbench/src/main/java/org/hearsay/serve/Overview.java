package org.hearsay.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Exhibit;
import org.hearsay.model.Outcome;
import org.hearsay.model.Source;
import org.hearsay.serve.OverviewPage.Bar;
import org.hearsay.serve.OverviewPage.Outlet;
import org.hearsay.serve.OverviewPage.Unread;
import org.hearsay.store.ActorView;
import org.hearsay.store.ActorView.ActorQuery;
import org.hearsay.store.ActorView.ActorRow;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.Count;
import org.hearsay.store.CaseView.DocumentQuery;
import org.hearsay.store.CaseView.OutcomeRow;
import org.hearsay.store.CaseView.Page;
import org.hearsay.store.CaseView.Pick;
import org.hearsay.store.CaseView.StatementQuery;
import org.hearsay.store.CaseView.Summary;
import org.hearsay.store.LineageView;

/** Gathers what stands on the Overview. */
final class Overview {
    private static final int NEWEST = 8;
    private static final int REPEATED = 6;
    private static final int UNNAMED = 6;
    private static final int LOOKED_THROUGH = 60;
    private static final int UNREAD = 6;
    private static final int ROWS = 8;
    private static final Ask LEDGER = new Ask("/statements", "", List.of(), "", 0);

    private final CaseView view;

    Overview(CaseView view) {
        this.view = view;
    }

    OverviewPage page(Frame frame) {
        Summary summary = view.summary();
        Page<CaseView.StatementRow> newest = view.statements(new StatementQuery("", List.of(), "-date", 0, NEWEST));
        Page<CaseView.StatementRow> unnamed =
                view.statements(new StatementQuery("", List.of(new Pick("unnamed", "yes")), "", 0, 0));
        Page<CaseView.DocumentRow> documents = view.documents(new DocumentQuery("", List.of(), "document", 0, 0));
        return new OverviewPage(
                frame,
                summary,
                span(),
                heardMost(summary),
                repeated(),
                outlets(documents, newest, unnamed),
                StatementsPage.withDays(newest, true, view.lineage()),
                StatementsPage.withDays(each(described()), false, view.lineage()),
                unread());
    }

    /** Statements whose source keeps its name back ("a senior official"); a bare "he" tells nobody anything here. */
    private Page<CaseView.StatementRow> described() {
        return view.statements(
                new StatementQuery("", List.of(new Pick("type", "unnamed")), "-date", 0, LOOKED_THROUGH));
    }

    /** One statement of each description, and only the first few. */
    private static Page<CaseView.StatementRow> each(Page<CaseView.StatementRow> page) {
        Map<String, CaseView.StatementRow> first = new LinkedHashMap<>();
        page.rows().forEach(row -> first.putIfAbsent(row.source(), row));
        return new Page<>(
                first.values().stream().limit(UNNAMED).toList(), 0, page.total(), page.facets(), page.findings());
    }

    private List<LineagePage.Row> repeated() {
        return view.lineage().families(LineageView.Order.REPEATED, 0, REPEATED).stream()
                .map(LineagePage.Row::of)
                .toList();
    }

    private String span() {
        String first = end("date");
        String last = end("-date");
        return first.isEmpty() || last.isEmpty() ? "" : Wording.span(first, last);
    }

    /** The day of the first document in that order which has one. */
    private String end(String order) {
        return view.documents(new DocumentQuery("", List.of(), order, 0, 1)).rows().stream()
                .map(row -> Wording.day(row.published()))
                .filter(day -> !day.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Actors with all their names; before names are joined, the names by themselves. */
    private List<Bar> heardMost(Summary summary) {
        List<ActorRow> actors = view
                .actors()
                .actors(new ActorQuery("", Optional.empty(), ActorView.Order.STATEMENTS, 0, ROWS))
                .rows()
                .stream()
                .filter(actor -> actor.statements() > 0)
                .toList();
        if (actors.isEmpty()) {
            return bars(summary.topSources().stream()
                    .filter(c -> !c.value().equals(new Source.Unattributed().label()))
                    .toList());
        }
        int most = actors.getFirst().statements();
        return actors.stream()
                .map(actor -> new Bar(
                        new Voice(actor.name(), true),
                        ActorPages.address(actor.who()),
                        Wording.number(actor.statements()),
                        Math.max(1, actor.statements() * 100 / most)))
                .toList();
    }

    private static List<Bar> bars(List<Count> counts) {
        int most = counts.stream().mapToInt(Count::count).max().orElse(1);
        return counts.stream()
                .limit(ROWS)
                .map(c -> new Bar(
                        Voice.ofLabel(c.value()),
                        LEDGER.with("source", c.value()).address(),
                        Wording.number(c.count()),
                        Math.max(1, c.count() * 100 / most)))
                .toList();
    }

    private static List<Outlet> outlets(Page<?> documents, Page<?> statements, Page<?> unnamed) {
        Map<String, Integer> told = counts(statements);
        Map<String, Integer> without = counts(unnamed);
        List<Count> all = facet(documents);
        int most = all.stream().mapToInt(Count::count).max().orElse(1);
        List<Outlet> rows = new ArrayList<>();
        for (Count outlet : all.subList(0, Math.min(ROWS, all.size()))) {
            rows.add(new Outlet(
                    outlet.value(),
                    new Ask("/documents", "", List.of(), "", 0)
                            .with("outlet", outlet.value())
                            .address(),
                    Wording.number(outlet.count()),
                    Wording.number(told.getOrDefault(outlet.value(), 0)),
                    Wording.number(without.getOrDefault(outlet.value(), 0)),
                    Math.max(1, outlet.count() * 100 / most)));
        }
        return rows;
    }

    private static List<Count> facet(Page<?> page) {
        return page.facets().stream()
                .filter(f -> f.field().equals("outlet"))
                .flatMap(f -> f.values().stream())
                .filter(c -> !c.value().isBlank())
                .toList();
    }

    private static Map<String, Integer> counts(Page<?> page) {
        Map<String, Integer> counts = new HashMap<>();
        facet(page).forEach(c -> counts.put(c.value(), c.count()));
        return counts;
    }

    private List<Unread> unread() {
        return view.outcomes(Optional.empty(), 0, UNREAD).rows().stream()
                .filter(row ->
                        row.exhibit().outcome() != Outcome.READ && row.exhibit().outcome() != Outcome.WAITING)
                .map(Overview::unread)
                .toList();
    }

    private static Unread unread(OutcomeRow row) {
        Exhibit exhibit = row.exhibit();
        return new Unread(
                exhibit.name(),
                "/files#f" + row.number(),
                Wording.word(exhibit.outcome().name()));
    }
}
