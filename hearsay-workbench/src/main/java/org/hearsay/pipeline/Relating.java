package org.hearsay.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.link.lineage.PassageFamilies;
import org.hearsay.link.lineage.PassageFinder;
import org.hearsay.link.lineage.PassageFinder.Document;
import org.hearsay.link.lineage.Probe;
import org.hearsay.link.lineage.StatementFamilies;
import org.hearsay.link.lineage.Story;
import org.hearsay.model.Family;
import org.hearsay.model.SharedPassage;
import org.hearsay.store.CaseLineage;
import org.hearsay.store.CaseLineage.ToCompare;

/**
 * Brings a case's lineage up to its texts: compares what was not compared yet with all that was, and gathers families anew.
 *
 * <p>New texts are taken {@value #AT_ONCE} at a time. Of the known ones only those that share words with them are fetched, so
 * memory is bounded by the batch, and a hundred new documents cost about a hundred documents' work.
 */
final class Relating {
    private static final int AT_ONCE = 20_000;

    private final CaseLineage lineage;

    Relating(CaseLineage lineage) {
        this.lineage = lineage;
    }

    void bringUpToDate() {
        boolean changed = false;
        List<Long> pending = lineage.pending(AT_ONCE);
        while (!pending.isEmpty()) {
            compare(lineage.toCompare(pending));
            changed = true;
            pending = lineage.pending(AT_ONCE);
        }
        if (changed) {
            gather();
        }
    }

    private void compare(List<ToCompare> added) {
        List<ToCompare> all = new ArrayList<>(lineage.toCompare(met(added)));
        int known = all.size();
        all.addAll(added);
        Map<String, Long> numbers = new HashMap<>();
        all.forEach(one -> numbers.put(one.digest().hex(), one.number()));
        List<SharedPassage> passages =
                new PassageFinder().find(all.stream().map(Relating::document).toList(), known);
        Map<Long, int[]> words = new HashMap<>();
        added.forEach(one -> words.put(one.number(), Probe.words(one.text())));
        lineage.saveCompared(words, numbers, passages);
    }

    /** Which of the known texts share words with the added. */
    private List<Long> met(List<ToCompare> added) {
        int[] known = {0};
        lineage.eachCompared((number, words) -> known[0]++);
        List<Long> met = new ArrayList<>();
        if (known[0] > 0) {
            Probe probe = new Probe(added.stream().map(ToCompare::text).toList(), known[0]);
            lineage.eachCompared((number, words) -> probe.count(words));
            lineage.eachCompared((number, words) -> {
                if (probe.meets(words)) {
                    met.add(number);
                }
            });
        }
        return met;
    }

    private static Document document(ToCompare one) {
        return new Document(one.digest().hex(), one.text(), one.date(), one.outlet(), one.byline());
    }

    private void gather() {
        Map<Long, List<Story.Statement>> statements = new HashMap<>();
        lineage.eachStatement((number, id, words, chain, at) -> statements
                .computeIfAbsent(number, n -> new ArrayList<>())
                .add(new Story.Statement(id, at, words, chain)));
        List<Story> stories = new ArrayList<>();
        lineage.eachReport(one -> stories.add(new Story(
                one.digest().hex(),
                one.title(),
                one.outlet(),
                one.date(),
                statements.getOrDefault(one.number(), List.of()))));
        List<Family> families = new ArrayList<>(new PassageFamilies(stories, lineage::text).of(lineage.passages()));
        families.addAll(new StatementFamilies(stories).find());
        lineage.saveFamilies(families);
    }
}
