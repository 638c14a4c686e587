package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.link.lineage.Alignment.Quoted;
import org.hearsay.link.lineage.PassageFinder.Document;
import org.hearsay.model.SharedPassage.Derivation;
import org.hearsay.model.Span;

/**
 * Which of two documents took shared words from which, with reasons.
 *
 * <p>Marks of quotation decide first: they are the copier's own word for it. Then dates: nobody copies what is not yet
 * written. Where dates are silent, a credit by name decides, then a lead-in that credits someone, then quotation signs.
 * Evidence that is not needed to decide is still told when it agrees.
 *
 * @param derivation what was decided
 * @param reasons in plain words
 */
record Direction(Derivation derivation, List<String> reasons) {
    static final String MARKED = "its lines are marked as quoted there alone";
    static final String NAMES = "it names the other as where it has this from";

    private static final int LOOK_BACK = 300;
    private static final int LINES_BACK = 5;
    private static final int LOOK_AFTER = 120;
    private static final int DATELINE_WITHIN = 600;

    /** Catches "In article 12, ann@b.example writes:"; must not catch "She writes well." */
    private static final Pattern LEAD_IN = Pattern.compile(
            "(?i)\\b(writes|wrote|written by|says|said|posted|reports?|reported|according to|quot(?:es?|ed|ing))\\b[^\\n]{0,80}[:,.]*\\s*$");

    private static final Pattern LEAD_OUT = Pattern.compile(
            "(?is)^[\"”»’,.\\s]{0,4}(?:[\\w’' ]{2,40} (?:reported|reports|said|wrote|writes)\\b|according to\\b|as reported by\\b)");

    /**
     * Decides for one passage.
     *
     * @param quoted in which of the two its lines are marked as quoted
     */
    static Direction of(Document a, Span inA, Document b, Span inB, Quoted quoted) {
        return switch (quoted) {
            case FIRST, SECOND -> new Direction(copyIs(quoted == Quoted.FIRST), List.of(MARKED));
            case BOTH -> new Direction(Derivation.SIBLINGS, List.of("its lines are marked as quoted in both"));
            case NEITHER -> unmarked(a, inA, b, inB);
        };
    }

    private static Direction unmarked(Document a, Span inA, Document b, Span inB) {
        List<Clue> clues = new ArrayList<>();
        add(clues, Dates.order(a.date(), b.date()), "it is dated later");
        add(clues, credits(a, inA, b) - credits(b, inB, a), NAMES);
        if (a.date().isEmpty() || b.date().isEmpty()) {
            // of two reports of one day either may credit a third: that shows nothing of the other
            add(clues, leadIns(a.text(), inA) - leadIns(b.text(), inB), "someone is credited right beside the passage");
        }
        add(clues, inSigns(a.text(), inA) - inSigns(b.text(), inB), "it stands between quotation signs there");
        if (clues.isEmpty()) {
            return new Direction(Derivation.UNKNOWN, List.of());
        }
        boolean first = clues.getFirst().first();
        return new Direction(
                copyIs(first),
                clues.stream().filter(c -> c.first() == first).map(Clue::reason).toList());
    }

    /**
     * One piece of evidence.
     *
     * @param first it speaks for the first as the copy
     */
    private record Clue(boolean first, String reason) {}

    private static void add(List<Clue> clues, int sign, String reason) {
        if (sign != 0) {
            clues.add(new Clue(sign > 0, reason));
        }
    }

    private static Derivation copyIs(boolean first) {
        return first ? Derivation.FIRST_FROM_SECOND : Derivation.SECOND_FROM_FIRST;
    }

    /** 1 when {@code copy} names the outlet of {@code other}, which does not name itself so in a dateline only. */
    private static int credits(Document copy, Span passage, Document other) {
        Optional<String> name = other.outlet().or(() -> agency(other.text()));
        if (name.isEmpty() || agency(copy.text()).equals(name) || copy.outlet().equals(name)) {
            return 0;
        }
        int from = Math.max(0, passage.start() - 2 * LOOK_BACK);
        int to = Math.min(copy.text().length(), passage.end() + 2 * LOOK_BACK);
        boolean inByline = copy.byline().filter(b -> b.contains(name.get())).isPresent();
        return inByline || copy.text().substring(from, to).contains(name.get()) ? 1 : 0;
    }

    /** An agency names itself in its dateline: "CORVANE, March 12 (Corvane Wire) - The dam". */
    static Optional<String> agency(String text) {
        int limit = Math.min(text.length(), DATELINE_WITHIN);
        for (int close = text.indexOf(')'); close > 0 && close < limit; close = text.indexOf(')', close + 1)) {
            int open = text.lastIndexOf('(', close);
            int dash = close + 1 < text.length() && text.charAt(close + 1) == ' ' ? close + 2 : close + 1;
            if (dash < text.length()
                    && "-–—".indexOf(text.charAt(dash)) >= 0
                    && isName(text, open + 1, close)
                    && isDateline(text, open)) {
                return Optional.of(text.substring(open + 1, close));
            }
        }
        return Optional.empty();
    }

    private static boolean isName(String text, int from, int to) {
        return from > 0
                && to - from >= 2
                && to - from <= 30
                && Character.isUpperCase(text.charAt(from))
                && text.substring(from, to).indexOf('\n') < 0;
    }

    /** The line up to here is short and begins with a place in capitals. */
    private static boolean isDateline(String text, int to) {
        int from = text.lastIndexOf('\n', to) + 1;
        return to - from >= 3
                && to - from <= 80
                && Character.isUpperCase(text.charAt(from))
                && Character.isUpperCase(text.charAt(from + 1));
    }

    /** How many lead-ins credit someone in the lines right before the passage, or right after it. */
    private static int leadIns(String text, Span span) {
        String[] lines = text.substring(Math.max(0, span.start() - LOOK_BACK), span.start())
                .split("\n", -1);
        int found = 0;
        for (int i = Math.max(0, lines.length - LINES_BACK); i < lines.length; i++) {
            found += LEAD_IN.matcher(lines[i].strip()).find() ? 1 : 0;
        }
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + LOOK_AFTER));
        return found + (LEAD_OUT.matcher(after).find() ? 1 : 0);
    }

    private static int inSigns(String text, Span span) {
        return span.start() > 0 && "\"“«„‘".indexOf(text.charAt(span.start() - 1)) >= 0 ? 1 : 0;
    }
}
