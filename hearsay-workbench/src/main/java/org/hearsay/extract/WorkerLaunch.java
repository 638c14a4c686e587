package org.hearsay.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How a worker process is started: the same class path, its own main class, its own memory, and no network. */
final class WorkerLaunch {
    /** Names the file with a worker's classes, made by {@code dev/run.sh}. */
    private static final String CACHE = "hearsay.worker.aot";

    private WorkerLaunch() {}

    /** Asked once: may this user give a process an empty network of its own? */
    private static final class Isolation {
        static final List<String> PREFIX = choose();

        private static List<String> choose() {
            for (List<String> way : List.of(List.of("unshare", "-n", "--"), List.of("unshare", "-rn", "--"))) {
                if (works(way)) {
                    return way;
                }
            }
            return List.of();
        }

        private static boolean works(List<String> way) {
            try {
                List<String> trial = new ArrayList<>(way);
                trial.add("true");
                Process process = new ProcessBuilder(trial)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
            } catch (IOException absent) {
                return false;
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Whether the system itself keeps workers off the network (else only the worker's own refusals do). */
    static boolean isIsolatedBySystem() {
        return !Isolation.PREFIX.isEmpty();
    }

    static List<String> command(long heap, Path temporary) {
        List<String> command = new ArrayList<>(Isolation.PREFIX);
        command.addAll(jvm(heap, temporary, Worker.class.getName()));
        return command;
    }

    /** The launcher names a file of classes as an earlier worker had them ready; without it a worker starts slower and nothing else. */
    private static List<String> cache() {
        String file = System.getProperty(CACHE, "");
        return file.isEmpty() || !Files.isRegularFile(Path.of(file))
                ? List.of()
                : List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off");
    }

    /** The command without the system's isolation, and for any main class, so that a test can try the inner wall alone. */
    static List<String> jvm(long heap, Path temporary, String mainClass) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + heap,
                "-Xms32m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Dlog4j2.StatusLogger.level=OFF",
                "-Djava.io.tmpdir=" + temporary.toAbsolutePath(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(cache());
        command.addAll(NetworkRefusal.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        return command;
    }
}
