package org.hearsay.store;

import java.sql.SQLException;
import java.util.Optional;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.store.CaseView.StatementRow;

/** The rows that hold one exhibit's text and findings. */
record FindingRows(Recorder recorder, long exhibit) {

    void insert(Rendition rendition, Optional<Reading> reading, String path) throws SQLException {
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
                new Layout(rendition.blocks(), rendition.anchors()).pack());
        if (reading.isPresent()) {
            insert(rendition, reading.get(), path);
        }
    }

    private void insert(Rendition rendition, Reading reading, String path) throws SQLException {
        var rows = Ledger.rows(path, rendition, reading);
        recorder.execute(
                "INSERT INTO reading VALUES (?, ?, ?, ?)",
                exhibit,
                rows.size(),
                rows.stream().filter(StatementRow::unnamed).count(),
                Findings.pack(reading));
        for (int i = 0; i < rows.size(); i++) {
            insert(rows.get(i), reading.attributions().get(i).confidence());
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
