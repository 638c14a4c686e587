package org.hearsay.serve;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.store.CaseView.StatementRow;
import org.hearsay.store.LineageView.FamilyRow;

/**
 * A statement in the ledger.
 *
 * @param address of the Reader, opening at its words
 * @param day a heading to stand before it; empty when it stands under the same one as the row before
 * @param shared "9 reports, 2–3 origins"; empty when only this report holds it
 * @param family address of those reports
 * @param decided what a person decided about it; empty when nobody did
 * @param time of day it was told; empty when not known
 */
record LedgerRow(
        String address,
        int number,
        String day,
        String time,
        Content words,
        List<Voice> chain,
        String form,
        String stance,
        String title,
        String document,
        String shared,
        String family,
        String decided) {

    /** More of a long passage than a row can show; the Reader has all of it. */
    private static final int LONGEST_WORDS = 600;

    static LedgerRow of(StatementRow row, String day, Optional<FamilyRow> family) {
        String snippet = row.snippet().isEmpty() ? row.words() : row.snippet();
        return new LedgerRow(
                address(row),
                row.number(),
                day,
                Wording.time(row.published()),
                Said.snippet(brief(snippet)),
                Voice.ofChain(row.chain()),
                row.form().toLowerCase(Locale.ROOT),
                Wording.word(row.stance()),
                row.title(),
                "/d/" + row.exhibit().hex(),
                family.map(f -> Wording.count(f.reports(), "report", "reports") + ", "
                                + (f.most() == 0
                                        ? "no origin"
                                        : f.interval() + (f.interval().equals("1") ? " origin" : " origins")))
                        .orElse(""),
                family.map(f -> "/lineage/" + f.id()).orElse(""),
                row.decided());
    }

    static String address(StatementRow row) {
        return "/d/" + row.exhibit().hex() + "?s=" + Ask.encoded(row.id()) + "#s" + row.number();
    }

    private static String brief(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + " …";
    }
}
