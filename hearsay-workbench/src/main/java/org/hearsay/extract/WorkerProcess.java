package org.hearsay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hearsay.model.HearsayException;

/** The program's end of one worker process: starts it, hands it one request at a time, and kills it when it does not answer. */
final class WorkerProcess {
    /** A worker JVM that has not said it is ready by then never will. */
    private static final Duration START = Duration.ofMinutes(4);

    private static final long GLANCE_MILLIS = 200;

    private final Process process;
    private final long heap;
    private final Path temporary;
    private final OutputStream toWorker;
    private final BlockingQueue<Optional<byte[]>> answers = new LinkedBlockingQueue<>();

    private WorkerProcess(Process process, long heap, Path temporary) {
        this.process = process;
        this.heap = heap;
        this.temporary = temporary;
        this.toWorker = process.getOutputStream();
        Thread listener = new Thread(this::listen, "extract-listener");
        listener.setDaemon(true);
        listener.start();
    }

    /** Why a worker gave no answer. */
    enum Loss {
        OUT_OF_TIME,
        OUT_OF_MEMORY,
        DIED
    }

    /** Thrown when a request got no answer; the worker is gone. */
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1L;
        private final Loss loss;

        Lost(Loss loss) {
            super(loss.name());
            this.loss = loss;
        }

        Loss loss() {
            return loss;
        }
    }

    /** Starts a worker and waits until it is warm. */
    static WorkerProcess start(Path scratch, String name, long heap) {
        try {
            Path temporary = Files.createDirectories(scratch.resolve(name));
            Path complaints = scratch.resolve(name + ".err");
            ProcessBuilder builder = new ProcessBuilder(WorkerLaunch.command(heap, temporary));
            builder.redirectError(complaints.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            WorkerProcess worker = new WorkerProcess(builder.start(), heap, temporary);
            Optional<byte[]> ready = worker.answers.poll(START.toMillis(), TimeUnit.MILLISECONDS);
            if (ready == null || ready.isEmpty()) {
                worker.kill();
                throw new HearsayException(
                        "HS-EXT-001",
                        "A worker process should have started to open files; it did not say it was ready. Its own words: "
                                + firstWords(complaints)
                                + " Check that memory and process limits allow a second Java process.");
            }
            return worker;
        } catch (IOException failure) {
            throw new HearsayException(
                    "HS-EXT-001",
                    "A worker process should have started to open files; " + failure.getMessage(),
                    failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw ExtractorPool.interrupted();
        }
    }

    private static String firstWords(Path complaints) throws IOException {
        String all = Files.exists(complaints)
                ? new String(Files.readAllBytes(complaints), java.nio.charset.StandardCharsets.UTF_8)
                : "";
        return all.isBlank() ? "(none)." : all.strip().lines().findFirst().orElse("") + ".";
    }

    long heap() {
        return heap;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Hands over one request and waits for its answer, at most {@code wall} by the clock and {@code cpu} of the processor. */
    byte[] call(byte[] request, Duration wall, Duration cpu) throws Lost, InterruptedException {
        long deadline = System.nanoTime() + wall.toNanos();
        Duration before = cpuUsed();
        try {
            Wire.send(toWorker, request);
        } catch (IOException gone) {
            throw lost(Loss.DIED);
        }
        while (true) {
            Optional<byte[]> answer = answers.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
            if (answer != null && answer.isPresent()) {
                return answer.get();
            }
            if (answer != null) {
                throw lost(Loss.DIED);
            }
            if (System.nanoTime() > deadline || cpuUsed().minus(before).compareTo(cpu) > 0) {
                throw lost(Loss.OUT_OF_TIME);
            }
        }
    }

    private Lost lost(Loss loss) throws InterruptedException {
        boolean ended = loss == Loss.DIED && process.waitFor(5, TimeUnit.SECONDS);
        boolean memory = ended && process.exitValue() == Worker.EXIT_OUT_OF_MEMORY;
        kill();
        return new Lost(memory ? Loss.OUT_OF_MEMORY : loss);
    }

    private Duration cpuUsed() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends the worker and whatever it started, and clears its temporary folder. Returns when it is gone. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        boolean interrupted = false;
        while (true) {
            try {
                process.waitFor();
                break;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        Scratch.clear(temporary);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (InputStream fromWorker = process.getInputStream()) {
            while (true) {
                Optional<byte[]> frame = Wire.receive(fromWorker);
                answers.add(frame);
                if (frame.isEmpty()) {
                    return;
                }
            }
        } catch (IOException | OutOfMemoryError broken) {
            answers.add(Optional.empty());
        }
    }
}
