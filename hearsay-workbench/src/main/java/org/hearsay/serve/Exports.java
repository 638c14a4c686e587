package org.hearsay.serve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.export.Table;
import org.hearsay.export.Table.Cell;
import org.hearsay.export.Table.Column;
import org.hearsay.model.Attribution;
import org.hearsay.store.CaseView.DecisionRow;
import org.hearsay.store.CaseView.DocumentRow;
import org.hearsay.store.CaseView.StatementRow;

/** What of statements, documents and decisions leaves as CSV and JSON Lines, from pages and commands alike. */
public final class Exports {
    private Exports() {}

    /** All that the ledger knows of a statement. Places count code points of the document's reading text. */
    public static Table<StatementRow> statements() {
        return new Table<>(List.of(
                text("id", StatementRow::id),
                text("exhibit", row -> row.exhibit().hex()),
                text("path", StatementRow::path),
                number("number", StatementRow::number),
                text("parent", StatementRow::parent),
                number("depth", StatementRow::depth),
                text("form", StatementRow::form),
                text("kind", StatementRow::kind),
                text("stance", StatementRow::stance),
                text("source_type", StatementRow::sourceType),
                text("source", StatementRow::source),
                new Column<>("unnamed", row -> new Cell.YesNo(row.unnamed())),
                new Column<>("chain", row -> new Cell.Voices(row.chain())),
                text("cue", StatementRow::cue),
                text("words", StatementRow::words),
                new Column<>("source_at", row -> new Cell.Places(row.sourceAt())),
                new Column<>("cue_at", row -> new Cell.Places(row.cueAt())),
                new Column<>("content_at", row -> new Cell.Places(row.contentAt())),
                text("title", StatementRow::title),
                text("outlet", StatementRow::outlet),
                text("published", StatementRow::published),
                text("decided", StatementRow::decided),
                text("told", StatementRow::told),
                new Column<>("happened", row -> new Cell.Voices(row.happened()))));
    }

    /** All that a list knows of a document. */
    public static Table<DocumentRow> documents() {
        return new Table<>(List.of(
                text("exhibit", row -> row.exhibit().hex()),
                number("number", DocumentRow::number),
                text("path", DocumentRow::path),
                text("title", DocumentRow::title),
                text("outlet", DocumentRow::outlet),
                text("published", DocumentRow::published),
                text("media_type", DocumentRow::mediaType),
                text("language", DocumentRow::language),
                number("words", DocumentRow::words),
                number("statements", DocumentRow::statements),
                number("unnamed", DocumentRow::unnamed)));
    }

    /** All decisions of people about statements, those taken back too. */
    public static Table<DecisionRow> decisions() {
        return new Table<>(List.of(
                new Column<>(
                        "number", row -> new Cell.Whole((int) row.decision().number())),
                text("at", row -> row.decision().at()),
                text("author", row -> row.decision().author()),
                text("decision", row -> row.decision().sort().name().toLowerCase(Locale.ROOT)),
                text("exhibit", row -> row.exhibit().hex()),
                text("statement", row -> row.decision().statement().id()),
                text("words", row -> String.join(" … ", row.decision().words())),
                text("source_found", row -> source(row.decision().before())),
                text("source_decided", row -> source(row.decision().after())),
                text("undone_by", DecisionRow::undoneBy),
                text("undone_at", DecisionRow::undoneAt)));
    }

    private static String source(Optional<Attribution> statement) {
        return statement.map(found -> found.source().label()).orElse("");
    }

    private static <T> Column<T> text(String name, Function<T, String> value) {
        return new Column<>(name, row -> new Cell.Text(value.apply(row)));
    }

    private static <T> Column<T> number(String name, Function<T, Integer> value) {
        return new Column<>(name, row -> new Cell.Whole(value.apply(row)));
    }
}
