package org.hearsay.eval;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code docs/reference/quality.md}: the figures as they were when the floors were last pinned. */
final class QualityPage {
    static final List<String> ATTRIBUTION = List.of(
            "content.strict",
            "content.partial",
            "relation.lenient",
            "parent",
            "name.accuracy",
            "label.chain",
            "label.source_type",
            "label.stance");
    private static final List<String> DATES = List.of("dates.when", "dates.range", "dates.precision", "dates.spans");
    private static final List<String> ARTICLES = List.of("articles.f1", "articles.whole");

    static final List<String> LINEAGE = List.of(
            "pairs.recall",
            "pairs.precision",
            "direction.decided",
            "direction.right",
            "parents.right",
            "origins.right",
            "missing.found",
            "rings.found");

    static final List<String> GRAMMAR = List.of(
            "grammar.upos",
            "grammar.uas",
            "grammar.las",
            "grammar.words",
            "grammar.sentences",
            "grammar.raw.upos",
            "grammar.raw.las",
            "grammar.names");

    private QualityPage() {}

    static String of(List<Figures> all) {
        return """
                # How well it reads

                `bench/eval --pin` wrote this page together with the floors. All figures are percentages: F1, or a share where there is no other side.
                `AttributionScore`, `DateSets` and `ArticleSet` in `hearsay-eval` say what each means. The gold sets are not in the repository; put them where
                `HEARSAY_GOLD` points, and `bench/eval` prints this again, with precision, recall and, on request, the misses.

                ## Who said what

                `gum.*` is GUM, nested and with names; `polnear.dev` marks only outermost statements; `examples` are two invented documents that the rules were
                tuned on, `invented` (in `hearsay-eval/gold`) some that they were not. `corpus` is our own (`training/corpus`), whose misses may be read;
                `corpus.unseen` is the tenth of it that nobody reads. `label.chain` is the share of statements whose whole chain of names is the gold's.

                """
                + table(all, ATTRIBUTION)
                + "\n## Dates\n\nOf expressions with one calendar value or with a range, the share found with that value; of dates found, the share with the right value, and\n"
                + "the share that stands where the gold has an expression.\n\n"
                + table(all, DATES)
                + "\n## Article texts\n\nFour-word shingles of the text that `hearsay text --jsonl` writes, and of the whole reading text, against the article's body.\n\n"
                + table(all, ARTICLES)
                + "\n## Who took it from whom\n\nInvented families of reprints whose truth is known (`ReprintFamilies`), with 0, 5 and 10 % of all letters replaced. `LineageSets` says what each\nfigure means.\n\n"
                + table(all, LINEAGE)
                + "\n## Grammar\n\nThe grammar network on texts that it was not trained on. `GrammarSets` says what each figure means, `docs/model.md` what the network is.\n\n"
                + table(all, GRAMMAR);
    }

    private static String table(List<Figures> all, List<String> columns) {
        StringBuilder table = new StringBuilder("| set | " + String.join(" | ", columns) + " | scored on |\n");
        table.append("|---|").append("---:|".repeat(columns.size())).append("---|\n");
        for (Figures figures : all) {
            if (columns.stream().anyMatch(figures.values()::containsKey)) {
                table.append("| `").append(figures.set()).append("` | ");
                table.append(
                        columns.stream().map(column -> cell(figures, column)).collect(Collectors.joining(" | ")));
                table.append(" | ").append(figures.size()).append(" |\n");
            }
        }
        return table.toString();
    }

    private static String cell(Figures figures, String column) {
        Double value = figures.values().get(column);
        return value == null ? "" : String.format(Locale.ROOT, "%.1f", value);
    }
}
