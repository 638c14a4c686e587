package org.hearsay.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.link.lineage.Drift;
import org.hearsay.model.Family;
import org.hearsay.model.Family.Member;
import org.hearsay.serve.StatementsPage.SortChoice;
import org.hearsay.store.CaseView;
import org.hearsay.store.LineageView;
import org.hearsay.store.LineageView.FamilyRow;
import org.hearsay.store.LineageView.Order;

/** Lineage: the list of families, one family, and its versions side by side. */
final class LineagePages {
    private static final int ROWS = 50;
    private static final int STOCK = 40;
    private static final int MOST_VERSIONS = 60;
    private static final int MOST_COLUMNS = 6;

    private final CaseView view;
    private final Pages pages;

    LineagePages(CaseView view, Pages pages) {
        this.view = view;
        this.pages = pages;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/lineage", this::list);
        routes.get("/lineage/{id}", this::family);
        routes.get("/lineage/{id}/compare", this::compare);
    }

    // ── the list ─────────────────────────────────────────────────────────────────────────────────────────────────────

    private void list(Context ctx) {
        Ask ask = Ask.of(ctx, List.of());
        Order order = order(ask.sort());
        LineageView lineage = view.lineage();
        List<FamilyRow> rows = lineage.families(order, ask.from(), ROWS);
        int total = lineage.count();
        CaseView.Page<FamilyRow> page = new CaseView.Page<>(rows, ask.from(), total, List.of(), List.of());
        List<SortChoice> sorts = new ArrayList<>();
        for (Order one : Order.values()) {
            sorts.add(new SortChoice(
                    name(one), ask.sorted(one.name().toLowerCase(Locale.ROOT)).address(), one == order));
        }
        pages.show(
                ctx,
                "lineage",
                new LineagePage(
                        pages.frame(ctx, "Lineage", "lineage", ""),
                        rows.stream().map(LineagePage.Row::of).toList(),
                        total,
                        Pager.of(ask, page, ROWS),
                        sorts,
                        lineage.stock(0, STOCK).stream()
                                .map(LineagePage.Stock::of)
                                .toList(),
                        Math.max(0, lineage.stockCount() - STOCK)));
    }

    private static Order order(String sort) {
        for (Order order : Order.values()) {
            if (order.name().equalsIgnoreCase(sort)) {
                return order;
            }
        }
        return Order.SIZE;
    }

    private static String name(Order order) {
        return switch (order) {
            case SIZE -> "most reports";
            case REPEATED -> "most reports for an origin";
            case SPAN -> "longest span";
            case DRIFT -> "most changed";
        };
    }

    // ── one family ───────────────────────────────────────────────────────────────────────────────────────────────────

    private Family asked(Context ctx) {
        return view.lineage()
                .family(ctx.pathParam("id"))
                .orElseThrow(
                        () -> new HttpResponseException(
                                404,
                                "No family of this case has the id in the address. Families are gathered anew when files come in."));
    }

    private void family(Context ctx) {
        Family family = asked(ctx);
        pages.show(
                ctx,
                "family",
                new FamilyPage(
                        pages.frame(ctx, family.title(), "lineage", ""),
                        family.id(),
                        kind(family),
                        family.title(),
                        headline(family),
                        explained(family),
                        FamilyGraph.of(family),
                        members(family),
                        origins(family),
                        versions(family),
                        Math.max(0, family.members().size() - MOST_VERSIONS),
                        family.circles().stream().map(c -> circle(family, c)).toList()));
    }

    private static String kind(Family family) {
        return switch (family.kind()) {
            case PASSAGE -> "reports with the same words";
            case STATEMENT -> "reports of the same statement";
        };
    }

    private static String headline(Family family) {
        String interval = family.origins().interval();
        String origins = family.origins().most() == 0
                ? "no origin found"
                : interval + (interval.equals("1") ? " origin" : " origins");
        return Wording.count(family.members().size(), "report", "reports") + ", " + origins + ".";
    }

    private static String explained(Family family) {
        if (family.origins().most() == 0) {
            return "Each rests on another in the circle, or gives no source. An origin may lie outside this case.";
        }
        long maybe = family.origins().roots().stream()
                .filter(Family.Root::mayBeAnother)
                .count();
        long sure = family.origins().roots().size() - maybe;
        if (maybe == 0) {
            return sure == 1 ? "All of it leads back to one." : "They are shown to be separate.";
        }
        return (sure == 0 ? "None is" : Wording.count(sure, "origin is", "origins are"))
                + " shown to be separate; " + Wording.count(maybe, "more may be", "more may each be")
                + " the same as another.";
    }

    private static List<FamilyPage.Report> members(Family family) {
        List<FamilyPage.Report> rows = new ArrayList<>();
        for (int i = 0; i < family.members().size(); i++) {
            Member member = family.members().get(i);
            int number = i;
            List<Family.Link> links =
                    family.links().stream().filter(l -> l.from() == number).toList();
            List<Family.Root> roots = family.origins().roots().stream()
                    .filter(r -> r.members().contains(number))
                    .toList();
            int against = Versions.against(family, i);
            rows.add(new FamilyPage.Report(
                    i + 1,
                    told(member),
                    member.voice(),
                    member.title(),
                    member.chain(),
                    restsOn(links, roots, number),
                    evidence(links, roots),
                    passage(member),
                    against < 0 ? "" : compareAddress(family, against, i)));
        }
        return rows;
    }

    private static String compareAddress(Family family, int one, int other) {
        return "/lineage/" + family.id() + "/compare?r=" + (one + 1) + "&r=" + (other + 1);
    }

    private static String restsOn(List<Family.Link> links, List<Family.Root> roots, int member) {
        if (!links.isEmpty()) {
            return links.stream().map(l -> Integer.toString(l.on() + 1)).collect(Collectors.joining(" and "));
        }
        return roots.stream()
                .map(r -> switch (r.kind()) {
                    case VOICE, UNNAMED, MISSING -> r.label();
                    case REPORT -> r.members().size() > 1 ? "not shown" : "itself";
                })
                .findFirst()
                .orElse(member == 0 ? "itself" : "not shown");
    }

    private static String evidence(List<Family.Link> links, List<Family.Root> roots) {
        if (!links.isEmpty()) {
            return links.stream().flatMap(l -> l.reasons().stream()).distinct().collect(Collectors.joining("; "));
        }
        return roots.stream().map(Family.Root::proof).findFirst().orElse("");
    }

    private static List<FamilyPage.Origin> origins(Family family) {
        return family.origins().roots().stream()
                .map(r -> new FamilyPage.Origin(
                        r.label(),
                        r.mayBeAnother(),
                        switch (r.kind()) {
                            case VOICE -> "named voice";
                            case UNNAMED -> "not named";
                            case REPORT -> "report";
                            case MISSING -> "inferred, not in this case";
                        },
                        r.proof(),
                        r.members().stream().map(m -> m + 1).toList()))
                .toList();
    }

    private static List<FamilyPage.Version> versions(Family family) {
        List<FamilyPage.Version> versions = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_VERSIONS, family.members().size()); i++) {
            Member member = family.members().get(i);
            int against = Versions.against(family, i);
            if (against < 0) {
                versions.add(new FamilyPage.Version(
                        i + 1,
                        member.voice(),
                        told(member),
                        "not set against another",
                        Versions.plain(member.words()),
                        "",
                        List.of()));
            } else {
                Drift drift = Versions.between(family.members().get(against), member);
                versions.add(new FamilyPage.Version(
                        i + 1,
                        member.voice(),
                        told(member),
                        "against " + (against + 1),
                        Versions.marked(drift),
                        Versions.delta(drift),
                        Versions.notes(drift)));
            }
        }
        return versions;
    }

    private static FamilyPage.Circle circle(Family family, List<Integer> circle) {
        List<FamilyPage.Step> steps = new ArrayList<>();
        for (int i : circle) {
            Member member = family.members().get(i);
            String note = family.links().stream()
                    .filter(l -> l.from() == i && circle.contains(l.on()))
                    .map(l -> l.reasons().getFirst() + " (" + (l.on() + 1) + ")")
                    .findFirst()
                    .orElse("gives no source");
            steps.add(new FamilyPage.Step(i + 1, member.voice(), told(member), note));
        }
        return new FamilyPage.Circle(
                steps,
                Wording.count(circle.size(), "report", "reports")
                        + " whose outlets rest on one another. The first gives no source; an origin may lie outside this case.");
    }

    static String told(Member member) {
        return member.date()
                .map(d -> (Wording.date(Wording.day(d)) + " " + Wording.time(d)).strip())
                .orElse("no date");
    }

    private static String passage(Member member) {
        return "/d/" + member.document()
                + member.statement().map(s -> "?s=" + Ask.encoded(s)).orElse("");
    }

    // ── side by side ─────────────────────────────────────────────────────────────────────────────────────────────────

    private void compare(Context ctx) {
        Family family = asked(ctx);
        List<Integer> chosen = ctx.queryParams("r").stream()
                .map(Ask::whole)
                .filter(n -> n >= 1 && n <= family.members().size())
                .distinct()
                .limit(MOST_COLUMNS)
                .toList();
        List<Integer> columns = chosen.isEmpty() ? List.of(1, 2) : chosen;
        Member first = family.members().get(columns.getFirst() - 1);
        List<ComparePage.Column> shown = new ArrayList<>();
        for (int number : columns) {
            Member member = family.members().get(number - 1);
            Drift drift = Versions.between(first, member);
            boolean isFirst = shown.isEmpty();
            shown.add(new ComparePage.Column(
                    number,
                    member.voice(),
                    told(member),
                    isFirst ? Versions.plain(member.words()) : Versions.marked(drift),
                    isFirst ? "the others are set against it" : Versions.delta(drift),
                    isFirst ? List.of() : Versions.notes(drift),
                    passage(member)));
        }
        List<ComparePage.Choice> choices = new ArrayList<>();
        for (int i = 1; i <= family.members().size(); i++) {
            choices.add(new ComparePage.Choice(i, family.members().get(i - 1).voice(), columns.contains(i)));
        }
        pages.show(
                ctx,
                "compare",
                new ComparePage(
                        pages.frame(ctx, "Compare: " + family.title(), "lineage", ""),
                        "/lineage/" + family.id(),
                        family.title(),
                        shown,
                        choices));
    }
}
