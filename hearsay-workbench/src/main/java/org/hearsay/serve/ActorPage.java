package org.hearsay.serve;

import java.util.List;
import org.hearsay.serve.OverviewPage.Bar;

/**
 * One actor: its names, what it said, what was said of it, where.
 *
 * @param actor as it stands in the list
 * @param name by which the page was asked for, and which its forms are about
 * @param in digest of the one document that is meant; empty for all
 */
record ActorPage(
        Frame frame,
        ActorsPage.Row actor,
        String name,
        String in,
        List<Name> names,
        List<ActorsPage.Pair> pairs,
        Told said,
        Told about,
        List<Use> uses,
        int moreUses,
        List<Companion> companions) {

    /**
     * A name of the actor.
     *
     * @param in digest of the one document that is meant; empty for all
     * @param where title of that document
     * @param script its letters, for people; empty for Latin ones
     * @param first nothing can be parted from the first
     */
    record Name(
            String name,
            String in,
            String where,
            String script,
            int statements,
            int documents,
            String reason,
            boolean first) {}

    /**
     * Statements by or about the actor.
     *
     * @param months of how many each; empty when fewer than two are known
     * @param all address of all of them
     */
    record Told(List<LedgerRow> rows, int total, List<Month> months, List<Bar> outlets, String all) {}

    /**
     * A month as a bar.
     *
     * @param height of 100
     */
    record Month(String name, int count, int height) {}

    /** The actor in one document. */
    record Use(
            String title,
            String address,
            String outlet,
            String day,
            String name,
            List<String> forms,
            int statements,
            String in,
            boolean splits) {}

    /** Who is credited in the same documents. */
    record Companion(String name, String address, int documents) {}
}
