package org.hearsay.eval.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Times a list of tasks, one after another, and says how long the middle one and the slow ones took. */
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
        int slowest = 0;
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            task.run(questions.get(warm + i));
            millis[i] = (System.nanoTime() - start) / 1e6;
            slowest = millis[i] > millis[slowest] ? i : slowest;
        }
        String worst = questions.get(warm + slowest).toString();
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, most %.1f ms (%d asked; slowest: %s)",
                millis[millis.length / 2],
                millis[millis.length * 90 / 100],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1],
                millis.length,
                worst);
    }
}
