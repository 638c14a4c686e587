package org.hearsay.serve;

import java.util.List;

/** Voices that are described and not named, each in its own document. */
record UnnamedPage(Frame frame, List<Row> rows, int total, Pager pager) {
    /**
     * One voice.
     *
     * @param address of its first statement
     * @param published EDTF; empty when not known
     * @param access how it is said to know; empty when the text does not say
     * @param reason that the name is kept back, and why; empty when the text does not say
     */
    record Row(
            String description,
            String type,
            String title,
            String address,
            String outlet,
            String published,
            int statements,
            String access,
            String reason) {}
}
