package org.hearsay.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Decided;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.store.CaseView.StatementRow;

/** The rows that hold one exhibit's text and findings. */
record FindingRows(Recorder recorder, long exhibit) {

    /** Writes what was drawn and found; the ledger is written by itself. */
    void insert(Rendition rendition, Optional<Reading> found) throws SQLException {
        Report report = rendition.report();
        recorder.execute(
                "INSERT INTO rendition VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                exhibit,
                rendition.extractor(),
                report.title().orElse(null),
                report.byline().orElse(null),
                report.outlet().orElse(null),
                report.published().orElse(null),
                report.language().orElse(null),
                report.address().orElse(null),
                rendition.text(),
                new Layout(rendition.blocks(), rendition.anchors(), rendition.tellings()).pack());
        if (found.isPresent()) {
            recorder.execute("INSERT INTO reading VALUES (?, 0, 0, ?)", exhibit, Findings.pack(found.get()));
            insertNames(CaseNames.mentions(found.get(), rendition.text()));
        }
    }

    private void insertNames(Map<CaseNames.Row, Integer> mentions) throws SQLException {
        recorder.execute("INSERT INTO named VALUES (?)", exhibit);
        for (Map.Entry<CaseNames.Row, Integer> mention : mentions.entrySet()) {
            CaseNames.Row row = mention.getKey();
            recorder.execute(
                    "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?)",
                    exhibit,
                    row.name(),
                    row.kind(),
                    row.form(),
                    row.statement(),
                    mention.getValue());
        }
    }

    /** Writes the ledger's rows in place of those that were there: the findings as people's decisions leave them. */
    void writeLedger(Rendition rendition, Decided decided) throws SQLException {
        var rows = Ledger.rows(recorder.firstPath(exhibit), rendition, decided);
        recorder.execute("DELETE FROM attribution WHERE exhibit = ?", exhibit);
        recorder.execute(
                "UPDATE reading SET statements = ?, unnamed = ? WHERE exhibit = ?",
                rows.size(),
                rows.stream().filter(StatementRow::unnamed).count(),
                exhibit);
        for (int i = 0; i < rows.size(); i++) {
            insert(rows.get(i), decided.reading().attributions().get(i).confidence());
        }
    }

    private void insert(StatementRow row, double confidence) throws SQLException {
        recorder.execute(
                "INSERT INTO attribution VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                exhibit,
                row.number(),
                row.id(),
                row.depth(),
                row.parent().isEmpty() ? null : row.parent(),
                row.form(),
                row.kind(),
                row.stance(),
                row.sourceType(),
                row.source(),
                row.unnamed() ? 1 : 0,
                Columns.texts(row.chain()),
                row.words(),
                row.cue(),
                Columns.spans(row.sourceAt()),
                Columns.spans(row.cueAt()),
                Columns.spans(row.contentAt()),
                confidence);
    }
}
