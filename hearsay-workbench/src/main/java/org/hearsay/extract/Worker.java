package org.hearsay.extract;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.model.Digest;

/**
 * The main class of a worker process: opens the files it is told to, one after the other, until its standard input ends. It has the
 * budget's memory, no network, and nothing to lose.
 */
public final class Worker {
    /** What {@code -XX:+ExitOnOutOfMemoryError} exits with. */
    static final int EXIT_OUT_OF_MEMORY = 3;

    private static final int EXIT_ORPHANED = 4;

    /** Deeply nested documents recurse; so much stack lets all but the made-up ones through. */
    private static final long STACK = 64L << 20;

    private Worker() {}

    /** Called by {@link WorkerProcess} only. */
    public static void main(String[] args) throws Exception {
        InputStream in = System.in;
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err); // libraries that print must not garble the frames
        System.setIn(InputStream.nullInputStream());
        NetworkRefusal.install();
        if (args.length > 0) {
            rehearse(args);
            return;
        }
        dieWithParent();
        Thread desk = new Thread(null, () -> serve(in, out), "desk", STACK);
        desk.start();
        desk.join();
    }

    /** Opens some files for nothing, so that the JVM can keep the classes that needed: see {@code dev/run.sh}. */
    private static void rehearse(String[] files) throws IOException {
        Path stage = Files.createTempDirectory("hearsay-rehearsal");
        Opener opener = new Opener();
        for (String file : files) {
            Path path = Path.of(file);
            Job job = new Job(new Digest("0".repeat(64)), path, String.valueOf(path.getFileName()), Budget.standard());
            Wire.encode(opener.open(job, stage.resolve("m-")));
            Scratch.clear(stage, "m-");
        }
        Scratch.clear(stage);
    }

    private static void dieWithParent() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        Thread watch = new Thread(
                () -> {
                    parent.ifPresent(handle -> handle.onExit().join());
                    Runtime.getRuntime().halt(EXIT_ORPHANED);
                },
                "watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void serve(InputStream in, OutputStream out) {
        try {
            Opener opener = new Opener();
            Wire.send(out, new byte[0]);
            while (true) {
                Optional<byte[]> frame = Wire.receive(in);
                if (frame.isEmpty()) {
                    return;
                }
                Wire.send(out, answer(opener, Wire.decodeRequest(frame.get())));
            }
        } catch (IOException parentGone) {
            Runtime.getRuntime().halt(EXIT_ORPHANED);
        }
    }

    private static byte[] answer(Opener opener, Wire.Request request) throws IOException {
        return switch (request) {
            case Wire.Request.Open open -> Wire.encode(opener.open(open.job(), open.prefix()));
            case Wire.Request.Draw draw -> PagePainter.paint(draw.file(), draw.page(), draw.dpi());
        };
    }
}
