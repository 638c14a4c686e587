package org.hearsay.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hearsay.model.Attribution;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Span;

/** Prints a reading for people: one statement a paragraph, held ones indented under what holds them. */
final class StatementPrinter {
    private static final int LONGEST = 300;

    private StatementPrinter() {}

    static void print(Reading reading, Rendition rendition, PrintStream out) {
        Map<String, Integer> depth = new HashMap<>();
        for (Attribution a : reading.attributions()) {
            int level =
                    a.parent().map(parent -> depth.getOrDefault(parent, 0) + 1).orElse(0);
            depth.put(a.id(), level);
            String margin = "    ".repeat(level);
            out.println(margin + String.join(" \u2190 ", reading.chain(a, rendition.report())));
            out.println(margin + "  " + shortened(a.words(rendition.text())));
            out.println(margin + "  (" + signature(a, rendition.text()) + ")");
            out.println();
        }
    }

    private static String signature(Attribution a, String text) {
        StringBuilder line = new StringBuilder();
        line.append(word(a.form()))
                .append(' ')
                .append(word(a.kind()))
                .append(", ")
                .append(word(a.stance()));
        for (Span cue : a.cue()) {
            line.append(", \u201c").append(cue.in(text).strip()).append('\u201d');
        }
        a.addressee().ifPresent(span -> line.append(", told to ").append(span.in(text)));
        a.medium().ifPresent(span -> line.append(", ").append(span.in(text)));
        return line.append(", characters ")
                .append(a.content().getFirst().start())
                .append('\u2013')
                .append(a.content().getLast().end())
                .toString();
    }

    private static String shortened(String words) {
        String flat = words.replaceAll("\\s+", " ");
        return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST - 1) + "\u2026";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
