package org.hearsay.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hearsay.model.Digest;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.read.FirstReader;

/** Reads the attribution sets with our reader, in this process, and scores what it finds. */
final class AttributionSets {
    static final String GUM = "attribution/gum.jsonl";
    static final String EXAMPLES = "attribution/examples.jsonl";
    static final String INVENTED = GoldFolder.OWN + "invented.jsonl";
    static final String DEV = GoldFolder.OWN + "dev.jsonl";
    static final String CORPUS = GoldFolder.CORPUS + "corpus.jsonl";
    static final String UNSEEN = GoldFolder.CORPUS + "unseen.jsonl";
    static final String POLNEAR = "attribution/polnear.dev.jsonl.gz";
    private static final Digest NO_FILE = new Digest("0".repeat(64));

    private final GoldFolder gold;
    private final FirstReader reader = new FirstReader();

    AttributionSets(GoldFolder gold) {
        this.gold = gold;
    }

    /** Figures of each wanted set whose gold is present: GUM whole and by genre, the two examples, PolNeAR's outermost. */
    List<Figures> figures(Predicate<String> wanted) {
        List<Figures> figures = new ArrayList<>();
        documents().forEach((set, documents) -> {
            if (wanted.test(set)) {
                figures.add(figures(set, documents));
            }
        });
        return figures;
    }

    private Map<String, Corpus> documents() {
        Map<String, Corpus> sets = new LinkedHashMap<>();
        if (gold.has(GUM)) {
            List<GoldDocument> all = gold.attributions(GUM);
            Map<String, List<GoldDocument>> genres = new TreeMap<>();
            all.forEach(document -> genres.computeIfAbsent(document.genre(), genre -> new ArrayList<>())
                    .add(document));
            genres.forEach((genre, documents) -> sets.put("gum." + genre, new Corpus(GUM, documents, false)));
            sets.put("gum", new Corpus(GUM, all, false));
        }
        if (gold.has(EXAMPLES)) {
            sets.put("examples", new Corpus(EXAMPLES, gold.attributions(EXAMPLES), false));
        }
        if (gold.has(INVENTED)) {
            sets.put("invented", new Corpus(INVENTED, gold.attributions(INVENTED), false));
        }
        if (gold.has(DEV)) {
            sets.put("dev", new Corpus(DEV, gold.attributions(DEV), false));
        }
        if (gold.has(CORPUS)) {
            sets.put("corpus", new Corpus(CORPUS, gold.attributions(CORPUS), false));
        }
        if (gold.has(UNSEEN)) {
            sets.put("corpus.unseen", new Corpus(UNSEEN, gold.attributions(UNSEEN), false));
        }
        if (gold.has(POLNEAR)) {
            sets.put("polnear.dev", new Corpus(POLNEAR, gold.attributions(POLNEAR), true));
        }
        return sets;
    }

    /** What one set is scored on, and whether its gold marks only the outermost statements. */
    private record Corpus(String file, List<GoldDocument> documents, boolean outermost) {}

    private Figures figures(String set, Corpus corpus) {
        Tally total = new Tally();
        List<String> misses = new ArrayList<>();
        List<String> spurious = new ArrayList<>();
        for (GoldDocument document : corpus.documents()) {
            AttributionScore score = AttributionScore.of(document, read(document), corpus.outermost());
            total.addAll(score.tally());
            score.misses().forEach(words -> misses.add(document.id() + ": " + words));
            score.spurious().forEach(words -> spurious.add(document.id() + ": " + words));
        }
        String size = corpus.documents().size() + " documents, " + (int) total.count("content.gold") + " statements, "
                + (int) total.count("content.found") + " found";
        return new Figures(set, corpus.file(), size, values(total), misses, spurious);
    }

    /** Exactly what {@code hearsay read --jsonl} does with a document. */
    private List<Statement> read(GoldDocument document) {
        Report report = new Report(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                document.created(),
                Optional.empty(),
                Optional.empty());
        Rendition rendition = reader.described(Rendition.ofPlainText(NO_FILE, document.text(), report));
        return Statement.of(reader.read(rendition), rendition.report());
    }

    static Map<String, Double> values(Tally tally) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String role : List.of("content", "cue", "source")) {
            String found = role + ".found";
            String inGold = role + ".gold";
            put(values, role + ".exact", tally.prf(role + ".exact", found, inGold));
            put(values, role + ".strict", tally.prf(role + ".strict", found, inGold));
            put(values, role + ".partial", tally.prf(role + ".partial.found", found, role + ".partial.gold", inGold));
        }
        put(values, "relation.lenient", tally.prf("relation.lenient", "relation.found", "relation.gold"));
        put(values, "relation.strict", tally.prf("relation.strict", "relation.found", "relation.gold"));
        if (tally.count("parent.gold") > 0) {
            put(values, "parent", tally.prf("parent.right", "parent.found", "parent.gold"));
        }
        tally.shares("name").forEach((name, share) -> values.put("name.accuracy", share));
        tally.shares("label").forEach((label, share) -> values.put("label." + label, share));
        return values;
    }

    private static void put(Map<String, Double> values, String name, Prf prf) {
        values.put(name + ".p", 100 * prf.precision());
        values.put(name + ".r", 100 * prf.recall());
        values.put(name, 100 * prf.f1());
    }
}
