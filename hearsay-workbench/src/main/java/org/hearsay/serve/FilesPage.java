package org.hearsay.serve;

import java.util.List;
import org.hearsay.store.CaseView.Summary;

/**
 * Every file that was given and what became of it.
 *
 * @param outcomes how many files ended in each outcome, and how many were not taken in
 * @param only the outcome listed, in words; empty for all
 */
record FilesPage(
        Frame frame, Summary summary, List<Tally> outcomes, String only, List<Row> rows, Pager pager, String done) {

    /** How many files ended in one outcome, and the address that lists them. */
    record Tally(String name, String words, int count, String address, boolean current) {}

    /**
     * A file.
     *
     * @param anchor its place on the page; empty when it was not taken in
     * @param what what happened, in few words
     * @param why the obstacle's sentence
     * @param advice what to do, when the obstacle does not say
     * @param document address of the Reader, when there is something to read
     * @param retry it can be tried again
     */
    record Row(
            String anchor,
            String digest,
            String name,
            String about,
            List<String> paths,
            String what,
            String why,
            String code,
            List<String> flags,
            String advice,
            String document,
            boolean retry) {}
}
