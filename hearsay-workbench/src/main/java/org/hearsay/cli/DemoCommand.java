package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.model.HearsayException;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Report;
import org.hearsay.serve.Server;
import org.hearsay.store.CaseStore;
import org.hearsay.store.CaseView.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearsay demo}: Opens the demo case in the browser, and makes it first where it is missing. */
@Command(
        name = "demo",
        description = {
            "Opens the demo case in the browser: an invented dam break, told by ten outlets in forty-seven files.",
            "",
            "The first start makes the case, in the folder demo-case beside Hearsay. The pages answer at once and fill while "
                    + "the files are read. Later starts open it as it was left. docs/guide.md walks through it.",
            ""
        },
        footer = {
            "",
            "The address stands on standard output; it holds a key that is new at every start. Ctrl-C ends the demo.",
            "",
            "Exit status: 130 ended by Ctrl-C, the case is kept; 2 it could not start.",
            "",
            "Examples:",
            "  hearsay demo",
            "  hearsay demo --fresh --port 8080     make the case anew, at a port of your choice"
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "The port to answer on; any free one when left out.")
    private int port;

    @Option(names = "--no-open", description = "Do not open a browser, even where there is a desktop.")
    private boolean closed;

    @Option(names = "--rehearse", hidden = true, description = "Only for the launcher: see Rehearsal.")
    private boolean rehearsal;

    @Option(names = "--fresh", description = "Make the case anew; what was decided in it is lost.")
    private boolean fresh;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (rehearsal) {
            Rehearsal.play();
            return Hearsay.DONE;
        }
        DemoFolder demo = DemoFolder.of(Path.of(System.getProperty("hearsay.home", ".")), System.getenv());
        if (fresh) {
            demo.forget();
        }
        if (!Files.exists(demo.caseFolder())) {
            System.err.println("Making the demo case in " + demo.caseFolder() + ".");
        }
        Files.createDirectories(demo.caseFolder().getParent());
        try (Ending ending = Ending.watch();
                CaseStore store = CaseStore.openOrCreate(demo.caseFolder());
                Pipeline pipeline = Pipeline.on(store);
                Workroom workroom = new Workroom(store, pipeline);
                Server server = Server.start(store, workroom, port)) {
            announce(server.address());
            Thread.ofPlatform().name("hearsay-demo").daemon().start(() -> add(demo.files(), store, pipeline));
            ending.await();
            System.err.println("Ending: what is in hand is finished and saved first.");
        }
        return Hearsay.DONE;
    }

    private void announce(String address) {
        System.out.println(address);
        System.out.flush();
        if (!closed) {
            Browser.show(address);
        }
    }

    /** Takes in what of the demo's files the case does not hold yet: all at the first start, changed ones later. */
    private static void add(Path files, CaseStore store, Pipeline pipeline) {
        try {
            Report report = ProgressBar.during(() -> pipeline.add(List.of(files)), pipeline::progress);
            if (!report.stopped()) {
                System.err.println(ready(store.summary()));
            }
        } catch (HearsayException e) {
            Failure.print(e, System.err);
        }
    }

    static String ready(Summary summary) {
        return String.format(
                Locale.ROOT,
                "The demo case is ready: %d files, %d statements. Ctrl-C ends it.",
                summary.exhibits(),
                summary.statements());
    }
}
