package org.hearsay.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.model.Digest;
import org.hearsay.model.SharedPassage.Derivation;
import org.hearsay.model.Span;
import org.hearsay.store.CaseLineage.ReportCard;
import org.hearsay.store.CaseLineage.Stored;

/** The rows from which it is found who repeats whom. */
record ComparingRows(Connection connection) {
    private static final String PASSAGE = "SELECT number, first, first_from, first_to, second, second_from, second_to,"
            + " same_words, derivation, ifnull(tie, -1), reasons FROM passage ";

    void eachReport(Consumer<ReportCard> each) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT r.exhibit, digest, published, outlet, byline, ifnull(title, name), ifnull(settled, 0),"
                        + " ifnull(length(words) / 4, 0) FROM rendition r JOIN exhibit ON number = r.exhibit"
                        + " LEFT JOIN compared c ON c.exhibit = r.exhibit ORDER BY r.exhibit")) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                each.accept(new ReportCard(
                        row.getLong(1),
                        new Digest(row.getString(2)),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getString(4)),
                        Optional.ofNullable(row.getString(5)),
                        row.getString(6),
                        row.getInt(7) == 1,
                        row.getInt(8)));
            }
        }
    }

    boolean isUpToDate() throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("SELECT NOT EXISTS (SELECT 1 FROM rendition r"
                + " WHERE NOT EXISTS (SELECT 1 FROM compared c WHERE c.exhibit = r.exhibit))"
                + " AND NOT EXISTS (SELECT 1 FROM compared WHERE settled = 0)")) {
            return question.executeQuery().getInt(1) == 1;
        }
    }

    String text(long exhibit) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("SELECT text FROM rendition WHERE exhibit = ?")) {
            question.setLong(1, exhibit);
            ResultSet row = question.executeQuery();
            return row.next() ? row.getString(1) : "";
        }
    }

    int[] words(long exhibit) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("SELECT words FROM compared WHERE exhibit = ?")) {
            question.setLong(1, exhibit);
            ResultSet row = question.executeQuery();
            ByteBuffer bytes = row.next() ? ByteBuffer.wrap(row.getBytes(1)) : ByteBuffer.allocate(0);
            int[] words = new int[bytes.remaining() / Integer.BYTES];
            bytes.asIntBuffer().get(words);
            return words;
        }
    }

    void eachStatement(CaseLineage.EachStatement each) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT exhibit, number, words FROM attribution ORDER BY exhibit, number")) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                each.take(row.getLong(1), row.getInt(2), row.getString(3));
            }
        }
    }

    Optional<CaseLineage.Statement> statement(long exhibit, int number) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT id, words, chain, content_at FROM attribution WHERE exhibit = ? AND number = ?")) {
            question.setLong(1, exhibit);
            question.setInt(2, number);
            ResultSet row = question.executeQuery();
            return row.next()
                    ? Optional.of(new CaseLineage.Statement(
                            row.getString(1),
                            row.getString(2),
                            Columns.texts(row.getString(3)),
                            Span.hull(Columns.spans(row.getString(4)))))
                    : Optional.empty();
        }
    }

    // ── passages ─────────────────────────────────────────────────────────────────────────────────────────────────────

    void eachPassage(Consumer<Stored> each) throws SQLException {
        passages("ORDER BY number", "[]", each);
    }

    /** Passages of which an end stands in one of these exhibits. */
    void passagesOf(List<Long> exhibits, Consumer<Stored> each) throws SQLException {
        passages(
                "WHERE number IN (SELECT number FROM passage WHERE first IN (SELECT value FROM json_each(?1))"
                        + " UNION SELECT number FROM passage WHERE second IN (SELECT value FROM json_each(?1)))"
                        + " ORDER BY number",
                exhibits.toString(),
                each);
    }

    /** Passages of these families. */
    void passagesTied(List<Long> ties, Consumer<Stored> each) throws SQLException {
        passages("WHERE tie IN (SELECT value FROM json_each(?1)) ORDER BY number", ties.toString(), each);
    }

    private void passages(String which, String values, Consumer<Stored> each) throws SQLException {
        Map<String, List<String>> reasons = new HashMap<>();
        try (PreparedStatement question = connection.prepareStatement(PASSAGE + which)) {
            if (question.getParameterMetaData().getParameterCount() > 0) {
                question.setString(1, values);
            }
            ResultSet row = question.executeQuery();
            while (row.next()) {
                each.accept(new Stored(
                        row.getLong(1),
                        row.getLong(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        Derivation.valueOf(row.getString(9)),
                        row.getLong(10),
                        reasons.computeIfAbsent(row.getString(11), Columns::texts)));
            }
        }
    }

    /** Families that an exhibit belongs to which is not compared, or anew: what they rested on may be gone. */
    List<Long> staleTies() throws SQLException {
        List<Long> ties = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement("SELECT DISTINCT tie FROM family JOIN"
                + " family_member ON family = number WHERE tie IS NOT NULL AND exhibit IN (SELECT digest FROM exhibit"
                + " WHERE number NOT IN (SELECT exhibit FROM compared WHERE settled = 1))")) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                ties.add(row.getLong(1));
            }
        }
        return ties;
    }
}
