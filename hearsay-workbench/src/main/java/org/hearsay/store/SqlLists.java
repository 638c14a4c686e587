package org.hearsay.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Digest;
import org.hearsay.store.CaseView.Count;
import org.hearsay.store.CaseView.DocumentQuery;
import org.hearsay.store.CaseView.DocumentRow;
import org.hearsay.store.CaseView.Page;
import org.hearsay.store.CaseView.StatementQuery;
import org.hearsay.store.CaseView.StatementRow;
import org.hearsay.store.CaseView.Summary;

/** Lists straight from the tables: words anywhere, no facets. */
record SqlLists(Connection connection) {
    private static final int TOP = 12;
    private static final String DOCUMENTS = " FROM rendition r JOIN exhibit e ON e.number = r.exhibit"
            + " LEFT JOIN reading g ON g.exhibit = r.exhibit WHERE r.text LIKE ?";
    private static final String STATEMENTS = " FROM attribution a JOIN rendition r ON r.exhibit = a.exhibit"
            + " JOIN exhibit e ON e.number = r.exhibit WHERE ";

    Summary summary() throws SQLException {
        return new Summary(
                CaseStore.count(connection, "exhibit"),
                CaseStore.count(connection, "exhibit WHERE outcome = 'WAITING'"),
                CaseStore.count(connection, "rendition"),
                CaseStore.count(connection, "exhibit WHERE outcome NOT IN ('READ', 'WAITING')"),
                CaseStore.count(connection, "attribution"),
                CaseStore.count(connection, "attribution WHERE unnamed = 1"),
                CaseStore.count(connection, "(SELECT DISTINCT outlet FROM rendition WHERE outlet IS NOT NULL)"),
                top("SELECT source, count(*) FROM attribution GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?"),
                top(
                        "SELECT outlet, count(*) FROM rendition WHERE outlet IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?"));
    }

    private List<Count> top(String question) throws SQLException {
        List<Count> counts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setInt(1, TOP);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                counts.add(new Count(row.getString(1), row.getInt(2)));
            }
        }
        return counts;
    }

    Page<DocumentRow> documents(DocumentQuery query) throws SQLException {
        String like = "%" + query.text() + "%";
        List<DocumentRow> rows = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT e.number, e.digest, e.media_type, r.title, r.outlet, r.published, r.language, r.text,"
                        + " ifnull(g.statements, 0), ifnull(g.unnamed, 0)" + DOCUMENTS
                        + " ORDER BY e.number LIMIT ? OFFSET ?")) {
            question.setString(1, like);
            question.setInt(2, query.size());
            question.setInt(3, query.offset());
            ResultSet row = question.executeQuery();
            while (row.next()) {
                rows.add(document(row));
            }
        }
        return new Page<>(rows, query.offset(), count("SELECT count(*)" + DOCUMENTS, like), List.of(), List.of());
    }

    private DocumentRow document(ResultSet row) throws SQLException {
        String text = row.getString(8);
        return new DocumentRow(
                new Digest(row.getString(2)),
                row.getInt(1),
                orEmpty(row.getString(4)),
                orEmpty(row.getString(5)),
                orEmpty(row.getString(6)),
                row.getString(3),
                orEmpty(row.getString(7)),
                text.isBlank() ? 0 : text.strip().split("\\s+").length,
                row.getInt(9),
                row.getInt(10),
                SeenPaths.first(connection, row.getLong(1)),
                text.substring(0, Math.min(200, text.length())));
    }

    Page<StatementRow> statements(StatementQuery query) throws SQLException {
        String like = "%" + query.text() + "%";
        String where = STATEMENTS + "a.words || ' ' || a.source LIKE ?";
        List<StatementRow> rows = statements(
                where + " ORDER BY a.exhibit, a.number LIMIT ? OFFSET ?", like, query.size(), query.offset());
        return new Page<>(rows, query.offset(), count("SELECT count(*)" + where, like), List.of(), List.of());
    }

    Optional<StatementRow> statement(String id) throws SQLException {
        return statements(STATEMENTS + "a.id = ? ORDER BY a.exhibit LIMIT 1", id).stream()
                .findFirst();
    }

    private List<StatementRow> statements(String from, Object... values) throws SQLException {
        List<StatementRow> rows = new ArrayList<>();
        try (PreparedStatement question =
                connection.prepareStatement("SELECT a.*, e.digest, r.title, r.outlet, r.published" + from)) {
            for (int i = 0; i < values.length; i++) {
                question.setObject(i + 1, values[i]);
            }
            ResultSet row = question.executeQuery();
            while (row.next()) {
                rows.add(statement(row));
            }
        }
        return rows;
    }

    private StatementRow statement(ResultSet row) throws SQLException {
        return new StatementRow(
                row.getString("id"),
                new Digest(row.getString("digest")),
                row.getInt("number"),
                row.getInt("depth"),
                row.getString("form"),
                row.getString("kind"),
                row.getString("stance"),
                row.getString("source_type"),
                row.getString("source"),
                row.getBoolean("unnamed"),
                Columns.texts(row.getString("chain")),
                row.getString("words"),
                row.getString("words"),
                row.getString("cue"),
                orEmpty(row.getString("title")),
                orEmpty(row.getString("outlet")),
                orEmpty(row.getString("published")),
                SeenPaths.first(connection, row.getLong("exhibit")),
                orEmpty(row.getString("parent")),
                Columns.spans(row.getString("source_at")),
                Columns.spans(row.getString("cue_at")),
                Columns.spans(row.getString("content_at")));
    }

    private int count(String question, String like) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, like);
            return statement.executeQuery().getInt(1);
        }
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
