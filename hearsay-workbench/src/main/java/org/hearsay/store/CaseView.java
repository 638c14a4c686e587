package org.hearsay.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.Decided;
import org.hearsay.model.Decision;
import org.hearsay.model.Digest;
import org.hearsay.model.Exhibit;
import org.hearsay.model.Obstacle;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Span;
import org.hearsay.store.query.Finding;

/** All that pages, commands and exports may ask of a case. Safe to call from any thread while the case still fills. */
public interface CaseView {

    /** The case folder's name, for headings. */
    String name();

    Summary summary();

    /** Documents (exhibits with text) that match, best or first first. */
    Page<DocumentRow> documents(DocumentQuery query);

    /** Statements that match. */
    Page<StatementRow> statements(StatementQuery query);

    /**
     * What matching statements say happened, and when.
     *
     * @param query its sort, offset and size do not count
     * @param from the first minute, since 1970-01-01T00:00
     * @param to the last minute
     */
    default Happenings happenings(StatementQuery query, long from, long to) {
        return new Happenings(List.of(), new long[0], 0, 0, List.of(), List.of());
    }

    /** Every matching statement, however many; for exports. Close it. */
    Stream<StatementRow> allStatements(StatementQuery query);

    /** Every matching document, however many; for exports. Close it. */
    Stream<DocumentRow> allDocuments(DocumentQuery query);

    /** One exhibit with all its text and findings. */
    Optional<DocumentView> document(Digest exhibit);

    /** The exhibit and number of a statement, by its permanent id. */
    Optional<StatementRow> statement(String id);

    /** Every exhibit with its outcome, those not read first. */
    Page<OutcomeRow> outcomes(Optional<Outcome> only, int offset, int size);

    /** What was met among the given paths and not taken in, and why; oldest first. */
    Page<PassedOverRow> passedOver(int offset, int size);

    /** The custody log, newest first. */
    Page<CustodyRecord> custody(int offset, int size);

    /** What people decided about statements, newest first. */
    default Page<DecisionRow> decisions(int offset, int size) {
        return new Page<>(List.of(), offset, 0, List.of(), List.of());
    }

    /** Who is who. */
    default ActorView actors() {
        return ActorView.NONE;
    }

    /** Who repeats whom. */
    default LineageView lineage() {
        return LineageView.NONE;
    }

    /**
     * What stands in numbers on the Overview.
     *
     * @param outcomes how many exhibits ended in each outcome; one that none ended in is absent
     * @param passedOver how many things were met among the given paths and not taken in
     */
    record Summary(
            Map<Outcome, Integer> outcomes,
            int passedOver,
            int documents,
            int statements,
            int unnamed,
            int outlets,
            List<Count> topSources,
            List<Count> topOutlets) {

        /** How many exhibits ended in that outcome. */
        public int count(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0);
        }

        public int exhibits() {
            return outcomes.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** How many exhibits have an outcome, and it is not that they were read. */
        public int unread() {
            return exhibits() - count(Outcome.READ) - count(Outcome.WAITING);
        }
    }

    /** A value and how many have it. */
    record Count(String value, int count) {}

    /** A named group of counts: the facet's field and its values, most frequent first. */
    record Facet(String field, List<Count> values) {}

    /**
     * One screenful of {@code total} rows, with the facets of all of them.
     *
     * @param facets counts per field; those of a field that was picked from count as if nothing of that field were picked
     * @param findings what in the query's text broke a rule of the language; empty when nothing did
     */
    record Page<T>(List<T> rows, int offset, int total, List<Facet> facets, List<Finding> findings) {}

    /**
     * Which documents to list.
     *
     * @param text in the query language of {@code docs/reference/search.md}; empty for all
     * @param picks facet choices, for example {@code outlet} = "Talve Courier"; several of one field are alternatives; fields:
     *     {@code outlet date type language} (a date is a month, {@code 2016-05})
     * @param sort {@code relevance document date title outlet}, with {@code -} before it the other way round; empty for
     *     relevance where there is a text, else document order
     * @param offset how many rows to skip, however many
     * @param size how many rows to give at most; 0 for total, facets and findings alone
     */
    record DocumentQuery(String text, List<Pick> picks, String sort, int offset, int size) {}

    /**
     * Which statements to list.
     *
     * @param text in the query language of {@code docs/reference/search.md}; empty for all
     * @param picks facet choices: {@code source outlet form kind stance type language unnamed date}; values as they stand in
     *     a {@link StatementRow}; {@code unnamed} is {@code yes} or {@code no}; a date is a month, {@code 2016-05}
     * @param sort {@code relevance document date source outlet}, with {@code -} before it the other way round; empty for
     *     relevance where there is a text, else document order
     * @param offset how many rows to skip, however many
     * @param size how many rows to give at most; 0 for total, facets and findings alone
     */
    record StatementQuery(String text, List<Pick> picks, String sort, int offset, int size) {}

    /** One facet choice. */
    record Pick(String field, String value) {}

    /**
     * A document in a list.
     *
     * @param number its place in the case, counted from 1 by first intake
     * @param path where it was first seen, as written in the custody log
     * @param snippet marked-up extract: the matched words stand between U+E000 and U+E001
     */
    record DocumentRow(
            Digest exhibit,
            int number,
            String title,
            String outlet,
            String published,
            String mediaType,
            String language,
            int words,
            int statements,
            int unnamed,
            String path,
            String snippet) {}

    /**
     * A statement in a list.
     *
     * @param number its place in its document, counted from 1
     * @param source the label of its own source
     * @param unnamed that source is described but not named
     * @param chain voices from its own source outward to the report's own, which is last
     * @param words the content's words
     * @param snippet the same (or, of long words, extracts) with matched words between U+E000 and U+E001
     * @param path where its document was first seen
     * @param parent the id of the statement that holds it; empty when none does
     * @param sourceAt where its source stands in the reading text, in code points (not UTF-16 units)
     * @param cueAt where its cue stands, in code points
     * @param contentAt where its content stands, in code points
     * @param decided what a person decided about it: {@code confirmed corrected added}; empty when nobody did
     * @param told when: the date of the embedded report that holds it, else of its document; EDTF, empty when not known
     * @param happened the times that its own words name, not those of statements inside it; EDTF, in reading order
     */
    record StatementRow(
            String id,
            Digest exhibit,
            int number,
            int depth,
            String form,
            String kind,
            String stance,
            String sourceType,
            String source,
            boolean unnamed,
            List<String> chain,
            String words,
            String snippet,
            String cue,
            String title,
            String outlet,
            String published,
            String path,
            String parent,
            List<Span> sourceAt,
            List<Span> cueAt,
            List<Span> contentAt,
            String decided,
            String told,
            List<String> happened) {}

    /**
     * Statements whose own words name a time, in the order of the first time that each names.
     *
     * @param rows those that begin in the stretch asked for, {@value #MOST} at most
     * @param begins the first minute of each statement in that stretch, since 1970, ascending
     * @param dated how many name a time at all
     * @param undated how many of those that match name none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed once made
    record Happenings(
            List<StatementRow> rows,
            long[] begins,
            int dated,
            int undated,
            List<Facet> facets,
            List<Finding> findings) {
        public static final int MOST = 400;
    }

    /**
     * An exhibit with what was read from it; text and findings are empty when it was not read.
     *
     * @param found what the machine found
     * @param decisions of people about its statements, the oldest first, those taken back too
     */
    record DocumentView(
            Exhibit exhibit,
            int number,
            List<String> paths,
            List<Exhibit> children,
            Optional<Rendition> rendition,
            Optional<Reading> found,
            List<DecisionRow> decisions) {
        public DocumentView {
            paths = List.copyOf(paths);
            children = List.copyOf(children);
            decisions = List.copyOf(decisions);
        }

        /** What stands: the findings as people's decisions leave them. */
        public Optional<Decided> decided() {
            return found.flatMap(reading -> rendition.map(text -> Decided.of(reading, text.text(), standing())));
        }

        /** The reading that stands. */
        public Optional<Reading> reading() {
            return decided().map(Decided::reading);
        }

        private List<Decision> standing() {
            return decisions.stream()
                    .filter(DecisionRow::stands)
                    .map(DecisionRow::decision)
                    .toList();
        }
    }

    /**
     * A decision about a statement, as it stands in the case.
     *
     * @param stands nobody took it back
     * @param undoneBy who took it back; empty while it stands
     * @param undoneAt when, UTC, ISO 8601; empty while it stands
     */
    record DecisionRow(Digest exhibit, Decision decision, boolean stands, String undoneBy, String undoneAt) {}

    /** An exhibit's outcome, with every path where it was seen. */
    record OutcomeRow(Exhibit exhibit, int number, List<String> paths) {}

    /**
     * Something met among the given paths that is no exhibit: a link, a device, a file that could not be opened.
     *
     * @param path where it was met
     * @param why what it is, and what to do about it
     * @param at UTC, ISO 8601
     */
    record PassedOverRow(String path, Obstacle why, String at) {}

    /**
     * One line of the custody log.
     *
     * @param at UTC, ISO 8601
     * @param hash SHA-256 over the other fields, in this order, each as a netstring ({@code 5:hello,})
     */
    record CustodyRecord(
            long number,
            String at,
            String who,
            String action,
            String exhibit,
            String detail,
            String tool,
            String previous,
            String hash) {}
}
