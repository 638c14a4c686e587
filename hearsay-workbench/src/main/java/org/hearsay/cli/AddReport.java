package org.hearsay.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Exhibit;
import org.hearsay.model.Outcome;
import org.hearsay.pipeline.Report;
import org.hearsay.store.CaseStore;
import org.hearsay.store.CaseView.OutcomeRow;
import org.hearsay.store.CaseView.Page;
import org.hearsay.store.CaseView.PassedOverRow;

/** What {@code hearsay add} prints at its end: how every file of the case fared. */
record AddReport(CaseStore store, PrintStream out) {
    private static final int ROWS = 500;

    void print(Report report) {
        out.printf(
                Locale.ROOT,
                "Taken in %d, already there %d, opened %d.%n",
                report.taken(),
                report.unchanged(),
                report.read());
        out.println();
        out.println("The case now holds:");
        for (Outcome outcome : Outcome.values()) {
            int count = store.outcomes(Optional.of(outcome), 0, 0).total();
            if (count > 0) {
                out.printf(Locale.ROOT, "%8d  %s%n", count, words(outcome));
            }
        }
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.READ && outcome != Outcome.WAITING) {
                printFiles(outcome);
            }
        }
        printPassedOver();
    }

    private void printFiles(Outcome outcome) {
        int offset = 0;
        Page<OutcomeRow> page = store.outcomes(Optional.of(outcome), 0, ROWS);
        if (!page.rows().isEmpty()) {
            out.println();
            out.println(words(outcome) + ":");
        }
        while (!page.rows().isEmpty()) {
            page.rows().forEach(this::printFile);
            offset += page.rows().size();
            page = store.outcomes(Optional.of(outcome), offset, ROWS);
        }
    }

    private void printFile(OutcomeRow row) {
        Exhibit exhibit = row.exhibit();
        String path = row.paths().isEmpty() ? exhibit.name() : row.paths().getFirst();
        String why = exhibit.obstacle()
                .map(o -> o.sentence() + " [" + o.code() + "]")
                .orElse("");
        out.println("  " + oneLine(path) + ": " + oneLine(why));
    }

    private void printPassedOver() {
        int offset = 0;
        Page<PassedOverRow> page = store.passedOver(0, ROWS);
        if (!page.rows().isEmpty()) {
            out.println();
            out.println("not taken in:");
        }
        while (!page.rows().isEmpty()) {
            for (PassedOverRow row : page.rows()) {
                out.println("  " + oneLine(row.path()) + ": "
                        + oneLine(row.why().sentence()) + " [" + row.why().code() + "]");
            }
            offset += page.rows().size();
            page = store.passedOver(offset, ROWS);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case WAITING -> "still waiting";
            case READ -> "read";
            case EMPTY -> "without words";
            case ENCRYPTED -> "encrypted";
            case UNSUPPORTED -> "of an unsupported kind";
            case DAMAGED -> "damaged";
            case TOO_LARGE -> "too large";
            case TIMED_OUT -> "not finished in time";
            case CRASHED -> "lost with the process that read them";
        };
    }
}
