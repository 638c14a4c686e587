package org.hearsay.read.attribution;

import org.hearsay.model.Stance;
import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What someone promises, plans, asks or orders to be done (PolNeAR guidelines, "infinitival content"). Catches: {@code They
 * promised to rebuild it.} and {@code She told him to wait.} Not: {@code He went to see the mill} (no reporting verb).
 */
final class Infinitive implements Rule {
    @Override
    public String name() {
        return "infinitive";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        CueBook.Verb verb = sight.cue.verb();
        Line line = sight.line;
        int at = startsInfinitive(line, sight.direct)
                ? sight.direct
                : startsInfinitive(line, sight.rest) ? sight.rest : -1;
        if (at >= 0 && sight.addressee == null && verb.takes('i') && !sight.cue.isPassive()) {
            return taken(sight, at, at, verb.stance());
        }
        if (at >= 0 && (sight.addressee != null || sight.cue.isPassive()) && verb.takes('o')) {
            return taken(sight, at, at, verb.lemma().equals("tell") ? Stance.ORDER : verb.stance());
        }
        return verb.takes('o') ? withObject(sight) : null;
    }

    /** "wanted people to see": who should do it belongs to the content. */
    private @Nullable Draft withObject(Sight sight) {
        int from = sight.cue.after();
        boolean apart = isPreposition(sight.line, from);
        from += apart ? 1 : 0;
        Range object = sight.phrases.isObjectPronoun(from) ? new Range(from, from + 1) : sight.phrases.startingAt(from);
        if (object == null || !startsInfinitive(sight.line, object.to())) {
            return null;
        }
        boolean mine =
                !apart && (sight.cue.verb().takes('x') || !sight.cue.verb().takes('k'));
        return taken(
                sight,
                mine ? object.from() : object.to(),
                object.to(),
                sight.cue.verb().stance());
    }

    /** "shouted at them to sit", "appealed to the mayor to go", "pleaded with us to wait". */
    private static boolean isPreposition(Line line, int at) {
        return line.is(at, "at") || line.is(at, "with") || (line.is(at, "to") && line.tag(at + 1) != Tag.VB);
    }

    private Draft taken(Sight sight, int from, int infinitive, Stance stance) {
        boolean silent = sight.line.is(infinitive + 1, "comment") && verb(sight).equals("decline");
        int shut = sight.line.is(infinitive + 2, "further") ? infinitive + 3 : infinitive + 2;
        boolean on = (sight.line.is(shut, "on") || sight.line.is(shut, "about")) && !sight.phrases.isTime(shut + 1);
        shut = silent && on ? Extent.ofNoun(sight.line, shut + 1) : shut;
        int end = sight.line.isQuotation(from)
                ? from + 1
                : silent ? shut : because(sight, infinitive, sight.clauses.end(infinitive, sight.cue));
        Draft draft = sight.draft(name()).says(sight.line.words(from, end)).sure(0.8);
        draft.stance = sight.cue.isNegated() ? draft.stance : stance;
        return draft;
    }

    private static String verb(Sight sight) {
        return sight.cue.verb().lemma();
    }

    private static boolean startsInfinitive(Line line, int at) {
        if (line.isQuotation(at) && line.firstInside(at).equals("to")) {
            return true;
        }
        int to = line.is(at, "not") || line.is(at, "never") || line.is(at, "only") ? at + 1 : at;
        return (line.tag(to) == Tag.TO
                        && (line.tag(to + 1) == Tag.VB || (line.tag(to + 1) == Tag.RB && line.tag(to + 2) == Tag.VB)))
                || (line.is(to, "to") && line.tag(to + 1) == Tag.VB);
    }

    /** The reason given is the reporter's: "asked us not to use her name because she fears ...". */
    private static int because(Sight sight, int from, int to) {
        for (int i = from + 2; i < to; i++) {
            if (sight.line.is(i, "because")) {
                return i;
            }
        }
        return to;
    }
}
