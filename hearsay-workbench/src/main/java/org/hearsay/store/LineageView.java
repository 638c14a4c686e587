package org.hearsay.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Digest;
import org.hearsay.model.Family;
import org.hearsay.model.Span;

/** What may be asked of a case about who repeats whom. Safe to call from any thread. */
public interface LineageView {
    /** A case in which nothing was compared. */
    LineageView NONE = new LineageView() {
        @Override
        public List<FamilyRow> families(Order order, int offset, int size) {
            return List.of();
        }

        @Override
        public int count() {
            return 0;
        }

        @Override
        public Optional<Family> family(String id) {
            return Optional.empty();
        }

        @Override
        public Map<String, FamilyRow> ofStatements(Digest exhibit) {
            return Map.of();
        }

        @Override
        public List<FamilyRow> ofDocument(Digest exhibit) {
            return List.of();
        }

        @Override
        public List<StockRow> stock(int offset, int size) {
            return List.of();
        }

        @Override
        public int stockCount() {
            return 0;
        }
    };

    /** Families in a list. */
    List<FamilyRow> families(Order order, int offset, int size);

    /** How many families there are. */
    int count();

    /** One family, whole. */
    Optional<Family> family(String id);

    /** The family of each of a document's statements that has one, by the statement's id. */
    Map<String, FamilyRow> ofStatements(Digest exhibit);

    /** All families that a document belongs to, largest first. */
    List<FamilyRow> ofDocument(Digest exhibit);

    /** Wording that so many share that it shows nothing of who took it from whom, what most share first. */
    List<StockRow> stock(int offset, int size);

    /** How many such wordings there are. */
    int stockCount();

    /**
     * Wording that many share.
     *
     * @param reports how many have it, reprints of one text counted once
     * @param outlets how many published these
     * @param exhibit the first that has it
     * @param at where it stands there
     */
    record StockRow(String words, int reports, int outlets, Digest exhibit, Span at) {}

    /** In which order families are listed. */
    enum Order {
        /** Most reports first. */
        SIZE,
        /** Most reports for each origin first: what is most repeated on the fewest words. */
        REPEATED,
        /** Longest time between first and last telling first. */
        SPAN,
        /** Most changes on the way first. */
        DRIFT
    }

    /**
     * A family in a list.
     *
     * @param reports how many there are
     * @param outlets how many published them
     * @param firstDay EDTF; empty when no report is dated
     * @param lastDay EDTF; empty when no report is dated
     * @param fewest independent origins
     * @param most independent origins; 0 when none was found
     * @param circles how many rings of mutual credit
     * @param drift changes that matter
     * @param toldBy whose report is the first
     */
    record FamilyRow(
            String id,
            Family.Kind kind,
            String title,
            int reports,
            int outlets,
            String firstDay,
            String lastDay,
            int fewest,
            int most,
            int circles,
            int drift,
            String toldBy) {
        /** The origins as people read them: "2–3". */
        public String interval() {
            return new Family.Origins(fewest, most, List.of()).interval();
        }
    }
}
