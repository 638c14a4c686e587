package org.hearsay.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.Span;

/**
 * A text whose brackets mark what must be found: {@code {s1:Ann Roe} {q1:said} {c1:the wall fell}}. The number joins the
 * roles of one statement; brackets nest; a content in two pieces is marked twice.
 *
 * @param text the text without its brackets
 * @param expected one line a statement: content, cue, source
 */
record Specimen(String text, List<String> expected) {

    private record Opening(char role, char number, int start) {}

    static Specimen of(String marked) {
        StringBuilder text = new StringBuilder();
        Deque<Opening> open = new ArrayDeque<>();
        Map<Character, Map<Character, List<Span>>> statements = new TreeMap<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '{') {
                open.push(new Opening(marked.charAt(i + 1), marked.charAt(i + 2), text.length()));
                i += 3;
            } else if (c == '}') {
                Opening mark = open.pop();
                statements
                        .computeIfAbsent(mark.number(), key -> new TreeMap<>())
                        .computeIfAbsent(mark.role(), key -> new ArrayList<>())
                        .add(new Span(mark.start(), text.length()));
            } else {
                text.append(c);
            }
        }
        List<String> lines = new ArrayList<>();
        statements.values().forEach(roles -> lines.add(line(text.toString(), roles)));
        return new Specimen(text.toString(), lines.stream().sorted().toList());
    }

    private static String line(String text, Map<Character, List<Span>> roles) {
        return line(
                text,
                roles.getOrDefault('c', List.of()),
                roles.getOrDefault('q', List.of()),
                roles.getOrDefault('s', List.of()));
    }

    private static String line(String text, List<Span> content, List<Span> cue, List<Span> source) {
        return "source [" + words(text, source) + "] cue [" + words(text, cue) + "] content [" + words(text, content)
                + "]";
    }

    private static String words(String text, List<Span> spans) {
        return spans.stream().sorted().map(span -> span.in(text)).collect(Collectors.joining(" … "));
    }

    Rendition rendition() {
        return Rendition.ofPlainText(new Digest("0".repeat(64)), text, Report.unnamed());
    }

    /** What {@code reading} found, in the form of {@link #expected}. */
    List<String> found(Reading reading) {
        return reading.attributions().stream().map(this::line).sorted().toList();
    }

    private String line(Attribution a) {
        return line(text, a.content(), a.cue(), a.source().spans());
    }
}
