package org.hearsay.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.link.lineage.PassageFinder;
import org.hearsay.link.lineage.Story;
import org.hearsay.link.lineage.StoryPile;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Family;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.store.CaseView.DocumentView;
import org.hearsay.store.LineageView;

/** The lineage of a case held in memory, found as the product finds it. */
record InventedLineage(List<Family> families) implements LineageView {
    static InventedLineage of(List<DocumentView> documents) {
        List<String> texts = new ArrayList<>();
        List<Story> stories = new ArrayList<>();
        List<PassageFinder.Document> compared = new ArrayList<>();
        for (DocumentView document : documents) {
            Rendition rendition = document.rendition().orElseThrow();
            String id = document.exhibit().digest().hex();
            Report report = rendition.report();
            texts.add(rendition.text());
            stories.add(story(id, rendition, document.reading().orElseThrow()));
            compared.add(new PassageFinder.Document(
                    id, rendition.text(), report.published(), report.outlet(), report.byline()));
        }
        StoryPile pile = new StoryPile(stories, texts);
        List<Family> families = new ArrayList<>(pile.families(new PassageFinder().find(compared)));
        families.addAll(pile.statementFamilies());
        if (stories.size() > 3) {
            families.addFirst(circle(stories));
        }
        return new InventedLineage(families);
    }

    /** Two outlets that credit one another, a voice that is not named, and one without a date. */
    private static Family circle(List<Story> stories) {
        List<Story> told = List.of(
                say(
                        stories.get(0),
                        "Corran Today",
                        "2024-03-14T18:05:00Z",
                        "The weir was rated unsafe as long ago as 2019"),
                say(stories.get(1), "Vantage", "2024-03-15", "The weir was rated unsafe in 2019", "Corran Today"),
                say(
                        stories.get(2),
                        "Corran Today",
                        "2024-03-16",
                        "that the weir was not rated unsafe in 2019",
                        "Vantage"),
                say(
                        stories.get(3),
                        "The <b>Gull",
                        "",
                        "The weir may have been rated unsafe in 2019",
                        "unnamed: an engineer"));
        return new StoryPile(told, List.of()).statementFamilies().getFirst();
    }

    private static Story say(Story story, String outlet, String date, String words, String... voices) {
        List<String> chain = new ArrayList<>(List.of(voices));
        chain.add(outlet);
        return new Story(
                story.document(),
                story.title(),
                Optional.of(outlet),
                Optional.of(date).filter(d -> !d.isEmpty()),
                List.of(new Story.Statement(
                        "invented-" + outlet.length() + date, new Span(0, words.length()), words, chain)));
    }

    private static Story story(String id, Rendition rendition, Reading reading) {
        Report report = rendition.report();
        List<Story.Statement> statements = new ArrayList<>();
        for (Attribution attribution : reading.attributions()) {
            statements.add(new Story.Statement(
                    attribution.id(),
                    Span.hull(attribution.content()),
                    attribution.words(rendition.text()),
                    reading.chain(attribution, report)));
        }
        return new Story(id, report.title().orElse(""), report.outlet(), report.published(), statements);
    }

    @Override
    public List<FamilyRow> families(Order order, int offset, int size) {
        return families.stream()
                .skip(offset)
                .limit(size)
                .map(InventedLineage::row)
                .toList();
    }

    @Override
    public List<StockRow> stock(int offset, int size) {
        return families.stream()
                .limit(1)
                .map(f -> new StockRow(
                        "By staying you say yes to our <partners> and their cookies",
                        31,
                        12,
                        new Digest(f.members().getFirst().document()),
                        new Span(0, 10)))
                .toList();
    }

    @Override
    public int stockCount() {
        return 3;
    }

    @Override
    public int count() {
        return families.size();
    }

    @Override
    public Optional<Family> family(String id) {
        return families.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    @Override
    public Map<String, FamilyRow> ofStatements(Digest exhibit) {
        Map<String, FamilyRow> found = new HashMap<>();
        families.forEach(family -> family.members().stream()
                .filter(m -> m.document().equals(exhibit.hex()))
                .forEach(m -> m.statement().ifPresent(s -> found.put(s, row(family)))));
        return found;
    }

    @Override
    public List<FamilyRow> ofDocument(Digest exhibit) {
        return families.stream()
                .filter(f -> f.members().stream().anyMatch(m -> m.document().equals(exhibit.hex())))
                .map(InventedLineage::row)
                .toList();
    }

    private static FamilyRow row(Family family) {
        List<String> days = family.members().stream()
                .flatMap(m -> m.date().stream())
                .sorted()
                .toList();
        return new FamilyRow(
                family.id(),
                family.kind(),
                family.title(),
                family.members().size(),
                (int) family.members().stream()
                        .map(Family.Member::voice)
                        .distinct()
                        .count(),
                days.isEmpty() ? "" : days.getFirst(),
                days.isEmpty() ? "" : days.getLast(),
                family.origins().fewest(),
                family.origins().most(),
                family.circles().size(),
                family.drift(),
                family.members().getFirst().voice());
    }
}
