package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.read.mention.Genders;
import org.hearsay.read.mention.GivenNames;
import org.hearsay.read.text.WordTable;
import org.jspecify.annotations.Nullable;

/** Who was spoken of lately, newest first: what pronouns are resolved by. Remembers a few only. */
final class Memory {
    private static final int LONG = 12;
    private static final WordTable GENDERS = WordTable.read(Memory.class, "genders.tsv");

    private static final int LATE = 25;
    private static final int LONG_AGO = 40;

    private record Voice(Source source, String gender, int place) {}

    private int now;

    private final List<Voice> recent = new ArrayList<>();
    private final Map<String, String> genders = new HashMap<>();
    private final Genders spoken;
    private final Predicate<String> human;

    /**
     * @param spoken how the text itself speaks of the people it names
     * @param human whether a description is of somebody: no card is "he"
     */
    Memory(Genders spoken, Predicate<String> human) {
        this.spoken = spoken;
        this.human = human;
    }

    /** Says at which word of the text the next notes stand. */
    void at(int word) {
        now = word;
    }

    /** Somebody who speaks or is the subject of a sentence: the first that a pronoun may mean. */
    void note(Source source, String title) {
        note(source, title, 0);
    }

    /** Somebody mentioned in passing: meant only when the one spoken of does not fit. */
    void noteAside(Source source, String title) {
        boolean known = recent.stream()
                .limit(4)
                .anyMatch(voice -> voice.source().label().equals(source.label()));
        if (!known) {
            note(source, title, Math.min(1, recent.size()));
        }
    }

    private void note(Source source, String title, int rank) {
        if (source instanceof Source.Unattributed) {
            return;
        }
        String label = source.label();
        String gender = gender(title);
        gender = gender.isEmpty() ? genderOf(source) : gender;
        if (gender.isEmpty()) {
            gender = genders.getOrDefault(label, "");
        } else {
            genders.put(label, gender);
        }
        recent.removeIf(voice -> voice.source().label().equals(label));
        recent.add(Math.min(rank, recent.size()), new Voice(source, gender, now));
        if (recent.size() > LONG) {
            recent.removeLast();
        }
    }

    private static String gender(String word) {
        List<String> columns = GENDERS.columns(word);
        return columns.isEmpty() ? "" : columns.getFirst();
    }

    private String genderOf(Source source) {
        if (source instanceof Source.Named named) {
            String told = named.type() == SourceType.PERSON ? spoken.gender(named.name()) : "";
            boolean person = named.type() == SourceType.PERSON && told.isEmpty();
            return person ? GivenNames.gender(named.name()) : told;
        }
        String label = source.label().toLowerCase(java.util.Locale.ROOT);
        String last = "";
        for (String word : label.split("[^a-z]+", -1)) {
            String gender = gender(word);
            last = gender.isEmpty() ? last : gender;
        }
        return last;
    }

    /**
     * Whom "he" or "she" means.
     *
     * @param speaking labels of those whose own words the pronoun stands in: they would say "I"
     */
    @Nullable
    Source person(String pronoun, Set<String> speaking) {
        for (Voice voice : recent) {
            if (speaking.contains(voice.source().label())) {
                continue;
            }
            SourceType type = voice.source().type();
            boolean one = type == SourceType.PERSON || type == SourceType.ROLE || type == SourceType.UNNAMED;
            boolean thing = voice.source() instanceof Source.Unnamed unnamed
                    && type == SourceType.UNNAMED
                    && !human.test(unnamed.description());
            if (one && !thing && (voice.gender().isEmpty() || voice.gender().equals(pronoun))) {
                genders.put(voice.source().label(), pronoun);
                return voice.source();
            }
        }
        return null;
    }

    /** What "it" means; {@code acts} when it does what no document does: "it replied". */
    @Nullable
    Source body(boolean acts) {
        Source body = first(
                acts
                        ? Set.of(SourceType.ORGANISATION, SourceType.OUTLET)
                        : Set.of(SourceType.ORGANISATION, SourceType.OUTLET, SourceType.DOCUMENT));
        Source single = singleName(body);
        body = single == null ? body : single;
        return body != null ? body : first(Set.of(SourceType.WRITER));
    }

    /** A name of one word may be a body's: "Nordlicht is blunter. It declares"; only one spoken of after {@code body}. */
    private @Nullable Source singleName(@Nullable Source body) {
        for (Voice voice : recent) {
            if (voice.source().equals(body)) {
                return null;
            }
            boolean one =
                    voice.source() instanceof Source.Named named && named.name().indexOf(' ') < 0;
            if (one
                    && voice.gender().isEmpty()
                    && !GivenNames.isListed(voice.source().label())) {
                return voice.source();
            }
        }
        return null;
    }

    @Nullable
    Source group() {
        return first(Set.of(SourceType.GROUP, SourceType.ORGANISATION, SourceType.OUTLET));
    }

    /** The first that fits; one mentioned just now before one that spoke long ago. */
    private @Nullable Source first(Set<SourceType> types) {
        Voice best = null;
        for (Voice voice : recent) {
            if (!types.contains(voice.source().type())) {
                continue;
            }
            boolean fresher = best != null && now - voice.place() < LATE && now - best.place() > LONG_AGO;
            if (best == null || fresher) {
                best = voice;
            }
        }
        return best == null ? null : best.source();
    }
}
