package org.hearsay.serve;

import gg.jte.Content;
import java.util.List;
import org.hearsay.serve.StatementsPage.SortChoice;
import org.hearsay.store.CaseView.DocumentRow;

/** All documents: exhibits with text. */
record DocumentsPage(
        Frame frame,
        Narrowing narrowing,
        List<Row> rows,
        int total,
        Pager pager,
        List<SortChoice> sorts,
        List<String> findings) {
    static final List<String> FIELDS = List.of("outlet", "date", "type", "language");

    /** A document in the list. */
    record Row(
            String address,
            int number,
            String title,
            String outlet,
            String date,
            String media,
            String language,
            boolean rightToLeft,
            String words,
            String statements,
            int unnamed,
            Content snippet,
            boolean hasSnippet) {
        static Row of(DocumentRow row) {
            return new Row(
                    "/d/" + row.exhibit().hex(),
                    row.number(),
                    row.title().isBlank() ? "untitled" : row.title(),
                    row.outlet(),
                    row.published().isBlank() ? "" : Wording.date(Wording.day(row.published())),
                    Wording.media(row.mediaType()),
                    row.language().isBlank() ? "" : Wording.language(row.language()),
                    Wording.rightToLeft(row.language()),
                    Wording.number(row.words()),
                    Wording.number(row.statements()),
                    row.unnamed(),
                    Said.snippet(row.snippet()),
                    !row.snippet().isBlank());
        }
    }
}
