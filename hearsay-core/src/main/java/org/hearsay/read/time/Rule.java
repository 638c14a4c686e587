package org.hearsay.read.time;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a rule file: a pattern of words and classes, and what is made of them.
 *
 * @param order its place in the files; of two equally long matches the earlier rule's wins
 * @param op what the words name
 * @param question what must hold besides
 * @param constants slots that the rule fills itself
 * @param captures slots filled from the pattern's items, counted from 1
 */
record Rule(
        int order,
        Op op,
        Optional<Plausible.Question> question,
        Map<Slot, Integer> constants,
        Map<Slot, Integer> captures) {
    Rule {
        constants = Map.copyOf(constants);
        captures = Map.copyOf(captures);
    }

    /** The slots for one match, given the reading and token of each pattern item (null where an optional one is absent). */
    EnumMap<Slot, Integer> fill(Bound bound) {
        EnumMap<Slot, Integer> slots = new EnumMap<>(Slot.class);
        slots.putAll(constants);
        captures.forEach((slot, item) -> {
            int depth = bound.depth(item);
            if (depth >= 0) {
                boolean wantsToken = slot == Slot.FIRST || slot == Slot.LAST;
                slots.put(slot, wantsToken ? bound.token(depth) : bound.value(depth));
            }
        });
        return slots;
    }

    /** Where a match's pattern items stand in the text. */
    interface Bound {
        /** The step of the match at which a pattern item stood, or -1 when it was left out. */
        int depth(int item);

        int token(int depth);

        int value(int depth);
    }
}
