package org.hearsay.link.lineage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.link.lineage.Drift.Kind;

/** The words of some text whose change would change what is said: numbers, negations, hedges, credits and names. */
final class Markers {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,:’'][\\p{L}\\p{N}]+)*");
    private static final Map<Kind, Set<String>> LISTED = listed();

    private Markers() {}

    /** The marking words of one kind, as a set: moved words are no change. */
    static Set<String> of(Kind kind, String text) {
        Set<String> found = new TreeSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            boolean marks = switch (kind) {
                case NUMBER -> Character.isDigit(lower.codePointAt(0)) || isListed(kind, lower);
                case NEGATION -> isListed(kind, lower) || lower.endsWith("n't");
                case HEDGE, CREDIT -> isListed(kind, lower);
                case NAME -> Character.isUpperCase(word.group().codePointAt(0)) && word.start() > 0;
            };
            if (marks) {
                found.add(lower);
            }
        }
        return found;
    }

    private static boolean isListed(Kind kind, String word) {
        return LISTED.getOrDefault(kind, Set.of()).contains(word);
    }

    private static Map<Kind, Set<String>> listed() {
        Map<Kind, Set<String>> listed = new EnumMap<>(Kind.class);
        for (String line : resource().split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                Set<String> words = new HashSet<>();
                for (String word : line.substring(colon + 1).trim().split(" ", -1)) {
                    words.add(word);
                }
                listed.put(Kind.valueOf(line.substring(0, colon)), words);
            }
        }
        return listed;
    }

    private static String resource() {
        try (InputStream in = Markers.class.getResourceAsStream("markers.txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
