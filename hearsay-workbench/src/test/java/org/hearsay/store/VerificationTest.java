package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Obstacle;
import org.hearsay.model.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    private static final String TEXT = "\"The gate was open,\" a guard said. Mira Osk denied that it was.";

    @TempDir
    Path temp;

    private Path folder;
    private Digest first;

    @BeforeEach
    void makeCase() {
        folder = temp.resolve("case");
        try (CaseFixture fixture = CaseFixture.at(folder)) {
            first = fixture.add("a.txt", TEXT);
            fixture.add("b.txt", TEXT + " Again. ".repeat(200));
            fixture.addUnread(
                    "c.bin", "xx", "application/octet-stream", Outcome.UNSUPPORTED, new Obstacle("HS-EXT-032", "No."));
            fixture.store()
                    .record(List.of(
                            new Entry.PassedOver("/desk/pipe", new Obstacle("HS-CAS-016", "This is a named pipe.")),
                            rejected(fixture.store(), first)));
        }
    }

    private static Entry rejected(CaseStore store, Digest exhibit) {
        Attribution statement = store.document(exhibit)
                .flatMap(CaseView.DocumentView::reading)
                .orElseThrow()
                .attributions()
                .getFirst();
        return new Entry.Decided(exhibit, Optional.of(statement), Optional.empty(), List.of(statement.words(TEXT)));
    }

    private List<Verification.Fault> faults() {
        return Verification.of(folder, step -> {}).faults();
    }

    @Test
    void a_case_as_it_was_left_has_no_fault_and_no_note() {
        assertThat(Verification.of(folder, step -> {})).isEqualTo(new Verification.Result(List.of(), List.of()));
    }

    @Test
    void opening_and_closing_without_a_change_keeps_the_seal() throws IOException {
        byte[] seal = Files.readAllBytes(folder.resolve("case.seal"));
        CaseStore.open(folder).close();
        assertThat(folder.resolve("case.seal")).hasBinaryContent(seal);
        assertThat(faults()).isEmpty();
    }

    @Test
    void any_flipped_byte_of_originals_log_or_database_is_named() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path original = folder.resolve("originals").resolve(first.shelf());
        Files.setPosixFilePermissions(original, PosixFilePermissions.fromString("rw-r--r--"));
        for (Path file : List.of(original, folder.resolve("custody.log"), folder.resolve("case.db"))) {
            int flips = file.endsWith("case.db") ? 60 : 25;
            for (int i = 0; i < flips; i++) {
                long at = (long) (random.nextDouble() * Files.size(file));
                int bit = 1 << random.nextInt(8);
                flip(file, at, bit);
                String name = file.equals(original)
                        ? "originals/" + first.shelf()
                        : file.getFileName().toString();
                assertThat(faults())
                        .as("flipped bit %d of byte %d of %s (seed %d)", bit, at, name, seed)
                        .anyMatch(fault ->
                                fault.where().contains(name) && !fault.what().contains("chmod"));
                flip(file, at, bit);
            }
        }
        Files.setPosixFilePermissions(original, PosixFilePermissions.fromString("r--r--r--"));
        assertThat(faults()).isEmpty();
    }

    @Test
    void an_open_case_checks_its_own_log_hash_by_hash() throws IOException {
        Path log = folder.resolve("custody.log");
        try (CaseStore store = CaseStore.open(folder)) {
            assertThat(store.checkLog()).isEqualTo(new Verification.Result(List.of(), List.of()));
            flip(log, Files.readString(log).indexOf("take-in"), 1);
            assertThat(store.checkLog().faults())
                    .anyMatch(fault -> fault.where().contains("custody.log, line"));
            flip(log, Files.readString(log).indexOf("uake-in"), 1);
            assertThat(store.checkLog().faults()).isEmpty();
        }
    }

    @Test
    void a_changed_last_line_end_is_a_fault_and_a_cut_one_only_a_note() throws IOException {
        Path log = folder.resolve("custody.log");
        byte[] whole = Files.readAllBytes(log);
        flip(log, whole.length - 1, 1 << 5);
        assertThat(faults()).anyMatch(fault -> fault.where().contains("custody.log"));
        Files.write(log, java.util.Arrays.copyOf(whole, whole.length - 10));
        Verification.Result cut = Verification.of(folder, step -> {});
        assertThat(cut.faults()).isEmpty();
        assertThat(cut.notes()).anyMatch(note -> note.contains("custody log"));
        Files.write(log, whole);
        assertThat(faults()).isEmpty();
    }

    private static void flip(Path file, long at, int bit) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ bit);
        }
    }

    @Test
    void without_the_page_seal_a_changed_value_is_still_named_by_its_row() throws Exception {
        Files.delete(folder.resolve("case.seal"));
        for (String change : List.of(
                "UPDATE rendition SET text = replace(text, 'open', 'shut') WHERE exhibit = 1",
                "UPDATE attribution SET words = 'x' WHERE exhibit = 2 AND number = 1",
                "UPDATE sighting SET path = '/desk/z.txt' WHERE number = 2",
                "UPDATE passed_over SET sentence = 'x'",
                "UPDATE decision SET payload = '{}'",
                "UPDATE exhibit SET name = 'z' WHERE number = 3",
                "UPDATE custody SET detail = 'x' WHERE number = 2",
                "DELETE FROM custody WHERE number = 3")) {
            byte[] before = Files.readAllBytes(folder.resolve("case.db"));
            try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.db"));
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(change)).as(change).isPositive();
            }
            assertThat(faults()).as(change).isNotEmpty();
            Files.write(folder.resolve("case.db"), before);
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void a_missing_or_writable_original_and_a_cut_log_are_named() throws IOException {
        Path original = folder.resolve("originals").resolve(first.shelf());
        Files.setPosixFilePermissions(original, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("written to"));
        Files.delete(original);
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("missing"));
        Path log = folder.resolve("custody.log");
        List<String> lines = Files.readAllLines(log);
        Files.write(log, lines.subList(1, lines.size()));
        assertThat(faults()).anyMatch(fault -> fault.where().contains("custody.log, line 1"));
    }

    @Test
    void a_damaged_index_is_named() throws IOException {
        try (var files = Files.list(folder.resolve("index"))) {
            Path segment = files.filter(file ->
                            file.toString().endsWith(".cfs") || file.toString().endsWith(".fdt"))
                    .findFirst()
                    .orElseThrow();
            flip(segment, Files.size(segment) / 2, 4);
        }
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.where()).isEqualTo("index"));
    }
}
