package org.hearsay.store;

import java.io.IOException;
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
import org.hearsay.model.Family;
import org.hearsay.model.SharedPassage;
import org.hearsay.model.SharedPassage.Derivation;
import org.hearsay.model.Span;
import org.hearsay.store.LineageView.FamilyRow;

/** The rows that hold who repeats whom. */
record LineageRows(Connection connection) {
    private static final String ROW =
            "SELECT id, kind, title, reports, outlets, first_day, last_day, fewest, most, circles,"
                    + " drift, told_by FROM family ";

    // ── asking ───────────────────────────────────────────────────────────────────────────────────────────────────────

    List<FamilyRow> families(LineageView.Order order, int offset, int size) throws SQLException {
        String by = switch (order) {
            case SIZE -> "reports DESC, number";
            case REPEATED -> "reports * 1.0 / max(most, 0.5) DESC, reports DESC, number";
            case SPAN ->
                "julianday(substr(last_day, 1, 10)) - julianday(substr(first_day, 1, 10)) DESC, reports DESC, number";
            case DRIFT -> "drift DESC, reports DESC, number";
        };
        return rows("ORDER BY " + by + " LIMIT ? OFFSET ?", size, offset);
    }

    List<FamilyRow> ofDocument(Digest exhibit) throws SQLException {
        return rows(
                "WHERE number IN (SELECT family FROM family_member WHERE exhibit = ?) ORDER BY reports DESC, number",
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

    // ── comparing ────────────────────────────────────────────────────────────────────────────────────────────────────

    /** Exhibits whose text was not compared with the others yet. */
    List<Long> pending(int most) throws SQLException {
        List<Long> pending = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement("SELECT exhibit FROM rendition"
                + " WHERE NOT EXISTS (SELECT 1 FROM compared c WHERE c.exhibit = rendition.exhibit)"
                + " ORDER BY exhibit LIMIT ?")) {
            question.setInt(1, most);
            ResultSet row = question.executeQuery();
            while (row.next()) {
                pending.add(row.getLong(1));
            }
        }
        return pending;
    }

    void eachCompared(CaseLineage.Compared each) throws SQLException {
        try (PreparedStatement question =
                connection.prepareStatement("SELECT exhibit, words FROM compared ORDER BY exhibit")) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(2));
                int[] words = new int[bytes.remaining() / Integer.BYTES];
                bytes.asIntBuffer().get(words);
                each.take(row.getLong(1), words);
            }
        }
    }

    Optional<CaseLineage.ToCompare> toCompare(long exhibit) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT digest, text, published, outlet, byline, ifnull(title, name) FROM rendition"
                        + " JOIN exhibit ON number = exhibit WHERE exhibit = ?")) {
            question.setLong(1, exhibit);
            ResultSet row = question.executeQuery();
            return row.next()
                    ? Optional.of(new CaseLineage.ToCompare(
                            exhibit,
                            new Digest(row.getString(1)),
                            row.getString(2),
                            Optional.ofNullable(row.getString(3)),
                            Optional.ofNullable(row.getString(4)),
                            Optional.ofNullable(row.getString(5)),
                            row.getString(6)))
                    : Optional.empty();
        }
    }

    Optional<String> text(String digest) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT text FROM rendition JOIN exhibit ON number = exhibit WHERE digest = ?")) {
            question.setString(1, digest);
            ResultSet row = question.executeQuery();
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /** All reports, without their texts. */
    void eachReport(Consumer<CaseLineage.ToCompare> each) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT exhibit, digest, published, outlet, byline, ifnull(title, name) FROM rendition"
                        + " JOIN exhibit ON number = exhibit ORDER BY exhibit")) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                each.accept(new CaseLineage.ToCompare(
                        row.getLong(1),
                        new Digest(row.getString(2)),
                        "",
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getString(4)),
                        Optional.ofNullable(row.getString(5)),
                        row.getString(6)));
            }
        }
    }

    void eachStatement(CaseLineage.EachStatement each) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT exhibit, id, words, chain, content_at FROM attribution ORDER BY exhibit, number")) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                each.take(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Columns.texts(row.getString(4)),
                        Span.hull(Columns.spans(row.getString(5))));
            }
        }
    }

    List<SharedPassage> passages() throws SQLException {
        List<SharedPassage> passages = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement("SELECT a.digest, first_at, b.digest, second_at,"
                + " same_words, derivation, reasons FROM passage p JOIN exhibit a ON a.number = first"
                + " JOIN exhibit b ON b.number = second ORDER BY p.number")) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                passages.add(new SharedPassage(
                        row.getString(1),
                        Columns.spans(row.getString(2)).getFirst(),
                        row.getString(3),
                        Columns.spans(row.getString(4)).getFirst(),
                        row.getInt(5),
                        Derivation.valueOf(row.getString(6)),
                        Columns.texts(row.getString(7))));
            }
        }
        return passages;
    }

    // ── saving ───────────────────────────────────────────────────────────────────────────────────────────────────────

    void saveCompared(Map<Long, int[]> compared, Map<String, Long> numbers, List<SharedPassage> passages)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO compared VALUES (?, ?)")) {
            for (Map.Entry<Long, int[]> one : compared.entrySet()) {
                ByteBuffer bytes = ByteBuffer.allocate(one.getValue().length * Integer.BYTES);
                bytes.asIntBuffer().put(one.getValue());
                insert.setLong(1, one.getKey());
                insert.setBytes(2, bytes.array());
                insert.executeUpdate();
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO passage (first, first_at, second, second_at,"
                        + " same_words, derivation, reasons) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (SharedPassage passage : passages) {
                insert.setLong(1, numbers.getOrDefault(passage.first(), 0L));
                insert.setString(2, Columns.spans(List.of(passage.inFirst())));
                insert.setLong(3, numbers.getOrDefault(passage.second(), 0L));
                insert.setString(4, Columns.spans(List.of(passage.inSecond())));
                insert.setInt(5, passage.sameWords());
                insert.setString(6, passage.derivation().name());
                insert.setString(7, Columns.texts(passage.reasons()));
                insert.executeUpdate();
            }
        }
    }

    /** In place of all families that were there. */
    void saveFamilies(List<Family> families) throws SQLException {
        execute("DELETE FROM family_member");
        execute("DELETE FROM family");
        int number = 0;
        try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO family VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement member = connection.prepareStatement("INSERT INTO family_member VALUES (?, ?, ?)")) {
            for (Family family : families) {
                insert(insert, ++number, family);
                for (Family.Member one : family.members()) {
                    member.setInt(1, number);
                    member.setString(2, one.document());
                    member.setString(3, one.statement().orElse(""));
                    member.executeUpdate();
                }
            }
        }
    }

    private static void insert(PreparedStatement insert, int number, Family family) throws SQLException {
        List<String> days = family.members().stream()
                .flatMap(m -> m.date().stream())
                .sorted()
                .toList();
        Object[] values = {
            number,
            family.id(),
            family.kind().name(),
            family.title(),
            family.members().size(),
            (int) family.members().stream().map(Family.Member::voice).distinct().count(),
            days.isEmpty() ? "" : days.getFirst(),
            days.isEmpty() ? "" : days.getLast(),
            family.origins().fewest(),
            family.origins().most(),
            family.circles().size(),
            family.drift(),
            family.members().getFirst().voice(),
            Families.pack(family)
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.executeUpdate();
    }

    private void execute(String statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.executeUpdate();
        }
    }
}
