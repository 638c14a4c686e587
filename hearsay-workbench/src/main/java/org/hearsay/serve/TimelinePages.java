package org.hearsay.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.serve.TimelinePage.Way;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.Happenings;
import org.hearsay.store.CaseView.Page;
import org.hearsay.store.CaseView.StatementQuery;
import org.hearsay.store.query.Finding;

/** The Timeline: what statements say happened, beside when it was told; every stretch and choice is an address. */
final class TimelinePages {
    private static final List<String> FIELDS =
            List.of("unnamed", "outlet", "source", "stance", "form", "type", "language");
    private static final List<Frame.Key> KEYS = List.of(
            new Frame.Key("j k", "next, previous event"),
            new Frame.Key("Enter", "open"),
            new Frame.Key("-", "farther"),
            new Frame.Key("?", "all keys"));

    /** More lines than these cannot be told apart. */
    private static final int MOST_DRAWN = 40;

    private static final int DRAWN_OF_MANY = 24;

    private final CaseView view;
    private final Pages pages;

    TimelinePages(CaseView view, Pages pages) {
        this.view = view;
        this.pages = pages;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/timeline", this::timeline);
        routes.get("/timeline.json", ctx -> TimelineExports.json(ctx, happenings(ctx), view));
        routes.get("/timeline.ics", ctx -> TimelineExports.calendar(ctx, happenings(ctx), view));
    }

    private Happenings happenings(Context ctx) {
        Ask ask = Ask.of(ctx, FIELDS);
        Period period = Period.of(Ask.param(ctx, "in"));
        return view.happenings(query(ask), period.first(), period.last());
    }

    private static StatementQuery query(Ask ask) {
        return new StatementQuery(ask.text(), ask.picks(), "", 0, 0);
    }

    private void timeline(Context ctx) {
        Ask ask = Ask.of(ctx, FIELDS);
        Period period = Period.of(Ask.param(ctx, "in"));
        boolean onlyRepeated = Ask.param(ctx, "show").equals("repeated");
        Happenings found = view.happenings(query(ask), period.first(), period.last());
        List<Happening> happenings = Happening.of(found.rows(), view.lineage()).stream()
                .filter(one -> !onlyRepeated || one.reports() > 1)
                .toList();
        List<Happening> drawn = drawn(happenings);
        pages.show(
                ctx,
                "timeline",
                new TimelinePage(
                        pages.frame(ctx, "Timeline", "timeline", ask.text(), KEYS),
                        Narrowing.of(ask, new Page<>(List.of(), 0, 0, found.facets(), List.of()), FIELDS),
                        period,
                        period.outward().stream()
                                .map(wider -> new Way(wider.words(), 0, address(ask, wider, onlyRepeated)))
                                .toList(),
                        period.parts(found.begins()).stream()
                                .map(part -> new Way(
                                        part.period().words(), part.count(), address(ask, part.period(), onlyRepeated)))
                                .toList(),
                        drawn.isEmpty() ? Optional.empty() : Optional.of(TimelineDrawing.of(drawn)),
                        drawn.size(),
                        happenings,
                        found.rows().size(),
                        found.begins().length,
                        found.dated(),
                        found.undated(),
                        onlyRepeated,
                        address(ask, period, !onlyRepeated),
                        found.findings().stream().map(Finding::sentence).toList()));
    }

    /** All of a few; of many, those that most reports tell of. */
    private static List<Happening> drawn(List<Happening> happenings) {
        if (happenings.size() <= MOST_DRAWN) {
            return happenings;
        }
        return happenings.stream()
                .sorted(Comparator.comparingInt(one -> -one.reports()))
                .limit(DRAWN_OF_MANY)
                .sorted(Comparator.comparingInt(Happening::number))
                .toList();
    }

    private static String address(Ask ask, Period period, boolean onlyRepeated) {
        Ask wanted = ask;
        if (period.unit() != Period.Unit.ALL) {
            wanted = wanted.with("in", period.value());
        }
        return (onlyRepeated ? wanted.with("show", "repeated") : wanted).address();
    }

    static String export(TimelinePage page, String path) {
        Ask ask = page.narrowing().ask().at(path);
        boolean isAll = page.period().unit() == Period.Unit.ALL;
        return (isAll ? ask : ask.with("in", page.period().value())).address();
    }

    /** The ledger's rows with the same words and choices. */
    static String ledger(TimelinePage page) {
        Ask ask = page.narrowing().ask();
        return new Ask("/statements.csv", ask.text(), ask.picks(), "happened", 0).address();
    }
}
