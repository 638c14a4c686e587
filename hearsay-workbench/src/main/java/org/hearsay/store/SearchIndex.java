package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.hearsay.model.Digest;
import org.hearsay.model.HearsayException;
import org.hearsay.store.CaseView.Count;
import org.hearsay.store.CaseView.DocumentQuery;
import org.hearsay.store.CaseView.DocumentRow;
import org.hearsay.store.CaseView.DocumentView;
import org.hearsay.store.CaseView.Happenings;
import org.hearsay.store.CaseView.Page;
import org.hearsay.store.CaseView.StatementQuery;
import org.hearsay.store.CaseView.StatementRow;
import org.jspecify.annotations.Nullable;

/**
 * The search index of a case: answers every list of documents and statements, with counts, in the query language of
 * {@code docs/reference/search.md}. All that it holds comes from the case's database and can be put in again; it never
 * holds the only copy of anything.
 *
 * <p>Safe for many threads. What was put becomes visible within about a second, or at the next {@link #commit}; it
 * outlives the process only once committed. The commit carries a revision, so that whoever opens the case knows from
 * which change on to put things again. Memory stays bounded however much is put.
 */
final class SearchIndex implements AutoCloseable {
    /** Raised whenever entries change their form; an index of another form is made anew. */
    private static final String FORM = "3";

    /** Its notice that vectors could be counted faster is of no use here: this index holds none. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
        IndexSearcher.setMaxClauseCount(WordQueries.MOST_EXPANSIONS);
    }

    private static final double BUFFER_MEGABYTES = 48;
    private static final long FRESH_MILLIS = 1000;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final WordAnalyzer analyzer;
    private final Optional<String> notice;
    private final Map<IndexReader.CacheKey, IndexState> states = new ConcurrentHashMap<>();
    private final AtomicLong puts = new AtomicLong();
    private volatile long committedRevision;
    private volatile long seenPuts;
    private volatile long lookedAt;

    private SearchIndex(Directory directory, IndexWriter writer, WordAnalyzer analyzer, Optional<String> notice)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.analyzer = analyzer;
        this.notice = notice;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.committedRevision = revision(writer);
    }

    /**
     * Opens the index in {@code folder}, or makes an empty one there. One that is torn, damaged where opening looks, or of
     * another version is thrown away and made anew, empty, with {@link #committedRevision()} 0 and a {@link #notice()}.
     *
     * @param lastRevision the database's; an index that claims more belongs to another state of the case
     * @throws HearsayException HS-SEA-003 when another process has it open; HS-SEA-002 when the folder cannot be written
     */
    static SearchIndex open(Path folder, long lastRevision) {
        return IndexTrouble.writing(() -> {
            boolean isMissing = !Files.exists(folder) && lastRevision > 0;
            Files.createDirectories(folder);
            try {
                Optional<String> notice = isMissing ? Optional.of(anew("it was missing")) : Optional.empty();
                return opened(folder, lastRevision, notice);
            } catch (LockObtainFailedException held) {
                throw new HearsayException(
                        "HS-SEA-003",
                        "Expected the search index to be free; another Hearsay has it open (" + folder
                                + "). Close the other one first.",
                        held);
            } catch (IOException | IllegalArgumentException | Stale unusable) {
                empty(folder);
                return opened(folder, lastRevision, Optional.of(anew(unusable.getMessage())));
            }
        });
    }

    private static String anew(@Nullable String why) {
        return "The search index could not be used (" + why
                + "). It is being made anew from the case's database; nothing is lost.";
    }

    private static SearchIndex opened(Path folder, long lastRevision, Optional<String> notice) throws IOException {
        WordAnalyzer analyzer = new WordAnalyzer();
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, config(analyzer));
            if (DirectoryReader.indexExists(directory)
                    && !FORM.equals(data(writer).get("form"))) {
                throw new Stale("it was made by another version");
            }
            if (revision(writer) > lastRevision) {
                throw new Stale("it belongs to a later state of the case");
            }
            return new SearchIndex(directory, writer, analyzer, notice);
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    private static IndexWriterConfig config(WordAnalyzer analyzer) {
        return new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
    }

    /** The index on disk has another form. */
    private static final class Stale extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Stale(String message) {
            super(message);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Opens the folder's files for looking only, with the library's own notices as quiet as when the index is written. */
    static Directory files(Path folder) throws IOException {
        return FSDirectory.open(folder);
    }

    /** What a person should know about how the index was opened. */
    Optional<String> notice() {
        return notice;
    }

    /** Puts a document with all its statements in place of what was there of its exhibit. */
    void put(DocumentView view) {
        List<Document> entries = IndexEntries.of(view);
        Term exhibit = new Term(IndexEntries.EXHIBIT, view.exhibit().digest().hex());
        IndexTrouble.writing(
                () -> entries.isEmpty() ? writer.deleteDocuments(exhibit) : writer.updateDocuments(exhibit, entries));
        puts.incrementAndGet();
    }

    void delete(Digest exhibit) {
        IndexTrouble.writing(() -> writer.deleteDocuments(new Term(IndexEntries.EXHIBIT, exhibit.hex())));
        puts.incrementAndGet();
    }

    /** Makes everything put so far last, together with {@code revision}, and visible. */
    void commit(long revision) {
        IndexTrouble.writing(() -> {
            writer.setLiveCommitData(
                    Map.of("form", FORM, "revision", Long.toString(revision)).entrySet());
            return writer.commit();
        });
        committedRevision = revision;
        refresh();
    }

    /** The revision of the last commit; 0 before the first. */
    long committedRevision() {
        return committedRevision;
    }

    private static long revision(IndexWriter writer) {
        return Long.parseLong(data(writer).getOrDefault("revision", "0"));
    }

    private static Map<String, String> data(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(e -> data.put(e.getKey(), e.getValue()));
        }
        return data;
    }

    Page<DocumentRow> documents(DocumentQuery query) {
        return page(request(query), query.offset(), query.size(), EntryRows::document);
    }

    Page<StatementRow> statements(StatementQuery query) {
        return page(request(query), query.offset(), query.size(), EntryRows::statement);
    }

    /** The matching statements that name a time, in its order. */
    Happenings happenings(StatementQuery query, long from, long to) {
        IndexState.Request request =
                new IndexState.Request(EntryKind.STATEMENTS, query.text(), query.picks(), "happened");
        return with(state -> {
            IndexState.Answer answer = state.answer(request);
            long[] begins = state.columns().happened();
            int[] dated = Arrays.stream(answer.hits())
                    .filter(hit -> begins[hit] != Long.MAX_VALUE)
                    .toArray();
            int[] here = Arrays.stream(dated)
                    .filter(hit -> begins[hit] >= from && begins[hit] <= to)
                    .toArray();
            return new Happenings(
                    rows(
                                    state,
                                    request,
                                    answer,
                                    EntryRows::statement,
                                    Arrays.stream(here).limit(Happenings.MOST))
                            .toList(),
                    Arrays.stream(here).mapToLong(hit -> begins[hit]).toArray(),
                    dated.length,
                    answer.hits().length - dated.length,
                    answer.facets(),
                    answer.findings());
        });
    }

    /** Every match, from one state of the index however long it takes. Close it. */
    Stream<DocumentRow> allDocuments(DocumentQuery query) {
        return all(request(query), EntryRows::document);
    }

    /** Every match, from one state of the index however long it takes. Close it. */
    Stream<StatementRow> allStatements(StatementQuery query) {
        return all(request(query), EntryRows::statement);
    }

    Optional<StatementRow> statement(String id) {
        return with(state -> IndexTrouble.reading(() -> {
            TopDocs found = state.searcher().search(new TermQuery(new Term(IndexEntries.ID, id)), 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(EntryRows.statement(state.stored(), found.scoreDocs[0].doc, _ -> List.of()));
        }));
    }

    /** Makes ready what the first lists will need. */
    void warm() {
        for (EntryKind kind : EntryKind.values()) {
            count(kind);
        }
    }

    int count(EntryKind kind) {
        return with(state -> state.all(kind).hits().length);
    }

    /** The most frequent values of one field among all entries of a kind. */
    List<Count> counts(EntryKind kind, String field) {
        return with(state -> state.all(kind).facets().stream()
                .filter(facet -> facet.field().equals(field))
                .flatMap(facet -> facet.values().stream())
                .toList());
    }

    /** How many different values of one field entries of a kind have. */
    int different(EntryKind kind, String field) {
        return with(state -> state.different(kind, field));
    }

    private static IndexState.Request request(DocumentQuery query) {
        return new IndexState.Request(EntryKind.DOCUMENTS, query.text(), query.picks(), query.sort());
    }

    private static IndexState.Request request(StatementQuery query) {
        return new IndexState.Request(EntryKind.STATEMENTS, query.text(), query.picks(), query.sort());
    }

    /** Makes one row out of one entry. */
    @FunctionalInterface
    private interface RowMaker<T> {
        T row(StoredFields stored, int entry, EntryRows.Marks marks) throws IOException;
    }

    private <T> Page<T> page(IndexState.Request request, int offset, int size, RowMaker<T> maker) {
        return with(state -> {
            IndexState.Answer answer = state.answer(request);
            int[] hits = answer.hits();
            int from = Math.clamp(offset, 0, hits.length);
            int to = Math.clamp((long) from + Math.max(0, size), from, hits.length);
            List<T> rows = from == to
                    ? List.of()
                    : rows(state, request, answer, maker, Arrays.stream(hits, from, to))
                            .toList();
            return new Page<>(rows, from, hits.length, answer.facets(), answer.findings());
        });
    }

    private static <T> Stream<T> rows(
            IndexState state,
            IndexState.Request request,
            IndexState.Answer answer,
            RowMaker<T> maker,
            IntStream entries) {
        EntryRows.Marks marks = state.marks(request.kind(), answer.query());
        StoredFields stored = IndexTrouble.reading(state::stored);
        return entries.mapToObj(entry -> IndexTrouble.reading(() -> maker.row(stored, entry, marks)));
    }

    private <T> Stream<T> all(IndexState.Request request, RowMaker<T> maker) {
        IndexSearcher searcher = acquire();
        try {
            IndexState state = state(searcher);
            IndexState.Answer answer = state.found(request, false);
            return rows(state, request, answer, maker, Arrays.stream(answer.hits()))
                    .onClose(() -> release(searcher));
        } catch (RuntimeException e) {
            release(searcher);
            throw e;
        }
    }

    private <T> T with(Function<IndexState, T> question) {
        IndexSearcher searcher = acquire();
        try {
            return question.apply(state(searcher));
        } finally {
            release(searcher);
        }
    }

    private IndexSearcher acquire() {
        return IndexTrouble.reading(() -> {
            long now = System.nanoTime() / 1_000_000;
            if (puts.get() != seenPuts && now - lookedAt > FRESH_MILLIS) {
                lookedAt = now;
                long seen = puts.get();
                if (searchers.maybeRefresh()) {
                    seenPuts = seen;
                }
            }
            return searchers.acquire();
        });
    }

    /** Makes everything put so far visible. */
    void refresh() {
        long seen = puts.get();
        IndexTrouble.reading(() -> {
            searchers.maybeRefreshBlocking();
            return seen;
        });
        seenPuts = seen;
    }

    private void release(IndexSearcher searcher) {
        IndexTrouble.reading(() -> {
            searchers.release(searcher);
            return true;
        });
    }

    private IndexState state(IndexSearcher searcher) {
        IndexReader.CacheHelper helper = searcher.getIndexReader().getReaderCacheHelper();
        return states.computeIfAbsent(helper.getKey(), key -> {
            helper.addClosedListener(states::remove);
            return new IndexState(searcher, analyzer);
        });
    }

    /** Leaves what was not committed behind: it is put again from the database when the case is opened next. */
    @Override
    public void close() {
        IndexTrouble.writing(() -> {
            searchers.close();
            writer.close();
            directory.close();
            return true;
        });
    }
}
