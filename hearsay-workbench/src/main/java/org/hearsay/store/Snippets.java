package org.hearsay.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** Cuts extracts out of long texts and marks the words that matched. */
final class Snippets {
    /** Stands before matched words. */
    static final char MARK = '\uE000';
    /** Stands after matched words. */
    static final char UNMARK = '\uE001';

    private static final String CUT = "…";
    private static final int MOST_MATCHES = 400;

    private Snippets() {}

    /** The start of {@code text} in one line, at most about {@code length} characters. */
    static String start(String text, int length) {
        return marked(text, List.of(), length);
    }

    /** Where {@code matches} stand in a field, joined where they touch, in order. */
    static List<Span> spans(@Nullable Matches matches, String field) throws IOException {
        MatchesIterator each = matches == null ? null : matches.getMatches(field);
        List<Span> spans = new ArrayList<>();
        while (each != null && spans.size() < MOST_MATCHES && each.next()) {
            add(each, spans);
        }
        spans.sort(null);
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            if (!joined.isEmpty() && span.start() <= joined.getLast().end()) {
                Span last = joined.removeLast();
                joined.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** Of words that stand apart, the words; of a phrase, the whole. */
    private static void add(MatchesIterator match, List<Span> spans) throws IOException {
        MatchesIterator parts = match.getSubMatches();
        boolean hasParts = false;
        while (parts != null && parts.next()) {
            hasParts = true;
            spans.add(new Span(parts.startOffset(), parts.endOffset()));
        }
        if (!hasParts && match.startOffset() >= 0) {
            spans.add(new Span(match.startOffset(), match.endOffset()));
        }
    }

    /**
     * {@code text} with {@code spans} marked; where it is longer than {@code length}, the stretch with most matches, cut
     * between words.
     */
    static String marked(String text, List<Span> spans, int length) {
        if (text.length() <= length) {
            return between(text, new Span(0, text.length()), spans);
        }
        Span window = window(text, spans, length);
        String snippet = between(text, window, spans);
        return (window.start() > 0 ? CUT : "") + snippet + (window.end() < text.length() ? CUT : "");
    }

    private static Span window(String text, List<Span> spans, int length) {
        int best = 0;
        int most = 0;
        for (int first = 0; first < spans.size(); first++) {
            int from = spans.get(first).start();
            int last = first;
            while (last < spans.size() && spans.get(last).end() <= from + length * 3 / 4) {
                last++;
            }
            if (last - first > most) {
                most = last - first;
                best = first;
            }
        }
        int wanted = spans.isEmpty() ? 0 : Math.max(0, spans.get(best).start() - length / 4);
        int start = wanted == 0 ? 0 : wordStart(text, wanted);
        int end = start + length >= text.length() ? text.length() : wordEnd(text, start + length);
        return new Span(start, Math.max(start, end));
    }

    /** The first start of a word from {@code at} on, if one is near; never inside a surrogate pair. */
    private static int wordStart(String text, int at) {
        for (int i = at; i < Math.min(at + 30, text.length()); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static int wordEnd(String text, int at) {
        for (int i = at; i > at - 30 && i > 0; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static String between(String text, Span window, List<Span> spans) {
        StringBuilder out = new StringBuilder();
        int done = window.start();
        for (Span span : spans) {
            int start = Math.max(span.start(), window.start());
            int end = Math.min(span.end(), window.end());
            if (start >= done && end > start) {
                append(out, text, done, start);
                out.append(MARK);
                append(out, text, start, end);
                out.append(UNMARK);
                done = end;
            }
        }
        append(out, text, done, window.end());
        return out.toString().strip();
    }

    /** Appends in one line: every run of white space becomes one blank. The text's own marks are dropped. */
    private static void append(StringBuilder out, String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (c != MARK && c != UNMARK) {
                out.append(c);
            }
        }
    }
}
