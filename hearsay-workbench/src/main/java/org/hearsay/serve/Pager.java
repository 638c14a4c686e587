package org.hearsay.serve;

import org.hearsay.store.CaseView.Page;

/**
 * Where a list stands and the ways on.
 *
 * @param shown "1 to 50 of 214"
 * @param previous address of the rows before; empty at the start
 * @param next address of the rows after; empty at the end
 */
record Pager(String shown, String previous, String next) {
    static Pager of(Ask ask, Page<?> page, int size) {
        int rows = page.rows().size();
        int total = page.total();
        String shown = rows == 0
                ? "none of " + Wording.number(total)
                : Wording.number(ask.from() + 1L) + " to " + Wording.number(ask.from() + (long) rows) + " of "
                        + Wording.number(total);
        String previous = ask.from() == 0 ? "" : ask.from(ask.from() - size).address();
        String next =
                ask.from() + rows >= total ? "" : ask.from(ask.from() + size).address();
        return new Pager(shown, previous, next);
    }

    boolean needed() {
        return !previous.isEmpty() || !next.isEmpty();
    }
}
