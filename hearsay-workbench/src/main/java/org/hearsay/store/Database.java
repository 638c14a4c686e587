package org.hearsay.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.LinkedBlockingDeque;
import org.flywaydb.core.Flyway;
import org.hearsay.model.HearsayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The case's SQLite file: one connection that writes, and as many that read as threads ask at once. */
final class Database implements AutoCloseable {
    /** The case version this program writes; the last migration's number. */
    static final int VERSION = 5;

    /** "HSay", in SQLite's application_id, so that {@code file} and others can tell a case from other databases. */
    static final int APPLICATION = 0x48536179;

    private static final int HEADER = 100;
    private static final int VERSION_AT = 60;
    private static final int APPLICATION_AT = 68;
    private static final int MOST_IDLE_READERS = 8;

    private final SQLiteDataSource source;
    private final LinkedBlockingDeque<Connection> idle = new LinkedBlockingDeque<>(MOST_IDLE_READERS);
    private final Connection writer;

    private Database(CaseFolder folder) throws SQLException {
        this.source = source(folder.database());
        this.writer = source.getConnection();
        writer.setAutoCommit(false);
    }

    static Database open(CaseFolder folder) throws IOException, SQLException {
        int version = version(folder);
        if (version < VERSION) {
            migrate(folder.database());
        }
        return new Database(folder);
    }

    /** Makes an empty case database beside its place and moves it there whole, so that a crash leaves none or all of it. */
    static void create(CaseFolder folder) throws IOException {
        Path made = folder.incoming().resolve("case.db");
        Files.deleteIfExists(made);
        migrate(made);
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(made, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder.root())) {
            directory.force(true);
        }
    }

    /** Reads the version from the file's first bytes, before SQLite touches it; refuses what is not ours. */
    static int version(CaseFolder folder) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        try (FileChannel channel = FileChannel.open(folder.database())) {
            while (header.hasRemaining() && channel.read(header) >= 0) {}
        }
        if (header.hasRemaining()
                || !new String(header.array(), 0, 16, StandardCharsets.US_ASCII).equals("SQLite format 3\0")) {
            throw CaseTrouble.damaged(
                    folder.root(), "it does not begin as a SQLite file does", new IOException("header"));
        }
        int application = header.getInt(APPLICATION_AT);
        int version = header.getInt(VERSION_AT);
        if (application != APPLICATION) {
            throw new HearsayException(
                    "HS-CAS-001",
                    "Expected a Hearsay case in " + folder.root() + ", but its case.db is another program's database "
                            + "(application id " + application + "). Give another folder.");
        }
        if (version > VERSION) {
            throw new HearsayException(
                    "HS-CAS-002",
                    "Expected a case of version " + VERSION + " or older, but " + folder.root() + " is of version "
                            + version + ". Nothing was changed; open it with the newer Hearsay that wrote it.");
        }
        return version;
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(10_000);
        config.setCacheSize(-16_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toUri());
        return source;
    }

    private static void migrate(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setApplicationId(APPLICATION);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toUri());
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/hearsay/store/migrations")
                .load()
                .migrate();
    }

    /** What is asked of the database. */
    @FunctionalInterface
    interface Question<T> {
        T answer(Connection connection) throws SQLException, IOException;
    }

    /** Answers from one unchanging view of the case; on any thread. */
    <T> T read(Question<T> question) throws SQLException, IOException {
        Connection reader = borrow();
        try {
            return question.answer(reader);
        } finally {
            giveBack(reader);
        }
    }

    private Connection borrow() throws SQLException {
        Connection waiting = idle.pollFirst();
        Connection reader = waiting == null ? source.getConnection() : waiting;
        reader.setAutoCommit(false);
        return reader;
    }

    private void giveBack(Connection reader) throws SQLException {
        reader.rollback(); // ends the view; nothing was written
        if (!idle.offerFirst(reader)) {
            reader.close();
        }
    }

    /** The one connection that writes; it commits only when told to. Whoever uses it keeps others away meanwhile. */
    Connection writer() {
        return writer;
    }

    /** Moves all that stands in the write-ahead log into the file, so that the file alone is the whole case. */
    void settle() throws SQLException {
        writer.setAutoCommit(true);
        try (Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        writer.setAutoCommit(false);
    }

    @Override
    public void close() throws SQLException {
        for (Connection reader = idle.pollFirst(); reader != null; reader = idle.pollFirst()) {
            reader.close();
        }
        writer.close();
    }
}
