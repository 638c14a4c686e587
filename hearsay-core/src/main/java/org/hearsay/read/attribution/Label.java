package org.hearsay.read.attribution;

import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What someone calls something (PolNeAR guidelines, attitudes). Catches: {@code She described the sale as "a farce".} and
 * {@code He called it a farce.} Not: {@code He called as soon as he could.}
 */
final class Label implements Rule {
    @Override
    public String name() {
        return "label";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        CueBook.Verb verb = sight.cue.verb();
        int from = sight.cue.after();
        if (sight.cue.isPassive() || !(verb.takes('a') || verb.takes('z') || verb.takes('s'))) {
            return null;
        }
        Line line = sight.line;
        if (isOfWhich(sight, from)) {
            return sight.draft(name())
                    .says(line.words(from, sight.clauses.end(from, sight.cue)))
                    .sure(0.75);
        }
        Range object = verb.takes('s') ? accused(sight, from) : object(sight, from);
        if (object == null) {
            return null;
        }
        boolean as = verb.takes('a') && asSoon(line, object.to());
        boolean of = verb.takes('s') && line.is(object.to(), "of");
        boolean label = verb.takes('z') && startsLabel(sight, object);
        if (!as && !of && !label) {
            return null;
        }
        int end = setting(line, object.to() + 1, sight.clauses.end(object.to(), sight.cue));
        return sight.draft(name()).says(line.words(from, end)).sure(0.75);
    }

    /** The label ends where the sentence says when or why it was given: 'called it "a farce" because', 'by the time'. */
    private static int setting(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean when = line.is(i, "by") && line.is(i + 1, "the") && line.is(i + 2, "time");
            if (when || line.is(i, "because") || line.is(i, "after") || line.is(i, "when") || line.is(i, "before")) {
                return i;
            }
        }
        return to;
    }

    /** "an offer, which it described as "an insult"": the thing labelled stands before. */
    private static boolean isOfWhich(Sight sight, int from) {
        boolean as = sight.cue.verb().takes('a') && sight.line.is(from, "as");
        return as
                && sight.subject != null
                && (sight.line.is(sight.subject.from() - 1, "which")
                        || sight.line.is(sight.subject.from() - 1, "whom"));
    }

    private static @Nullable Range object(Sight sight, int from) {
        if ((sight.phrases.isObjectPronoun(from)
                        && !(sight.line.is(from, "her")
                                && sight.line.tag(from + 1).isNoun()))
                || sight.line.tag(from) == Tag.PRP
                || ((sight.line.is(from, "that") || sight.line.is(from, "this"))
                        && !sight.line.tag(from + 1).isNoun())) {
            return new Range(from, from + 1);
        }
        return sight.phrases.startingAt(from);
    }

    /** "accused the government of "playing for time"": what is said begins at "of". */
    private static @Nullable Range accused(Sight sight, int from) {
        Range object = object(sight, from);
        for (int i = from + 1; object != null && i < object.to(); i++) {
            boolean said = sight.line.isQuotation(i + 1) || sight.line.tag(i + 1) == Tag.VBG;
            if (sight.line.is(i, "of") && said) {
                return new Range(from, i);
            }
        }
        return object;
    }

    private static boolean asSoon(Line line, int at) {
        for (int i = at; i < at + 6; i++) {
            if (line.is(i, "as")) {
                return !line.is(i + 1, "soon") && !line.is(i + 1, "well");
            }
            if (line.isComma(i) || line.tag(i).isFinite()) {
                return false;
            }
        }
        return false;
    }

    private static boolean startsLabel(Sight sight, Range object) {
        Line line = sight.line;
        int at = object.to();
        boolean quoted = line.isQuotation(at) || (line.isQuotation(object.to() - 1) && object.to() - object.from() > 1);
        boolean noun = line.tag(at) == Tag.DT || line.tag(at) == Tag.JJ;
        boolean called = sight.cue.verb().lemma().equals("call")
                && object.to() - object.from() <= 10
                && sight.subject != null
                && (line.is(at, "a") || line.is(at, "an") || (line.tag(at) == Tag.JJ && line.tag(at - 1) == Tag.NNS));
        if (called) {
            return true;
        }
        boolean thing =
                line.tag(object.from()) == Tag.PRP || line.is(object.from(), "this") || line.is(object.from(), "that");
        return quoted || (noun && thing);
    }
}
