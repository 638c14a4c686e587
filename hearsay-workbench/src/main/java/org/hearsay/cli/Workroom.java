package org.hearsay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.hearsay.extract.Budget;
import org.hearsay.extract.ExtractorPool;
import org.hearsay.model.Digest;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.serve.Backstage;
import org.hearsay.store.CaseStore;
import org.hearsay.store.CaseView.CustodyRecord;
import org.hearsay.store.CaseView.Page;

/** What stands behind the pages of an open case: its originals, its pipeline, and a worker that draws page pictures. */
final class Workroom implements Backstage, AutoCloseable {
    private static final int RECORDS_AT_ONCE = 1_000;

    private final CaseStore store;
    private final Pipeline pipeline;
    private final ExtractorPool painter;

    /** Close it before the pipeline and the case. */
    Workroom(CaseStore store, Pipeline pipeline) {
        this.store = store;
        this.pipeline = pipeline;
        this.painter = new ExtractorPool(1, store.incoming().resolve("pictures"));
    }

    @Override
    public Progress progress() {
        org.hearsay.pipeline.Progress now = pipeline.progress();
        return new Progress(now.done(), now.total(), String.join(", ", now.now()), now.running());
    }

    @Override
    public InputStream original(Digest exhibit) throws IOException {
        return Files.newInputStream(store.original(exhibit));
    }

    @Override
    public byte[] page(Digest exhibit, int page, int dpi) {
        return painter.pagePicture(store.original(exhibit), page, dpi);
    }

    @Override
    public void retry(Digest exhibit) {
        pipeline.retry(exhibit, Budget.larger());
    }

    /** Newest first, each record must carry the hash of the one that comes after it in the list. */
    @Override
    public CustodyCheck checkCustody() {
        String expected = "";
        int checked = 0;
        while (true) {
            Page<CustodyRecord> page = store.custody(checked, RECORDS_AT_ONCE);
            for (CustodyRecord record : page.rows()) {
                if (checked > 0 && !record.hash().equals(expected)) {
                    String broken = "Record " + (record.number() + 1) + " does not carry the hash of record "
                            + record.number() + ": one of the two was changed. Run hearsay verify.";
                    return new CustodyCheck(false, checked, broken);
                }
                expected = record.previous();
                checked++;
            }
            if (page.rows().isEmpty()) {
                String whole = "Each of the " + checked + " records carries the hash of the one before.";
                return new CustodyCheck(true, checked, whole);
            }
        }
    }

    @Override
    public void close() {
        painter.close();
    }
}
