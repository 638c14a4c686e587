package org.hearsay.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Digest;
import org.hearsay.model.Exhibit;
import org.hearsay.model.Obstacle;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.store.CaseView.DecisionRow;
import org.hearsay.store.CaseView.DocumentView;
import org.hearsay.store.CaseView.OutcomeRow;
import org.hearsay.store.CaseView.PassedOverRow;

/** Loads exhibits, with or without their text and findings, over one connection. */
record Documents(Connection connection) {
    private static final String EXHIBIT = "SELECT e.number, e.digest, e.size, e.name, e.media_type, e.outcome, e.code,"
            + " e.sentence, e.flags, (SELECT p.digest FROM sighting s JOIN exhibit p ON p.number = s.parent"
            + " WHERE s.exhibit = e.number AND NOT EXISTS (SELECT 1 FROM sighting t WHERE t.exhibit = e.number AND"
            + " t.parent IS NULL) ORDER BY p.digest LIMIT 1) FROM exhibit e ";

    /** An exhibit and its place in the case. */
    record Numbered(long number, Exhibit exhibit) {}

    Optional<DocumentView> view(Digest digest) throws SQLException, IOException {
        List<Numbered> found = exhibits(EXHIBIT + "WHERE e.digest = ?", digest.hex());
        return found.isEmpty() ? Optional.empty() : Optional.of(view(found.getFirst()));
    }

    /** An exhibit as it was last read, with the revision it got then. */
    record Revised(long revision, DocumentView view) {}

    /** The exhibits whose revision is above {@code after}, lowest revision first. */
    List<Revised> changedAfter(long after, int most) throws SQLException, IOException {
        List<Revised> changed = new ArrayList<>();
        for (Numbered found : exhibits(EXHIBIT + "WHERE e.revision > ? ORDER BY e.revision LIMIT ?", after, most)) {
            changed.add(new Revised(revision(found.number()), view(found)));
        }
        return changed;
    }

    private long revision(long exhibit) throws SQLException {
        try (PreparedStatement question = ask("SELECT revision FROM exhibit WHERE number = ?", exhibit);
                ResultSet row = question.executeQuery()) {
            return row.getLong(1);
        }
    }

    List<OutcomeRow> outcomes(Optional<Outcome> only, int offset, int size) throws SQLException {
        List<OutcomeRow> rows = new ArrayList<>();
        String where = only.isPresent() ? "WHERE e.outcome = ? " : "WHERE ? = '' ";
        String order = "ORDER BY e.outcome = 'READ', e.number LIMIT ? OFFSET ?";
        for (Numbered found :
                exhibits(EXHIBIT + where + order, only.map(Outcome::name).orElse(""), size, offset)) {
            rows.add(new OutcomeRow(found.exhibit(), (int) found.number(), SeenPaths.all(connection, found.number())));
        }
        return rows;
    }

    List<PassedOverRow> passedOver(int offset, int size) throws SQLException {
        List<PassedOverRow> rows = new ArrayList<>();
        try (PreparedStatement question = ask(
                        "SELECT path, code, sentence, at FROM passed_over ORDER BY number LIMIT ? OFFSET ?",
                        size,
                        offset);
                ResultSet row = question.executeQuery()) {
            while (row.next()) {
                Obstacle why = new Obstacle(row.getString(2), row.getString(3));
                rows.add(new PassedOverRow(row.getString(1), why, row.getString(4)));
            }
        }
        return rows;
    }

    private DocumentView view(Numbered numbered) throws SQLException, IOException {
        Digest digest = numbered.exhibit().digest();
        Found found = found(numbered.number(), digest);
        List<DecisionRow> decisions = new DecisionRows(connection).of(digest);
        return new DocumentView(
                numbered.exhibit(),
                (int) numbered.number(),
                SeenPaths.all(connection, numbered.number()),
                exhibits(
                                EXHIBIT + "JOIN (SELECT exhibit, min(number) AS first FROM sighting WHERE parent = ?"
                                        + " GROUP BY exhibit) m ON m.exhibit = e.number ORDER BY m.first",
                                numbered.number())
                        .stream()
                        .map(Numbered::exhibit)
                        .toList(),
                found.rendition(),
                found.reading(),
                decisions);
    }

    /** What was drawn and found, without anybody's decisions. */
    record Found(Optional<Rendition> rendition, Optional<Reading> reading) {}

    Found found(long exhibit, Digest digest) throws SQLException, IOException {
        Optional<Rendition> rendition = rendition(exhibit, digest);
        return new Found(rendition, rendition.isPresent() ? reading(exhibit) : Optional.empty());
    }

    private List<Numbered> exhibits(String question, Object... values) throws SQLException {
        List<Numbered> found = new ArrayList<>();
        try (PreparedStatement statement = ask(question, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new Numbered(row.getLong(1), exhibit(row)));
            }
        }
        return found;
    }

    private static Exhibit exhibit(ResultSet row) throws SQLException {
        String code = row.getString(7);
        return new Exhibit(
                new Digest(row.getString(2)),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                Outcome.valueOf(row.getString(6)),
                code.isEmpty() ? Optional.empty() : Optional.of(new Obstacle(code, row.getString(8))),
                Columns.flags(row.getString(9)),
                Optional.ofNullable(row.getString(10)).map(Digest::new));
    }

    private Optional<Rendition> rendition(long exhibit, Digest digest) throws SQLException, IOException {
        try (PreparedStatement question = ask(
                        "SELECT extractor, title, byline, outlet, published, language, address, text, layout"
                                + " FROM rendition WHERE exhibit = ?",
                        exhibit);
                ResultSet row = question.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Report report = new Report(
                    Optional.ofNullable(row.getString(2)),
                    Optional.ofNullable(row.getString(3)),
                    Optional.ofNullable(row.getString(4)),
                    Optional.ofNullable(row.getString(5)),
                    Optional.ofNullable(row.getString(6)),
                    Optional.ofNullable(row.getString(7)));
            Layout layout = Layout.unpack(row.getBytes(9));
            return Optional.of(new Rendition(
                    digest,
                    row.getString(1),
                    row.getString(8),
                    report,
                    layout.blocks(),
                    layout.anchors(),
                    layout.tellings()));
        }
    }

    private Optional<Reading> reading(long exhibit) throws SQLException, IOException {
        try (PreparedStatement question = ask("SELECT findings FROM reading WHERE exhibit = ?", exhibit);
                ResultSet row = question.executeQuery()) {
            return row.next() ? Optional.of(Findings.unpack(row.getBytes(1))) : Optional.empty();
        }
    }

    private PreparedStatement ask(String question, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(question);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
