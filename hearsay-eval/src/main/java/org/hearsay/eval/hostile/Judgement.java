package org.hearsay.eval.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.Outcome;

/**
 * What is wrong with how a file ended, if anything.
 *
 * <ul>
 *   <li>{@code EXTRACT}: it ends {@code READ}, or with a flag and an outcome that says why not all of it was; its sentinel is in the text.
 *   <li>{@code REFUSE}, {@code QUARANTINE}: it does not end {@code READ}.
 *   <li>{@code PARTIAL}: what stands before the damage is in the text (the sentinel, where there is one), and a flag or outcome says so.
 *   <li>The rest may end either way, but never without text, flag and reason at once: that is a silent loss.
 *   <li>No file may end {@code CRASHED}, late, or without a flag that its row names.
 * </ul>
 */
record Judgement(List<String> faults) {

    /** No words can come of no bytes. */
    private static final String NO_BYTES = "HS-EXT-030";

    /** Names that the third-party manifest has for flags of ours. */
    private static final Map<String, List<String>> OTHER_NAMES = Map.of(
            "MACRO", List.of("ACTIVE_CONTENT"), "BIDI_OR_HOMOGLYPH", List.of("BIDI", "HOMOGLYPH", "HIDDEN_TEXT"));

    static Judgement of(Row row, Opened opened) {
        List<String> faults = new ArrayList<>();
        if (opened.outcomes().contains(Outcome.CRASHED)) {
            faults.add("a worker died");
        }
        if (!opened.isInTime()) {
            faults.add("late");
        }
        if (!row.sentinel().isEmpty() && !opened.text().contains(row.sentinel())) {
            faults.add("text lost");
        }
        outcome(row, opened, faults);
        Set<String> missing = new TreeSet<>(row.expect().equals("ANY_NO_CRASH") ? Set.of() : row.flags());
        missing.removeAll(opened.flags());
        missing.removeAll(saidByOutcome(opened));
        missing.removeIf(
                flag -> OTHER_NAMES.getOrDefault(flag, List.of()).stream().anyMatch(opened.flags()::contains));
        if (!missing.isEmpty()) {
            faults.add("no " + String.join(", ", missing));
        }
        return new Judgement(List.copyOf(faults));
    }

    private static void outcome(Row row, Opened opened, List<String> faults) {
        boolean read = opened.outcome() == Outcome.READ;
        boolean silent = opened.text().isBlank()
                && opened.flags().isEmpty()
                && opened.outcomes().stream().allMatch(outcome -> outcome == Outcome.READ);
        boolean wrong = switch (row.expect()) {
            case "EXTRACT" ->
                !read && row.flags().isEmpty() && !opened.obstacle().startsWith(NO_BYTES);
            case "REFUSE", "QUARANTINE" -> read;
            case "PARTIAL" -> read && opened.flags().isEmpty();
            default -> silent;
        };
        if (wrong) {
            faults.add("ends " + opened.outcome() + ", not " + row.expect());
        }
    }

    /** An outcome is a flag's equal where it says the same. */
    private static Set<String> saidByOutcome(Opened opened) {
        Set<String> said = new TreeSet<>();
        for (Outcome outcome : opened.outcomes()) {
            switch (outcome) {
                case ENCRYPTED -> said.add("ENCRYPTED");
                case UNSUPPORTED -> said.add("UNSUPPORTED");
                case WAITING, READ, EMPTY, DAMAGED, TOO_LARGE, TIMED_OUT, CRASHED -> {
                    // flags say more
                }
            }
        }
        return said;
    }
}
