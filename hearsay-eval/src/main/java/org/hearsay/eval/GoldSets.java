package org.hearsay.eval;

import java.util.List;
import java.util.function.Predicate;

/** Every set that can be scored, and which of their files are here. */
final class GoldSets {
    private static final List<String> FILES =
            List.of(AttributionSets.GUM, AttributionSets.EXAMPLES, AttributionSets.POLNEAR);

    private final GoldFolder gold;

    GoldSets(GoldFolder gold) {
        this.gold = gold;
    }

    /** Gold files that are not here, and are therefore not scored. */
    List<String> absent() {
        return FILES.stream().filter(file -> !gold.has(file)).toList();
    }

    List<Figures> figures(Predicate<String> wanted) {
        return new AttributionSets(gold).figures(wanted);
    }
}
