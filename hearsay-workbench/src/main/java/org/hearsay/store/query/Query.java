package org.hearsay.store.query;

import java.util.List;

/**
 * A text understood.
 *
 * @param clause what it asks for; {@link Clause.Everything} when it says nothing
 * @param findings what in it broke a rule, in the order of the text
 */
public record Query(Clause clause, List<Finding> findings) {
    public Query {
        findings = List.copyOf(findings);
    }

    /** Whether it asks for anything in particular. */
    public boolean isOpen() {
        return clause instanceof Clause.Everything;
    }
}
