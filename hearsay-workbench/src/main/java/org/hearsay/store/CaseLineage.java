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
import org.hearsay.model.Span;

/** A case's lineage: answers {@link LineageView}, hands out what is to be compared, and saves what was found. */
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
        void to(LineageRows rows) throws SQLException;
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

    /**
     * A report as it is compared.
     *
     * @param number of its exhibit
     * @param text its reading text; empty where only the report is wanted
     * @param date EDTF
     */
    public record ToCompare(
            long number,
            Digest digest,
            String text,
            Optional<String> date,
            Optional<String> outlet,
            Optional<String> byline,
            String title) {}

    /** Takes one report that was compared before: its number and the hashes of its words. */
    @FunctionalInterface
    public interface Compared {
        void take(long number, int[] words);
    }

    /** Exhibits whose text was not compared with the others yet, {@code most} at most. */
    public List<Long> pending(int most) {
        return asking.ask(connection -> new LineageRows(connection).pending(most));
    }

    /** Goes through all reports that were compared. */
    public void eachCompared(Compared each) {
        asking.ask(connection -> {
            new LineageRows(connection).eachCompared(each);
            return each;
        });
    }

    /** The reports with these numbers, with their texts. */
    public List<ToCompare> toCompare(List<Long> numbers) {
        return asking.ask(connection -> {
            List<ToCompare> found = new ArrayList<>();
            for (long number : numbers) {
                new LineageRows(connection).toCompare(number).ifPresent(found::add);
            }
            return found;
        });
    }

    /** The reading text of an exhibit; empty when it has none. */
    public String text(String digest) {
        return asking.ask(connection -> new LineageRows(connection).text(digest))
                .orElse("");
    }

    /** Goes through all reports, without their texts. */
    public void eachReport(Consumer<ToCompare> each) {
        asking.ask(connection -> {
            new LineageRows(connection).eachReport(each);
            return each;
        });
    }

    /** Takes one statement of the exhibit with this number. */
    @FunctionalInterface
    public interface EachStatement {
        void take(long number, String id, String words, List<String> chain, Span at);
    }

    /** Goes through all statements, by exhibit. */
    public void eachStatement(EachStatement each) {
        asking.ask(connection -> {
            new LineageRows(connection).eachStatement(each);
            return each;
        });
    }

    /** All shared passages; documents go by their digests. */
    public List<SharedPassage> passages() {
        return asking.ask(connection -> new LineageRows(connection).passages());
    }

    /**
     * Saves what was compared and what was found.
     *
     * @param words hashes of the words of each newly compared exhibit
     * @param numbers of the exhibits that the passages name by digest
     */
    public void saveCompared(Map<Long, int[]> words, Map<String, Long> numbers, List<SharedPassage> passages) {
        saving.save(rows -> rows.saveCompared(words, numbers, passages));
    }

    /** Saves families in place of those that were there. */
    public void saveFamilies(List<Family> families) {
        saving.save(rows -> rows.saveFamilies(families));
    }
}
