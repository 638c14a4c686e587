package org.hearsay.eval.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a command and measures it with all its children, as the kernel counts them under /proc: CPU seconds (user and system,
 * children that ended included), and the largest sum of resident memory seen.
 *
 * @param wall seconds
 * @param cpu seconds
 * @param peakMegabytes resident memory of all processes together, looked at five times a second; pages shared among them
 *     count once for each
 * @param status the command's exit status
 */
record ProcessMeter(double wall, double cpu, double peakMegabytes, int status) {
    private static final double TICKS = 100; // sysconf(_SC_CLK_TCK) is 100 on every Linux that Java runs on

    static ProcessMeter run(List<String> command, Path log) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        double before = ofChildren();
        Map<Long, Double> cpu = new HashMap<>();
        double peak = 0;
        do {
            peak = Math.max(peak, look(process.toHandle(), cpu));
        } while (!process.waitFor(200, TimeUnit.MILLISECONDS));
        double wall = (System.nanoTime() - start) / 1e9;
        int status = process.waitFor();
        double seen = cpu.values().stream().mapToDouble(d -> d).sum();
        return new ProcessMeter(wall, Math.max(seen, ofChildren() - before), peak, status);
    }

    /** CPU seconds of all children that ended, as the kernel adds them up. */
    private static double ofChildren() throws IOException {
        String[] fields = fields(Files.readString(Path.of("/proc/self/stat")));
        return (Double.parseDouble(fields[13]) + Double.parseDouble(fields[14])) / TICKS;
    }

    /** The fields of /proc/PID/stat after the command's name, which may hold blanks. */
    private static String[] fields(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    }

    /** Notes each process's CPU seconds so far, and gives their memory. */
    private static double look(ProcessHandle root, Map<Long, Double> cpu) {
        double[] megabytes = {0};
        Stream.concat(Stream.of(root), root.descendants()).forEach(process -> {
            try {
                String[] fields = fields(Files.readString(Path.of("/proc/" + process.pid() + "/stat")));
                cpu.merge(
                        process.pid(),
                        (Double.parseDouble(fields[11]) + Double.parseDouble(fields[12])) / TICKS,
                        Math::max);
                megabytes[0] += Double.parseDouble(fields[21]) * 4096 / 1e6;
            } catch (IOException | NumberFormatException ended) {
                // It ended between being listed and being looked at.
                cpu.merge(process.pid(), 0.0, Math::max);
            }
        });
        return megabytes[0];
    }
}
