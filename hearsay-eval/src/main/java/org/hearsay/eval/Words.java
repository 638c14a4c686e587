package org.hearsay.eval;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Span;

/**
 * A text's word tokens: runs of letters and digits, joined inside by apostrophe, full stop or hyphen. Spans are compared
 * as sets of these, so punctuation, quotation marks and white space at their edges never decide.
 */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019.\\-][\\p{L}\\p{N}]+)*");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^\\p{L}\\p{N}_ ]");
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "dr", "sen", "senator", "rep", "president", "gov", "prof", "sir", "the");

    private final String text;
    private final int[] wordAt;

    Words(String text) {
        this.text = text;
        wordAt = new int[text.length()];
        Arrays.fill(wordAt, -1);
        Matcher word = WORD.matcher(text);
        for (int number = 0; word.find(); number++) {
            Arrays.fill(wordAt, word.start(), word.end(), number);
        }
    }

    /** Numbers of the words that the spans touch. */
    BitSet in(List<Span> spans) {
        BitSet words = new BitSet();
        for (Span span : spans) {
            for (int i = span.start(); i < Math.min(span.end(), wordAt.length); i++) {
                if (wordAt[i] >= 0) {
                    words.set(wordAt[i]);
                }
            }
        }
        return words;
    }

    /** The spans in order, each without white space at its ends. */
    List<Span> trimmed(List<Span> spans) {
        List<Span> trimmed = new ArrayList<>();
        for (Span span : spans) {
            int start = span.start();
            int end = Math.min(span.end(), text.length());
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && isSpace(text.charAt(end - 1))) {
                end--;
            }
            trimmed.add(new Span(start, end));
        }
        trimmed.sort((a, b) ->
                a.start() != b.start() ? Integer.compare(a.start(), b.start()) : Integer.compare(a.end(), b.end()));
        return trimmed;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** A name without case, punctuation and titles, for comparing. */
    static String plainName(String name) {
        String folded = NOT_IN_A_NAME.matcher(UCharacter.foldCase(name, true)).replaceAll(" ");
        return String.join(
                " ",
                Arrays.stream(folded.split("\\s+", -1))
                        .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                        .toList());
    }

    /** Overlap of two word sets, from 0 (or either empty) to 1 (the same). */
    static double dice(BitSet a, BitSet b) {
        int size = a.cardinality() + b.cardinality();
        return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * shared(a, b) / size;
    }

    static int shared(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }
}
