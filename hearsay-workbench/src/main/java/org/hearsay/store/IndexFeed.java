package org.hearsay.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.HearsayException;

/**
 * Keeps the search index in step with the database: a thread of its own puts every exhibit whose revision is above the last
 * one put, lowest first, and commits now and then. What a crash leaves out is put when the case is opened next.
 */
final class IndexFeed implements AutoCloseable {
    private static final int AT_ONCE = 32;
    private static final int PUTS_BETWEEN_COMMITS = 4_000;

    private final Database database;
    private final SearchIndex index;
    private final Thread thread;
    private long put;
    private long uncommitted;
    private boolean isWanted = true;
    private boolean isPutting;
    private boolean isStopping;
    private Optional<HearsayException> failure = Optional.empty();

    IndexFeed(Database database, SearchIndex index) {
        this.database = database;
        this.index = index;
        this.put = index.committedRevision();
        this.thread = Thread.ofPlatform().name("hearsay-index").daemon().unstarted(this::feed);
    }

    void start() {
        thread.start();
    }

    /** Says that the database has something new. */
    synchronized void wake() {
        isWanted = true;
        notifyAll();
    }

    /** Why the index does not follow the database any more; empty while it does. */
    synchronized Optional<HearsayException> failure() {
        return failure;
    }

    /** Waits until all that was recorded before this call can be found. */
    synchronized void await() {
        boolean isInterrupted = false;
        while ((isWanted || isPutting) && failure.isEmpty() && thread.isAlive()) {
            try {
                wait();
            } catch (InterruptedException e) {
                isInterrupted = true;
                break;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        } else {
            index.refresh();
        }
    }

    private void feed() {
        try {
            if (isMoreWanted()) {
                settle(step());
                index.warm();
            }
            while (isMoreWanted()) {
                settle(step());
            }
            commit();
        } catch (HearsayException e) {
            fail(e);
        } catch (SQLException | IOException e) {
            fail(new HearsayException(
                    "HS-SEA-004",
                    "Expected to read what was found from the case's database for the search index; that failed ("
                            + e.getMessage() + "). Run hearsay verify, then open the case again.",
                    e));
        }
    }

    private synchronized boolean isMoreWanted() {
        while (!isWanted && !isStopping) {
            try {
                wait();
            } catch (InterruptedException e) {
                return false;
            }
        }
        return isWanted;
    }

    /** Puts the next few; true when there may be more. */
    private boolean step() throws SQLException, IOException {
        synchronized (this) {
            isWanted = false;
            isPutting = true;
        }
        List<Documents.Revised> changed =
                database.read(connection -> new Documents(connection).changedAfter(put, AT_ONCE));
        for (Documents.Revised each : changed) {
            index.put(each.view());
            put = each.revision();
            uncommitted++;
        }
        if (uncommitted >= PUTS_BETWEEN_COMMITS) {
            commit();
        }
        return changed.size() == AT_ONCE;
    }

    private synchronized void settle(boolean isMore) {
        isPutting = false;
        isWanted |= isMore;
        if (!isWanted) {
            notifyAll();
        }
    }

    private void commit() {
        if (uncommitted > 0) {
            index.commit(put);
            uncommitted = 0;
        }
    }

    private synchronized void fail(HearsayException why) {
        failure = Optional.of(why);
        notifyAll();
    }

    /** Puts and commits what is still waiting, then stops. */
    @Override
    public void close() {
        synchronized (this) {
            isStopping = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        index.close();
    }
}
