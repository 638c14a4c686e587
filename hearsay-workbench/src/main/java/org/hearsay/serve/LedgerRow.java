package org.hearsay.serve;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import org.hearsay.store.CaseView.StatementRow;

/**
 * A statement in the ledger.
 *
 * @param address of the Reader, opening at its words
 * @param day a heading to stand before it; empty when it stands under the same one as the row before
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
        String document) {

    /** More of a long passage than a row can show; the Reader has all of it. */
    private static final int LONGEST_WORDS = 600;

    static LedgerRow of(StatementRow row, String day) {
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
                "/d/" + row.exhibit().hex());
    }

    static String address(StatementRow row) {
        return "/d/" + row.exhibit().hex() + "?s=" + Ask.encoded(row.id()) + "#s" + row.number();
    }

    private static String brief(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + " …";
    }
}
