package org.hearsay.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Digest;
import org.hearsay.model.Family;
import org.hearsay.model.Span;
import org.hearsay.store.LineageView.FamilyRow;
import org.hearsay.store.LineageView.StockRow;

/** The rows that show who repeats whom. */
record LineageRows(Connection connection) {
    private static final String ROW =
            "SELECT id, kind, title, reports, outlets, first_day, last_day, fewest, most, circles,"
                    + " drift, told_by FROM family ";

    List<FamilyRow> families(LineageView.Order order, int offset, int size) throws SQLException {
        String by = switch (order) {
            case SIZE -> "reports DESC, id";
            case REPEATED -> "repeated DESC, reports DESC, id";
            case SPAN -> "days DESC, reports DESC, id";
            case DRIFT -> "drift DESC, reports DESC, id";
        };
        return rows("ORDER BY " + by + " LIMIT ? OFFSET ?", size, offset);
    }

    List<FamilyRow> ofDocument(Digest exhibit) throws SQLException {
        return rows(
                "WHERE number IN (SELECT family FROM family_member WHERE exhibit = ?) ORDER BY reports DESC, id",
                exhibit.hex());
    }

    Map<String, FamilyRow> ofStatements(Digest exhibit) throws SQLException {
        Map<String, FamilyRow> found = new HashMap<>();
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT statement, id, kind, title, reports, outlets, first_day, last_day, fewest, most, circles, drift, told_by"
                        + " FROM family_member JOIN family ON family.number = family"
                        + " WHERE exhibit = ? AND statement <> ''")) {
            question.setString(1, exhibit.hex());
            ResultSet row = question.executeQuery();
            while (row.next()) {
                found.put(row.getString(1), row(row, 1));
            }
        }
        return found;
    }

    Optional<Family> family(String id) throws SQLException, IOException {
        try (PreparedStatement question = connection.prepareStatement("SELECT body FROM family WHERE id = ?")) {
            question.setString(1, id);
            ResultSet row = question.executeQuery();
            return row.next() ? Optional.of(Families.unpack(row.getBytes(1))) : Optional.empty();
        }
    }

    List<StockRow> stock(int offset, int size) throws SQLException {
        List<StockRow> rows = new ArrayList<>();
        try (PreparedStatement question =
                connection.prepareStatement("SELECT words, reports, outlets, digest, at_from, at_to"
                        + " FROM stock JOIN exhibit ON number = exhibit"
                        + " ORDER BY reports DESC, exhibit, at_from LIMIT ? OFFSET ?")) {
            question.setInt(1, size);
            question.setInt(2, offset);
            ResultSet row = question.executeQuery();
            while (row.next()) {
                rows.add(new StockRow(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        new Digest(row.getString(4)),
                        new Span(row.getInt(5), row.getInt(6))));
            }
        }
        return rows;
    }

    private List<FamilyRow> rows(String which, Object... values) throws SQLException {
        List<FamilyRow> rows = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement(ROW + which)) {
            for (int i = 0; i < values.length; i++) {
                question.setObject(i + 1, values[i]);
            }
            ResultSet row = question.executeQuery();
            while (row.next()) {
                rows.add(row(row, 0));
            }
        }
        return rows;
    }

    private static FamilyRow row(ResultSet row, int skip) throws SQLException {
        return new FamilyRow(
                row.getString(skip + 1),
                Family.Kind.valueOf(row.getString(skip + 2)),
                row.getString(skip + 3),
                row.getInt(skip + 4),
                row.getInt(skip + 5),
                row.getString(skip + 6),
                row.getString(skip + 7),
                row.getInt(skip + 8),
                row.getInt(skip + 9),
                row.getInt(skip + 10),
                row.getInt(skip + 11),
                row.getString(skip + 12));
    }
}
