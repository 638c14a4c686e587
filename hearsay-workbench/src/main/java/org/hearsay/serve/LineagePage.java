package org.hearsay.serve;

import java.util.List;
import org.hearsay.store.LineageView.FamilyRow;

/**
 * All families of a case.
 *
 * @param total how many there are
 */
record LineagePage(Frame frame, List<Row> rows, int total, Pager pager, List<StatementsPage.SortChoice> sorts) {

    /**
     * A family in the list.
     *
     * @param origins the interval; "none found" too
     * @param span its days, in words
     */
    record Row(
            String address,
            String title,
            String kind,
            int reports,
            int outlets,
            Origins origins,
            String span,
            String toldBy,
            String drift,
            boolean circle) {
        static Row of(FamilyRow row) {
            return new Row(
                    "/lineage/" + row.id(),
                    row.title(),
                    switch (row.kind()) {
                        case PASSAGE -> "same words";
                        case STATEMENT -> "same statement";
                    },
                    row.reports(),
                    row.outlets(),
                    Origins.of(row),
                    span(row.firstDay(), row.lastDay()),
                    row.toldBy(),
                    row.drift() == 0 ? "" : Wording.count(row.drift(), "change", "changes"),
                    row.circles() > 0);
        }

        private static String span(String first, String last) {
            return first.isEmpty() ? "no date" : Wording.span(Wording.day(first), Wording.day(last));
        }
    }

    /**
     * An interval of origins as dots and words: full ones are shown to be separate, hollow ones may be the same as another.
     *
     * @param full how many full dots
     * @param hollow how many hollow ones
     */
    record Origins(String words, int full, int hollow, String address) {
        private static final int MOST_DOTS = 12;

        static Origins of(FamilyRow row) {
            int full = Math.min(MOST_DOTS, row.fewest());
            return new Origins(
                    row.interval(),
                    full,
                    Math.min(MOST_DOTS - full, Math.max(0, row.most() - row.fewest())),
                    "/lineage/" + row.id());
        }

        int width() {
            return 12 * (full + hollow);
        }

        int at(int dot) {
            return 6 + 12 * dot;
        }
    }
}
