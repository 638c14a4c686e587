package org.hearsay.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.hearsay.model.HearsayException;

/** Turns what SQLite and the file system complain of into one sentence for people. */
final class CaseTrouble {
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_IOERR = 10;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_NOTADB = 26;

    private CaseTrouble() {}

    static HearsayException of(Path root, Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof HearsayException known) {
                return known;
            }
            if (cause instanceof SQLException sql) {
                return ofSql(root, sql);
            }
            if (cause instanceof IOException io) {
                return ofFile(root, io);
            }
        }
        return new HearsayException(
                "HS-CAS-009",
                "The case " + root + " could not be used: " + trouble + ". Run hearsay verify on it.",
                trouble);
    }

    private static HearsayException ofSql(Path root, SQLException sql) {
        return switch (sql.getErrorCode() & 0xff) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(root, String.valueOf(sql.getMessage()), sql);
            case SQLITE_FULL -> full(root, sql);
            case SQLITE_READONLY, SQLITE_IOERR -> notUsable(root, String.valueOf(sql.getMessage()), sql);
            default ->
                new HearsayException(
                        "HS-CAS-009",
                        "The database of case " + root + " answered: " + sql.getMessage()
                                + ". Nothing acknowledged is lost; run hearsay verify on the case.",
                        sql);
        };
    }

    private static HearsayException ofFile(Path root, IOException io) {
        String message = String.valueOf(io.getMessage());
        if (message.contains("No space left") || message.contains("quota exceeded")) {
            return full(root, io);
        }
        String what = io instanceof AccessDeniedException ? "permission denied for " + message : message;
        return notUsable(root, what, io);
    }

    static HearsayException damaged(Path root, String what, Throwable cause) {
        return new HearsayException(
                "HS-CAS-003",
                "Expected a whole database in case.db of case " + root + ", but it is damaged (" + what
                        + "). The originals are untouched; run hearsay verify to see what is wrong, and go back to a copy.",
                cause);
    }

    private static HearsayException full(Path root, Throwable cause) {
        return new HearsayException(
                "HS-CAS-005",
                "Expected room on the disk that holds case " + root
                        + ", but it is full. Everything acknowledged so far is kept; make room and run the same command again.",
                cause);
    }

    private static HearsayException notUsable(Path root, String what, Throwable cause) {
        return new HearsayException(
                "HS-CAS-006",
                "Expected to read and write the case " + root + ", but that failed: " + what
                        + ". Check the folder's permissions and its disk, then run the same command again.",
                cause);
    }
}
