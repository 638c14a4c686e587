package org.hearsay.read.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the words that name times, left to right, the longest first, and joins a day with its time of day. */
final class Finder {
    private static final int MOST_BETWEEN = 2;
    private static final int HALF_DAY = 12;
    private static final int HOUR = 3600;
    private static final int MINUTE = 60;
    private final Tokens tokens;
    private final RuleTrie rules;

    Finder(Tokens tokens, RuleTrie rules) {
        this.tokens = tokens;
        this.rules = rules;
    }

    /** All matches, in order, not overlapping. */
    List<Match> find() {
        Plausible plausible = new Plausible(tokens);
        List<Match> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            @Nullable Match match = rules.match(tokens, at);
            if (match == null || !plausible.holds(match)) {
                at++;
                continue;
            }
            if (match.op() != Op.NONE) {
                found.add(match.op() == Op.CLOCK ? inSeconds(match) : match);
            }
            at = match.has(Slot.LAST) ? match.spanLast() + 1 : match.next();
        }
        return joined(found);
    }

    private static Match inSeconds(Match match) {
        int second = match.has(Slot.HOUR)
                ? match.get(Slot.HOUR, 0) * HOUR + match.get(Slot.MINUTE, 0) * MINUTE
                : match.get(Slot.T, 0);
        int hour = second / HOUR;
        if (match.has(Slot.AMPM)) {
            int half = match.get(Slot.AMPM, 0);
            if (half == HALF_DAY && hour < HALF_DAY) {
                second += HALF_DAY * HOUR;
            } else if (half == 0 && hour == HALF_DAY) {
                second -= HALF_DAY * HOUR;
            }
        }
        Map<Slot, Integer> slots = new EnumMap<>(Slot.class);
        slots.putAll(match.slots());
        slots.put(Slot.T, second);
        slots.remove(Slot.HOUR);
        slots.remove(Slot.AMPM);
        return new Match(match.first(), match.next(), match.op(), match.order(), match.question(), slots);
    }

    private List<Match> joined(List<Match> found) {
        List<Match> kept = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Match match = found.get(i);
            if (match.op() != Op.CLOCK) {
                kept.add(match);
                continue;
            }
            Optional<Match> before = kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
            Optional<Match> after = i + 1 < found.size() ? Optional.of(found.get(i + 1)) : Optional.empty();
            if (before.isPresent() && joins(before.get(), match)) {
                kept.set(
                        kept.size() - 1, timed(before.get(), match, before.get().spanFirst(), match.next()));
            } else if (after.isPresent() && joins(match, after.get())) {
                kept.add(
                        timed(after.get(), match, match.spanFirst(), after.get().next()));
                i++;
            } else if (!Plausible.Question.BESIDE_DATE.isAskedBy(match)) {
                kept.add(match);
            }
        }
        return kept;
    }

    private static Match timed(Match day, Match clock, int from, int to) {
        Map<Slot, Integer> time = new EnumMap<>(Slot.class);
        time.put(Slot.T, clock.get(Slot.T, 0));
        if (clock.has(Slot.ZONE)) {
            time.put(Slot.ZONE, clock.get(Slot.ZONE, 0));
        }
        return day.with(time, from, to);
    }

    private boolean joins(Match first, Match second) {
        boolean oneDay = isUntimedDay(first) || isUntimedDay(second);
        boolean near =
                second.spanFirst() - first.next() <= MOST_BETWEEN && !first.has(Slot.LAST) && !second.has(Slot.LAST);
        if (!oneDay || !near || first.op() == second.op()) {
            return false;
        }
        for (int i = first.next(); i <= second.spanFirst(); i++) {
            boolean bridge = i == second.spanFirst() || tokens.is(i, Known.CONNECT.symbol());
            if (!bridge || tokens.afterBreak(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUntimedDay(Match match) {
        return isDay(match) && !match.has(Slot.T);
    }

    private static boolean isDay(Match match) {
        return switch (match.op()) {
            case DATE -> match.has(Slot.D);
            case NUMERIC, WEEKDAY, FEAST -> true;
            case SHIFT -> Unit.DAY.is(match);
            case SEASON, QUARTER, HALF, DECADE, CENTURY, PERIOD, VAGUE, RANGE, CLOCK, NONE -> false;
        };
    }
}
