package org.hearsay.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.model.Attribution;
import org.hearsay.model.Decided;
import org.hearsay.model.Digest;
import org.hearsay.model.Exhibit;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.Telling;
import org.hearsay.serve.Card.Fact;
import org.hearsay.serve.ReaderPage.Node;
import org.hearsay.serve.ReaderPage.Relative;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.DocumentView;

/** The Reader, and the permanent links that lead into it. */
final class ReaderPages {
    private static final List<Frame.Key> KEYS = List.of(
            new Frame.Key("j k", "next, previous statement"),
            new Frame.Key("u", "one voice outward"),
            new Frame.Key("d", "one voice deeper"),
            new Frame.Key("o", "original"),
            new Frame.Key("m", "misread"),
            new Frame.Key("a", "add marked words"),
            new Frame.Key("?", "all keys"));

    private final CaseView view;
    private final Originals originals;
    private final Pages pages;

    ReaderPages(CaseView view, Originals originals, Pages pages) {
        this.view = view;
        this.originals = originals;
        this.pages = pages;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/s/{id}", this::permanent);
        routes.get("/d/{digest}", this::reader);
    }

    /** The exhibit named in the address. */
    static DocumentView document(CaseView view, Context ctx) {
        String hex = ctx.pathParam("digest");
        Optional<DocumentView> found = hex.matches("[0-9a-f]{64}") ? view.document(new Digest(hex)) : Optional.empty();
        return found.orElseThrow(
                () -> new HttpResponseException(404, "No exhibit of this case has the SHA-256 in the address."));
    }

    private void permanent(Context ctx) {
        CaseView.StatementRow row = view.statement(ctx.pathParam("id"))
                .orElseThrow(
                        () -> new HttpResponseException(
                                404,
                                "No statement of this case has the id in the address. It may be from another case, or from a text that was read anew."));
        ctx.redirect(LedgerRow.address(row));
    }

    private void reader(Context ctx) {
        DocumentView document = document(view, ctx);
        Exhibit exhibit = document.exhibit();
        Rendition rendition =
                document.rendition().orElseGet(() -> Rendition.ofPlainText(exhibit.digest(), "", Report.unnamed()));
        Decided decided = document.decided()
                .orElseGet(() -> Decided.of(
                        new Reading(List.of(), List.of(), List.of(), List.of()), rendition.text(), List.of()));
        Reading reading = decided.reading();
        String address = "/d/" + exhibit.digest().hex();
        ReaderRoom room = new ReaderRoom(
                rendition,
                decided,
                view.lineage().ofStatements(exhibit.digest()),
                address,
                new ReaderRoom.Wanted(
                        Ask.param(ctx, "s"), Ask.whole(Ask.param(ctx, "p")), Ask.whole(Ask.param(ctx, "at"))));
        Report report = rendition.report();
        String title = report.title().orElse(exhibit.name());
        List<Node> nodes = withoutTitle(room.nodes(), title, room.part());
        List<String> parts = room.partAddresses();
        String language = report.language().orElse("");
        pages.show(
                ctx,
                "reader",
                new ReaderPage(
                        pages.frame(ctx, title, "documents", "", KEYS),
                        exhibit,
                        document.number(),
                        view.summary().exhibits(),
                        title,
                        report.outlet().orElse(""),
                        report.published().orElse(""),
                        report.byline().orElse(""),
                        counts(reading, room.deepest()),
                        language,
                        Wording.rightToLeft(language),
                        nodes,
                        room.part(),
                        parts,
                        facts(document),
                        exhibit.flags(),
                        exhibit.parent().flatMap(this::relative),
                        document.children().stream().map(ReaderPages::relative).toList(),
                        originals.beside(exhibit, rendition, room.selected(), number(reading, room.selected())),
                        room.part() > 1 ? parts.get(room.part() - 2) : "",
                        room.part() < parts.size() ? parts.get(room.part()) : "",
                        voices(reading),
                        decided.unplaced().stream().map(ByHand::of).toList()));
    }

    private static List<Voice> voices(Reading reading) {
        return reading.attributions().stream()
                .map(statement -> Voice.ofLabel(statement.source().label()))
                .distinct()
                .sorted(Comparator.comparing(Voice::words))
                .toList();
    }

    private static int number(Reading reading, Optional<Attribution> selected) {
        return selected.map(s -> reading.attributions().indexOf(s) + 1).orElse(0);
    }

    /** The title stands in the page's head; the text's own first line need not say it again. */
    private static List<Node> withoutTitle(List<Node> nodes, String title, int part) {
        if (part == 1
                && !nodes.isEmpty()
                && nodes.getFirst() instanceof Node.Para para
                && para.tag().equals("h3")
                && para.cards().isEmpty()
                && para.plain().equals(title.strip())) {
            return nodes.subList(1, nodes.size());
        }
        return nodes;
    }

    private static String counts(Reading reading, int deepest) {
        int all = reading.attributions().size();
        long unnamed = reading.attributions().stream()
                .filter(a -> a.source() instanceof Source.Unnamed)
                .map(a -> a.source().label())
                .distinct()
                .count();
        List<String> words = new ArrayList<>();
        words.add(all == 0 ? "no statements found" : Wording.count(all, "statement", "statements"));
        if (unnamed > 0) {
            words.add(Wording.count(unnamed, "unnamed voice", "unnamed voices"));
        }
        if (deepest > 1) {
            words.add("up to " + deepest + " deep");
        }
        return String.join(", ", words);
    }

    private Optional<Relative> relative(Digest digest) {
        return view.document(digest).map(d -> relative(d.exhibit()));
    }

    private static Relative relative(Exhibit exhibit) {
        return new Relative(
                "/d/" + exhibit.digest().hex(),
                exhibit.name(),
                Wording.media(exhibit.mediaType()) + ", "
                        + Wording.word(exhibit.outcome().name()));
    }

    /** "19 March 2024 (JSON-LD); but 12 March 2024 (its address)". */
    private static Fact told(Telling first, List<Telling> all) {
        String others = Telling.contradicting(all).stream()
                .filter(other -> other.of() == first.of())
                .map(other -> "; but " + shown(other))
                .distinct()
                .collect(Collectors.joining());
        String name = switch (first.of()) {
            case PUBLISHED -> "Says it is of";
            case BYLINE -> "Says it is by";
            case OUTLET -> "Says its outlet is";
        };
        return new Fact(name, shown(first) + others);
    }

    private static String shown(Telling telling) {
        String value =
                telling.of() == Telling.Of.PUBLISHED ? Wording.date(Wording.day(telling.value())) : telling.value();
        return value + " (" + telling.where() + ")";
    }

    static List<Fact> facts(DocumentView document) {
        Exhibit exhibit = document.exhibit();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Kind", Wording.media(exhibit.mediaType()) + ", " + Wording.size(exhibit.size())));
        document.paths().stream().limit(5).forEach(path -> facts.add(new Fact("Path", path)));
        if (document.paths().size() > 5) {
            facts.add(new Fact("", "and " + (document.paths().size() - 5) + " more"));
        }
        facts.add(new Fact("SHA-256", exhibit.digest().hex()));
        document.rendition().ifPresent(r -> {
            for (Telling.Of of : Telling.Of.values()) {
                Telling.believed(r.tellings(), of).ifPresent(first -> facts.add(told(first, r.tellings())));
            }
            r.report().address().ifPresent(a -> facts.add(new Fact("Says it stands at", a)));
            facts.add(new Fact("Text drawn by", r.extractor()));
        });
        return facts;
    }
}
