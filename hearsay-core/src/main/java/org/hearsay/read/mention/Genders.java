package org.hearsay.read.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.hearsay.model.Mention;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;

/**
 * Whether a text speaks of a person as "he" or "she": each such word outside quotation marks is a vote for the one person
 * named shortly before it, and no vote when two were. Catches: "Ruan Tighe is no cousin. He has said so himself." Not: "Ann
 * met Bo, and she left" (two names stand near).
 */
public final class Genders {
    private static final WordTable PRONOUNS = WordTable.read(Genders.class, "gendered-pronouns.tsv");
    private static final int NEAR = 28;
    private static final int CLEAR = 2;

    private final Map<String, int[]> votes = new HashMap<>();

    private Genders() {}

    /** Counts the votes of a whole text; {@code quoted} says which words stand in quotation marks. */
    public static Genders of(Words words, NameBook names, IntPredicate quoted) {
        Genders genders = new Genders();
        String last = "";
        int lastAt = -NEAR;
        int otherAt = -NEAR;
        for (NameBook.Name name : names.names()) {
            if (name.type() != Mention.Type.PERSON || quoted.test(name.from())) {
                continue;
            }
            String full = names.fullest(name).written();
            genders.count(words, last, lastAt, otherAt, name.from(), quoted);
            if (!full.equals(last)) {
                otherAt = lastAt;
            }
            last = full;
            lastAt = name.to();
        }
        genders.count(words, last, lastAt, otherAt, words.size(), quoted);
        return genders;
    }

    private void count(Words words, String person, int from, int rival, int to, IntPredicate quoted) {
        for (int i = Math.max(from, 0); i < Math.min(to, from + NEAR); i++) {
            if (i - rival < NEAR || quoted.test(i) || !PRONOUNS.has(words.form(i))) {
                continue;
            }
            boolean she = PRONOUNS.columns(words.form(i)).getFirst().equals("she");
            votes.computeIfAbsent(person, key -> new int[2])[she ? 1 : 0]++;
        }
    }

    /** "he", "she", or "" when the text does not say clearly. */
    public String gender(String person) {
        int[] row = votes.getOrDefault(person, new int[2]);
        if (row[0] >= CLEAR * (row[1] + 1)
                || (row[0] > 0 && row[1] == 0 && GivenNames.gender(person).isEmpty())) {
            return "he";
        }
        return row[1] >= CLEAR * (row[0] + 1)
                        || (row[1] > 0
                                && row[0] == 0
                                && GivenNames.gender(person).isEmpty())
                ? "she"
                : "";
    }
}
