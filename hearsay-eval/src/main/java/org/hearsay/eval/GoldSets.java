package org.hearsay.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Every set that can be scored, and which of their files are here. */
final class GoldSets {
    private static final List<String> FILES = List.of(
            AttributionSets.GUM,
            AttributionSets.EXAMPLES,
            AttributionSets.INVENTED,
            AttributionSets.DEV,
            AttributionSets.CORPUS,
            AttributionSets.UNSEEN,
            AttributionSets.POLNEAR,
            DateSets.GUM,
            ArticleSet.PAGES,
            LineageSets.INVENTED,
            GrammarSets.TREES,
            GrammarSets.NAMES);

    /** Every set, when all files are here. */
    static final List<String> NAMES = names();

    private final GoldFolder gold;

    GoldSets(GoldFolder gold) {
        this.gold = gold;
    }

    /** Gold files that are not here, and are therefore not scored. */
    List<String> absent() {
        return FILES.stream().filter(file -> !gold.has(file)).toList();
    }

    List<Figures> figures(Predicate<String> wanted) {
        List<Figures> figures = new ArrayList<>(new AttributionSets(gold).figures(wanted));
        figures.addAll(new DateSets(gold).figures(wanted));
        figures.addAll(new ArticleSet(gold).figures(wanted));
        figures.addAll(new LineageSets(gold).figures(wanted));
        figures.addAll(new GrammarSets(gold).figures(wanted));
        return figures;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "gum",
                "examples",
                "invented",
                "dev",
                "corpus",
                "corpus.unseen",
                "polnear.dev",
                "dates.gum.news+interview",
                "articles.aeb"));
        names.addAll(List.of("lineage.noise0", "lineage.noise5", "lineage.noise10", "grammar.ewt", "grammar.names"));
        for (String genre : List.of("academic", "bio", "court", "interview", "news", "voyage")) {
            names.add("gum." + genre);
            names.add("dates.gum." + genre);
        }
        return List.copyOf(names);
    }
}
