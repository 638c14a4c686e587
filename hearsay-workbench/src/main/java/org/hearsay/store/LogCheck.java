package org.hearsay.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.hearsay.store.CaseView.CustodyRecord;

/** Checks the custody log's own chain, and then against the copy that the database holds of it. */
final class LogCheck {
    private final CaseFolder folder;
    private final Verification.Faults faults;
    private boolean broken;

    LogCheck(CaseFolder folder, Verification.Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /**
     * One line of the log, with the place it begins at.
     *
     * @param bytes a character for each byte, so that none is lost whatever they are
     * @param torn the file ends before the line does
     */
    private record Line(long number, long start, String bytes, boolean torn) {
        Optional<CustodyRecord> record() {
            return CustodyLine.read(new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .filter(this::isWrittenAs);
        }

        private boolean isWrittenAs(CustodyRecord record) {
            return written(record).equals(bytes);
        }

        /** A stop in the middle of writing leaves the beginning of a record, and nothing else. */
        boolean isBeginningOf(CustodyRecord record) {
            return written(record).startsWith(bytes);
        }

        private static String written(CustodyRecord record) {
            return new String(CustodyLine.write(record).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }

        String where() {
            return "custody.log, line " + number + " (from byte " + start + ")";
        }
    }

    /** Reads lines one after another; memory holds one. */
    private static final class Lines implements AutoCloseable {
        private final InputStream in;
        private long at;
        private long number;

        Lines(CaseFolder folder) throws IOException {
            in = new BufferedInputStream(
                    Files.exists(folder.log()) ? Files.newInputStream(folder.log()) : InputStream.nullInputStream(),
                    1 << 16);
        }

        Optional<Line> next() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long start = at;
            for (int b = in.read(); b >= 0; b = in.read()) {
                at++;
                if (b == '\n') {
                    return Optional.of(new Line(++number, start, line.toString(StandardCharsets.ISO_8859_1), false));
                }
                line.write(b);
            }
            return line.size() == 0
                    ? Optional.empty()
                    : Optional.of(new Line(++number, start, line.toString(StandardCharsets.ISO_8859_1), true));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    void chain() throws IOException {
        String previous = CustodyLine.BEFORE_FIRST;
        try (Lines lines = new Lines(folder)) {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().torn()) {
                    previous = check(line.get(), previous);
                }
            }
        }
    }

    /** Checks one line; gives the hash that the next must carry as the one before. */
    private String check(Line line, String previous) {
        Optional<CustodyRecord> found = line.record();
        if (found.isEmpty()) {
            fault(line, "This is not a custody record as Hearsay writes it; something in it was changed.");
            return "";
        }
        CustodyRecord record = found.get();
        if (record.number() != line.number()) {
            fault(
                    line,
                    "Record " + record.number() + " stands in line " + line.number() + "; lines were lost or added.");
        }
        if (!record.previous().equals(previous) && !previous.isEmpty()) {
            fault(line, "It does not carry the hash of the record before it.");
        }
        if (!record.hash().equals(CustodyLine.hash(record))) {
            fault(line, "Its hash is not that of its fields; one of them was changed.");
        }
        return record.hash();
    }

    private void fault(Line line, String what) {
        broken = true;
        faults.add(line.where(), what);
    }

    /** Compares record by record; gives a note when the log is only short, as after a kill. */
    Optional<String> against(Connection connection) throws IOException, SQLException {
        long behind = 0;
        try (Lines lines = new Lines(folder);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM custody ORDER BY number")) {
            Optional<Line> line = lines.next();
            while (rows.next()) {
                CustodyRecord row = Columns.custody(rows);
                if (!row.hash().equals(CustodyLine.hash(row))) {
                    faults.add("case.db, table custody, row " + row.number(), "Its hash is not that of its fields.");
                }
                if (line.isEmpty() || line.get().torn()) {
                    if (behind++ == 0) {
                        line.ifPresent(end -> compareEnd(end, row));
                    }
                } else {
                    compare(line.get(), row);
                    line = lines.next();
                }
            }
            if (line.isPresent() && behind == 0) {
                faults.add(
                        line.get().where() + " and all after it",
                        "The database does not know these records; it is older than the log, or was cut.");
            }
        }
        return behind == 0
                ? Optional.empty()
                : Optional.of(
                        "The custody log is " + behind
                                + " records short, as a stop in the middle of writing leaves it; the database has them, and opening the case writes them.");
    }

    private void compareEnd(Line torn, CustodyRecord row) {
        if (!torn.isBeginningOf(row)) {
            fault(
                    torn,
                    "The log ends in something that is not the beginning of record " + row.number()
                            + "; it was changed.");
        }
    }

    private void compare(Line line, CustodyRecord row) {
        boolean differs = line.record().filter(row::equals).isEmpty();
        if (differs && !broken) {
            faults.add(line.where(), "The database holds another record " + row.number() + " than this line.");
        }
    }
}
