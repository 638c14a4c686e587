package org.hearsay.read.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of one language that have to do with time, each with what it may mean. Immutable once built. */
final class Lexicon {
    /** With which first letter a form counts. */
    enum Case {
        ANY,
        UPPER,
        LOWER;

        /** As the sign after a class in a word file says: {@code ^} upper case only, {@code _} lower case only. */
        static Case of(String classWithSign) {
            if (classWithSign.endsWith("^")) {
                return UPPER;
            }
            return classWithSign.endsWith("_") ? LOWER : ANY;
        }
    }

    private final Map<String, Reading[]> words;
    private final Map<String, Reading[]> capitalised;
    private final Map<String, Reading[]> pairs;
    private final List<String> prefixes;

    private Lexicon(Builder builder) {
        words = frozen(builder.words);
        capitalised = frozen(builder.capitalised);
        pairs = frozen(builder.pairs);
        prefixes = List.copyOf(builder.prefixes);
    }

    /** The readings of a lower-case word that stands in the text with or without a capital; none for most words. */
    Reading[] of(String word, boolean capital) {
        Reading[] found = known(word, capital);
        for (int i = 0; found.length == 0 && i < prefixes.size(); i++) {
            String prefix = prefixes.get(i);
            if (word.length() > prefix.length() + 1 && word.startsWith(prefix)) {
                found = known(word.substring(prefix.length()), capital);
            }
        }
        return found;
    }

    private Reading[] known(String word, boolean capital) {
        Reading[] found = capital ? capitalised.get(word) : words.get(word);
        return found == null ? Reading.NONE : found;
    }

    /** The readings of two words taken as one, such as the Levantine names of months. */
    Reading[] ofPair(String first, String second) {
        Reading[] found = pairs.isEmpty() ? null : pairs.get(first + " " + second);
        return found == null ? Reading.NONE : found;
    }

    boolean hasPairs() {
        return !pairs.isEmpty();
    }

    private static Map<String, Reading[]> frozen(Map<String, List<Reading>> lists) {
        Map<String, Reading[]> arrays = new HashMap<>();
        lists.forEach((word, list) -> arrays.put(word, list.toArray(Reading.NONE)));
        return arrays;
    }

    static final class Builder {
        private final Map<String, List<Reading>> words = new HashMap<>();
        private final Map<String, List<Reading>> capitalised = new HashMap<>();
        private final Map<String, List<Reading>> pairs = new HashMap<>();
        private final List<String> prefixes = new ArrayList<>();

        /** Adds a reading of a form. */
        void add(String form, int symbol, int value, Case when) {
            if (form.indexOf(' ') > 0) {
                put(pairs, form, new Reading(symbol, value, 2));
                return;
            }
            Reading reading = new Reading(symbol, value, 1);
            if (when != Case.LOWER) {
                put(capitalised, form, reading);
            }
            if (when != Case.UPPER) {
                put(words, form, reading);
            }
        }

        void prefix(String letters) {
            prefixes.add(letters);
        }

        private static void put(Map<String, List<Reading>> map, String form, Reading reading) {
            List<Reading> list = map.computeIfAbsent(form, key -> new ArrayList<>());
            if (!list.contains(reading)) {
                list.add(reading);
            }
        }

        Lexicon build() {
            return new Lexicon(this);
        }
    }
}
