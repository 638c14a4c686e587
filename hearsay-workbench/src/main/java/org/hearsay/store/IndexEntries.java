package org.hearsay.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.hearsay.model.Decided;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.store.CaseView.DocumentView;
import org.hearsay.store.CaseView.StatementRow;
import org.hearsay.store.query.Days;
import org.hearsay.store.query.Minutes;

/**
 * Turns a document with its findings into index entries: one for the document, one for each statement. An entry holds all
 * that a list's row shows, so that lists need no other store.
 */
final class IndexEntries {
    static final String ENTRY = "entry";
    static final String DOCUMENT = "document";
    static final String STATEMENT = "statement";
    static final String EXHIBIT = "exhibit";
    static final String ID = "id";
    static final String TEXT = "text";
    static final String WORDS = "words";
    static final String ORDER = "order";
    static final String FIRST_DAY = "first_day";
    static final String LAST_DAY = "last_day";
    static final String HAPPENED = "happened";
    /** Stands before the name of a field of fixed values. */
    static final String IS = "is.";
    /** Stands before the name of a facet's column. */
    static final String FACET = "facet.";
    /** Stands before the name of what only a row shows. */
    static final String ROW = "row.";

    /** The stored fields of a document's row but for its text, which may be long. */
    static final Set<String> SHOWN = Set.of(
            EXHIBIT,
            ROW + "documentNumber",
            ROW + "title",
            ROW + "outlet",
            ROW + "published",
            ROW + "mediaType",
            ROW + "language",
            ROW + "wordCount",
            ROW + "statements",
            ROW + "unnamed",
            ROW + "path",
            ROW + "lead");

    /** The largest number of statements in one document that keep their order among all statements. */
    private static final int ORDER_BITS = 24;

    private static final int LONGEST_VALUE = 400;
    private static final int LEAD = 280;
    private static final FieldType MARKED = marked();

    private final DocumentView view;
    private final Rendition rendition;
    private final Report report;
    private final Decided decided;
    private final String path;
    private final String title;

    private IndexEntries(DocumentView view, Rendition rendition) {
        this.view = view;
        this.rendition = rendition;
        this.report = rendition.report();
        this.decided = view.decided()
                .orElseGet(() -> Decided.of(
                        new Reading(List.of(), List.of(), List.of(), List.of()), rendition.text(), List.of()));
        this.path =
                view.paths().isEmpty() ? view.exhibit().name() : view.paths().getFirst();
        this.title =
                report.title().filter(t -> !t.isBlank()).orElse(view.exhibit().name());
    }

    /** The entries of {@code view}, statements first; none when it has no text. */
    static List<Document> of(DocumentView view) {
        return view.rendition()
                .map(rendition -> new IndexEntries(view, rendition).all())
                .orElseGet(List::of);
    }

    private List<Document> all() {
        List<Document> entries = new ArrayList<>();
        List<StatementRow> statements = Ledger.rows(path, rendition, decided);
        statements.forEach(row -> entries.add(statement(row)));
        entries.add(document(statements));
        return entries;
    }

    private Document document(List<StatementRow> statements) {
        Document entry = common(DOCUMENT, 0);
        String text = rendition.text();
        entry.add(new Field(TEXT, text, MARKED));
        show(entry, "mediaType", view.exhibit().mediaType());
        show(entry, "language", report.language().orElse(""));
        show(entry, "wordCount", Integer.toString(WordCount.of(text)));
        show(entry, "statements", Integer.toString(statements.size()));
        show(
                entry,
                "unnamed",
                Long.toString(statements.stream().filter(StatementRow::unnamed).count()));
        show(entry, "lead", Snippets.start(text, LEAD));
        facet(entry, "type", view.exhibit().mediaType());
        types().forEach(type -> is(entry, "type", type));
        Set<String> seen = new HashSet<>();
        for (StatementRow row : statements) {
            is(entry, seen, "form", row.form());
            is(entry, seen, "kind", row.kind());
            is(entry, seen, "stance", row.stance());
            is(entry, seen, "unnamed", yesOrNo(row));
            words(entry, seen, "source", row.source());
            words(entry, seen, "chain", row.source());
            words(entry, seen, "cue", row.cue());
        }
        words(entry, seen, "chain", report.voice());
        return entry;
    }

    private Document statement(StatementRow row) {
        Document entry = common(STATEMENT, row.number());
        entry.add(new StringField(ID, row.id(), Field.Store.YES));
        entry.add(new Field(WORDS, row.words(), MARKED));
        show(entry, "number", Integer.toString(row.number()));
        show(entry, "depth", Integer.toString(row.depth()));
        show(entry, "parent", row.parent());
        both(entry, "form", row.form());
        both(entry, "kind", row.kind());
        both(entry, "stance", row.stance());
        both(entry, "type", row.sourceType());
        both(entry, "unnamed", yesOrNo(row));
        show(entry, "source", row.source());
        facet(entry, "source", row.source());
        text(entry, "source", row.source());
        for (String voice : row.chain()) {
            show(entry, "chain", voice);
            text(entry, "chain", voice);
        }
        show(entry, "cue", row.cue());
        text(entry, "cue", row.cue());
        show(entry, "sourceAt", EntryRows.written(row.sourceAt()));
        show(entry, "cueAt", EntryRows.written(row.cueAt()));
        show(entry, "contentAt", EntryRows.written(row.contentAt()));
        both(entry, "decided", row.decided());
        show(entry, "told", row.told());
        row.happened().forEach(time -> show(entry, "happened", time));
        row.happened().stream()
                .flatMap(time -> Minutes.of(time).stream())
                .findFirst()
                .ifPresent(minutes -> entry.add(new NumericDocValuesField(HAPPENED, minutes.first())));
        return entry;
    }

    /** What documents and their statements share. */
    private Document common(String kind, int number) {
        Document entry = new Document();
        entry.add(new StringField(ENTRY, kind, Field.Store.NO));
        entry.add(new StringField(EXHIBIT, view.exhibit().digest().hex(), Field.Store.YES));
        entry.add(new NumericDocValuesField(ORDER, ((long) view.number() << ORDER_BITS) + number));
        show(entry, "documentNumber", Integer.toString(view.number()));
        show(entry, "title", title);
        text(entry, "title", title);
        facet(entry, "title", title);
        String outlet = report.outlet().orElse("");
        show(entry, "outlet", outlet);
        text(entry, "outlet", outlet);
        facet(entry, "outlet", outlet);
        text(entry, "author", report.byline().orElse(""));
        String path =
                view.paths().isEmpty() ? view.exhibit().name() : view.paths().getFirst();
        show(entry, "path", path);
        Set<String> paths = new LinkedHashSet<>(view.paths());
        paths.add(path);
        paths.forEach(p -> text(entry, "in", p));
        language(entry, report.language().orElse("").toLowerCase(Locale.ROOT));
        published(entry, report.published().orElse(""));
        return entry;
    }

    private void language(Document entry, String tag) {
        facet(entry, "language", tag);
        is(entry, "language", tag);
        int dash = tag.indexOf('-');
        if (dash > 0) {
            is(entry, "language", tag.substring(0, dash));
        }
    }

    private static void published(Document entry, String date) {
        show(entry, "published", date);
        Optional<Days> days = Days.of(date);
        if (days.isPresent()) {
            entry.add(new LongPoint(FIRST_DAY, days.get().first()));
            entry.add(new NumericDocValuesField(FIRST_DAY, days.get().first()));
            entry.add(new LongPoint(LAST_DAY, days.get().last()));
            facet(
                    entry,
                    "date",
                    date.matches("-?\\d{4}-\\d\\d.*") ? date.substring(0, date.indexOf('-', 1) + 3) : date);
        }
    }

    /** The media type whole, its last part, and the file name's ending. */
    private Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        String mediaType = view.exhibit().mediaType().toLowerCase(Locale.ROOT);
        types.add(mediaType);
        types.add(mediaType.substring(mediaType.indexOf('/') + 1));
        String name = view.exhibit().name().toLowerCase(Locale.ROOT);
        types.add(name.substring(name.lastIndexOf('.') + 1));
        return types;
    }

    private static String yesOrNo(StatementRow row) {
        return row.unnamed() ? "yes" : "no";
    }

    private static void both(Document entry, String field, String value) {
        show(entry, field, value);
        facet(entry, field, value);
        is(entry, field, value);
    }

    private static void show(Document entry, String field, String value) {
        entry.add(new StoredField(ROW + field, value));
    }

    private static void text(Document entry, String field, String value) {
        if (!value.isEmpty()) {
            entry.add(new TextField(field, value, Field.Store.NO));
        }
    }

    private static void words(Document entry, Set<String> seen, String field, String value) {
        if (seen.add(field + ' ' + value)) {
            text(entry, field, value);
        }
    }

    private static void is(Document entry, Set<String> seen, String field, String value) {
        if (seen.add(field + ' ' + value)) {
            is(entry, field, value);
        }
    }

    private static void is(Document entry, String field, String value) {
        if (!value.isEmpty()) {
            entry.add(new StringField(IS + field, shortened(value), Field.Store.NO));
        }
    }

    private static void facet(Document entry, String field, String value) {
        if (!value.isEmpty()) {
            entry.add(new SortedDocValuesField(FACET + field, new BytesRef(shortened(value))));
        }
    }

    /** Cut to what the index can hold as one value, never inside a surrogate pair. */
    static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE));
    }

    /** Text with the places of its words, so that matches can be marked without reading it again. */
    private static FieldType marked() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
