package org.hearsay.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Family;
import org.hearsay.model.SharedPassage.Derivation;
import org.hearsay.store.CaseLineage.Found;
import org.hearsay.store.CaseLineage.Stock;
import org.hearsay.store.CaseLineage.Tied;

/** Writes the rows that hold who repeats whom. */
record LineageWriting(Connection connection) {
    private static final int DAY = 10;

    /** Removes what a comparison left that did not come to its end. */
    void forgetUnsettled() throws SQLException {
        execute("DELETE FROM compared WHERE settled = 0");
    }

    void words(Map<Long, int[]> words) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO compared VALUES (?, 0, ?)")) {
            for (Map.Entry<Long, int[]> one : words.entrySet()) {
                ByteBuffer bytes = ByteBuffer.allocate(one.getValue().length * Integer.BYTES);
                bytes.asIntBuffer().put(one.getValue());
                insert.setLong(1, one.getKey());
                insert.setBytes(2, bytes.array());
                insert.executeUpdate();
            }
        }
    }

    void passages(List<Found> passages) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO passage (first, first_from, first_to,"
                + " second, second_from, second_to, same_words, derivation, tie, reasons)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Found found : passages) {
                insert.setLong(1, found.first());
                insert.setInt(2, found.passage().inFirst().start());
                insert.setInt(3, found.passage().inFirst().end());
                insert.setLong(4, found.second());
                insert.setInt(5, found.passage().inSecond().start());
                insert.setInt(6, found.passage().inSecond().end());
                insert.setInt(7, found.passage().sameWords());
                insert.setString(8, found.passage().derivation().name());
                insert.setObject(9, found.passage().derivation() == Derivation.FURNITURE ? 0 : null);
                insert.setString(10, Columns.texts(found.passage().reasons()));
                insert.executeUpdate();
            }
        }
    }

    void stock(List<Stock> stock) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO stock VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Stock one : stock) {
                insert.setLong(1, one.exhibit());
                insert.setInt(2, one.at().start());
                insert.setInt(3, one.at().end());
                insert.setInt(4, one.reports());
                insert.setInt(5, one.outlets());
                insert.setString(6, one.words());
                insert.executeUpdate();
            }
        }
    }

    /** All that was compared is known from now on. */
    void settle() throws SQLException {
        execute("UPDATE compared SET settled = 1 WHERE settled = 0");
    }

    void removeTied(List<Long> ties) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM family WHERE tie = ?")) {
            for (long tie : ties) {
                delete.setLong(1, tie);
                delete.executeUpdate();
            }
        }
    }

    void removeStatementFamilies() throws SQLException {
        execute("DELETE FROM family WHERE kind = 'STATEMENT'");
    }

    void families(List<Tied> families) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO family (id, tie, kind,"
                        + " title, reports, outlets, first_day, last_day, days, fewest, most, repeated, circles, drift,"
                        + " told_by, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number");
                PreparedStatement member = connection.prepareStatement("INSERT INTO family_member VALUES (?, ?, ?)");
                PreparedStatement tie = connection.prepareStatement("UPDATE passage SET tie = ? WHERE number = ?")) {
            for (Tied one : families) {
                if (one.family().isPresent()) {
                    insert(
                            insert,
                            member,
                            one.passages().length > 0 ? one.passages()[0] : 0,
                            one.family().get());
                }
                for (long passage : one.passages()) {
                    tie.setLong(1, one.passages()[0]);
                    tie.setLong(2, passage);
                    tie.executeUpdate();
                }
            }
        }
    }

    private static void insert(PreparedStatement insert, PreparedStatement member, long tie, Family family)
            throws SQLException {
        List<String> days = family.members().stream()
                .flatMap(m -> m.date().stream())
                .sorted()
                .toList();
        String first = days.isEmpty() ? "" : days.getFirst();
        String last = days.isEmpty() ? "" : days.getLast();
        Object[] values = {
            family.id(),
            tie == 0 ? null : tie,
            family.kind().name(),
            family.title(),
            family.members().size(),
            (int) family.members().stream().map(Family.Member::voice).distinct().count(),
            first,
            last,
            days(first, last),
            family.origins().fewest(),
            family.origins().most(),
            family.members().size() / Math.max(family.origins().most(), 0.5),
            family.circles().size(),
            family.drift(),
            family.members().getFirst().voice(),
            Families.pack(family)
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        long number = insert.executeQuery().getLong(1);
        for (Family.Member one : family.members()) {
            member.setLong(1, number);
            member.setString(2, one.document());
            member.setString(3, one.statement().orElse(""));
            member.executeUpdate();
        }
    }

    /** From the first day to the last; 0 where either is less than a day. */
    private static long days(String first, String last) {
        if (first.length() < DAY || last.length() < DAY) {
            return 0;
        }
        try {
            return ChronoUnit.DAYS.between(
                    LocalDate.parse(first.substring(0, DAY)), LocalDate.parse(last.substring(0, DAY)));
        } catch (DateTimeException e) {
            return 0;
        }
    }

    private void execute(String statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.executeUpdate();
        }
    }
}
