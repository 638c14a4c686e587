package org.hearsay.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.hearsay.store.CaseView.Summary;

/** What stands in numbers on the Overview: exhibits from the database, findings from the index. */
record Overview(Connection connection) {
    private static final int TOP = 12;

    Summary summary(SearchIndex index) throws SQLException {
        return new Summary(
                CaseStore.count(connection, "exhibit"),
                CaseStore.count(connection, "exhibit WHERE outcome = 'WAITING'"),
                index.count(EntryKind.DOCUMENTS),
                CaseStore.count(connection, "exhibit WHERE outcome NOT IN ('READ', 'WAITING')"),
                index.count(EntryKind.STATEMENTS),
                index.counts(EntryKind.STATEMENTS, "unnamed").stream()
                        .filter(count -> count.value().equals("yes"))
                        .mapToInt(CaseView.Count::count)
                        .sum(),
                index.different(EntryKind.DOCUMENTS, "outlet"),
                index.counts(EntryKind.STATEMENTS, "source").stream().limit(TOP).toList(),
                index.counts(EntryKind.DOCUMENTS, "outlet").stream().limit(TOP).toList());
    }
}
