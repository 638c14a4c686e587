package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real command on a disk that fills up, and among files it may not read. Both need a corner of the machine to
 * ourselves, which Linux gives any user in a namespace of their own; where an administrator has forbidden that, the tests
 * say so and check what they can without.
 */
class HarshMachineTest {
    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    @TempDir
    Path temp;

    private Path files;
    private Path small;

    @BeforeEach
    void makeFiles() throws IOException {
        files = Files.createDirectory(temp.resolve("files"));
        small = Files.createDirectory(temp.resolve("small"));
        Files.writeString(files.resolve("first.txt"), "\"The gate was open,\" Mira Osk told the Talve Courier.\n");
        for (int i = 0; i < 30; i++) {
            Files.writeString(files.resolve("long-" + i + ".txt"), ("A line of report " + i + ".\n").repeat(8_000));
        }
    }

    @Test
    void a_full_disk_is_one_sentence_and_nothing_acknowledged_is_lost() throws Exception {
        String script = """
                set -e
                mount -t tmpfs -o size=2m none "$1"
                status=0; "${@:3}" add "$1/case" "$2" || status=$?
                echo "first run: $status"
                before=$(wc -l <"$1/case/custody.log")
                mount -o remount,size=200m "$1"
                "${@:3}" add "$1/case" "$2"
                "${@:3}" verify "$1/case"
                echo "records before: $before"
                """;
        List<String> command = new ArrayList<>(NAMESPACE);
        command.addAll(List.of("--map-root-user", "--mount", "bash", "-c", script, "-"));
        command.addAll(List.of(small.toString(), files.toString()));
        command.addAll(HearsayCommand.of());
        if (!isPermitted(List.of("unshare", "--user", "--map-root-user", "--mount", "true"))) {
            return;
        }
        Ended ended = run(command);
        assertThat(ended.text())
                .contains("first run: 2", "HS-CAS-005", "but it is full. Everything acknowledged so far is kept")
                .doesNotContain("\tat ");
        assertThat(ended.status()).as(ended.text()).isZero();
        assertThat(ended.text()).contains("31  read").doesNotContain("records before: 0");
    }

    @Test
    void what_may_not_be_read_is_named_and_the_rest_is_taken_in() throws Exception {
        Path closed = Files.createDirectory(files.resolve("closed"));
        Files.writeString(closed.resolve("inside.txt"), "nobody sees this");
        Path secret = Files.writeString(files.resolve("secret.txt"), "nobody sees this either");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        try {
            if (!isPermitted(List.of("unshare", "--user", "true"))) {
                return;
            }
            List<String> command = new ArrayList<>(NAMESPACE);
            command.addAll(HearsayCommand.of("add", small.resolve("case"), files));
            Ended ended = run(command);
            assertThat(ended.text())
                    .contains(
                            "31  read",
                            closed.toRealPath() + ": This could not be read: permission denied. Allow reading it",
                            "HS-CAS-012",
                            secret.toRealPath() + ": This could not be read: permission denied. Allow reading it",
                            "HS-CAS-013")
                    .doesNotContain("\tat ");
            assertThat(ended.status()).as(ended.text()).isEqualTo(2);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** How a command ended, and all it wrote. */
    private record Ended(int status, String text) {}

    private static boolean isPermitted(List<String> command) throws IOException, InterruptedException {
        boolean isPermitted = run(command).status() == 0;
        if (!isPermitted) {
            System.err.println("HarshMachineTest: this machine does not permit namespaces (" + String.join(" ", command)
                    + "), so neither the full disk nor the closed folder could be tried.");
        }
        return isPermitted;
    }

    private static Ended run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }
}
