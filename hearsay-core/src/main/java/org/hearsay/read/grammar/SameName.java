package org.hearsay.read.grammar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Span;
import org.hearsay.read.grammar.Parse.Bearer;

/**
 * One name means one thing throughout a text: what the network calls a person here and overlooks or calls a body there is
 * made to agree (one sense per discourse, Gale, Church and Yarowsky 1992). Countries are always places, and a person's last
 * name alone is that person's.
 */
final class SameName {
    private static final int LONGEST = 4;

    private final String text;
    private final List<Parse.Word> words;
    private final Map<String, Bearer> known;

    private SameName(String text, List<Parse.Word> words, List<Parse.Name> names) {
        this.text = text;
        this.words = words;
        this.known = known(text, names);
    }

    /** The names of a text, made to agree, with those added that were overlooked. */
    static List<Parse.Name> agreed(String text, List<Parse.Word> words, List<Parse.Name> names) {
        return new SameName(text, words, names).agree(names);
    }

    private List<Parse.Name> agree(List<Parse.Name> names) {
        List<Parse.Name> agreed = new ArrayList<>();
        int next = 0;
        for (int k = 0; k < words.size(); ) {
            if (next < names.size()
                    && names.get(next).span().contains(words.get(k).span())) {
                Parse.Name name = names.get(next++);
                agreed.add(new Parse.Name(name.span(), bearer(name)));
                while (k < words.size()
                        && words.get(k).span().end() <= name.span().end()) {
                    k++;
                }
            } else {
                int limit = next < names.size() ? names.get(next).span().start() : text.length();
                k = addOverlooked(k, limit, agreed);
            }
        }
        return agreed;
    }

    private Bearer bearer(Parse.Name name) {
        String letters = name.span().in(text);
        return Countries.has(letters) ? Bearer.PLACE : known.getOrDefault(letters, name.bearer());
    }

    /** Adds the longest known name that begins at word {@code k} and ends before {@code limit}; the word after it. */
    private int addOverlooked(int k, int limit, List<Parse.Name> agreed) {
        if (!words.get(k).upos().equals("PROPN")) {
            return k + 1;
        }
        int start = words.get(k).span().start();
        for (int last = Math.min(words.size(), k + LONGEST) - 1; last >= k; last--) {
            int end = words.get(last).span().end();
            String letters = text.substring(start, end);
            Bearer bearer = Countries.has(letters) ? Bearer.PLACE : known.get(letters);
            if (end <= limit && bearer != null) {
                agreed.add(new Parse.Name(new Span(start, end), bearer));
                return last + 1;
            }
        }
        return k + 1;
    }

    /** What most bearers of each name are, and of each person's last name unless it has a bearer of its own more often. */
    private static Map<String, Bearer> known(String text, List<Parse.Name> names) {
        Map<String, EnumMap<Bearer, Integer>> counts = new HashMap<>();
        for (Parse.Name name : names) {
            String letters = name.span().in(text);
            count(counts, letters, name.bearer());
            int last = letters.lastIndexOf(' ') + 1;
            if (last > 0 && last < letters.length() - 1 && name.bearer() == Bearer.PERSON) {
                count(counts, letters.substring(last), Bearer.PERSON);
            }
        }
        Map<String, Bearer> known = new HashMap<>();
        counts.forEach((letters, bearers) -> {
            if (Character.isUpperCase(letters.codePointAt(0))) {
                known.put(letters, most(bearers));
            }
        });
        return known;
    }

    private static void count(Map<String, EnumMap<Bearer, Integer>> counts, String letters, Bearer bearer) {
        counts.computeIfAbsent(letters, key -> new EnumMap<>(Bearer.class)).merge(bearer, 1, Integer::sum);
    }

    private static Bearer most(EnumMap<Bearer, Integer> bearers) {
        Bearer most = Bearer.PERSON;
        for (Map.Entry<Bearer, Integer> entry : bearers.entrySet()) {
            most = entry.getValue() > bearers.getOrDefault(most, 0) ? entry.getKey() : most;
        }
        return most;
    }
}
