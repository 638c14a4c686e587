package org.hearsay.read.mention;

import java.util.Locale;
import org.hearsay.read.text.WordTable;

/** What a given name tells: that a person is named, and at times whether "he" or "she" is meant. */
public final class GivenNames {
    private static final WordTable NAMES = WordTable.read(GivenNames.class, "given-names.tsv");

    private GivenNames() {}

    /** True when {@code word} alone is a given name. */
    public static boolean isListed(String word) {
        return NAMES.has(word.toLowerCase(Locale.ROOT));
    }

    /** "he", "she", or "" when the name does not tell; the first word of {@code written} decides. */
    public static String gender(String written) {
        int space = written.indexOf(' ');
        String first = (space < 0 ? written : written.substring(0, space)).toLowerCase(Locale.ROOT);
        if (NAMES.has(first)) {
            String gender = NAMES.columns(first).getFirst();
            return gender.equals("either") ? "" : gender;
        }
        boolean woman = space > 0 && first.length() > 2 && first.endsWith("a");
        return woman ? "she" : "";
    }
}
