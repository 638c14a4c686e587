package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.model.Digest;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rendition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerSafetyTest {
    private static final Digest DIGEST = new Digest("0".repeat(64));
    private static final Budget STANDARD = Budget.standard();

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Budget budget(long heap, Duration wall) {
        return new Budget(heap, wall, wall, 12, 100, 1 << 20, 1 << 30);
    }

    @Test
    void a_file_that_takes_too_long_or_too_much_memory_costs_itself_and_the_next_is_unharmed() throws IOException {
        byte[] large = new byte[80 << 20];
        Arrays.fill(large, (byte) 'a');
        Path bomb = file("bomb.txt", large);
        Path note = file("note.txt", "The next file.".getBytes(UTF_8));
        try (ExtractorPool pool = new ExtractorPool(1, folder.resolve("scratch"))) {
            Budget small = budget(64 << 20, Duration.ofMinutes(2));
            Extraction memory = pool.extract(new Job(DIGEST, bomb, "bomb.txt", small));
            assertThat(memory.outcome()).isEqualTo(Outcome.TOO_LARGE);
            assertThat(memory.obstacle().orElseThrow().code()).isEqualTo("HS-EXT-011");
            Extraction late = pool.extract(new Job(DIGEST, bomb, "bomb.txt", budget(512 << 20, Duration.ofMillis(1))));
            assertThat(late.outcome()).isEqualTo(Outcome.TIMED_OUT);
            Extraction next = pool.extract(new Job(DIGEST, note, "note.txt", STANDARD));
            assertThat(next.rendition().map(Rendition::text)).contains("The next file.");
        }
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void a_worker_that_dies_while_it_works_is_noticed_at_once() {
        WorkerProcess worker = WorkerProcess.start(folder, "w", 128 << 20);
        CompletableFuture<byte[]> call = CompletableFuture.supplyAsync(() -> {
            try {
                return worker.call("O".repeat(3).getBytes(UTF_8), Duration.ofMinutes(5), Duration.ofMinutes(5));
            } catch (WorkerProcess.Lost | InterruptedException lost) {
                throw new CompletionException(lost);
            }
        });
        worker.kill();
        assertThatThrownBy(call::join).hasCauseInstanceOf(WorkerProcess.Lost.class);
        assertThat(worker.isAlive()).isFalse();
    }

    @Test
    void nothing_inside_a_worker_reaches_the_network_and_the_same_tries_outside_do() throws Exception {
        AtomicInteger visits = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            String port = Integer.toString(server.getAddress().getPort());
            List<String> inside = new ArrayList<>(WorkerLaunch.jvm(128 << 20, folder, Canary.class.getName()));
            inside.addAll(List.of(port, "refuse"));
            assertThat(run(inside)).isEmpty();
            assertThat(folder.resolve("err"))
                    .content()
                    .contains("name: java.net.UnknownHostException: Workers have no network.");
            assertThat(visits).hasValue(0);
            List<String> outside = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Canary.class.getName(),
                    port);
            assertThat(run(outside)).containsExactly("socket", "channel", "url", "client");
            assertThat(visits.get()).isPositive();
        } finally {
            server.stop(0);
        }
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said.lines().toList();
    }
}
