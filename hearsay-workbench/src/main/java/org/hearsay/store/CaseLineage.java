package org.hearsay.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.model.Digest;
import org.hearsay.model.Family;
import org.hearsay.model.SharedPassage;
import org.hearsay.model.SharedPassage.Derivation;
import org.hearsay.model.Span;

/**
 * A case's lineage: answers {@link LineageView}, hands out what is to be compared, and saves what was found, a part at a time.
 * A comparison ends with {@link #settle}; what one that did not come so far had saved is forgotten by the next.
 */
public final class CaseLineage implements LineageView {
    private final Asking asking;
    private final Saving saving;

    CaseLineage(Asking asking, Saving saving) {
        this.asking = asking;
        this.saving = saving;
    }

    /** How the case is asked. */
    interface Asking {
        <T> T ask(Database.Question<T> question);
    }

    /** How the case is written to: all of it or nothing. */
    interface Saving {
        void save(Writing writing);
    }

    /** What is written. */
    interface Writing {
        void to(LineageWriting rows) throws SQLException;
    }

    @Override
    public List<FamilyRow> families(Order order, int offset, int size) {
        return asking.ask(connection -> new LineageRows(connection).families(order, offset, size));
    }

    @Override
    public int count() {
        return asking.ask(connection -> CaseStore.count(connection, "family"));
    }

    @Override
    public Optional<Family> family(String id) {
        return asking.ask(connection -> new LineageRows(connection).family(id));
    }

    @Override
    public Map<String, FamilyRow> ofStatements(Digest exhibit) {
        return asking.ask(connection -> new LineageRows(connection).ofStatements(exhibit));
    }

    @Override
    public List<FamilyRow> ofDocument(Digest exhibit) {
        return asking.ask(connection -> new LineageRows(connection).ofDocument(exhibit));
    }

    @Override
    public List<StockRow> stock(int offset, int size) {
        return asking.ask(connection -> new LineageRows(connection).stock(offset, size));
    }

    @Override
    public int stockCount() {
        return asking.ask(connection -> CaseStore.count(connection, "stock"));
    }

    // ── what is compared ─────────────────────────────────────────────────────────────────────────────────────────────

    /**
     * A report without its text.
     *
     * @param number of its exhibit
     * @param date EDTF
     * @param isCompared whether it was compared with the others that were
     * @param words how many it has; 0 before it was compared
     */
    public record ReportCard(
            long number,
            Digest digest,
            Optional<String> date,
            Optional<String> outlet,
            Optional<String> byline,
            String title,
            boolean isCompared,
            int words) {}

    /** Whether all reports were compared with each other. */
    public boolean isUpToDate() {
        return asking.ask(connection -> new ComparingRows(connection).isUpToDate());
    }

    /** All reports, by number. */
    public List<ReportCard> reports() {
        return asking.ask(connection -> {
            List<ReportCard> reports = new ArrayList<>();
            new ComparingRows(connection).eachReport(reports::add);
            return reports;
        });
    }

    /** The reading text of an exhibit; empty when it has none. */
    public String text(long exhibit) {
        return asking.ask(connection -> new ComparingRows(connection).text(exhibit));
    }

    /** The words that {@link #saveWords} was given for an exhibit. */
    public int[] words(long exhibit) {
        return asking.ask(connection -> new ComparingRows(connection).words(exhibit));
    }

    /** Takes the words of one statement. */
    @FunctionalInterface
    public interface EachStatement {
        void take(long exhibit, int number, String words);
    }

    /**
     * One statement.
     *
     * @param at where its content stands
     */
    public record Statement(String id, String words, List<String> chain, Span at) {
        public Statement {
            chain = List.copyOf(chain);
        }
    }

    /** Goes through all statements, by exhibit. */
    public void eachStatement(EachStatement each) {
        asking.ask(connection -> {
            new ComparingRows(connection).eachStatement(each);
            return each;
        });
    }

    /** One statement of an exhibit. */
    public Optional<Statement> statement(long exhibit, int number) {
        return asking.ask(connection -> new ComparingRows(connection).statement(exhibit, number));
    }

    /**
     * A shared passage as it is kept; exhibits go by their numbers.
     *
     * @param tie the same for all of one family; 0 for furniture, -1 before they were gathered
     */
    public record Stored(
            long number,
            long first,
            int firstFrom,
            int firstTo,
            long second,
            int secondFrom,
            int secondTo,
            int sameWords,
            Derivation derivation,
            long tie,
            List<String> reasons) {}

    /** Goes through all passages, those of one pair together. */
    public void eachPassage(Consumer<Stored> each) {
        asking.ask(connection -> {
            new ComparingRows(connection).eachPassage(each);
            return each;
        });
    }

    /** Goes through the passages of which an end stands in one of these exhibits, those of one pair together. */
    public void passagesOf(List<Long> exhibits, Consumer<Stored> each) {
        asking.ask(connection -> {
            new ComparingRows(connection).passagesOf(exhibits, each);
            return each;
        });
    }

    /** Goes through the passages of these families. */
    public void passagesTied(List<Long> ties, Consumer<Stored> each) {
        asking.ask(connection -> {
            new ComparingRows(connection).passagesTied(ties, each);
            return each;
        });
    }

    /** Families of which a report was not compared yet or is to be compared anew, by their tie. */
    public List<Long> staleTies() {
        return asking.ask(connection -> new ComparingRows(connection).staleTies());
    }

    // ── what was found ───────────────────────────────────────────────────────────────────────────────────────────────

    /** A passage and its two exhibits. */
    public record Found(long first, long second, SharedPassage passage) {}

    /**
     * Wording that many reports share.
     *
     * @param exhibit the first that has it
     * @param at where it stands there
     */
    public record Stock(long exhibit, Span at, int reports, int outlets, String words) {}

    /**
     * A family and the passages it is made of.
     *
     * @param passages their numbers, ascending; none for a family of statements
     * @param family empty where the passages make none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    public record Tied(long[] passages, Optional<Family> family) {}

    /** Forgets what a comparison saved that did not come to its end. */
    public void forgetUnsettled() {
        saving.save(LineageWriting::forgetUnsettled);
    }

    /** Saves the words of exhibits that are being compared. */
    public void saveWords(Map<Long, int[]> words) {
        saving.save(rows -> rows.words(words));
    }

    /** Saves passages; those of one pair one after the other. */
    public void savePassages(List<Found> passages) {
        saving.save(rows -> rows.passages(passages));
    }

    /** Saves wording that many share, in place of what began at the same word. */
    public void saveStock(List<Stock> stock) {
        saving.save(rows -> rows.stock(stock));
    }

    /** Removes the families of these ties. */
    public void removeTied(List<Long> ties) {
        saving.save(rows -> rows.removeTied(ties));
    }

    /** Removes the families of statements. */
    public void removeStatementFamilies() {
        saving.save(LineageWriting::removeStatementFamilies);
    }

    /** Saves families, in place of those with the same ids. */
    public void saveFamilies(List<Tied> families) {
        saving.save(rows -> rows.families(families));
    }

    /** Ends a comparison: all that was compared is known from now on. */
    public void settle() {
        saving.save(LineageWriting::settle);
    }
}
