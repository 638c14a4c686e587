package org.hearsay.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The hash over all rows that belong to one exhibit, read back as they stand in the database. */
final class ExhibitSeal implements AutoCloseable {
    private static final List<String> QUESTIONS = List.of(
            "SELECT number, digest, size, name, depth, budget, media_type, outcome, code, sentence, flags, revision"
                    + " FROM exhibit WHERE number = ?",
            "SELECT * FROM rendition WHERE exhibit = ?",
            "SELECT * FROM reading WHERE exhibit = ?",
            "SELECT * FROM attribution WHERE exhibit = ? ORDER BY number");

    private final List<PreparedStatement> questions;
    private final FieldHash hash = new FieldHash();

    ExhibitSeal(java.sql.Connection connection) throws SQLException {
        questions = new java.util.ArrayList<>();
        for (String question : QUESTIONS) {
            questions.add(connection.prepareStatement(question));
        }
    }

    String of(long exhibit) throws SQLException {
        for (PreparedStatement question : questions) {
            question.setLong(1, exhibit);
            try (ResultSet rows = question.executeQuery()) {
                hash.add("rows");
                addRows(rows);
            }
        }
        return hash.hex();
    }

    private void addRows(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                Object value = rows.getObject(i);
                if (value instanceof byte[] bytes) {
                    hash.add(bytes);
                } else {
                    hash.add(value == null ? "null" : "=" + value);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement question : questions) {
            question.close();
        }
    }
}
