package org.hearsay.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Report;
import org.hearsay.store.CaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hearsay add}: Takes files into a case and reads them. */
@Command(
        name = "add",
        description = {
            "Takes files into a case, opens and reads them.",
            "",
            "CASE is a case folder; a new or empty folder becomes one. Each PATH is a file, or a folder with all below it. "
                    + "Originals are copied, never changed. Links, devices, pipes and sockets are recorded, not followed.",
            "",
            "Stopped (Ctrl-C) or killed, the same command goes on where it was; files taken in before and unchanged since "
                    + "are not read again. At the end, every outcome is counted, and every file that was not read is "
                    + "listed with the reason.",
            ""
        },
        footer = {
            "",
            "Exit status: 0 done; 1 the paths hold no file; 2 something could not be taken in, or the case could not be "
                    + "written; 130 stopped by Ctrl-C, all that was reported as done is kept.",
            "",
            "Examples:",
            "  hearsay add cases/leak ~/Downloads/leak.zip ~/mail",
            "  hearsay add cases/leak --resume     go on with what still waits"
        },
        mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", description = "The case folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "PATH", description = "Files and folders to take in.")
    private List<Path> paths = List.of();

    @picocli.CommandLine.Option(
            names = "--resume",
            description = "Take nothing new in; open and read what earlier runs left waiting.")
    private boolean resume;

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec spec = picocli.CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        if (paths.isEmpty() && !resume) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(),
                    "Expected at least one file or folder to add after the case folder; came none. Name some, or give --resume.");
        }
        CountDownLatch over = new CountDownLatch(1);
        try (CaseStore store = resume ? CaseStore.open(folder) : CaseStore.openOrCreate(folder)) {
            return add(store, over);
        } finally {
            over.countDown();
        }
    }

    private int add(CaseStore store, CountDownLatch over) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (Pipeline pipeline = Pipeline.on(store)) {
            Thread hook = stopOnSignal(pipeline, over);
            Report report = ProgressBar.during(() -> pipeline.add(paths), pipeline::progress);
            new AddReport(store, out).print(report);
            out.flush();
            if (report.stopped()) {
                System.err.println("Stopped. All that is listed above is kept; run the same command again to go on.");
            } else {
                forget(hook);
            }
            return resume && report.failed() == 0 ? Hearsay.DONE : status(report);
        }
    }

    private static int status(Report report) {
        if (report.failed() > 0) {
            return Hearsay.FAILED;
        }
        boolean nothing = report.taken() + report.unchanged() + report.read() == 0;
        return nothing ? Hearsay.NOTHING_FOUND : Hearsay.DONE;
    }

    /** On Ctrl-C or a polite kill: stop, and keep the process up until what is in hand is saved and the case is closed. */
    private static Thread stopOnSignal(Pipeline pipeline, CountDownLatch over) {
        Thread hook = new Thread(
                () -> {
                    System.err.println();
                    System.err.println("Stopping: what is in hand is finished and saved first.");
                    pipeline.stop();
                    try {
                        over.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "hearsay-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the signal came just now; the hook finds the work done
        }
    }
}
