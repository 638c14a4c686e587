package org.hearsay.serve;

import java.util.List;
import org.hearsay.store.LineageView.FamilyRow;
import org.hearsay.store.LineageView.StockRow;

/**
 * All families of a case.
 *
 * @param total how many there are
 * @param stock wording that so many share that it makes no family, what most share first
 * @param moreStock how many such wordings are not shown
 */
record LineagePage(
        Frame frame,
        List<Row> rows,
        int total,
        Pager pager,
        List<StatementsPage.SortChoice> sorts,
        List<Stock> stock,
        int moreStock) {

    /** Wording that many share, and the address of the first that has it. */
    record Stock(String words, int reports, int outlets, String address) {
        private static final int LONGEST = 300;

        static Stock of(StockRow row) {
            String words = row.words().replaceAll("\\s+", " ").strip();
            return new Stock(
                    words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " …",
                    row.reports(),
                    row.outlets(),
                    "/d/" + row.exhibit().hex());
        }
    }

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
