package org.hearsay.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Span;
import org.hearsay.store.CaseView.DocumentView;

/** Checks the database's structure, then each row against its seal, then that what the rows say fits together. */
record RowCheck(Connection connection, Verification.Faults faults) {
    private static final int MOST_STRUCTURE_FAULTS = 100;

    void all() throws SQLException {
        structure();
        seals("sighting", "SELECT number, exhibit, ifnull(parent, ''), path, stamp, at, seal FROM sighting", 1);
        seals("passed_over", "SELECT number, path, code, sentence, at, seal FROM passed_over", 2);
        seals("decision", "SELECT number, at, author, kind, payload, ifnull(undoes, ''), seal FROM decision", 2);
        exhibits();
    }

    private void structure() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("PRAGMA integrity_check(" + MOST_STRUCTURE_FAULTS + ")")) {
                while (row.next()) {
                    if (!row.getString(1).equals("ok")) {
                        faults.add("case.db", "SQLite's own check says: " + row.getString(1) + ".");
                    }
                }
            }
            try (ResultSet row = statement.executeQuery("PRAGMA foreign_key_check")) {
                while (row.next()) {
                    faults.add(
                            "case.db, table " + row.getString(1) + ", row " + row.getString(2),
                            "It refers to a row of " + row.getString(3) + " that is not there.");
                }
            }
        }
    }

    /** Compares the last column with the hash over those before it, from column {@code first} on. */
    private void seals(String table, String question, int first) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            int seal = row.getMetaData().getColumnCount();
            while (row.next()) {
                FieldHash hash = new FieldHash();
                for (int i = first; i < seal; i++) {
                    hash.add(String.valueOf(row.getString(i)));
                }
                if (!hash.hex().equals(row.getString(seal))) {
                    faults.add(
                            "case.db, table " + table + ", row " + row.getLong(1),
                            "It is not as sealed; a field was changed.");
                }
            }
        }
    }

    private void exhibits() throws SQLException {
        try (ExhibitSeal seals = new ExhibitSeal(connection);
                PreparedStatement question =
                        connection.prepareStatement("SELECT number, digest, seal FROM exhibit ORDER BY number");
                ResultSet row = question.executeQuery()) {
            while (row.next()) {
                String where = "case.db, exhibit " + row.getLong(1) + " (" + row.getString(2) + ")";
                if (!seals.of(row.getLong(1)).equals(row.getString(3))) {
                    faults.add(where, "Its rows (exhibit, rendition, reading, attribution) are not as sealed.");
                } else {
                    contents(where, row.getString(2));
                }
            }
        }
    }

    private void contents(String where, String digest) throws SQLException {
        try {
            Optional<DocumentView> view = new Documents(connection).view(new Digest(digest));
            if (view.isPresent()
                    && view.get().rendition().isPresent()
                    && view.get().reading().isPresent()) {
                spans(where, view.get().rendition().get(), view.get().reading().get());
            }
        } catch (IOException | RuntimeException e) {
            faults.add(where, "What is stored of it cannot be read back: " + e.getMessage() + ".");
        }
    }

    private void spans(String where, Rendition rendition, Reading reading) {
        int length = rendition.text().length();
        for (Attribution statement : reading.attributions()) {
            if (!within(statement.content(), length)
                    || !within(statement.cue(), length)
                    || !within(statement.source().spans(), length)) {
                faults.add(where, "Statement " + statement.id() + " points outside its text.");
            }
        }
    }

    private static boolean within(List<Span> spans, int length) {
        return spans.stream().allMatch(span -> span.end() <= length);
    }
}
