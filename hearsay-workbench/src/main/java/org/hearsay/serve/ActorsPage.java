package org.hearsay.serve;

import java.util.List;
import org.hearsay.serve.StatementsPage.SortChoice;
import org.hearsay.store.ActorView.ActorRow;

/**
 * Whoever is named in the case.
 *
 * @param text that a name must hold; empty for all
 * @param suggestions how many pairs may be one actor
 * @param decisions how many a person made about actors
 */
record ActorsPage(
        Frame frame,
        List<Row> rows,
        int total,
        Pager pager,
        String text,
        String kind,
        List<SortChoice> kinds,
        List<SortChoice> sorts,
        List<Pair> pairs,
        int suggestions,
        int decisions) {

    /**
     * One actor.
     *
     * @param others some of its other names, and how many more there are
     */
    record Row(
            String address,
            String name,
            String kind,
            List<String> others,
            int more,
            int statements,
            int documents,
            String days) {
        static Row of(ActorRow actor) {
            return new Row(
                    ActorPages.address(actor.who()),
                    actor.name(),
                    ActorPages.kind(actor.kind()),
                    actor.alsoKnownAs(),
                    Math.max(0, actor.names() - 1 - actor.alsoKnownAs().size()),
                    actor.statements(),
                    actor.documents(),
                    ActorPages.days(actor));
        }
    }

    /**
     * Two names that may be one actor's.
     *
     * @param oneIn digest of the one document that is meant; empty for all
     * @param oneAs under which other name that actor is listed; empty when it is this one
     */
    record Pair(
            String one,
            String oneIn,
            String oneAs,
            int oneStatements,
            String oneAddress,
            String other,
            String otherIn,
            String otherAs,
            int otherStatements,
            String otherAddress,
            String reason) {}
}
