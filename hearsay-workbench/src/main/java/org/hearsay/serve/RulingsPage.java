package org.hearsay.serve;

import java.util.List;

/** What people decided about actors, newest first. */
record RulingsPage(Frame frame, List<Row> rows, Pager pager) {
    /**
     * One decision.
     *
     * @param what in a sentence without its end
     * @param address of the actor it is about
     * @param undone who took it back and when; empty while it stands
     */
    record Row(long number, String author, String day, String what, String address, String undone) {}
}
