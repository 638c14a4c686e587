package org.hearsay.read.attribution;

import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A few words without a verb after "said" (Pareti 2015, "other content"). Catches: {@code I said all of them.} and {@code The duty
 * desk said wait for daylight.} Not: {@code She said on Monday} (a time), {@code he said nothing} (nothing was said).
 */
final class ShortSaying implements Rule {
    private static final int LONGEST = 9;

    @Override
    public String name() {
        return "short-saying";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        Line line = sight.line;
        int at = sight.direct;
        boolean says = sight.cue.verb().lemma().equals("say") && sight.cue.tag().isFinite() && !sight.cue.isNegated();
        int before = sight.leftEdge();
        boolean behind = line.isComma(before) || line.isDash(before) || line.isQuotation(before);
        if (!says || sight.subject == null || behind || sight.cue.isPassive()) {
            return null;
        }
        int end = at;
        while (end < line.body() && !line.isSemicolon(end) && !line.isQuotation(end) && !line.is(end, "that")) {
            end++;
        }
        boolean closed = end == line.body() && end > at && end - at <= LONGEST;
        return closed && isSaid(sight, at)
                ? sight.draft(name()).says(line.words(at, end)).sure(0.5)
                : null;
    }

    private static boolean isSaid(Sight sight, int at) {
        Line line = sight.line;
        Tag tag = line.tag(at);
        boolean silent = line.is(at, "nothing")
                || line.is(at, "little")
                || line.is(at, "something")
                || line.is(at, "anything")
                || line.is(at, "goodbye")
                || line.is(at, "hello");
        boolean loose = tag == Tag.IN
                || tag == Tag.TO
                || tag == Tag.SC
                || tag == Tag.WRB
                || tag == Tag.CC
                || tag.isMark()
                || tag.isFinite()
                || tag == Tag.NNP
                || tag == Tag.WP
                || line.is(at, "last")
                || sight.phrases.isTime(at);
        return !silent && !loose;
    }
}
