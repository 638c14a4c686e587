package org.hearsay.pipeline;

import java.util.List;
import java.util.function.Consumer;
import org.hearsay.link.lineage.PassageFinder;
import org.hearsay.store.CaseLineage;
import org.hearsay.store.CaseLineage.ReportCard;

/**
 * Brings a case's lineage up to its texts: compares what was not compared yet with all that was, and gathers anew the families
 * that this changes.
 *
 * <p>Nothing is held that grows with the case but some numbers a report and a passage: texts are fetched when they are needed, words go to
 * tapes, passages to the case as they are found. What ends early leaves a case in which the comparison is still to be made.
 */
final class Relating {
    private final CaseLineage lineage;
    private final DiskTapes tapes;
    private final Consumer<Step> progress;

    /**
     * For one run.
     *
     * @param progress is told how far it is; it may throw {@link Stopped}
     */
    Relating(CaseLineage lineage, DiskTapes tapes, Consumer<Step> progress) {
        this.lineage = lineage;
        this.tapes = tapes;
        this.progress = progress;
    }

    /** Somebody wants it to end. What it found so far is forgotten when it is begun again. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped while reports were compared");
        }
    }

    /** How far a step is, and its name. */
    record Step(String name, long done, long of) {}

    void bringUpToDate() {
        lineage.forgetUnsettled();
        if (lineage.isUpToDate()) {
            return;
        }
        List<Long> stale = lineage.staleTies();
        List<ReportCard> reports = lineage.reports();
        ComparedCase compared = new ComparedCase(lineage, reports, progress);
        new PassageFinder(tapes).find(compared, compared);
        compared.flush();
        GatheredCase gathered = new GatheredCase(lineage, lineage.reports(), progress);
        gathered.passages(stale, compared.touched());
        gathered.statements(tapes);
        lineage.settle();
    }
}
