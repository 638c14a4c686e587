package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.model.Outcome;
import org.hearsay.store.CaseStore;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.CustodyRecord;
import org.hearsay.store.CaseView.DocumentView;
import org.hearsay.store.CaseView.OutcomeRow;
import org.hearsay.store.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a real {@code hearsay add} at random moments, without warning. {@code bench/kill-9} runs this with a hundred kills;
 * the ordinary suite with a few.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("hearsay.kills", 4);
    private static final long SEED = Long.getLong("hearsay.seed", System.nanoTime());
    private static final int FILES = 40;

    @TempDir
    Path temp;

    private Path files;

    @BeforeEach
    void makeFiles() throws IOException {
        files = Files.createDirectories(temp.resolve("files/deep"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(files.resolve("note-" + i + ".txt"), text(i));
        }
        Files.writeString(files.resolve("same again.txt"), text(3));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(files.resolve("all.zip")))) {
            for (int i = 0; i < 20; i++) {
                zip.putNextEntry(new ZipEntry("inside/member-" + i + ".txt"));
                zip.write(text(1000 + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    private static String text(int i) {
        return "Note " + i + "\n\n\"The gate was open on day " + i + ",\" Mira Osk told the Talve Courier.\n\n"
                + "According to a guard, " + i + " people passed. ".repeat(i % 7 + 1) + "\n";
    }

    @Test
    void a_kill_at_any_moment_loses_nothing_and_doubles_nothing() throws Exception {
        System.out.println("KillTest: " + KILLS + " kills, seed " + SEED);
        long began = System.nanoTime();
        Path calm = temp.resolve("calm");
        assertThat(add(calm).waitFor()).isZero();
        long whole = (System.nanoTime() - began) / 1_000_000;
        List<String> expected = ledger(calm);
        assertThat(expected).hasSize(FILES + 1 + 20);

        Random random = new Random(SEED);
        int cases = 0;
        int midway = 0;
        Path killed = temp.resolve("killed-" + ++cases);
        for (int kill = 1; kill <= KILLS; kill++) {
            long moment = whole / 8 + (long) (random.nextDouble() * whole * 7 / 8);
            Process process = add(killed);
            boolean ended = process.waitFor(moment, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            String when = "kill " + kill + " after " + moment + " ms (seed " + SEED + ")";
            if (!Files.exists(killed.resolve("case.db"))) {
                continue; // killed before there was a case
            }
            midway += ended ? 0 : 1;
            List<String> acknowledged = wholeLines(killed.resolve("custody.log"));
            assertNothingWrong(killed, when);
            reopen(killed, acknowledged, when);
            assertNothingWrong(killed, when);
            if (ended) {
                assertThat(process.exitValue())
                        .as(when + ", which said: " + Files.readString(temp.resolve("err")))
                        .isZero();
                assertThat(ledger(killed)).as(when).isEqualTo(expected);
                killed = temp.resolve("killed-" + ++cases);
            }
        }
        assertThat(add(killed).waitFor()).isZero();
        assertThat(ledger(killed)).isEqualTo(expected);
        assertNothingWrong(killed, "at the end");
        assertThat(midway).as("kills that hit a run at work").isPositive();
        System.out.println("KillTest: " + midway + " of " + KILLS + " kills hit a run at work, in " + cases + " cases");
    }

    private Process add(Path folder) throws IOException {
        return new ProcessBuilder(
                        HearsayCommand.of("add", folder, files.resolve("..").normalize()))
                .redirectOutput(temp.resolve("out").toFile())
                .redirectError(temp.resolve("err").toFile())
                .start();
    }

    /** Opening works, every acknowledged record is still there, and what they tell of is too. */
    private static void reopen(Path folder, List<String> acknowledged, String when) throws IOException {
        try (CaseStore store = CaseStore.open(folder)) {
            List<CustodyRecord> records =
                    store.custody(0, Integer.MAX_VALUE).rows().reversed();
            assertThat(records).as(when).hasSizeGreaterThanOrEqualTo(acknowledged.size());
            List<OutcomeRow> rows =
                    store.outcomes(Optional.empty(), 0, Integer.MAX_VALUE).rows();
            for (CustodyRecord record : records) {
                if (record.action().equals("take-in")) {
                    assertThat(store.original(new org.hearsay.model.Digest(record.exhibit())))
                            .as(when)
                            .exists();
                }
                if (record.action().equals("read")) {
                    assertThat(rows)
                            .as(when)
                            .anyMatch(row -> row.exhibit().digest().hex().equals(record.exhibit())
                                    && row.exhibit().outcome() != Outcome.WAITING);
                }
            }
            List<String> seen =
                    rows.stream().flatMap(row -> row.paths().stream()).toList();
            assertThat(seen).as(when).doesNotHaveDuplicates();
        }
        List<String> lines = wholeLines(folder.resolve("custody.log"));
        assertThat(lines).as(when).hasSizeGreaterThanOrEqualTo(acknowledged.size());
        assertThat(lines.subList(0, acknowledged.size())).as(when).isEqualTo(acknowledged);
    }

    private static List<String> wholeLines(Path log) throws IOException {
        String text = Files.exists(log) ? Files.readString(log) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static void assertNothingWrong(Path folder, String when) {
        assertThat(Verification.of(folder, step -> {}).faults()).as(when).isEmpty();
    }

    /** All that a case knows, in an order that does not depend on when things happened. */
    private static List<String> ledger(Path folder) {
        TreeMap<String, String> all = new TreeMap<>();
        try (CaseStore store = CaseStore.open(folder)) {
            store.awaitIndex();
            List<String> statements = new ArrayList<>();
            try (var rows = store.allStatements(new CaseView.StatementQuery("", List.of(), "", 0, 0))) {
                rows.forEach(row -> statements.add(row.exhibit() + " " + row.id()));
            }
            for (OutcomeRow row :
                    store.outcomes(Optional.empty(), 0, Integer.MAX_VALUE).rows()) {
                DocumentView view = store.document(row.exhibit().digest()).orElseThrow();
                String digest = row.exhibit().digest().hex();
                all.put(
                        digest,
                        row.exhibit().outcome() + " " + new TreeSet<>(row.paths()) + " " + view.rendition() + " "
                                + view.reading() + " "
                                + statements.stream()
                                        .filter(id -> id.startsWith(digest))
                                        .sorted()
                                        .toList());
            }
        }
        return List.copyOf(all.values());
    }
}
