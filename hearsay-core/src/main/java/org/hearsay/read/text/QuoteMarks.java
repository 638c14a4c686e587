package org.hearsay.read.text;

import java.util.Arrays;
import java.util.Set;

/**
 * Pairs quotation marks: curly, straight, single, German, guillemets; tolerant of marks left open, which end with their
 * paragraph. A quotation that opens every paragraph and closes only the last ("paragraph continuation") is one pair a
 * paragraph, and {@link #continues} tells. One pass, no looking back: linear on any input.
 */
public final class QuoteMarks {
    private static final int DEEPEST = 5;
    private static final int LONGEST_OPEN = 1500;
    private static final Set<String> NO_QUOTE = Set.of("em", "til", "tis", "twas", "cause", "n", "bout", "round");

    private enum Side {
        OPENS,
        CLOSES,
        NONE
    }

    private final Words words;
    private final int[] mates;
    private final boolean[] continued;
    private final boolean[] inside;
    private final int[] open = new int[DEEPEST];
    private int depth;

    private QuoteMarks(Words words) {
        this.words = words;
        this.mates = new int[words.size()];
        this.continued = new boolean[words.size()];
        this.inside = new boolean[words.size()];
        Arrays.fill(mates, -1);
    }

    public static QuoteMarks of(Words words) {
        QuoteMarks marks = new QuoteMarks(words);
        marks.pair();
        marks.noteInside();
        return marks;
    }

    /** For an opening mark the last word of its quotation (its closing mark, when it has one); else -1. */
    public int end(int word) {
        return mates[word] > word ? mates[word] : -1;
    }

    /** True for an opening mark whose quotation goes on in the next paragraph's. */
    public boolean continues(int word) {
        return continued[word];
    }

    /** True when the quotation opened at {@code word} has a closing mark of its own. */
    public boolean isClosed(int word) {
        return mates[word] > word && mates[mates[word]] == word;
    }

    /** True for a word inside any quotation. */
    public boolean isInside(int word) {
        return inside[word];
    }

    private void noteInside() {
        int end = -1;
        for (int i = 0; i < inside.length; i++) {
            end = Math.max(end, mates[i]);
            inside[i] = i <= end;
        }
    }

    private void pair() {
        for (int i = 0; i < words.size(); i++) {
            if (words.lineBreaksBefore(i) == 2 && depth > 0) {
                endParagraph(i);
            } else if (depth > 0 && i - open[0] > LONGEST_OPEN) {
                endParagraph(i);
            }
            char c = sign(i);
            if (isMark(c) && (c == '"' || words.end(i) - words.start(i) == 1)) {
                take(i, c);
            }
        }
        if (depth > 0) {
            endParagraph(words.size());
        }
    }

    /** The mark a word is; two single ones count as a double one. */
    private char sign(int word) {
        char c = words.first(word);
        boolean doubled = (c == '\'' || c == '`') && words.end(word) - words.start(word) == 2;
        return doubled && words.text().charAt(words.start(word) + 1) == c ? '"' : c;
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case '"',
                    '\u201c',
                    '\u201d',
                    '\u201e',
                    '\u00ab',
                    '\u00bb',
                    '\u2018',
                    '\u2019',
                    '\u201a',
                    '\'',
                    '\u2039',
                    '\u203a' -> true;
            default -> false;
        };
    }

    private static boolean isSingle(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019' || c == '\u201a' || c == '\u2039' || c == '\u203a';
    }

    private void take(int word, char c) {
        switch (side(word, c)) {
            case OPENS -> opens(word, c);
            case CLOSES -> closes(word, c);
            case NONE -> {}
        }
    }

    private void opens(int word, char c) {
        if (depth > 0 && words.lineBreaksBefore(word) > 0 && isSingle(sign(open[0])) == isSingle(c)) {
            endAt(word, true);
        }
        if (depth < DEEPEST) {
            open[depth++] = word;
        }
    }

    private void closes(int word, char c) {
        int level = depth - 1;
        while (level >= 0 && !matches(sign(open[level]), c)) {
            level--;
        }
        if (level >= 0) {
            mates[open[level]] = word;
            mates[word] = open[level];
            depth = level;
        }
    }

    private static boolean matches(char opening, char closing) {
        return isSingle(opening) == isSingle(closing);
    }

    private boolean isOpen(char c) {
        for (int i = depth - 1; i >= 0; i--) {
            if (matches(sign(open[i]), c)) {
                return true;
            }
        }
        return false;
    }

    private Side side(int word, char c) {
        boolean gluedLeft = words.isGlued(word) && words.lineBreaksBefore(word) == 0;
        boolean gluedRight = word + 1 < words.size() && words.isGlued(word + 1);
        char left = gluedLeft ? words.text().charAt(words.start(word) - 1) : ' ';
        char right = gluedRight ? words.text().charAt(words.end(word)) : ' ';
        boolean startsHere = !gluedLeft || "([{\u2014\u2013-/".indexOf(left) >= 0 || (isMark(left) && !isOpen(c));
        return switch (c) {
            case '\u201e', '\u201a', '\u00ab', '\u2039' ->
                isOpen(c) && gluedLeft && !gluedRight ? Side.CLOSES : Side.OPENS;
            case '\u201c' -> isOpen(c) && sign(open[depth - 1]) == '\u201e' ? Side.CLOSES : Side.OPENS;
            case '\u2018' ->
                isOpen(c) && sign(open[depth - 1]) == '\u201a' ? Side.CLOSES : gluedRight ? Side.OPENS : Side.NONE;
            case '\u201d', '\u00bb', '\u203a' ->
                isOpen(c) ? Side.CLOSES : startsHere && gluedRight ? Side.OPENS : Side.NONE;
            case '\u2019', '\'' -> single(word, c, startsHere && gluedRight, left, right);
            default -> straight(c, startsHere, gluedRight, right);
        };
    }

    private Side straight(char c, boolean startsHere, boolean gluedRight, char right) {
        if (!isOpen(c)) {
            return Side.OPENS;
        }
        boolean opening =
                startsHere && gluedRight && (Character.isLetterOrDigit(right) || right == '[' || right == '.');
        return opening ? Side.OPENS : Side.CLOSES;
    }

    private Side single(int word, char c, boolean startsHere, char left, char right) {
        if (isOpen(c) && left != ' ' && !Character.isLetterOrDigit(right)) {
            return isPossessive(word, left) ? Side.NONE : Side.CLOSES;
        }
        boolean opening = c == '\''
                && startsHere
                && Character.isLetter(right)
                && !NO_QUOTE.contains(words.form(word + 1))
                && hasClosing(word);
        return opening ? Side.OPENS : Side.NONE;
    }

    /** "the ponies' owner" inside a single-quoted passage that closes later. */
    private boolean isPossessive(int word, char left) {
        boolean plural = left == 's' && word + 1 < words.size() && Character.isLowerCase(words.first(word + 1));
        return plural && hasClosing(word);
    }

    private boolean hasClosing(int word) {
        int limit = Math.min(words.size(), word + 80);
        for (int i = word + 2; i < limit && words.lineBreaksBefore(i) == 0; i++) {
            char c = words.first(i);
            boolean candidate = (c == '\'' || c == '\u2019') && words.end(i) - words.start(i) == 1 && words.isGlued(i);
            if (candidate
                    && !(i + 1 < words.size()
                            && words.isGlued(i + 1)
                            && Character.isLetterOrDigit(words.first(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    private void endParagraph(int next) {
        boolean goesOn = next < words.size()
                && isMark(words.first(next))
                && matches(sign(open[0]), words.first(next))
                && next + 1 < words.size()
                && words.isGlued(next + 1);
        endAt(next, goesOn);
    }

    /** What is still open ends before {@code next}: with its paragraph when that is plausible, else the mark stands alone. */
    private void endAt(int next, boolean goesOn) {
        int first = open[0];
        for (int i = 0; i < depth; i++) {
            int end = goesOn && i == 0 ? next - 1 : endOfLine(open[i], next);
            boolean plausible = i == 0 && end > open[i] && mates[end] < 0 && !isSingle(sign(open[i]));
            if (plausible) {
                mates[open[i]] = end;
            }
        }
        continued[first] = goesOn && mates[first] > 0;
        depth = 0;
    }

    private int endOfLine(int from, int limit) {
        int i = from + 1;
        while (i < limit && words.lineBreaksBefore(i) == 0 && mates[i] < 0) {
            i++;
        }
        return i < limit && mates[i] >= 0 ? from : i - 1;
    }
}
