package org.hearsay.pipeline;

import java.time.Duration;
import org.hearsay.extract.Budget;

/** Budgets as the case stores them: a name for the two that have one, else their numbers. */
final class Budgets {
    private static final int NUMBERS = 7;

    private Budgets() {}

    static String write(Budget budget) {
        if (budget.equals(Budget.standard())) {
            return "standard";
        }
        return budget.equals(Budget.larger())
                ? "larger"
                : "%d %d %d %d %d %d %d"
                        .formatted(
                                budget.heap(),
                                budget.cpu().toMillis(),
                                budget.wall().toMillis(),
                                budget.depth(),
                                budget.entries(),
                                budget.bytes(),
                                budget.characters());
    }

    /** The budget for an exhibit that stands inside {@code depth} containers. */
    static Budget read(String written, int depth) {
        Budget budget = read(written);
        for (int i = 0; i < depth; i++) {
            budget = budget.inside();
        }
        return budget;
    }

    private static Budget read(String written) {
        String[] numbers = written.split(" ", -1);
        if (numbers.length != NUMBERS) {
            return written.equals("larger") ? Budget.larger() : Budget.standard();
        }
        return new Budget(
                Long.parseLong(numbers[0]),
                Duration.ofMillis(Long.parseLong(numbers[1])),
                Duration.ofMillis(Long.parseLong(numbers[2])),
                Integer.parseInt(numbers[3]),
                Integer.parseInt(numbers[4]),
                Long.parseLong(numbers[5]),
                Integer.parseInt(numbers[6]));
    }
}
