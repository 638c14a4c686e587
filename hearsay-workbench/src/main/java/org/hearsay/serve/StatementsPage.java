package org.hearsay.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Digest;
import org.hearsay.store.CaseView.Page;
import org.hearsay.store.CaseView.StatementRow;
import org.hearsay.store.LineageView;
import org.hearsay.store.LineageView.FamilyRow;

/** The ledger: who said what, on whose word. */
record StatementsPage(
        Frame frame,
        Narrowing narrowing,
        List<LedgerRow> rows,
        int total,
        Pager pager,
        List<SortChoice> sorts,
        List<String> findings) {
    static final List<String> FIELDS =
            List.of("unnamed", "form", "type", "stance", "kind", "outlet", "source", "date", "decided", "language");

    /** An order the list can stand in. */
    record SortChoice(String name, String address, boolean current) {}

    /** Rows with a heading before each new day. */
    static List<LedgerRow> withDays(Page<StatementRow> page, boolean byDay, LineageView lineage) {
        Map<Digest, Map<String, FamilyRow>> families = new HashMap<>();
        List<LedgerRow> rows = new ArrayList<>();
        String last = "";
        for (StatementRow row : page.rows()) {
            String day = byDay ? Wording.longDate(Wording.day(row.published())) : "";
            Map<String, FamilyRow> known = families.computeIfAbsent(row.exhibit(), lineage::ofStatements);
            rows.add(LedgerRow.of(row, day.equals(last) ? "" : day, Optional.ofNullable(known.get(row.id()))));
            last = day;
        }
        return rows;
    }
}
