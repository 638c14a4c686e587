package org.hearsay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.hearsay.extract.Budget;
import org.hearsay.extract.ExtractorPool;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Ruling;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.serve.Backstage;
import org.hearsay.store.CaseStore;
import org.hearsay.store.Entry;
import org.hearsay.store.Verification;

/** What stands behind the pages of an open case: its originals, its pipeline, and a worker that draws page pictures. */
final class Workroom implements Backstage, AutoCloseable {
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

    @Override
    public void decide(Digest exhibit, Optional<Attribution> before, Optional<Attribution> after, List<String> words) {
        store.record(List.of(new Entry.Decided(exhibit, before, after, words)));
        store.awaitIndex();
    }

    @Override
    public void rule(List<Ruling> rulings) {
        store.record(rulings.stream().map(Entry.Ruled::new).toList());
        pipeline.joinActors();
    }

    @Override
    public void undo(long decision) {
        store.record(List.of(new Entry.Undone(decision)));
        pipeline.joinActors();
        store.awaitIndex();
    }

    @Override
    public CustodyCheck checkCustody() {
        Verification.Result result = store.checkLog();
        int records = store.custody(0, 0).total();
        if (result.faults().isEmpty()) {
            return new CustodyCheck(
                    true,
                    records,
                    "The hashes of all " + records + " records are right, each carries that of the one before, and the"
                            + " database tells the same.");
        }
        Verification.Fault first = result.faults().getFirst();
        String more = result.faults().size() == 1
                ? ""
                : " There are " + result.faults().size() + " faults in all.";
        return new CustodyCheck(
                false,
                records,
                first.where() + ": " + first.what() + more + " Run hearsay verify, and go back to a copy.");
    }

    @Override
    public void close() {
        painter.close();
    }
}
