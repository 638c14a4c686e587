package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders drafts, drops doubles, and finds for each the innermost other one whose content holds it. */
final class Nesting {
    private static final Comparator<Draft> READING_ORDER = Comparator.comparingInt(Draft::firstWord)
            .thenComparing(Comparator.comparingInt(Draft::lastWord).reversed())
            .thenComparing(Comparator.comparingInt(Draft::size).reversed())
            .thenComparing(Comparator.comparingDouble((Draft d) -> d.confidence).reversed());

    private final List<Draft> ordered = new ArrayList<>();
    private final Map<Draft, Draft> parents = new HashMap<>();

    Nesting(List<Draft> drafts) {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.removeIf(draft -> draft.content.isEmpty());
        sorted.forEach(Nesting::tidy);
        sorted.sort(READING_ORDER);
        List<Draft> around = new ArrayList<>();
        for (Draft draft : sorted) {
            around.removeIf(outer -> outer.lastWord() <= draft.firstWord());
            if (around.stream().anyMatch(outer -> isDouble(outer, draft))) {
                continue;
            }
            Draft parent = innermost(around, draft);
            if (parent != null) {
                parents.put(draft, parent);
            }
            around.add(draft);
            ordered.add(draft);
        }
    }

    List<Draft> ordered() {
        return ordered;
    }

    @Nullable
    Draft parent(Draft draft) {
        return parents.get(draft);
    }

    /** Pieces in order, touching ones joined, none inside another. */
    private static void tidy(Draft draft) {
        List<Range> pieces = new ArrayList<>(draft.content);
        pieces.sort(Comparator.comparingInt(Range::from));
        draft.content.clear();
        for (Range piece : pieces) {
            Range last = draft.content.isEmpty() ? null : draft.content.getLast();
            if (last != null && piece.from() <= last.to()) {
                draft.content.set(draft.content.size() - 1, new Range(last.from(), Math.max(last.to(), piece.to())));
            } else {
                draft.content.add(piece);
            }
        }
    }

    private static boolean isDouble(Draft outer, Draft draft) {
        boolean same = outer.content.equals(draft.content);
        boolean sameCue = !draft.cue.isEmpty() && outer.cue.equals(draft.cue);
        return (same && !outer.holdsCue(draft)) || sameCue;
    }

    private static @Nullable Draft innermost(List<Draft> around, Draft draft) {
        Draft best = null;
        for (Draft outer : around) {
            boolean holds = outer.size() > draft.size()
                    && draft.content.stream().allMatch(outer::holds)
                    && outer.holdsCue(draft);
            if (holds && (best == null || outer.size() < best.size())) {
                best = outer;
            }
        }
        return best;
    }
}
