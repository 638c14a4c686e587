package org.hearsay.read.time;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which of the languages we have rules for a text is in. */
final class Languages {
    static final String DEFAULT = "en";
    static final List<String> ALL = List.of("en", "de", "fr", "es", "ar");
    private static final int LOOKED_AT = 6000;
    private static final int FEWEST = 3;
    private static final Map<String, String> FUNCTION_WORDS = Map.of(
            "en", " the of and to is was that for with on said from his are were this by have ",
            "de", " der die das und ist nicht von mit den im ein eine auf dem wurde hat als auch sich ",
            "fr", " le la les et des est que une dans pour pas sur du au qui par avec son ",
            "es", " el los las y que del una en por con para se su al como fue más ");

    private Languages() {}

    /** The language the tag names when we have rules for it, else the one whose function words the text uses most. */
    static String of(String text, Optional<String> tag) {
        Optional<String> named = tag.map(value -> value.split("[-_]", 2)[0].toLowerCase(Locale.ROOT))
                .filter(ALL::contains);
        return named.orElseGet(() -> guess(text.substring(0, Math.min(text.length(), LOOKED_AT))));
    }

    private static String guess(String text) {
        if (isArabic(text)) {
            return "ar";
        }
        Map<String, Integer> counts = new HashMap<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            FUNCTION_WORDS.forEach((language, words) -> {
                if (words.contains(" " + word + " ")) {
                    counts.merge(language, 1, Integer::sum);
                }
            });
        }
        int english = counts.getOrDefault(DEFAULT, 0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST && entry.getValue() > english)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(DEFAULT);
    }

    private static boolean isArabic(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long arabic = text.chars()
                .filter(c -> c >= 0x0600 && c <= 0x06FF && Character.isLetter(c))
                .count();
        return arabic * 3 > letters;
    }

    /** True when dates in figures are written day first; only the United States' way is not. */
    static boolean isDayFirst(String language, Optional<String> tag) {
        return !language.equals(DEFAULT)
                || tag.filter(value -> value.matches("(?i)en[-_](?!us).+")).isPresent();
    }
}
