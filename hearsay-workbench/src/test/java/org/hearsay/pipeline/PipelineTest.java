package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.extract.Budget;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.Job;
import org.hearsay.extract.Member;
import org.hearsay.model.HearsayException;
import org.hearsay.model.Obstacle;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.read.FirstReader;
import org.hearsay.store.CaseStore;
import org.hearsay.store.CaseView.OutcomeRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
    @TempDir
    Path temp;

    private Path files;

    @BeforeEach
    void makeFolder() throws IOException {
        files = Files.createDirectory(temp.resolve("files"));
    }

    /** Opens texts as they are; a name that ends in .box holds one member a line, {@code name=text}. */
    private Extraction open(Job job) {
        try {
            String text = Files.readString(job.original());
            return job.name().endsWith(".box") ? box(text) : text(job, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Extraction text(Job job, String text) {
        Rendition rendition = Rendition.ofPlainText(job.digest(), text, Report.unnamed());
        return new Extraction(
                "text/plain", Outcome.READ, Optional.empty(), List.of(), Optional.of(rendition), List.of());
    }

    private Extraction box(String text) throws IOException {
        List<Member> members = new java.util.ArrayList<>();
        for (String line : text.split("\n", -1)) {
            Path bytes = Files.createTempFile(temp, "member", "");
            Files.writeString(bytes, line.substring(line.indexOf('=') + 1));
            members.add(new Member(line.substring(0, line.indexOf('=')), bytes));
        }
        return new Extraction("application/zip", Outcome.READ, Optional.empty(), List.of(), Optional.empty(), members);
    }

    private Pipeline pipeline(CaseStore store) {
        return new Pipeline(store, this::open, new FirstReader(), 2);
    }

    private static List<String> paths(CaseStore store) {
        return store.outcomes(Optional.empty(), 0, 1000).rows().stream()
                .flatMap(row -> row.paths().stream())
                .sorted()
                .toList();
    }

    @Test
    void files_and_what_they_hold_are_taken_in_read_and_found_again() throws IOException {
        Files.writeString(files.resolve("a.txt"), "\"It broke,\" said Mira Osk.");
        Files.writeString(files.resolve("all.box"), "in/b.txt=Hello.\nc.box=d.txt=Deep.");
        try (CaseStore store = CaseStore.openOrCreate(temp.resolve("case"));
                Pipeline pipeline = pipeline(store)) {
            org.hearsay.pipeline.Report report = pipeline.add(List.of(files));
            assertThat(report).isEqualTo(new org.hearsay.pipeline.Report(2, 0, 0, 0, 5, false));
            String top = files.toRealPath().toString();
            assertThat(paths(store))
                    .containsExactly(
                            top + "/a.txt",
                            top + "/all.box",
                            top + "/all.box!/c.box",
                            top + "/all.box!/c.box!/d.txt",
                            top + "/all.box!/in/b.txt");
            assertThat(store.waitingCount()).isZero();
            try (Stream<Path> left = Files.list(store.incoming())) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void adding_again_takes_in_only_what_is_new_or_changed() throws IOException {
        Files.writeString(files.resolve("a.txt"), "one");
        try (CaseStore store = CaseStore.openOrCreate(temp.resolve("case"));
                Pipeline pipeline = pipeline(store)) {
            pipeline.add(List.of(files));
            Files.writeString(files.resolve("b.txt"), "one");
            assertThat(pipeline.add(List.of(files, files)))
                    .isEqualTo(new org.hearsay.pipeline.Report(1, 3, 0, 0, 0, false));
            Files.writeString(files.resolve("a.txt"), "two");
            assertThat(pipeline.add(List.of(files.resolve("a.txt"))).read()).isEqualTo(1);
            assertThat(store.outcomes(Optional.empty(), 0, 9).total()).isEqualTo(2);
        }
    }

    @Test
    void links_and_pipes_are_recorded_and_the_case_is_not_taken_into_itself() throws Exception {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(files.resolve("way-out"), outside);
        Files.createSymbolicLink(files.resolve("file-out"), outside.resolve("secret.txt"));
        assertThat(new ProcessBuilder("mkfifo", files.resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
        try (CaseStore store = CaseStore.openOrCreate(files.resolve("case"));
                Pipeline pipeline = pipeline(store)) {
            org.hearsay.pipeline.Report report = pipeline.add(List.of(files, files.resolve("way-out")));
            assertThat(report.recorded()).isEqualTo(5);
            assertThat(report.read()).isZero();
            assertThat(store.passedOver(0, 9).rows())
                    .extracting(row -> row.why().code())
                    .containsExactlyInAnyOrder("HS-CAS-015", "HS-CAS-015", "HS-CAS-016", "HS-CAS-017");
        }
    }

    @Test
    void a_path_that_is_not_there_is_told_and_the_rest_is_taken_in() throws IOException {
        Files.writeString(files.resolve("a.txt"), "one");
        try (CaseStore store = CaseStore.openOrCreate(temp.resolve("case"));
                Pipeline pipeline = pipeline(store)) {
            org.hearsay.pipeline.Report report = pipeline.add(List.of(temp.resolve("absent/x"), files));
            assertThat(report.failed()).isEqualTo(1);
            assertThat(report.taken()).isEqualTo(1);
            assertThat(store.passedOver(0, 9).rows().getFirst().why().code()).isEqualTo("HS-CAS-011");
        }
    }

    @Test
    void file_names_that_are_no_text_survive() throws Exception {
        Process shell = new ProcessBuilder(
                        "bash", "-c", "printf x > \"$1/$(printf 'caf\\xe9 \\xd8\\xaf.txt')\"", "-", files.toString())
                .start();
        assertThat(shell.waitFor()).isZero();
        try (CaseStore store = CaseStore.openOrCreate(temp.resolve("case"));
                Pipeline pipeline = pipeline(store)) {
            pipeline.add(List.of(files));
            assertThat(paths(store)).containsExactly(files.toRealPath() + "/caf\\xE9 د.txt");
        }
    }

    @Test
    void a_stop_finishes_what_is_in_hand_and_the_next_run_goes_on() throws Exception {
        for (int i = 0; i < 40; i++) {
            Files.writeString(files.resolve(i + ".txt"), "text " + i);
        }
        CountDownLatch opened = new CountDownLatch(3);
        CountDownLatch go = new CountDownLatch(1);
        try (CaseStore store = CaseStore.openOrCreate(temp.resolve("case"))) {
            try (Pipeline first = new Pipeline(
                    store,
                    job -> {
                        opened.countDown();
                        if (opened.getCount() == 0) {
                            await(go);
                        }
                        return open(job);
                    },
                    new FirstReader(),
                    1)) {
                Thread stopper = Thread.ofPlatform().start(() -> {
                    await(opened);
                    first.stop();
                    go.countDown();
                });
                org.hearsay.pipeline.Report report = first.add(List.of(files));
                stopper.join();
                assertThat(report.stopped()).isTrue();
                assertThat(report.read()).isEqualTo(3);
            }
            try (Pipeline second = pipeline(store)) {
                assertThat(second.add(List.of(files)).read()).isEqualTo(37);
            }
            assertThat(store.outcomes(Optional.of(Outcome.READ), 0, 0).total()).isEqualTo(40);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_file_may_be_tried_again_with_a_larger_budget() throws Exception {
        Files.writeString(files.resolve("big.txt"), "long text");
        Opener picky = job -> job.budget().equals(Budget.larger())
                ? open(job)
                : new Extraction(
                        "text/plain",
                        Outcome.TOO_LARGE,
                        Optional.of(new Obstacle("HS-EXT-024", "Too long.")),
                        List.of(),
                        Optional.empty(),
                        List.of());
        try (CaseStore store = CaseStore.openOrCreate(temp.resolve("case"));
                Pipeline pipeline = new Pipeline(store, picky, new FirstReader(), 1)) {
            pipeline.add(List.of(files));
            OutcomeRow row =
                    store.outcomes(Optional.of(Outcome.TOO_LARGE), 0, 9).rows().getFirst();
            pipeline.retry(row.exhibit().digest(), Budget.larger());
            org.awaitility.Awaitility.await()
                    .until(() -> store.outcomes(Optional.of(Outcome.READ), 0, 9).total() == 1);
        }
    }

    @Test
    void a_reader_that_fails_costs_its_findings_and_says_so() throws IOException {
        Files.writeString(files.resolve("a.txt"), "odd");
        try (CaseStore store = CaseStore.openOrCreate(temp.resolve("case"));
                Pipeline pipeline = new Pipeline(
                        store,
                        this::open,
                        rendition -> {
                            throw new IllegalStateException("odd text");
                        },
                        1)) {
            pipeline.add(List.of(files));
            OutcomeRow row = store.outcomes(Optional.empty(), 0, 9).rows().getFirst();
            assertThat(row.exhibit().flags()).extracting(flag -> flag.name()).containsExactly("READING_FAILED");
            assertThat(store.document(row.exhibit().digest()).orElseThrow().rendition())
                    .isPresent();
        }
    }

    @Test
    void an_opener_that_breaks_down_ends_the_run_and_loses_nothing() throws IOException {
        Files.writeString(files.resolve("a.txt"), "one");
        Path folder = temp.resolve("case");
        try (CaseStore store = CaseStore.openOrCreate(folder);
                Pipeline pipeline = new Pipeline(
                        store,
                        job -> {
                            throw new HearsayException("HS-EXT-001", "No worker.");
                        },
                        new FirstReader(),
                        2)) {
            assertThatThrownBy(() -> pipeline.add(List.of(files))).hasMessage("No worker.");
        }
        try (CaseStore store = CaseStore.open(folder);
                Pipeline pipeline = pipeline(store)) {
            assertThat(pipeline.resume().read()).isEqualTo(1);
        }
    }

    @Test
    void many_members_in_many_containers_are_all_read_once() throws IOException {
        String lines = String.join(
                "\n",
                IntStream.range(0, 200).mapToObj(i -> i + ".txt=member " + i).toList());
        for (int i = 0; i < 5; i++) {
            Files.writeString(files.resolve(i + ".box"), lines + "\nown.txt=only in " + i, StandardCharsets.UTF_8);
        }
        try (CaseStore store = CaseStore.openOrCreate(temp.resolve("case"));
                Pipeline pipeline = pipeline(store)) {
            assertThat(pipeline.add(List.of(files)).read()).isEqualTo(5 + 200 + 5);
            assertThat(paths(store)).hasSize(5 + 5 * 201).doesNotHaveDuplicates();
        }
    }
}
