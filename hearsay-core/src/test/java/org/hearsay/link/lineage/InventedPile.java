package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.link.lineage.PassageFinder.Document;
import org.hearsay.model.SharedPassage;

/** Documents that come one at a time, and what was found among them. */
final class InventedPile implements Pile, Findings {
    private final List<Document> documents;
    private final Map<Integer, int[]> words = new HashMap<>();
    private final List<SharedPassage> passages = new ArrayList<>();
    private final List<StockWording> stock = new ArrayList<>();
    private int known;

    InventedPile(Document... documents) {
        this(List.of(documents));
    }

    InventedPile(List<Document> documents) {
        this.documents = documents;
    }

    /** As if only the first {@code known} had been compared before. */
    void forgetAllBut(int known) {
        this.known = known;
        passages.clear();
        stock.clear();
    }

    List<SharedPassage> passages() {
        return passages;
    }

    List<StockWording> stock() {
        return stock;
    }

    /** First and second id of each passage. */
    List<String> pairs() {
        return passages.stream().map(p -> p.first() + p.second()).toList();
    }

    @Override
    public int size() {
        return documents.size();
    }

    @Override
    public Card card(int number) {
        Document document = documents.get(number);
        return new Card(document.id(), document.date(), document.outlet(), document.byline());
    }

    @Override
    public String text(int number) {
        return documents.get(number).text();
    }

    @Override
    public boolean isKnown(int number) {
        return number < known;
    }

    @Override
    public Optional<int[]> words(int number) {
        return isKnown(number) ? Optional.ofNullable(words.get(number)) : Optional.empty();
    }

    @Override
    public void words(int number, int[] found) {
        words.put(number, found);
    }

    @Override
    public void passage(int first, int second, SharedPassage passage) {
        passages.add(passage);
    }

    @Override
    public void stock(StockWording wording) {
        stock.add(wording);
    }

    @Override
    public void progress(Step step, long done, long of) {}
}
