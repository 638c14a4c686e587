package org.hearsay.serve;

import java.util.List;
import org.hearsay.store.CaseView.Summary;

/**
 * What is here, at a glance.
 *
 * @param sources who is heard most
 * @param repeated families with most reports for each origin
 * @param outlets who tells most
 * @param newest the latest statements
 * @param unnamed some voices without a name
 * @param unread files that could not be read, with why
 */
record OverviewPage(
        Frame frame,
        Summary summary,
        String span,
        List<Bar> sources,
        List<LineagePage.Row> repeated,
        List<Outlet> outlets,
        List<LedgerRow> newest,
        List<LedgerRow> unnamed,
        List<Unread> unread) {

    /** A row of a table of counts; its bar is {@code width} of 100 long. */
    record Bar(Voice voice, String address, String count, int width) {}

    /** An outlet's row. */
    record Outlet(String name, String address, String documents, String statements, String unnamed, int width) {}

    /** A file that was not read. */
    record Unread(String name, String address, String why) {}
}
