package org.hearsay.read.time;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Words that name a time, not yet counted from any date.
 *
 * @param first token of the match
 * @param next token after it
 * @param op what the words name
 * @param order of the rule that found them
 * @param question what the rule asks besides
 * @param slots what the rule took from them
 */
record Match(int first, int next, Op op, int order, Optional<Plausible.Question> question, Map<Slot, Integer> slots) {
    boolean has(Slot slot) {
        return slots.containsKey(slot);
    }

    int get(Slot slot, int otherwise) {
        return slots.getOrDefault(slot, otherwise);
    }

    /** First token of the date itself, which may be narrower than the words that showed it to be one. */
    int spanFirst() {
        return get(Slot.FIRST, first);
    }

    int spanLast() {
        return get(Slot.LAST, next - 1);
    }

    /** This match with more slots, reaching from its own words to {@code last}. */
    Match with(Map<Slot, Integer> more, int from, int to) {
        EnumMap<Slot, Integer> all = new EnumMap<>(Slot.class);
        all.putAll(slots);
        all.putAll(more);
        all.remove(Slot.FIRST);
        all.remove(Slot.LAST);
        return new Match(from, to, op, order, question, all);
    }

    /** True when year, month and day all stand in the words. */
    boolean isWholeDate() {
        return op == Op.NUMERIC || (op == Op.DATE && (has(Slot.Y) || has(Slot.YY)) && has(Slot.M) && has(Slot.D));
    }
}
