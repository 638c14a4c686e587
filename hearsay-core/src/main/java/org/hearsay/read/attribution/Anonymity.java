package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Span;
import org.hearsay.read.text.WordTable;

/**
 * What a text says of a voice that it does not name: that and why the name is kept back, and how the voice is said to know.
 *
 * <p>Catches: {@code A senior engineer at the operator, who asked not to be named because he still works there, said}. Not: {@code The
 * mayor asked not to be disturbed}.
 *
 * @param reason that the name is kept back and, where the text says it, why
 * @param access how the voice is said to know
 */
public record Anonymity(Optional<Span> reason, Optional<Span> access) {
    /** Words to the end of the clause; "because" goes on with it. */
    private static final String CLAUSE =
            "[^,.;:!?\\n\"“”()]{0,120}(?:, (?:because|as|since|for fear)[^,.;:!?\\n\"“”()]{0,120})?";

    private static final Pattern NEXT_IS_SAME = Pattern.compile(
            "\\s*(?:He|She|They|Both|The (?:source|official|officer|man|woman|two|employee|engineer|person|people))\\b");
    private static final int FARTHEST = 600;
    private static final List<Pattern> REASONS = patterns("reason");
    private static final List<Pattern> ACCESS = patterns("access");

    private static List<Pattern> patterns(String kind) {
        WordTable table = WordTable.read(Anonymity.class, "anonymity.tsv");
        List<Pattern> patterns = new ArrayList<>();
        for (String pattern : table.keys()) {
            if (table.columns(pattern).contains(kind)) {
                patterns.add(Pattern.compile("\\b" + pattern.replace("W", CLAUSE), Pattern.CASE_INSENSITIVE));
            }
        }
        return patterns;
    }

    /**
     * Looks in the sentence of a voice, and in the next one when that goes on about it.
     *
     * @param source where the voice is described
     * @param cue of a statement credited to it: what is said of the voice before that ends there
     */
    public static Anonymity of(String text, Span source, List<Span> cue) {
        int from = start(text, source.start());
        int to = end(text, source.end());
        boolean goesOn = to < text.length()
                && NEXT_IS_SAME.matcher(text).region(to, text.length()).lookingAt();
        int next = goesOn ? end(text, to + 2) : to;
        int said = cue.stream()
                .mapToInt(Span::start)
                .filter(at -> at >= source.end() && at < to)
                .min()
                .orElse(to);
        return new Anonymity(
                first(REASONS, text, from, said).or(() -> first(REASONS, text, said, next)),
                first(ACCESS, text, from, said).or(() -> first(ACCESS, text, said, to)));
    }

    private static Optional<Span> first(List<Pattern> patterns, String text, int from, int to) {
        Optional<Span> first = Optional.empty();
        for (Pattern pattern : patterns) {
            Matcher found = pattern.matcher(text).region(from, to);
            if (found.find()) {
                Span here = new Span(found.start(), end(text, found));
                first = first.filter(before -> before.compareTo(here) <= 0).or(() -> Optional.of(here));
            }
        }
        return first;
    }

    /** Without the spaces at its end. */
    private static int end(String text, Matcher found) {
        int end = found.end();
        while (end > found.start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int start(String text, int at) {
        int start = at;
        while (start > 0 && at - start < FARTHEST && !endsSentence(text, start - 1)) {
            start--;
        }
        return start;
    }

    private static int end(String text, int at) {
        int end = Math.min(at, text.length());
        while (end < text.length() && end - at < FARTHEST && !endsSentence(text, end)) {
            end++;
        }
        return Math.min(text.length(), end + 1);
    }

    /** A stop before a space and a capital or a mark, not the one in "Dr. Roe" or "3.5". */
    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return true;
        }
        boolean stop = c == '.' || c == '!' || c == '?';
        boolean space = at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1));
        boolean small = at + 2 < text.length() && Character.isLowerCase(text.charAt(at + 2));
        boolean title = c == '.'
                && at > 1
                && Character.isLetter(text.charAt(at - 1))
                && (at < 3 || !Character.isLetter(text.charAt(at - 3)));
        return stop && space && !small && !title;
    }
}
