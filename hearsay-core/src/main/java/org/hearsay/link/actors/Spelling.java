package org.hearsay.link.actors;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name under three magnifying glasses, the coarser the later. Letters of other scripts are first put into Latin ones (BGN's
 * romanisation for Cyrillic, Unicode's for the rest).
 *
 * @param plain its words in small letters, without accents, points, and a leading "the"; letters stay in their own script
 * @param sound the same in Latin letters, with what romanisations of one name differ in made alike: "Muammar Gaddafi" and
 *     "Moammar Qadhafi" are both "muamar kadafi", "Mario" and "Maria" stay apart
 * @param bones the consonants of {@code sound}: what scripts without vowels write
 * @param script the script of its first letter, as ISO 15924 names it: "Latn", "Arab"
 */
record Spelling(List<String> plain, List<String> sound, List<String> bones, String script) {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Transliterator UNMARKED = Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; NFC");

    /** Articles that romanisations join, part or leave out: "al-Asad", "El Asad", "Asad". */
    private static final Set<String> ARTICLES = Set.of("al", "el", "ul");

    private static final Set<String> CONSONANT_SCRIPTS = Set.of("Arab", "Hebr", "Syrc");

    /** What stands first is tried first; "0" stands for sh, "1" for ch. */
    private static final List<Fold> CONSONANTS = folds(
            "sch|sh",
            "0",
            "tch|ch",
            "1",
            "dzh|dj|zh",
            "j",
            "kh|gh|ck",
            "k",
            "ph",
            "f",
            "th",
            "t",
            "dh",
            "d",
            "x",
            "ks",
            "c(?=[eiy])",
            "s",
            "[cqg]",
            "k");

    private static final List<Fold> VOWELS = folds("w", "v", "ou|oo|o", "u", "ee|(?<!^)y", "i", "e", "a");

    /** A script without vowels has no letters for v and p either. */
    private static final List<Fold> BONES = folds("v", "f", "p", "b", "^[aeiou]", "a", "(?<!^)[aeiouywh]", "");

    private record Fold(Pattern what, String by) {}

    private static List<Fold> folds(String... pairs) {
        List<Fold> folds = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            folds.add(new Fold(Pattern.compile(pairs[i]), pairs[i + 1]));
        }
        return folds;
    }

    static Spelling of(String name) {
        String small = UNMARKED.transliterate(name).toLowerCase(Locale.ROOT);
        String script = script(name);
        List<String> plain = withoutThe(words(small));
        List<String> latin =
                withoutArticles(isAscii(small) ? plain : words(latin(String.join(" ", plain))), script.equals("Arab"));
        List<String> consonants =
                latin.stream().map(word -> folded(word, CONSONANTS)).toList();
        return new Spelling(
                plain,
                consonants.stream().map(word -> folded(word, VOWELS)).toList(),
                consonants.stream().map(word -> folded(word, BONES)).toList(),
                script);
    }

    private static String latin(String words) {
        synchronized (LATIN) {
            return LATIN.transliterate(words).toLowerCase(Locale.ROOT).replaceAll("['’ʹʺ`]", "");
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static List<String> words(String text) {
        String parted = text.replaceAll("['’]s\\b", "")
                .replaceAll("(?<=\\p{L})['’ʼʿ](?=\\p{L})", "")
                .replaceAll("[^\\p{L}\\p{N}@]+", " ")
                .strip();
        return parted.isEmpty() ? List.of(text) : Arrays.asList(parted.split(" ", -1));
    }

    private static List<String> withoutThe(List<String> words) {
        return words.size() > 1 && words.getFirst().equals("the") ? words.subList(1, words.size()) : words;
    }

    private static List<String> withoutArticles(List<String> words, boolean joined) {
        List<String> kept = new ArrayList<>();
        for (String word : words) {
            if (!ARTICLES.contains(word)) {
                kept.add(joined && word.startsWith("al") && word.length() > 4 ? word.substring(2) : word);
            }
        }
        return kept.isEmpty() ? words : kept;
    }

    /** The word with each fold applied in turn, and one letter for two alike. */
    private static String folded(String word, List<Fold> folds) {
        String result = word;
        for (Fold fold : folds) {
            result = fold.what().matcher(result).replaceAll(fold.by());
        }
        return DOUBLED.matcher(result).replaceAll("$1");
    }

    private static String script(String name) {
        return name.codePoints()
                .filter(UCharacter::isLetter)
                .mapToObj(letter -> UScript.getShortName(UScript.getScript(letter)))
                .findFirst()
                .orElse("Zyyy");
    }

    boolean isOneWord() {
        return plain.size() == 1;
    }

    /** Arabic, Hebrew and Syriac leave most vowels out. */
    boolean writesNoVowels() {
        return CONSONANT_SCRIPTS.contains(script);
    }

    String plainWords() {
        return String.join(" ", plain);
    }

    String soundWords() {
        return String.join(" ", sound);
    }

    String boneWords() {
        return String.join(" ", bones);
    }

    String last() {
        return plain.getLast();
    }

    /** "est" of "Emergency Service of Talve": the first letters of its words, small words left out; empty for fewer than two. */
    String initials() {
        return plain.size() < 2
                ? ""
                : plain.stream()
                        .filter(word -> word.length() > 3)
                        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                        .collect(Collectors.joining());
    }
}
