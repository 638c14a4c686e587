package org.hearsay.serve;

import java.util.List;

/** What people decided, newest first. */
record DecisionsPage(Frame frame, List<Row> rows, Pager pager) {
    /**
     * One decision.
     *
     * @param document title of the document
     * @param address of the statement in the Reader
     */
    record Row(ByHand decision, String document, String address) {}
}
