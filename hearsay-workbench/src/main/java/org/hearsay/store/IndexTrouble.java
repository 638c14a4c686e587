package org.hearsay.store;

import java.io.IOException;
import org.apache.lucene.store.AlreadyClosedException;
import org.hearsay.model.HearsayException;

/** Says in our words what the index library could not do. */
final class IndexTrouble {
    private IndexTrouble() {}

    /** Something that reads or writes the index. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    static <T> T reading(Work<T> work) {
        try {
            return work.run();
        } catch (IOException | AlreadyClosedException e) {
            throw new HearsayException(
                    "HS-SEA-001",
                    "Expected to read the search index; it could not be read (" + e.getMessage()
                            + "). Close Hearsay and open the case again: a damaged index is rebuilt from the case's"
                            + " database, and nothing is lost.",
                    e);
        }
    }

    static <T> T writing(Work<T> work) {
        try {
            return work.run();
        } catch (IOException | AlreadyClosedException e) {
            throw new HearsayException(
                    "HS-SEA-002",
                    "Expected to write the search index; it could not be written (" + e.getMessage()
                            + "). Make room on the disk that holds the case, then open the case again: what is missing"
                            + " in the index is added from the case's database, and nothing is lost.",
                    e);
        }
    }
}
