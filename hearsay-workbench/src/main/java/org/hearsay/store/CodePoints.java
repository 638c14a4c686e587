package org.hearsay.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.model.Span;

/** Counts places of one text in code points, which is how they leave the program, instead of UTF-16 units. */
final class CodePoints {
    private final int[] pairs;

    CodePoints(String text) {
        this.pairs = text.chars().noneMatch(c -> Character.isLowSurrogate((char) c))
                ? new int[0]
                : java.util.stream.IntStream.range(1, text.length())
                        .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                        .toArray();
    }

    int at(int unit) {
        if (pairs.length == 0) {
            return unit;
        }
        int found = Arrays.binarySearch(pairs, unit);
        return unit - (found >= 0 ? found : -found - 1);
    }

    /** Spans as {@code start-end}, with blanks between. */
    String written(List<Span> spans) {
        return String.join(
                " ", spans.stream().map(s -> at(s.start()) + "-" + at(s.end())).toList());
    }

    static List<Span> read(String written) {
        List<Span> spans = new ArrayList<>();
        for (String span : written.split(" ", -1)) {
            int dash = span.indexOf('-');
            if (dash > 0) {
                spans.add(new Span(
                        Integer.parseInt(span.substring(0, dash)), Integer.parseInt(span.substring(dash + 1))));
            }
        }
        return List.copyOf(spans);
    }
}
