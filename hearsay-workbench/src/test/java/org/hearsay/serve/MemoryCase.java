package org.hearsay.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Exhibit;
import org.hearsay.model.Obstacle;
import org.hearsay.model.Outcome;
import org.hearsay.model.Source;
import org.hearsay.store.CaseView;
import org.hearsay.store.LineageView;
import org.hearsay.store.query.Finding;

/** A case held in memory, for tests of the pages. Its search is a plain "contains". */
final class MemoryCase implements CaseView {
    private static final List<PassedOverRow> PASSED_OVER = List.of(new PassedOverRow(
            "/invented/to-the-archive",
            new Obstacle("HS-INT-002", "A symbolic link to /archive. It was not followed; give its target itself."),
            "2024-03-20T09:00:00Z"));

    private final List<DocumentView> documents = new ArrayList<>();
    private final List<Exhibit> unread = new ArrayList<>();
    private volatile Optional<LineageView> lineage = Optional.empty();

    static MemoryCase invented() {
        MemoryCase view = new MemoryCase();
        int number = 0;
        for (InventedDocument document : InventedCase.documents()) {
            view.documents.add(document.view(++number));
        }
        view.unread.add(unread(
                "annex-c-inspection.pdf",
                "application/pdf",
                2_100_000,
                Outcome.ENCRYPTED,
                "HS-EXT-003",
                "The text is encrypted. Nothing was read."));
        view.unread.add(unread(
                "minutes-feb.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                0,
                Outcome.EMPTY,
                "HS-EXT-001",
                "The file has 0 bytes. It may have been cut off before it reached you: ask for it again."));
        view.unread.add(unread(
                "register.tiff",
                "image/tiff",
                18_000_000,
                Outcome.TIMED_OUT,
                "HS-EXT-009",
                "Reading took longer than 60 seconds and was stopped at page 3."));
        return view;
    }

    static MemoryCase empty() {
        return new MemoryCase();
    }

    private static Exhibit unread(String name, String type, long size, Outcome outcome, String code, String sentence) {
        Digest digest =
                new InventedDocument(name, type, InventedDocument.report("", "", "", "", ""), "", name).digest();
        return new Exhibit(
                digest,
                size,
                name,
                type,
                outcome,
                Optional.of(new Obstacle(code, sentence)),
                List.of(),
                Optional.empty());
    }

    @Override
    public String name() {
        return "Halvek Dam";
    }

    @Override
    public LineageView lineage() {
        LineageView found = lineage.orElseGet(() -> InventedLineage.of(documents));
        lineage = Optional.of(found);
        return found;
    }

    @Override
    public Summary summary() {
        List<StatementRow> all = rows();
        return new Summary(
                outcomes(),
                PASSED_OVER.size(),
                documents.size(),
                all.size(),
                (int) all.stream().filter(StatementRow::unnamed).count(),
                (int) documents.stream()
                        .map(d -> row(d).outlet())
                        .filter(o -> !o.isEmpty())
                        .distinct()
                        .count(),
                counts(all.stream().map(StatementRow::source).toList()),
                counts(documents.stream()
                        .map(d -> row(d).outlet())
                        .filter(o -> !o.isEmpty())
                        .toList()));
    }

    @Override
    public Page<DocumentRow> documents(DocumentQuery query) {
        List<DocumentRow> all = documents.stream()
                .filter(d -> contains(d.rendition().orElseThrow().text(), query.text()))
                .map(MemoryCase::row)
                .toList();
        Map<String, Function<DocumentRow, String>> fields = new LinkedHashMap<>();
        fields.put("outlet", DocumentRow::outlet);
        fields.put("date", d -> d.published().substring(0, 7));
        fields.put("type", DocumentRow::mediaType);
        fields.put("language", DocumentRow::language);
        Comparator<DocumentRow> order = query.sort().endsWith("date")
                ? Comparator.comparing(DocumentRow::published)
                : Comparator.comparingInt(DocumentRow::number);
        return page(all, fields, query.picks(), order(order, query.sort()), query.offset(), query.size(), query.text());
    }

    @Override
    public Page<StatementRow> statements(StatementQuery query) {
        List<StatementRow> all = rows().stream()
                .filter(s -> contains(s.words(), query.text()))
                .map(s -> highlighted(s, query.text()))
                .toList();
        Map<String, Function<StatementRow, String>> fields = new LinkedHashMap<>();
        fields.put("source", StatementRow::source);
        fields.put("outlet", StatementRow::outlet);
        fields.put("form", StatementRow::form);
        fields.put("stance", StatementRow::stance);
        fields.put("type", StatementRow::sourceType);
        fields.put("unnamed", s -> s.unnamed() ? "yes" : "no");
        Comparator<StatementRow> order = query.sort().endsWith("date")
                ? Comparator.comparing(StatementRow::published)
                : Comparator.comparingInt(s -> 0);
        return page(all, fields, query.picks(), order(order, query.sort()), query.offset(), query.size(), query.text());
    }

    private static <T> Comparator<T> order(Comparator<T> order, String sort) {
        return sort.startsWith("-") ? order.reversed() : order;
    }

    private static <T> Page<T> page(
            List<T> all,
            Map<String, Function<T, String>> fields,
            List<Pick> picks,
            Comparator<T> order,
            int offset,
            int size,
            String text) {
        BiFunction<T, String, Boolean> keeps = (row, except) -> fields.entrySet().stream()
                .filter(f -> !f.getKey().equals(except))
                .allMatch(f -> picks.stream().noneMatch(p -> p.field().equals(f.getKey()))
                        || picks.contains(new Pick(f.getKey(), f.getValue().apply(row))));
        List<T> kept =
                all.stream().filter(row -> keeps.apply(row, "")).sorted(order).toList();
        List<Facet> facets = fields.entrySet().stream()
                .map(f -> new Facet(
                        f.getKey(),
                        counts(all.stream()
                                .filter(row -> keeps.apply(row, f.getKey()))
                                .map(f.getValue())
                                .toList())))
                .toList();
        List<Finding> findings = text.endsWith("(")
                ? List.of(new Finding(
                        text.length(),
                        "Expected a closing bracket; came the end at character " + text.length()
                                + ". The words were searched."))
                : List.of();
        return new Page<>(kept.stream().skip(offset).limit(size).toList(), offset, kept.size(), facets, findings);
    }

    private static List<Count> counts(List<String> values) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        values.forEach(v -> counts.merge(v, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(e -> new Count(e.getKey(), e.getValue()))
                .toList();
    }

    private static boolean contains(String all, String asked) {
        return all.toLowerCase(Locale.ROOT).contains(asked.replace("(", "").toLowerCase(Locale.ROOT));
    }

    @Override
    public Stream<StatementRow> allStatements(StatementQuery query) {
        return statements(new StatementQuery(query.text(), query.picks(), query.sort(), 0, Integer.MAX_VALUE))
                .rows()
                .stream();
    }

    @Override
    public Stream<DocumentRow> allDocuments(DocumentQuery query) {
        return documents(new DocumentQuery(query.text(), query.picks(), query.sort(), 0, Integer.MAX_VALUE))
                .rows()
                .stream();
    }

    @Override
    public Optional<DocumentView> document(Digest exhibit) {
        return documents.stream()
                .filter(d -> d.exhibit().digest().equals(exhibit))
                .findFirst()
                .or(() -> unread.stream()
                        .filter(e -> e.digest().equals(exhibit))
                        .findFirst()
                        .map(e -> new DocumentView(
                                e,
                                documents.size() + unread.indexOf(e) + 1,
                                List.of("/invented/" + e.name()),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of())));
    }

    @Override
    public Optional<StatementRow> statement(String id) {
        return rows().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    @Override
    public Page<OutcomeRow> outcomes(Optional<Outcome> only, int offset, int size) {
        List<OutcomeRow> all = new ArrayList<>();
        unread.forEach(e ->
                all.add(new OutcomeRow(e, documents.size() + unread.indexOf(e) + 1, List.of("/invented/" + e.name()))));
        documents.forEach(d -> all.add(new OutcomeRow(d.exhibit(), d.number(), d.paths())));
        List<OutcomeRow> kept = all.stream()
                .filter(r -> only.isEmpty() || only.get() == r.exhibit().outcome())
                .toList();
        return new Page<>(kept.stream().skip(offset).limit(size).toList(), offset, kept.size(), List.of(), List.of());
    }

    @Override
    public Page<PassedOverRow> passedOver(int offset, int size) {
        return new Page<>(
                PASSED_OVER.stream().skip(offset).limit(size).toList(),
                offset,
                PASSED_OVER.size(),
                List.of(),
                List.of());
    }

    private Map<Outcome, Integer> outcomes() {
        return outcomes(Optional.empty(), 0, Integer.MAX_VALUE).rows().stream()
                .collect(Collectors.toMap(row -> row.exhibit().outcome(), row -> 1, Integer::sum));
    }

    @Override
    public Page<CustodyRecord> custody(int offset, int size) {
        List<CustodyRecord> all = new ArrayList<>();
        for (DocumentView d : documents) {
            all.addFirst(new CustodyRecord(
                    d.number(),
                    "2024-03-20T09:0" + d.number() + ":00Z",
                    "r.anselm",
                    "taken in",
                    d.exhibit().digest().hex(),
                    "from " + d.paths().getFirst(),
                    "hearsay 0.1.0",
                    "0".repeat(64),
                    "ab".repeat(32)));
        }
        return new Page<>(all.stream().skip(offset).limit(size).toList(), offset, all.size(), List.of(), List.of());
    }

    private static DocumentRow row(DocumentView d) {
        var report = d.rendition().orElseThrow().report();
        var reading = d.reading().orElseThrow();
        return new DocumentRow(
                d.exhibit().digest(),
                d.number(),
                report.title().orElse(d.exhibit().name()),
                report.outlet().orElse(""),
                report.published().orElse(""),
                d.exhibit().mediaType(),
                report.language().orElse(""),
                d.rendition().orElseThrow().text().split("\\s+").length,
                reading.attributions().size(),
                (int) reading.attributions().stream()
                        .filter(a -> a.source() instanceof Source.Unnamed)
                        .count(),
                d.paths().getFirst(),
                "");
    }

    private List<StatementRow> rows() {
        List<StatementRow> rows = new ArrayList<>();
        for (DocumentView d : documents) {
            int number = 0;
            for (Attribution a : d.reading().orElseThrow().attributions()) {
                rows.add(row(d, a, ++number));
            }
        }
        return rows;
    }

    private static StatementRow row(DocumentView d, Attribution a, int number) {
        var rendition = d.rendition().orElseThrow();
        String words = a.words(rendition.text());
        return new StatementRow(
                a.id(),
                d.exhibit().digest(),
                number,
                0,
                a.form().name(),
                a.kind().name(),
                a.stance().name(),
                a.source().type().name(),
                a.source().label(),
                a.source() instanceof Source.Unnamed,
                d.reading().orElseThrow().chain(a, rendition.report()),
                words,
                words,
                "",
                rendition.report().title().orElse(""),
                rendition.report().outlet().orElse(""),
                rendition.report().published().orElse(""),
                d.paths().getFirst(),
                a.parent().orElse(""),
                a.source().spans(),
                a.cue(),
                a.content(),
                "",
                rendition.report().published().orElse(""),
                List.of());
    }

    private static StatementRow highlighted(StatementRow s, String text) {
        int at = text.isEmpty() ? -1 : s.words().toLowerCase(Locale.ROOT).indexOf(text.toLowerCase(Locale.ROOT));
        if (at < 0) {
            return s;
        }
        String marked = s.words().substring(0, at)
                + '\ue000'
                + s.words().substring(at, at + text.length())
                + '\ue001'
                + s.words().substring(at + text.length());
        return new StatementRow(
                s.id(),
                s.exhibit(),
                s.number(),
                s.depth(),
                s.form(),
                s.kind(),
                s.stance(),
                s.sourceType(),
                s.source(),
                s.unnamed(),
                s.chain(),
                s.words(),
                marked,
                s.cue(),
                s.title(),
                s.outlet(),
                s.published(),
                s.path(),
                s.parent(),
                s.sourceAt(),
                s.cueAt(),
                s.contentAt(),
                s.decided(),
                s.told(),
                s.happened());
    }
}
