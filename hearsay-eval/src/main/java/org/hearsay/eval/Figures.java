package org.hearsay.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scores of one set: percentages by name, in the order to print them.
 *
 * @param set name of the set, for example {@code gum.news}
 * @param file the gold file it was scored on, in the gold folder
 * @param size what was scored, in words
 * @param values percentages
 * @param misses some of what was not found
 * @param spurious some of what was found and is not there
 */
record Figures(
        String set, String file, String size, Map<String, Double> values, List<String> misses, List<String> spurious) {
    Figures {
        values = new LinkedHashMap<>(values);
        misses = List.copyOf(misses);
        spurious = List.copyOf(spurious);
    }
}
