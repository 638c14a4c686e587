package org.hearsay.serve;

import java.util.Locale;
import org.hearsay.model.Attribution;
import org.hearsay.model.Decision;
import org.hearsay.store.CaseView.DecisionRow;

/**
 * A person's decision about a statement, in words for the pages.
 *
 * @param number of the decision in the case
 * @param author account and machine
 * @param day when, for people
 * @param what was decided, in a sentence without its end
 * @param words of the statement it is about
 * @param undone who took it back and when; empty while it stands
 */
record ByHand(long number, String author, String day, String what, String words, String undone) {

    /** A decision that stands. */
    static ByHand of(Decision decision) {
        return of(decision, "");
    }

    static ByHand of(DecisionRow row) {
        return of(
                row.decision(), row.stands() ? "" : row.undoneBy() + ", " + Wording.date(Wording.day(row.undoneAt())));
    }

    private static ByHand of(Decision decision, String undone) {
        return new ByHand(
                decision.number(),
                decision.author(),
                Wording.date(Wording.day(decision.at())),
                what(decision),
                String.join(" … ", decision.words()),
                undone);
    }

    boolean stands() {
        return undone.isEmpty();
    }

    private static String what(Decision decision) {
        return switch (decision.sort()) {
            case CONFIRMED -> "read rightly";
            case ADDED -> "missed by Hearsay, added; source: " + voice(decision.statement());
            case REJECTED -> "no statement; Hearsay read it as one of " + voice(decision.statement());
            case CORRECTED ->
                corrected(decision.before().orElseThrow(), decision.after().orElseThrow());
        };
    }

    private static String corrected(Attribution before, Attribution after) {
        String source = "source is " + voice(after) + "; Hearsay read " + voice(before);
        boolean isSource = !voice(before).equals(voice(after));
        boolean isWords = !before.content().equals(after.content());
        if (isSource && isWords) {
            return source + ", and other words";
        }
        return isSource ? source : isWords ? "other words" : "another kind of voice: " + kind(after);
    }

    private static String voice(Attribution statement) {
        return Voice.ofLabel(statement.source().label()).words();
    }

    private static String kind(Attribution statement) {
        return Wording.voiceType(statement.source().type().name()).toLowerCase(Locale.ROOT);
    }
}
