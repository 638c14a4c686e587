package org.hearsay.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.hearsay.store.CaseView.Facet;
import org.hearsay.store.CaseView.Pick;
import org.hearsay.store.query.Clause;
import org.hearsay.store.query.Finding;
import org.hearsay.store.query.Query;
import org.hearsay.store.query.QueryLanguage;

/** One state of the index: answers queries on it, and remembers the last answers. */
final class IndexState {
    private static final int REMEMBERED = 24;

    private final IndexSearcher searcher;
    private final WordAnalyzer analyzer;
    private final EntryColumns columns;
    private final Map<Request, Answer> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Request, Answer> eldest) {
            return size() > REMEMBERED;
        }
    };

    IndexState(IndexSearcher searcher, WordAnalyzer analyzer) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.columns = new EntryColumns(searcher.getIndexReader());
    }

    /** What is asked, without which stretch of it. */
    record Request(EntryKind kind, String text, List<Pick> picks, String sort) {
        Request {
            picks = List.copyOf(picks);
        }
    }

    /**
     * What was found.
     *
     * @param hits matching entries, in the order asked for
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed once made
    record Answer(int[] hits, List<Facet> facets, Query query, List<Finding> findings) {}

    /** The answer with its facets. */
    Answer answer(Request request) {
        synchronized (answers) {
            Answer known = answers.get(request);
            if (known != null) {
                return known;
            }
        }
        Answer answer = found(request, true);
        synchronized (answers) {
            answers.put(request, answer);
        }
        return answer;
    }

    /** The answer for all entries of a kind. */
    Answer all(EntryKind kind) {
        return answer(new Request(kind, "", List.of(), ""));
    }

    int different(EntryKind kind, String field) {
        return FacetCounts.of(columns, all(kind).hits(), List.of()).different(field);
    }

    /** The answer, with facets if wanted, not remembered. */
    Answer found(Request request, boolean hasFacets) {
        Query query = QueryLanguage.parse(request.text());
        List<Finding> findings = new ArrayList<>(query.findings());
        List<Pick> picks = new ArrayList<>();
        for (Pick pick : request.picks()) {
            if (request.kind().facets().contains(pick.field())) {
                picks.add(pick);
            } else {
                findings.add(new Finding(
                        1,
                        "Expected a choice of one of "
                                + String.join(", ", request.kind().facets()) + "; came \"" + pick.field()
                                + "\". Searched without it."));
            }
        }
        String sort = request.kind().sort(request.sort(), !query.isOpen());
        EntrySearch search = new EntrySearch(columns);
        EntrySearch.Found found = query.isOpen()
                ? search.all(request.kind().entry())
                : matching(request.kind(), query.clause(), sort.equals("relevance"), findings);
        FacetCounts counts = FacetCounts.of(columns, found.entries(), picks);
        return new Answer(
                search.ordered(found, counts.picked(), sort),
                hasFacets ? counts.facets(request.kind().facets()) : List.of(),
                query,
                List.copyOf(findings));
    }

    private EntrySearch.Found matching(EntryKind kind, Clause clause, boolean isScored, List<Finding> findings) {
        return IndexTrouble.reading(() -> {
            try {
                return EntrySearch.matching(searcher, translation(kind).matching(clause), isScored);
            } catch (IllegalStateException | IndexSearcher.TooManyClauses tooMany) {
                findings.add(new Finding(
                        1,
                        "Expected patterns that stand for fewer words; one with * or ~ beside other words stands for too"
                                + " many here. Nothing was searched; write more of the word."));
                return new EntrySearch.Found(new int[0], new float[0]);
            }
        });
    }

    private QueryTranslation translation(EntryKind kind) {
        return switch (kind) {
            case DOCUMENTS -> QueryTranslation.forDocuments(analyzer);
            case STATEMENTS -> QueryTranslation.forStatements(analyzer);
        };
    }

    /** Finds the words to mark in entries that {@code query} matched. */
    EntryRows.Marks marks(EntryKind kind, Query query) {
        QueryTranslation translation = translation(kind);
        Optional<Weight> weight = translation
                .marking(query.clause())
                .map(marking -> IndexTrouble.reading(
                        () -> searcher.createWeight(searcher.rewrite(marking), ScoreMode.COMPLETE_NO_SCORES, 1f)));
        if (weight.isEmpty()) {
            return _ -> List.of();
        }
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return entry -> {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry, leaves));
            return Snippets.spans(weight.get().matches(leaf, entry - leaf.docBase), translation.running());
        };
    }

    StoredFields stored() throws IOException {
        return searcher.storedFields();
    }

    EntryColumns columns() {
        return columns;
    }

    IndexSearcher searcher() {
        return searcher;
    }
}
