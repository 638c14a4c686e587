package org.hearsay.read.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.model.Mention;
import org.hearsay.read.mention.NameBook.Name;
import org.jspecify.annotations.Nullable;

/**
 * The fullest name that one text gives each actor. A surname, a given name or a body's short name is joined to the longer
 * name that was used last before it, else to the first after it; writing in capitals ("ANDERS") makes no difference. Looks at
 * a few candidates only, so time stays linear.
 */
final class FullNames {
    private static final int FEW = 40;
    private static final int JUST_NOW = 40;
    private static final List<String> PET_ENDINGS = List.of("ie", "ey", "y");

    /** One actor under its longest spelling. */
    private static final class Actor {
        private final Name name;
        private final String key;
        private int seen = -1;
        private int count = 1;

        Actor(Name name, String key) {
            this.name = name;
            this.key = key;
        }
    }

    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, List<Actor>> byLast = new HashMap<>();
    private final Map<String, List<Actor>> byFirst = new HashMap<>();
    private final Map<String, Actor> byInitials = new HashMap<>();
    private final Map<String, Actor> fuller = new HashMap<>();

    /** @param aliases second names that the text states, each with the first ({@link Aliases#stated}) */
    FullNames(List<Name> names, Map<String, String> aliases) {
        for (Name name : names) {
            String key = key(name.written());
            Actor known = actors.get(key);
            if (known != null) {
                known.count++;
            }
            if (known == null || (isShouted(known.name.written()) && !isShouted(name.written()))) {
                Actor actor = new Actor(name, key);
                actor.count = known == null ? 1 : known.count;
                actors.put(key, actor);
            }
        }
        for (Actor actor : actors.values()) {
            int space = actor.key.indexOf(' ');
            if (space > 0) {
                byLast.computeIfAbsent(last(actor.key), k -> new ArrayList<>()).add(actor);
                byFirst.computeIfAbsent(actor.key.substring(0, space), k -> new ArrayList<>())
                        .add(actor);
                if (actor.name.type() != Mention.Type.PERSON) {
                    byInitials.putIfAbsent(initials(actor.name.written()), actor);
                }
            }
        }
        actors.values().stream()
                .filter(FullNames::isInitialled)
                .forEach(actor -> byInitials.putIfAbsent(initials(actor.name.written()), actor));
        actors.values().forEach(this::lengthen);
        aliases.forEach((second, first) -> {
            Actor full = actors.get(first);
            if (full != null && !second.equals(first)) {
                fuller.putIfAbsent(second, fuller.getOrDefault(first, full));
            }
        });
    }

    /** "Cres Eastman" is Creswell Eastman, "Marc Hill" Marc Lamont Hill, where the text has the longer name. */
    private void lengthen(Actor actor) {
        int space = actor.key.indexOf(' ');
        if (space < 0 || !isPerson(actor)) {
            return;
        }
        String first = actor.key.substring(0, space);
        Actor found = null;
        List<Actor> row = byLast.getOrDefault(last(actor.key), List.of());
        for (Actor other : row.subList(0, Math.min(FEW, row.size()))) {
            boolean longer =
                    other.key.length() > actor.key.length() && isPerson(other) && !isShouted(other.name.written());
            String given = first(other.key);
            boolean same = given.equals(first) && !other.key.equals(actor.key);
            boolean shortened = first.length() > 2 && first.indexOf('.') < 0 && given.startsWith(first);
            if (longer && (same || shortened)) {
                if (found != null) {
                    return;
                }
                found = other;
            }
        }
        if (found != null) {
            fuller.put(actor.key, found);
        }
    }

    static String key(String written) {
        String key = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return key.startsWith("the ") ? key.substring(4) : key;
    }

    private static boolean isShouted(String written) {
        return written.length() > 4 && written.equals(written.toUpperCase(Locale.ROOT));
    }

    /** The last word, without an Arabic article: "Assad" and "al-Assad" are looked up as one. */
    private static String last(String key) {
        String last = key.substring(key.lastIndexOf(' ') + 1);
        return last.startsWith("al-") || last.startsWith("el-") ? last.substring(3) : last;
    }

    /** To be called for all names in reading order: what was used last before {@code name} counts. */
    Name fullest(Name name) {
        Actor actor = actorOf(name);
        if (actor == null) {
            return name;
        }
        actor.seen = name.from();
        return actor.name;
    }

    /** The actor that {@code written} names, wherever it stands. */
    @Nullable
    Name named(String written) {
        Actor full = fuller.get(key(written));
        full = full == null && isInitials(written) ? byInitials.get(written) : full;
        if (full != null) {
            return full.name;
        }
        Actor own = actors.get(key(written));
        Actor longer = longer(key(written), "", Integer.MAX_VALUE);
        return longer != null ? longer.name : own == null ? null : own.name;
    }

    private @Nullable Actor actorOf(Name name) {
        String key = key(name.written());
        Actor own = actors.get(key);
        if (fuller.containsKey(key)) {
            return fuller.get(key);
        }
        boolean whole = key.indexOf(' ') > 0 && name.type() == Mention.Type.PERSON && key.length() > 8;
        if (whole || name.written().startsWith("@")) {
            return own;
        }
        boolean initials = isInitials(name.written()) && byInitials.containsKey(name.written());
        if (initials) {
            return byInitials.get(name.written());
        }
        Actor longer = longer(key, name.honorific(), name.from());
        return longer == null ? own : longer;
    }

    /** "HWU" of "Harbour Workers' Union"; small words do not count. */
    private static String initials(String written) {
        StringBuilder initials = new StringBuilder();
        for (String word : written.split("[ -]+", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    private static boolean isInitials(String written) {
        return written.length() > 1 && written.length() < 8 && written.chars().allMatch(Character::isUpperCase);
    }

    private @Nullable Actor longer(String key, String honorific, int at) {
        Actor best = nearest(key, byLast.getOrDefault(last(key), List.of()), honorific, at);
        if (best != null || key.indexOf(' ') > 0) {
            return best != null ? best : nearest(key, byFirst.getOrDefault(first(key), List.of()), honorific, at);
        }
        boolean given =
                honorific.isEmpty() || honorific.equals("cllr") || honorific.equals("sir") || honorific.length() > 3;
        best = given ? nearest(key, byFirst.getOrDefault(key, List.of()), honorific, at) : null;
        return best == null && given ? pet(key, honorific, at) : best;
    }

    /** "Joanie" is Joan Pettifer, "Lennie" Len Abbot: a pet form of a given name that the text has. */
    private @Nullable Actor pet(String key, String honorific, int at) {
        String ending = PET_ENDINGS.stream().filter(key::endsWith).findFirst().orElse("");
        if (ending.isEmpty() || key.length() < ending.length() + 3) {
            return null;
        }
        String stem = key.substring(0, key.length() - ending.length());
        boolean doubled = stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
        Actor best = nearest(stem, byFirst.getOrDefault(stem, List.of()), honorific, at);
        String single = stem.substring(0, stem.length() - 1);
        return best != null || !doubled
                ? best
                : nearest(single, byFirst.getOrDefault(single, List.of()), honorific, at);
    }

    private static String first(String key) {
        int space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }

    private static @Nullable Actor nearest(String key, List<Actor> candidates, String honorific, int at) {
        Actor best = null;
        for (Actor other : candidates.subList(0, Math.min(FEW, candidates.size()))) {
            boolean fits = other.name.type() != Mention.Type.PLACE
                    && isLongerForm(other.key, key)
                    && fitsTitle(other, honorific);
            if (fits && (best == null || isNearer(other, best, at))) {
                best = other;
            }
        }
        return best;
    }

    private static boolean isNearer(Actor other, Actor best, int at) {
        if (isInitialled(other) != isInitialled(best)) {
            return isInitialled(best);
        }
        if (isMain(other, best, at) || isMain(best, other, at)) {
            return isMain(other, best, at);
        }
        if (other.seen >= 0 || best.seen >= 0) {
            return other.seen > best.seen;
        }
        return Math.abs(other.name.from() - at) < Math.abs(best.name.from() - at);
    }

    /** Somebody named far more often is meant, unless the other was named just now. */
    private static boolean isMain(Actor often, Actor rare, int at) {
        boolean justNow = rare.seen >= 0 && at - rare.seen < JUST_NOW;
        return often.count >= 3 * rare.count && !justNow;
    }

    /** "J. Pettifer" is taken for no other Pettifer while a fuller name is there. */
    private static boolean isInitialled(Actor actor) {
        return actor.key.length() > 2 && actor.key.charAt(1) == '.';
    }

    private static boolean fitsTitle(Actor actor, String honorific) {
        if (honorific.isEmpty()) {
            return true;
        }
        String gender = GivenNames.gender(actor.name.written());
        return switch (honorific) {
            case "mr", "mr.", "sir", "lord" -> isPerson(actor) && !gender.equals("she");
            case "mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady" -> isPerson(actor) && !gender.equals("he");
            default -> isPerson(actor);
        };
    }

    private static boolean isPerson(Actor actor) {
        return actor.name.type() == Mention.Type.PERSON;
    }

    private static boolean isLongerForm(String longer, String shorter) {
        if (longer.length() <= shorter.length()) {
            return false;
        }
        String bare = shorter.startsWith("al-") || shorter.startsWith("el-") ? shorter.substring(3) : shorter;
        return longer.endsWith(" " + bare)
                || longer.endsWith(" al-" + bare)
                || longer.endsWith(" el-" + bare)
                || longer.startsWith(shorter + " ");
    }
}
