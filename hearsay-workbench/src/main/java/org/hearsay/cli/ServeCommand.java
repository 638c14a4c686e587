package org.hearsay.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.model.HearsayException;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.serve.Server;
import org.hearsay.store.CaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay serve}: Shows a case in the browser. */
@Command(
        name = "serve",
        description = {
            "Shows a case in the browser, until Ctrl-C.",
            "",
            "The address is printed on standard output once the pages answer. It carries a key that is new at each start; "
                    + "a browser without it sees nothing of the case. What still waits to be read is read meanwhile.",
            ""
        },
        footer = {
            "",
            "Exit status: 130 ended by Ctrl-C; 2 the case or the port could not be opened.",
            "",
            "Examples:",
            "  hearsay serve cases/leak",
            "  hearsay serve cases/leak --port 8400 --open"
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final String HERE = "127.0.0.1";

    @Parameters(index = "0", paramLabel = "CASE", description = "The case folder.")
    private Path folder = Path.of("");

    @Option(names = "--port", paramLabel = "N", description = "The port to listen on; any free one if left out.")
    private int port;

    @Option(names = "--open", description = "Open the pages in the browser.")
    private boolean open;

    @Option(
            names = "--bind",
            paramLabel = "ADDR",
            description =
                    "Listen on another address of this machine than " + HERE + ", where other machines may reach it.")
    private String bind = HERE;

    @Override
    public Integer call() throws InterruptedException {
        if (!bind.equals(HERE) && !bind.equals("localhost") && !bind.equals("::1")) {
            System.err.println(
                    "Warning: listening on " + bind + ", other machines may reach this case. Whoever reads the "
                            + "address line, or listens on the network, can read all of it: nothing is encrypted on the way.");
        }
        try (Ending ending = Ending.watch();
                CaseStore store = CaseStore.open(folder);
                Pipeline pipeline = Pipeline.on(store);
                Workroom workroom = new Workroom(store, pipeline);
                Server server = Server.start(store, workroom, bind, port)) {
            store.notice().ifPresent(System.err::println);
            System.out.println(server.address());
            System.out.flush();
            System.err.println("Ctrl-C ends it. The address carries the key to the case: give it to nobody.");
            if (open) {
                Browser.show(server.address());
            }
            if (store.waitingCount() > 0
                    || !store.lineage().isUpToDate()
                    || !store.actors().isUpToDate()) {
                Thread.ofPlatform().name("hearsay-resume").daemon().start(() -> resume(pipeline));
            }
            ending.await();
            System.err.println("Ending: what is in hand is finished and saved first.");
        }
        return Hearsay.DONE;
    }

    private static void resume(Pipeline pipeline) {
        try {
            ProgressBar.during(pipeline::resume, pipeline::progress);
        } catch (HearsayException e) {
            Failure.print(e, System.err);
        }
    }
}
