package org.hearsay.extract.html;

import org.jsoup.nodes.Element;

/** Tells tables that hold data from tables that only lay out a page. */
final class Tables {
    private static final int LONGEST_CELL = 200;

    private Tables() {}

    /** Whether a row is one line of data: several short cells without blocks of text in them. */
    static boolean isDataRow(Element row) {
        int cells = 0;
        for (Element cell : row.children()) {
            if (cell.selectFirst("p + p, table, ul, ol, h1, h2, h3, blockquote, article") != null) {
                return false;
            }
            if (cell.text().length() > LONGEST_CELL) {
                return false;
            }
            cells++;
        }
        return cells >= 2;
    }
}
