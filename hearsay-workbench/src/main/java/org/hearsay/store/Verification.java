package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.model.HearsayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Checks a closed case, from the outside in, and changes nothing: the database file against its seal, the custody log's
 * chain, the database's own structure, every row against its seal, the log against the database, every original against its
 * name, the index against the database. Goes on after a fault wherever that makes sense, so that one look tells all.
 */
public final class Verification {
    private final CaseFolder folder;
    private final Consumer<String> progress;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Something that is not as it was left.
     *
     * @param where the file, and as exactly as can be told the place in it
     * @param what in one sentence
     */
    public record Fault(String where, String what) {}

    /**
     * What a check found.
     *
     * @param faults empty for a case that is as it was left
     * @param notes what a person should know although it is no fault
     */
    public record Result(List<Fault> faults, List<String> notes) {
        public Result {
            faults = List.copyOf(faults);
            notes = List.copyOf(notes);
        }
    }

    private Verification(CaseFolder folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Checks the case in a folder.
     *
     * @param progress told in a few words what is being checked
     * @throws HearsayException HS-CAS-001 no case there, -004 in use, -006 not readable
     */
    public static Result of(Path given, Consumer<String> progress) {
        try {
            CaseFolder folder = CaseOpening.existing(given);
            CaseLock lock = CaseLock.take(folder);
            try (lock) {
                return new Verification(folder, progress).all();
            }
        } catch (IOException e) {
            throw CaseTrouble.of(given, e);
        }
    }

    /** Checks the custody log alone, its chain and against the database, while nobody writes to the case. */
    static Result ofLog(CaseFolder folder, Connection connection) throws IOException, SQLException {
        Verification check = new Verification(folder, step -> {});
        LogCheck log = new LogCheck(folder, check::fault);
        log.chain();
        log.against(connection).ifPresent(check.notes::add);
        return new Result(check.faults, check.notes);
    }

    private Result all() throws IOException {
        progress.accept("the database file");
        checkPages();
        progress.accept("the custody log");
        LogCheck log = new LogCheck(folder, this::fault);
        log.chain();
        try (Connection connection = connect()) {
            Database.version(folder);
            progress.accept("the database");
            new RowCheck(connection, this::fault).all();
            progress.accept("the custody log against the database");
            log.against(connection).ifPresent(notes::add);
            progress.accept("the originals");
            new OriginalsCheck(folder, connection, this::fault).all().ifPresent(notes::add);
            progress.accept("the index");
            new IndexCheck(folder, connection, this::fault).all().ifPresent(notes::add);
        } catch (SQLException e) {
            fault("case.db", "The database cannot be read through: " + e.getMessage() + ".");
        } catch (HearsayException e) {
            fault("case.db", String.valueOf(e.getMessage()));
        }
        return new Result(faults, notes);
    }

    private void fault(String where, String what) {
        faults.add(new Fault(where, what));
    }

    private void checkPages() throws IOException {
        if (!PageSeal.exists(folder)) {
            notes.add(
                    "The case was not closed in the ordinary way, so there is no seal over the database's pages; its rows"
                            + " were checked one by one. Opening and closing the case seals it again.");
            return;
        }
        for (long start : PageSeal.broken(folder)) {
            long end = start + PageSeal.STRETCH - 1;
            fault(
                    "case.db, bytes " + start + " to " + end,
                    "This stretch is not as sealed in case.seal (or its line there was changed).");
        }
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setCacheSize(-16_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.database().toUri());
        return source.getConnection();
    }

    /** Takes note of a fault. */
    @FunctionalInterface
    interface Faults {
        void add(String where, String what);
    }
}
