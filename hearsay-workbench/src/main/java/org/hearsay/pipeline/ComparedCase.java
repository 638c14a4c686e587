package org.hearsay.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hearsay.link.lineage.Findings;
import org.hearsay.link.lineage.Pile;
import org.hearsay.model.SharedPassage;
import org.hearsay.store.CaseLineage;
import org.hearsay.store.CaseLineage.Found;
import org.hearsay.store.CaseLineage.ReportCard;
import org.hearsay.store.CaseLineage.Stock;

/** A case's reports as the finder of passages asks for them, and its findings on their way into the case. */
final class ComparedCase implements Pile, Findings {
    private static final int WORDS_AT_ONCE = 1_000_000;
    private static final int ROWS_AT_ONCE = 10_000;

    private final CaseLineage lineage;
    private final List<ReportCard> reports;
    private final Consumer<Relating.Step> progress;
    private final Map<Long, int[]> words = new HashMap<>();
    private final List<Found> passages = new ArrayList<>();
    private final List<Stock> stock = new ArrayList<>();
    private final TreeSet<Long> touched = new TreeSet<>();
    private int wordsWaiting;

    ComparedCase(CaseLineage lineage, List<ReportCard> reports, Consumer<Relating.Step> progress) {
        this.lineage = lineage;
        this.reports = reports;
        this.progress = progress;
    }

    /** The exhibits in which new passages stand. */
    List<Long> touched() {
        return List.copyOf(touched);
    }

    @Override
    public int size() {
        return reports.size();
    }

    @Override
    public Card card(int number) {
        ReportCard report = reports.get(number);
        return new Card(report.digest().hex(), report.date(), report.outlet(), report.byline());
    }

    @Override
    public String text(int number) {
        return lineage.text(reports.get(number).number());
    }

    @Override
    public boolean isKnown(int number) {
        return reports.get(number).isCompared();
    }

    @Override
    public Optional<int[]> words(int number) {
        ReportCard report = reports.get(number);
        return report.isCompared() ? Optional.of(lineage.words(report.number())) : Optional.empty();
    }

    @Override
    public void words(int number, int[] found) {
        words.put(reports.get(number).number(), found);
        wordsWaiting += found.length;
        if (wordsWaiting >= WORDS_AT_ONCE) {
            flushWords();
        }
    }

    @Override
    public void passage(int first, int second, SharedPassage passage) {
        flushWords();
        long one = reports.get(first).number();
        long other = reports.get(second).number();
        touched.add(one);
        touched.add(other);
        passages.add(new Found(one, other, passage));
        if (passages.size() >= ROWS_AT_ONCE) {
            flush();
        }
    }

    @Override
    public void stock(StockWording wording) {
        flushWords();
        stock.add(new Stock(
                reports.get(wording.document()).number(),
                wording.at(),
                wording.documents(),
                wording.outlets(),
                wording.at().in(text(wording.document()))));
        if (stock.size() >= ROWS_AT_ONCE) {
            flush();
        }
    }

    @Override
    public void progress(Findings.Step step, long done, long of) {
        progress.accept(new Relating.Step(name(step), done, of));
    }

    private static String name(Findings.Step step) {
        return switch (step) {
            case READING -> "words that reports share: reading";
            case SORTING -> "words that reports share: sorting";
            case COMPARING -> "words that reports share: comparing";
        };
    }

    private void flushWords() {
        if (!words.isEmpty()) {
            lineage.saveWords(words);
            words.clear();
            wordsWaiting = 0;
        }
    }

    /** Saves what is on its way. */
    void flush() {
        flushWords();
        lineage.savePassages(passages);
        passages.clear();
        lineage.saveStock(stock);
        stock.clear();
    }
}
