package org.hearsay.extract;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.extract.draft.WordLists;
import org.hearsay.model.Report;

/**
 * Which language a text is in: by its script where that decides, else by its small words (listed in a data file). What a document declares
 * is kept unless its words plainly say otherwise.
 */
final class Languages {
    private static final int LOOK = 20_000;
    private static final double ENOUGH = 0.08;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Map<String, Set<String>> SMALL_WORDS = smallWords();
    private static final Map<UnicodeScript, String> BY_SCRIPT = new EnumMap<>(Map.of(
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HAN, "zh",
            UnicodeScript.THAI, "th",
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.DEVANAGARI, "hi",
            UnicodeScript.BENGALI, "bn"));

    private Languages() {}

    private static Map<String, Set<String>> smallWords() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (String line : WordLists.lines(Languages.class, "small-words.txt")) {
            int colon = line.indexOf(':');
            words.put(
                    line.substring(0, colon),
                    Set.of(line.substring(colon + 1).strip().split(" ")));
        }
        return words;
    }

    /** The report with the language its text is in. */
    static Report settle(Report report, String text) {
        Optional<String> found = of(text);
        Optional<String> declared = report.language();
        boolean agree = declared.isPresent()
                && (found.isEmpty() || declared.get().toLowerCase(Locale.ROOT).startsWith(found.get()));
        Optional<String> language = agree ? declared : found.or(() -> declared);
        return new Report(
                report.title(), report.byline(), report.outlet(), report.published(), language, report.address());
    }

    /** The language of most of a text, when it has words enough to tell. */
    static Optional<String> of(String text) {
        String look = text.length() > LOOK ? text.substring(0, LOOK) : text;
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        look.codePoints().filter(Character::isLetter).forEach(c -> scripts.merge(UnicodeScript.of(c), 1, Integer::sum));
        Optional<UnicodeScript> main =
                scripts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        if (main.isEmpty()) {
            return Optional.empty();
        }
        boolean japanese =
                scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) * 10 > scripts.getOrDefault(UnicodeScript.HAN, 0);
        if (main.get() == UnicodeScript.HAN && japanese && scripts.containsKey(UnicodeScript.HIRAGANA)) {
            return Optional.of("ja");
        }
        Optional<String> told = Optional.ofNullable(BY_SCRIPT.get(main.get())).or(() -> bySmallWords(look));
        return told.or(
                () -> main.filter(script -> script == UnicodeScript.ARABIC).map(script -> "ar"));
    }

    private static Optional<String> bySmallWords(String text) {
        Map<String, Integer> hits = new HashMap<>();
        int words = 0;
        Matcher m = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (m.find()) {
            words++;
            String word = m.group();
            SMALL_WORDS.forEach((language, small) -> {
                if (small.contains(word)) {
                    hits.merge(language, 1, Integer::sum);
                }
            });
        }
        int all = words;
        List<Map.Entry<String, Integer>> ranked = hits.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toList());
        return ranked.stream()
                .findFirst()
                .filter(best -> best.getValue() >= 3 && best.getValue() >= all * ENOUGH)
                .map(Map.Entry::getKey);
    }
}
