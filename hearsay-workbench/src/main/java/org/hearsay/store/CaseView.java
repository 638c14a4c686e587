package org.hearsay.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.Digest;
import org.hearsay.model.Exhibit;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;

/** All that pages, commands and exports may ask of a case. Safe to call from any thread while the case still fills. */
public interface CaseView {

    /** The case folder's name, for headings. */
    String name();

    Summary summary();

    /** Documents (exhibits with text) that match, best or first first. */
    Page<DocumentRow> documents(DocumentQuery query);

    /** Statements that match. */
    Page<StatementRow> statements(StatementQuery query);

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

    /** The custody log, newest first. */
    Page<CustodyRecord> custody(int offset, int size);

    /** What stands in numbers on the Overview. */
    record Summary(
            int exhibits,
            int waiting,
            int documents,
            int unread,
            int statements,
            int unnamed,
            int outlets,
            List<Count> topSources,
            List<Count> topOutlets) {}

    /** A value and how many have it. */
    record Count(String value, int count) {}

    /** A named group of counts: the facet's field and its values, most frequent first. */
    record Facet(String field, List<Count> values) {}

    /** One screenful of {@code total} rows, with the facets of all of them. */
    record Page<T>(List<T> rows, int offset, int total, List<Facet> facets) {}

    /**
     * Which documents to list.
     *
     * @param text in the query language of {@code docs/reference/search.md}; empty for all
     * @param picks facet choices, for example {@code outlet} = "Talve Courier"; several of one field are alternatives
     */
    record DocumentQuery(String text, List<Pick> picks, String sort, int offset, int size) {}

    /**
     * Which statements to list.
     *
     * @param text in the query language of {@code docs/reference/search.md}; empty for all
     * @param picks facet choices: {@code source outlet form kind stance type language unnamed}
     */
    record StatementQuery(String text, List<Pick> picks, String sort, int offset, int size) {}

    /** One facet choice. */
    record Pick(String field, String value) {}

    /**
     * A document in a list.
     *
     * @param number its place in the case, counted from 1 by first intake
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
            String snippet) {}

    /**
     * A statement in a list.
     *
     * @param number its place in its document, counted from 1
     * @param source the label of its own source
     * @param unnamed that source is described but not named
     * @param chain voices from its own source outward to the report's own, which is last
     * @param words the content's words
     * @param snippet the same with matched words between U+E000 and U+E001
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
            String published) {}

    /** An exhibit with what was read from it; text and findings are empty when it was not read. */
    record DocumentView(
            Exhibit exhibit,
            int number,
            List<String> paths,
            List<Exhibit> children,
            Optional<Rendition> rendition,
            Optional<Reading> reading) {}

    /** An exhibit's outcome, with every path where it was seen. */
    record OutcomeRow(Exhibit exhibit, int number, List<String> paths) {}

    /**
     * One line of the custody log.
     *
     * @param at UTC, ISO 8601
     * @param hash SHA-256 over this record's fields, length-prefixed, and {@code previous}
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
