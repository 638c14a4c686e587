package org.hearsay.read.attribution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.jspecify.annotations.Nullable;

/** Who was spoken of lately, newest first: what pronouns are resolved by. Remembers a few only. */
final class Memory {
    private static final int LONG = 12;
    private static final Set<String> HE = Set.of(
            "mr",
            "mr.",
            "sir",
            "lord",
            "king",
            "prince",
            "father",
            "brother",
            "chairman",
            "spokesman",
            "congressman",
            "bishop",
            "pope");
    private static final Set<String> SHE = Set.of(
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "miss",
            "dame",
            "lady",
            "queen",
            "princess",
            "sister",
            "mother",
            "chairwoman",
            "spokeswoman",
            "congresswoman",
            "wife",
            "daughter");

    private record Voice(Source source, String gender) {}

    private final Deque<Voice> recent = new ArrayDeque<>();
    private final Map<String, String> genders = new HashMap<>();

    void note(Source source, String title, boolean speaks) {
        if (source instanceof Source.Unattributed) {
            return;
        }
        String gender = HE.contains(title) ? "he" : SHE.contains(title) ? "she" : genderOf(source.label());
        if (gender.isEmpty()) {
            gender = genders.getOrDefault(source.label(), "");
        } else {
            genders.put(source.label(), gender);
        }
        recent.removeIf(voice -> voice.source().label().equals(source.label()));
        recent.addFirst(new Voice(source, gender));
        if (recent.size() > LONG) {
            recent.removeLast();
        }
    }

    private static String genderOf(String label) {
        for (String word : label.toLowerCase(java.util.Locale.ROOT).split("[^a-z]+", -1)) {
            if (HE.contains(word) || word.equals("man") || word.equals("husband") || word.equals("son")) {
                return "he";
            }
            if (SHE.contains(word) || word.equals("woman") || word.equals("girl")) {
                return "she";
            }
        }
        return "";
    }

    @Nullable
    Source person(String pronoun) {
        for (Voice voice : recent) {
            SourceType type = voice.source().type();
            boolean one = type == SourceType.PERSON || type == SourceType.ROLE || type == SourceType.UNNAMED;
            if (one && (voice.gender().isEmpty() || voice.gender().equals(pronoun))) {
                genders.put(voice.source().label(), pronoun);
                return voice.source();
            }
        }
        return null;
    }

    @Nullable
    Source body() {
        Source body = first(Set.of(SourceType.ORGANISATION, SourceType.OUTLET, SourceType.DOCUMENT, SourceType.WRITER));
        return body != null ? body : singleName();
    }

    /** A name of one word may be a body's: "Nordlicht is blunter. It declares". */
    private @Nullable Source singleName() {
        for (Voice voice : recent) {
            boolean one =
                    voice.source() instanceof Source.Named named && named.name().indexOf(' ') < 0;
            if (one && voice.gender().isEmpty()) {
                return voice.source();
            }
        }
        return null;
    }

    @Nullable
    Source group() {
        Source group = first(Set.of(SourceType.GROUP, SourceType.ORGANISATION, SourceType.OUTLET, SourceType.DOCUMENT));
        return group;
    }

    private @Nullable Source first(Set<SourceType> types) {
        for (Voice voice : recent) {
            if (types.contains(voice.source().type())) {
                return voice.source();
            }
        }
        return null;
    }
}
