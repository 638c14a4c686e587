package org.hearsay.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.hearsay.model.Digest;
import org.hearsay.model.Span;
import org.hearsay.store.CaseView.DocumentRow;
import org.hearsay.store.CaseView.StatementRow;

/** Makes list rows out of stored entries. */
final class EntryRows {
    private static final int DOCUMENT_SNIPPET = 280;
    /** Statements up to this length are shown whole. */
    private static final int STATEMENT_SNIPPET = 700;

    private EntryRows() {}

    /** Finds the spans of an entry's running text to mark. */
    @FunctionalInterface
    interface Marks {
        List<Span> of(int entry) throws IOException;
    }

    static DocumentRow document(StoredFields stored, int entry, Marks marks) throws IOException {
        List<Span> spans = marks.of(entry);
        Document row = spans.isEmpty() ? stored.document(entry, IndexEntries.SHOWN) : stored.document(entry);
        String snippet = spans.isEmpty()
                ? shown(row, "lead")
                : Snippets.marked(row.get(IndexEntries.TEXT), spans, DOCUMENT_SNIPPET);
        return new DocumentRow(
                new Digest(row.get(IndexEntries.EXHIBIT)),
                number(row, "documentNumber"),
                shown(row, "title"),
                shown(row, "outlet"),
                shown(row, "published"),
                shown(row, "mediaType"),
                shown(row, "language"),
                number(row, "wordCount"),
                number(row, "statements"),
                number(row, "unnamed"),
                shown(row, "path"),
                snippet);
    }

    static StatementRow statement(StoredFields stored, int entry, Marks marks) throws IOException {
        Document row = stored.document(entry);
        String words = row.get(IndexEntries.WORDS);
        return new StatementRow(
                row.get(IndexEntries.ID),
                new Digest(row.get(IndexEntries.EXHIBIT)),
                number(row, "number"),
                number(row, "depth"),
                shown(row, "form"),
                shown(row, "kind"),
                shown(row, "stance"),
                shown(row, "type"),
                shown(row, "source"),
                shown(row, "unnamed").equals("yes"),
                List.of(row.getValues(IndexEntries.ROW + "chain")),
                words,
                Snippets.marked(words, marks.of(entry), STATEMENT_SNIPPET),
                shown(row, "cue"),
                shown(row, "title"),
                shown(row, "outlet"),
                shown(row, "published"),
                shown(row, "path"),
                shown(row, "parent"),
                read(shown(row, "sourceAt")),
                read(shown(row, "cueAt")),
                read(shown(row, "contentAt")),
                shown(row, "decided"),
                shown(row, "told"),
                List.of(row.getValues(IndexEntries.ROW + "happened")));
    }

    /** Spans as {@code start-end}, with blanks between. */
    static String written(List<Span> spans) {
        return String.join(
                " ", spans.stream().map(s -> s.start() + "-" + s.end()).toList());
    }

    private static List<Span> read(String written) {
        List<Span> spans = new ArrayList<>();
        for (String span : written.split(" ", -1)) {
            int dash = span.indexOf('-');
            if (dash > 0) {
                spans.add(new Span(
                        Integer.parseInt(span.substring(0, dash)), Integer.parseInt(span.substring(dash + 1))));
            }
        }
        return List.copyOf(spans);
    }

    private static String shown(Document row, String field) {
        String value = row.get(IndexEntries.ROW + field);
        return value == null ? "" : value;
    }

    private static int number(Document row, String field) {
        return Integer.parseInt(shown(row, field));
    }
}
