package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.Digest;
import org.hearsay.model.HearsayException;
import org.hearsay.model.Outcome;

/**
 * An open case. Answers every question of {@link CaseView} from any thread, and saves {@link Entry entries} one list at a
 * time: what {@link #record} has returned from is on the disk, in the database and in the custody log, and stays there
 * through a kill or a power cut.
 */
public final class CaseStore implements CaseView, AutoCloseable {
    private static final int COPIED_AT_ONCE = 1_000;

    private final CaseFolder folder;
    private final CaseLock lock;
    private final Database database;
    private final CustodyLog log;
    private final Recorder recorder;
    private final SearchIndex index;
    private final IndexFeed feed;
    private boolean changed;
    private boolean failed;

    private CaseStore(CaseFolder folder, CaseLock lock, Custodian custodian) throws IOException, SQLException {
        this.folder = folder;
        this.lock = lock;
        if (!Files.exists(folder.database())) {
            Database.create(folder);
        }
        this.database = Database.open(folder);
        this.log = new CustodyLog(folder);
        this.recorder = new Recorder(database.writer(), custodian);
        try {
            makeLogWhole();
            this.index = SearchIndex.open(folder.index(), lastRevision());
        } catch (IOException | SQLException | RuntimeException e) {
            release();
            throw e;
        }
        this.feed = new IndexFeed(database, index);
        feed.start();
    }

    private long lastRevision() throws IOException, SQLException {
        return database.read(connection -> {
            try (PreparedStatement question =
                            connection.prepareStatement("SELECT ifnull(max(revision), 0) FROM exhibit");
                    ResultSet row = question.executeQuery()) {
                return row.getLong(1);
            }
        });
    }

    /** What a person should know about how the case was opened; empty when all was in order. */
    public Optional<String> notice() {
        return index.notice();
    }

    /** Waits until lists and searches see all that was recorded before this call. */
    public void awaitIndex() {
        feed.await();
    }

    /**
     * Opens a case.
     *
     * @throws HearsayException HS-CAS-001 no case there, -002 of a newer version, -003 damaged, -004 in use, -006 not readable,
     *     -007 custody log changed
     */
    public static CaseStore open(Path folder) {
        return guarded(folder, () -> open(CaseOpening.existing(folder)));
    }

    /** As {@link #open}, but makes the case when the folder is missing or empty. */
    public static CaseStore openOrCreate(Path folder) {
        return guarded(folder, () -> open(CaseOpening.existingOrNew(folder)));
    }

    private static CaseStore open(CaseFolder folder) throws IOException, SQLException {
        CaseLock lock = CaseLock.take(folder);
        try {
            Files.createDirectories(folder.incoming());
            CaseOpening.clear(folder.incoming());
            Files.createDirectories(folder.originals());
            return new CaseStore(folder, lock, Custodian.here());
        } catch (IOException | SQLException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The folder that holds everything. */
    public Path folder() {
        return folder.root();
    }

    /** Where originals stand, each under its {@link Digest#shelf()}. */
    public Path originals() {
        return folder.originals();
    }

    /** Where copies are made before they are whole. */
    public Path incoming() {
        return folder.incoming();
    }

    /** The original's file. It is only ever read. */
    public Path original(Digest exhibit) {
        return folder.originals().resolve(exhibit.shelf());
    }

    static HearsayException unknown(Digest exhibit) {
        return new HearsayException(
                "HS-CAS-008",
                "Expected an exhibit of this case, but it holds none named " + exhibit + ". Check the digits.");
    }

    /** The sentence for a failure of reading or writing the case's files. */
    public HearsayException trouble(IOException failure) {
        return CaseTrouble.of(folder.root(), failure);
    }

    /** The sentence for a fault of the program's own. */
    public static HearsayException unexpected(Throwable fault) {
        return new HearsayException(
                "HS-CAS-010",
                "Something went wrong that should not: " + fault
                        + ". What was saved before stays; run the same command again, and report this if it comes back.",
                fault);
    }

    /**
     * Saves all entries or none, together with their custody records.
     *
     * @throws HearsayException HS-CAS-005 the disk is full, -006 it cannot be written, -008 an unknown exhibit is named
     */
    public synchronized void record(List<? extends Entry> entries) {
        guarded(folder.root(), () -> {
            transaction(() -> {
                for (Entry entry : entries) {
                    recorder.write(entry);
                }
            });
            feed.wake();
            return entries;
        });
    }

    /** Writes to be saved together. */
    @FunctionalInterface
    private interface Writes {
        void run() throws SQLException;
    }

    private void transaction(Writes writes) throws IOException, SQLException {
        if (failed) {
            throw new IOException("an earlier write failed, so nothing more is written until the case is opened again");
        }
        if (!changed) {
            PageSeal.remove(folder);
            changed = true;
        }
        try {
            writes.run();
            database.writer().commit();
        } catch (SQLException | RuntimeException e) {
            database.writer().rollback();
            recorder.forget();
            throw e;
        }
        try {
            log.append(recorder.takeWritten());
        } catch (IOException e) {
            failed = true; // the database is ahead of the log; the next opening makes the log whole from it
            throw e;
        }
    }

    /** Brings the log up to the database after a crash between the two, and says in the log that this was done. */
    private void makeLogWhole() throws IOException, SQLException {
        CustodyLog.Tail tail = log.repair();
        long last = tail.last().map(CustodyRecord::number).orElse(0L);
        checkSame(tail);
        long copied = 0;
        List<CustodyRecord> missing = custodyAfter(last);
        while (!missing.isEmpty()) {
            log.append(missing);
            copied += missing.size();
            missing = custodyAfter(missing.getLast().number());
        }
        if (copied > 0 || tail.tornBytes() > 0) {
            String detail = "The log ended early after a stop: " + tail.tornBytes()
                    + " bytes of a torn record were cut, " + copied + " records were written again from the database.";
            transaction(() -> recorder.custody("repair-log", "", detail));
        } else if (last == 0) {
            transaction(() -> recorder.custody("create-case", "", "case version " + Database.VERSION));
        }
    }

    private void checkSame(CustodyLog.Tail tail) throws IOException, SQLException {
        if (tail.last().isEmpty()) {
            return;
        }
        CustodyRecord last = tail.last().get();
        List<CustodyRecord> same = custodyAfter(last.number() - 1);
        if (same.isEmpty() || !same.getFirst().equals(last)) {
            throw new HearsayException(
                    "HS-CAS-007",
                    "Expected custody.log and case.db of case " + folder.root() + " to tell the same, but record "
                            + last.number()
                            + " of the log is not in the database. Run hearsay verify, and go back to a copy.");
        }
    }

    private List<CustodyRecord> custodyAfter(long number) throws IOException, SQLException {
        return database.read(
                connection -> custody(connection, "WHERE number > ? ORDER BY number LIMIT ?", number, COPIED_AT_ONCE));
    }

    private static List<CustodyRecord> custody(Connection connection, String which, Object... values)
            throws SQLException {
        List<CustodyRecord> records = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement("SELECT * FROM custody " + which)) {
            for (int i = 0; i < values.length; i++) {
                question.setObject(i + 1, values[i]);
            }
            try (ResultSet row = question.executeQuery()) {
                while (row.next()) {
                    records.add(Columns.custody(row));
                }
            }
        }
        return records;
    }

    /** Whether a file was already taken in from this path and has not changed since, to judge by its stamp. */
    public boolean isKnown(String path, String stamp) {
        return ask(connection -> {
            try (PreparedStatement question = connection.prepareStatement(
                    "SELECT 1 FROM sighting WHERE path = ? AND ifnull(parent, 0) = 0 AND stamp = ?")) {
                question.setString(1, path);
                question.setString(2, stamp);
                return question.executeQuery().next();
            }
        });
    }

    /**
     * An exhibit that waits to be opened.
     *
     * @param number its place in the case
     * @param depth how many containers hold it
     * @param budget what it may cost, as {@link Entry.Retry} said; empty for the ordinary
     */
    public record Waiting(long number, Digest exhibit, String name, long size, int depth, String budget) {}

    /** The next exhibits that wait, in the order of their taking in. */
    public List<Waiting> waiting(long after, int most) {
        return ask(connection -> {
            List<Waiting> waiting = new ArrayList<>();
            try (PreparedStatement question =
                    connection.prepareStatement("SELECT number, digest, name, size, depth, budget FROM exhibit"
                            + " WHERE outcome = 'WAITING' AND number > ? ORDER BY number LIMIT ?")) {
                question.setLong(1, after);
                question.setInt(2, most);
                ResultSet row = question.executeQuery();
                while (row.next()) {
                    waiting.add(new Waiting(
                            row.getLong(1),
                            new Digest(row.getString(2)),
                            row.getString(3),
                            row.getLong(4),
                            row.getInt(5),
                            row.getString(6)));
                }
            }
            return waiting;
        });
    }

    /** How many exhibits wait to be opened. */
    public int waitingCount() {
        return ask(connection -> count(connection, "exhibit WHERE outcome = 'WAITING'"));
    }

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public Summary summary() {
        return ask(connection -> new Overview(connection).summary(index));
    }

    @Override
    public Page<DocumentRow> documents(DocumentQuery query) {
        return index.documents(query);
    }

    @Override
    public Page<StatementRow> statements(StatementQuery query) {
        return index.statements(query);
    }

    @Override
    public Happenings happenings(StatementQuery query, long from, long to) {
        return index.happenings(query, from, to);
    }

    @Override
    public Stream<StatementRow> allStatements(StatementQuery query) {
        return index.allStatements(query);
    }

    @Override
    public Stream<DocumentRow> allDocuments(DocumentQuery query) {
        return index.allDocuments(query);
    }

    @Override
    public Optional<DocumentView> document(Digest exhibit) {
        return ask(connection -> new Documents(connection).view(exhibit));
    }

    @Override
    public Optional<StatementRow> statement(String id) {
        return index.statement(id);
    }

    @Override
    public Page<DecisionRow> decisions(int offset, int size) {
        return ask(connection -> page(
                new DecisionRows(connection).page(offset, size),
                offset,
                count(connection, "decision WHERE kind = '" + DecisionRows.STATEMENT + "'")));
    }

    @Override
    public CaseLineage lineage() {
        return new CaseLineage(asking(), this::saveLineage);
    }

    private CaseLineage.Asking asking() {
        return new CaseLineage.Asking() {
            @Override
            public <T> T ask(Database.Question<T> question) {
                return CaseStore.this.ask(question);
            }
        };
    }

    @Override
    public CaseActors actors() {
        return new CaseActors(asking(), this::saveActors, this::statement);
    }

    private synchronized void saveActors(CaseActors.Writing writing) {
        guarded(folder.root(), () -> {
            transaction(() -> writing.to(database.writer()));
            return writing;
        });
    }

    private synchronized void saveLineage(CaseLineage.Writing writing) {
        guarded(folder.root(), () -> {
            transaction(() -> writing.to(new LineageWriting(database.writer())));
            return writing;
        });
    }

    @Override
    public Page<OutcomeRow> outcomes(Optional<Outcome> only, int offset, int size) {
        return ask(connection -> {
            String which = only.map(outcome -> " WHERE outcome = '" + outcome.name() + "'")
                    .orElse("");
            return page(
                    new Documents(connection).outcomes(only, offset, size),
                    offset,
                    count(connection, "exhibit" + which));
        });
    }

    @Override
    public Page<PassedOverRow> passedOver(int offset, int size) {
        return ask(connection ->
                page(new Documents(connection).passedOver(offset, size), offset, count(connection, "passed_over")));
    }

    @Override
    public Page<CustodyRecord> custody(int offset, int size) {
        return ask(connection -> page(
                custody(connection, "ORDER BY number DESC LIMIT ? OFFSET ?", size, offset),
                offset,
                count(connection, "custody")));
    }

    /** Checks the custody log as {@code hearsay verify} does: every hash anew, the chain, and against the database. */
    public synchronized Verification.Result checkLog() {
        return ask(connection -> Verification.ofLog(folder, connection));
    }

    private static <T> Page<T> page(List<T> rows, int offset, int total) {
        return new Page<>(rows, offset, total, List.of(), List.of());
    }

    static int count(Connection connection, String from) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("SELECT count(*) FROM " + from)) {
            return question.executeQuery().getInt(1);
        }
    }

    private <T> T ask(Database.Question<T> question) {
        return guarded(folder.root(), () -> database.read(question));
    }

    /** Work on the case's files. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException, SQLException;
    }

    private static <T> T guarded(Path root, Work<T> work) {
        try {
            return work.run();
        } catch (IOException | SQLException e) {
            throw CaseTrouble.of(root, e);
        }
    }

    /** Saves what is still on its way, seals the database and frees the case for others. */
    @Override
    public synchronized void close() {
        guarded(folder.root(), () -> {
            try (lock) {
                feed.close();
                boolean unsealed = changed || !PageSeal.exists(folder);
                if (unsealed) {
                    database.settle();
                }
                release();
                if (unsealed && !failed) {
                    PageSeal.write(folder);
                }
            }
            return folder;
        });
    }

    private void release() throws IOException, SQLException {
        try (log) {
            recorder.close();
            database.close();
        }
    }
}
