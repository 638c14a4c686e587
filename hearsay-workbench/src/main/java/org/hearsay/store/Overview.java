package org.hearsay.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.hearsay.model.Outcome;
import org.hearsay.store.CaseView.Summary;

/** What stands in numbers on the Overview: exhibits from the database, findings from the index. */
record Overview(Connection connection) {
    private static final int TOP = 12;

    Summary summary(SearchIndex index) throws SQLException {
        return new Summary(
                outcomes(),
                CaseStore.count(connection, "passed_over"),
                index.count(EntryKind.DOCUMENTS),
                index.count(EntryKind.STATEMENTS),
                index.counts(EntryKind.STATEMENTS, "unnamed").stream()
                        .filter(count -> count.value().equals("yes"))
                        .mapToInt(CaseView.Count::count)
                        .sum(),
                index.different(EntryKind.DOCUMENTS, "outlet"),
                index.counts(EntryKind.STATEMENTS, "source").stream().limit(TOP).toList(),
                index.counts(EntryKind.DOCUMENTS, "outlet").stream().limit(TOP).toList());
    }

    private Map<Outcome, Integer> outcomes() throws SQLException {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        try (PreparedStatement question =
                        connection.prepareStatement("SELECT outcome, count(*) FROM exhibit GROUP BY outcome");
                ResultSet row = question.executeQuery()) {
            while (row.next()) {
                outcomes.put(Outcome.valueOf(row.getString(1)), row.getInt(2));
            }
        }
        return outcomes;
    }
}
