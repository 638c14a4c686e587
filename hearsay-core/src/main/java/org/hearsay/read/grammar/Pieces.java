package org.hearsay.read.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.read.grammar.Piece.Gap;
import org.hearsay.read.text.WordTable;

/**
 * Cuts any text into pieces with exact places, just as {@code training/model/pieces.py} does.
 *
 * <p>Every character that is neither white space nor invisible lies in exactly one piece; pieces never overlap and stand
 * in the text's order. Beside the encoder's own cuts (marks, symbols, ideographs) a word is cut wherever a word may end
 * inside it: do|n't, can|not, 5|pm. Whether one does is for the network to say. The method is WordPiece (Schuster and
 * Nakajima 2012), longest known piece first, but that an unknown character costs itself alone and not its whole word.
 */
final class Pieces {
    /** A run without any white space is cut after so many letters, so that none takes more than linear time. */
    private static final int LONGEST_RUN = 64;

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "s");

    private final Vocabulary vocabulary;
    private final WordTable splits = WordTable.read(Pieces.class, "splits.tsv");

    Pieces(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Piece> cut(String text) {
        List<Piece> pieces = new ArrayList<>(text.length() / 4 + 4);
        Gap gap = Gap.PARAGRAPH;
        int at = 0;
        while (at < text.length()) {
            int cp = text.codePointAt(at);
            int after = at + Character.charCount(cp);
            switch (Letters.kind(cp)) {
                case SPACE -> {
                    after = Letters.skip(text, at, true);
                    Gap found = Letters.gap(text, at, after);
                    gap = found.compareTo(gap) > 0 ? found : gap;
                }
                case INVISIBLE -> {}
                case ALONE -> {
                    pieces.add(new Piece(
                            at, after, vocabulary.number(Letters.normal(cp)), Letters.shape(text, at, after), gap));
                    gap = Gap.NONE;
                }
                case RUN -> {
                    after = Letters.skip(text, at, false);
                    int end = Letters.trim(text, at, after);
                    cutRun(text, at, end, gap, pieces);
                    gap = Gap.NONE;
                }
            }
            at = after;
        }
        return pieces;
    }

    private void cutRun(String text, int start, int end, Gap gap, List<Piece> pieces) {
        Gap before = gap;
        int from = start;
        for (int cut : cuts(text, start, end)) {
            while (cut - from > LONGEST_RUN) {
                int to = from + LONGEST_RUN;
                to -= Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
                vocabulary.cut(text, from, to, before, pieces);
                before = Gap.NONE;
                from = to;
            }
            vocabulary.cut(text, from, cut, before, pieces);
            before = Gap.NONE;
            from = cut;
        }
    }

    /** Ends of the parts of a run that may be words of their own; the run's end is the last. */
    private List<Integer> cuts(String text, int start, int end) {
        List<Integer> cuts = new ArrayList<>(3);
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        if (word.length() == end - start) {
            int digits = digits(text, start, end);
            if (digits > start && digits < end && !ORDINALS.contains(word.substring(digits - start))) {
                cuts.add(digits);
            }
            if (splits.has(word)) {
                cuts.add(start + splits.columns(word).getFirst().length());
            }
            if (word.length() > 1 && word.endsWith("n") && negates(text, end)) {
                cuts.add(end - 1);
            }
        }
        cuts.add(end);
        return cuts.stream().distinct().sorted().toList();
    }

    /** True when {@code 't} and no further letter follow: the n before it belongs to the negation. */
    private static boolean negates(String text, int at) {
        if (at + 1 >= text.length()
                || "'\u2019".indexOf(text.charAt(at)) < 0
                || "tT".indexOf(text.charAt(at + 1)) < 0) {
            return false;
        }
        return at + 2 >= text.length() || Letters.kind(text.codePointAt(at + 2)) != Letters.Kind.RUN;
    }

    private static int digits(String text, int start, int end) {
        int at = start;
        while (at < end && Character.getType(text.codePointAt(at)) == Character.DECIMAL_DIGIT_NUMBER) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
