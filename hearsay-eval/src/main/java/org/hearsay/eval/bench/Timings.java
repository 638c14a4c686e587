package org.hearsay.eval.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Times a list of tasks, one after another, and says how long the middle one and the slow ones took: by the clock, and in CPU
 * time of the asking thread, which is what the clock would show on a machine that does nothing else.
 */
final class Timings {
    private Timings() {}

    /** Something to time. */
    @FunctionalInterface
    interface Task<T> {
        void run(T question) throws Exception;
    }

    /** Times each question once, after the first {@code warm} ones, which only warm up. */
    static <T> String of(List<T> questions, int warm, Task<T> task) throws Exception {
        for (T question : questions.subList(0, warm)) {
            task.run(question);
        }
        double[] millis = new double[questions.size() - warm];
        double[] cpu = new double[millis.length];
        int slowest = 0;
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            double cpuStart = cpuMillis();
            task.run(questions.get(warm + i));
            cpu[i] = cpuMillis() - cpuStart;
            millis[i] = (System.nanoTime() - start) / 1e6;
            slowest = cpu[i] > cpu[slowest] ? i : slowest;
        }
        String worst = questions.get(warm + slowest).toString();
        return String.format(
                Locale.ROOT,
                "clock %s; CPU %s (%d asked; most CPU: %s)",
                spread(millis),
                spread(cpu),
                cpu.length,
                worst);
    }

    /** CPU time of the calling thread so far. */
    static double cpuMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    private static String spread(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, most %.1f ms",
                sorted[sorted.length / 2],
                sorted[sorted.length * 90 / 100],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }
}
