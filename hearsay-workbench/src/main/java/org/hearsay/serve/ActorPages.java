package org.hearsay.serve;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.model.Digest;
import org.hearsay.model.Mention;
import org.hearsay.model.Ruling;
import org.hearsay.model.Who;
import org.hearsay.serve.OverviewPage.Bar;
import org.hearsay.serve.StatementsPage.SortChoice;
import org.hearsay.store.ActorView;
import org.hearsay.store.ActorView.ActorQuery;
import org.hearsay.store.ActorView.ActorRow;
import org.hearsay.store.ActorView.NameRow;
import org.hearsay.store.ActorView.Order;
import org.hearsay.store.ActorView.RulingRow;
import org.hearsay.store.ActorView.SuggestionRow;
import org.hearsay.store.ActorView.UseRow;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.Count;
import org.hearsay.store.CaseView.Page;

/** Actors: the list, one actor, pairs that may be one, and what people decide about them. */
final class ActorPages {
    private static final int PAIRS_ABOVE_THE_LIST = 4;
    private static final int STATEMENTS = 8;
    private static final int USES = 200;
    private static final int COMPANIONS = 12;
    private static final int OUTLETS = 6;
    private static final int MOST_MONTHS = 60;
    private static final int LONGEST_NAME = 400;

    private static final Ask LEDGER = new Ask("/statements", "", List.of(), "", 0);

    private final CaseView view;
    private final Backstage backstage;
    private final Pages pages;

    ActorPages(CaseView view, Backstage backstage, Pages pages) {
        this.view = view;
        this.backstage = backstage;
        this.pages = pages;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/actors", this::list);
        routes.get("/actors/who", this::actor);
        routes.get("/actors/suggestions", this::suggestions);
        routes.get("/actors/decisions", this::decisions);
        routes.post("/actors/rule", this::rule);
    }

    static String address(Who who) {
        return "/actors/who?name=" + Ask.encoded(who.name())
                + who.within().map(document -> "&in=" + document.hex()).orElse("");
    }

    static String kind(Mention.Type kind) {
        return switch (kind) {
            case PERSON -> "person";
            case ORGANISATION -> "organisation";
            case OUTLET -> "outlet";
            case PLACE -> "place";
        };
    }

    static String days(ActorRow actor) {
        return actor.firstDay().isEmpty() ? "" : Wording.span(actor.firstDay(), actor.lastDay());
    }

    // ── the list ─────────────────────────────────────────────────────────────────────────────────────────────────────

    private void list(Context ctx) {
        Ask ask = Ask.of(ctx, List.of("kind"));
        Optional<Mention.Type> kind = wantedKind(ask);
        Order order = order(ask.sort());
        ActorView actors = view.actors();
        Page<ActorRow> page = actors.actors(new ActorQuery(ask.text(), kind, order, ask.from(), Pages.ROWS));
        Page<SuggestionRow> suggestions = actors.suggestions(Optional.empty(), 0, PAIRS_ABOVE_THE_LIST);
        boolean isFirst = ask.from() == 0 && !ask.narrowed();
        pages.show(
                ctx,
                "actors",
                new ActorsPage(
                        pages.frame(ctx, "Actors", "actors", ""),
                        page.rows().stream().map(ActorsPage.Row::of).toList(),
                        page.total(),
                        Pager.of(ask, page, Pages.ROWS),
                        ask.text(),
                        kind.map(ActorPages::kind).orElse(""),
                        kinds(ask, kind),
                        sorts(ask, order),
                        isFirst ? pairs(suggestions) : List.of(),
                        suggestions.total(),
                        actors.rulings(0, 0).total()));
    }

    private static Optional<Mention.Type> wantedKind(Ask ask) {
        return ask.picks().stream()
                .findFirst()
                .flatMap(pick -> List.of(Mention.Type.values()).stream()
                        .filter(type -> kind(type).equals(pick.value()))
                        .findFirst());
    }

    private static List<SortChoice> kinds(Ask ask, Optional<Mention.Type> picked) {
        Ask all = new Ask(ask.path(), ask.text(), List.of(), ask.sort(), 0);
        List<SortChoice> kinds = new ArrayList<>();
        kinds.add(new SortChoice("all", all.address(), picked.isEmpty()));
        kinds.add(choice(all, "people", Mention.Type.PERSON, picked));
        kinds.add(choice(all, "organisations", Mention.Type.ORGANISATION, picked));
        kinds.add(choice(all, "outlets", Mention.Type.OUTLET, picked));
        return kinds;
    }

    private static SortChoice choice(Ask all, String name, Mention.Type kind, Optional<Mention.Type> picked) {
        return new SortChoice(name, all.with("kind", kind(kind)).address(), picked.equals(Optional.of(kind)));
    }

    private static List<SortChoice> sorts(Ask ask, Order order) {
        List<SortChoice> sorts = new ArrayList<>();
        for (Order one : Order.values()) {
            String name = switch (one) {
                case STATEMENTS -> "most statements";
                case DOCUMENTS -> "most documents";
                case NAME -> "name";
                case LAST -> "named last";
            };
            sorts.add(new SortChoice(
                    name, ask.sorted(one.name().toLowerCase(Locale.ROOT)).address(), one == order));
        }
        return sorts;
    }

    private static Order order(String sort) {
        for (Order order : Order.values()) {
            if (order.name().equalsIgnoreCase(sort)) {
                return order;
            }
        }
        return Order.STATEMENTS;
    }

    private void suggestions(Context ctx) {
        Ask ask = Ask.of(ctx, List.of());
        Page<SuggestionRow> page = view.actors().suggestions(Optional.empty(), ask.from(), Pages.ROWS);
        pages.show(
                ctx,
                "suggestions",
                new SuggestionsPage(
                        pages.frame(ctx, "Perhaps one actor", "actors", ""),
                        pairs(page),
                        page.total(),
                        Pager.of(ask, page, Pages.ROWS)));
    }

    private static List<ActorsPage.Pair> pairs(Page<SuggestionRow> page) {
        return page.rows().stream()
                .map(row -> new ActorsPage.Pair(
                        row.one().name(),
                        in(row.one()),
                        row.oneIs().equals(row.one().name()) ? "" : row.oneIs(),
                        row.oneStatements(),
                        address(row.one()),
                        row.other().name(),
                        in(row.other()),
                        row.otherIs().equals(row.other().name()) ? "" : row.otherIs(),
                        row.otherStatements(),
                        address(row.other()),
                        row.reason()))
                .toList();
    }

    private static String in(Who who) {
        return who.within().map(Digest::hex).orElse("");
    }

    // ── one actor ────────────────────────────────────────────────────────────────────────────────────────────────────

    private void actor(Context ctx) {
        Who who = who(Ask.param(ctx, "name"), Ask.param(ctx, "in"));
        ActorRow actor = found(who);
        ActorView actors = view.actors();
        List<NameRow> names = actors.names(actor);
        List<UseRow> uses = actors.uses(actor, USES);
        pages.show(
                ctx,
                "actor",
                new ActorPage(
                        pages.frame(ctx, actor.name(), "actors", ""),
                        ActorsPage.Row.of(actor),
                        actor.who().name(),
                        in(actor.who()),
                        names(names),
                        pairs(actors.suggestions(Optional.of(actor), 0, Pages.ROWS)),
                        told(actors.said(actor, STATEMENTS), ledger(names)),
                        told(actors.about(actor, STATEMENTS), search(names)),
                        uses(uses),
                        Math.max(0, actor.documents() - USES),
                        actors.companions(actor, COMPANIONS).stream()
                                .map(one -> new ActorPage.Companion(one.name(), address(one.who()), one.documents()))
                                .toList()));
    }

    private ActorRow found(Who who) {
        return view.actors()
                .actor(who)
                .orElseThrow(() -> new HttpResponseException(
                        404,
                        "Nobody in this case bears the name “" + shortened(who.name())
                                + "”. Look at the list of actors; names are gathered when files have been read."));
    }

    private static Who who(String name, String in) {
        if (name.isBlank()) {
            throw new HttpResponseException(400, "Expected the name of an actor; came none.");
        }
        return new Who(
                shortened(name.strip()), in.matches("[0-9a-f]{64}") ? Optional.of(new Digest(in)) : Optional.empty());
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static List<ActorPage.Name> names(List<NameRow> rows) {
        List<ActorPage.Name> names = new ArrayList<>();
        for (NameRow row : rows) {
            names.add(new ActorPage.Name(
                    row.who().name(),
                    in(row.who()),
                    row.document(),
                    script(row.who().name()),
                    row.statements(),
                    row.documents(),
                    row.reason(),
                    names.isEmpty()));
        }
        return names;
    }

    /** "Cyrillic"; empty for Latin letters, and for a name without letters. */
    private static String script(String name) {
        return name.codePoints()
                .filter(UCharacter::isLetter)
                .mapToObj(UScript::getScript)
                .filter(script -> script != UScript.LATIN)
                .findFirst()
                .map(UScript::getName)
                .orElse("");
    }

    private ActorPage.Told told(ActorView.Told told, String all) {
        List<Count> months = told.months().size() < 2
                ? List.of()
                : told.months()
                        .subList(
                                Math.max(0, told.months().size() - MOST_MONTHS),
                                told.months().size());
        int most = months.stream().mapToInt(Count::count).max().orElse(1);
        int widest = told.outlets().stream().mapToInt(Count::count).max().orElse(1);
        return new ActorPage.Told(
                StatementsPage.withDays(
                        new Page<>(told.rows(), 0, told.total(), List.of(), List.of()), true, view.lineage()),
                told.total(),
                months.stream()
                        .map(month -> new ActorPage.Month(
                                Wording.date(month.value()), month.count(), Math.max(4, 100 * month.count() / most)))
                        .toList(),
                told.outlets().stream()
                        .filter(outlet -> !outlet.value().isEmpty())
                        .limit(OUTLETS)
                        .map(outlet -> new Bar(
                                new Voice(outlet.value(), true),
                                LEDGER.with("outlet", outlet.value()).address(),
                                Wording.number(outlet.count()),
                                Math.max(2, 100 * outlet.count() / widest)))
                        .toList(),
                all);
    }

    /** The ledger, narrowed to all names. */
    private static String ledger(List<NameRow> names) {
        Ask ask = LEDGER;
        for (String name :
                names.stream().map(row -> row.who().name()).distinct().toList()) {
            ask = ask.with("source", name);
        }
        return ask.address();
    }

    private static String search(List<NameRow> names) {
        return new Ask("/search", "", List.of(), "", 0)
                .withText(names.stream()
                        .map(row -> "\"" + row.who().name().replace("\"", "") + "\"")
                        .distinct()
                        .limit(12)
                        .collect(Collectors.joining(" OR ")))
                .address();
    }

    private static List<ActorPage.Use> uses(List<UseRow> rows) {
        return rows.stream()
                .map(row -> new ActorPage.Use(
                        row.title(),
                        "/d/" + row.exhibit().hex(),
                        row.outlet(),
                        Wording.date(Wording.day(row.day())),
                        row.name(),
                        row.forms().stream()
                                .filter(form -> !form.equals(row.name()))
                                .toList(),
                        row.statements(),
                        row.exhibit().hex(),
                        rows.size() > 1))
                .toList();
    }

    // ── what people decide ───────────────────────────────────────────────────────────────────────────────────────────

    private void rule(Context ctx) {
        Who one = who(form(ctx, "one"), form(ctx, "one-in"));
        String what = form(ctx, "do");
        Ruling ruling = switch (what) {
            case "same" -> new Ruling.Same(one, other(ctx, one));
            case "different" -> new Ruling.Different(one, other(ctx, one));
            case "call" -> new Ruling.Called(one, newName(ctx));
            default ->
                throw new HttpResponseException(
                        400, "Expected same, different or call; came “" + shortened(what) + "”.");
        };
        backstage.rule(List.of(ruling));
        String back = form(ctx, "back");
        ctx.redirect(Pages.isOurs(back) ? back : address(one), HttpStatus.SEE_OTHER);
    }

    /** The other name must be in the case, so that a slip of the pen is noticed. */
    private Who other(Context ctx, Who one) {
        String name = form(ctx, "other");
        Who other = who(name, form(ctx, "other-in"));
        if (other.equals(one)) {
            throw new HttpResponseException(400, "Expected another name than “" + one.name() + "”; came the same.");
        }
        found(other);
        return other;
    }

    private static String newName(Context ctx) {
        String name = form(ctx, "other");
        if (name.isEmpty()) {
            throw new HttpResponseException(400, "Expected the name to list the actor by; came none.");
        }
        return shortened(name);
    }

    private static String form(Context ctx, String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value.strip();
    }

    private void decisions(Context ctx) {
        Ask ask = Ask.of(ctx, List.of());
        Page<RulingRow> page = view.actors().rulings(ask.from(), Pages.ROWS);
        pages.show(
                ctx,
                "rulings",
                new RulingsPage(
                        pages.frame(ctx, "Decisions about actors", "actors", ""),
                        page.rows().stream().map(ActorPages::row).toList(),
                        Pager.of(ask, page, Pages.ROWS)));
    }

    private static RulingsPage.Row row(RulingRow row) {
        return new RulingsPage.Row(
                row.decision().number(),
                row.decision().author(),
                Wording.date(Wording.day(row.decision().at())),
                what(row.decision().ruling()),
                address(row.decision().ruling().one()),
                row.stands() ? "" : row.undoneBy() + ", " + Wording.date(Wording.day(row.undoneAt())));
    }

    private static String what(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Same(Who one, Who other) -> quoted(one) + " and " + quoted(other) + " are one";
            case Ruling.Different(Who one, Who other) -> quoted(one) + " and " + quoted(other) + " are two";
            case Ruling.Called(Who one, String name) -> quoted(one) + " is listed as “" + name + "”";
        };
    }

    private static String quoted(Who who) {
        return "“" + who.name() + "”"
                + who.within()
                        .map(document -> " in " + document.hex().substring(0, 8) + "…")
                        .orElse("");
    }
}
