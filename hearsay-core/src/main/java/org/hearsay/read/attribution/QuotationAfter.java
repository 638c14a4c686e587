package org.hearsay.read.attribution;

import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A quotation after its cue (Pareti 2015, "direct quotation"). Catches: {@code The mayor said: "We knew."} Not: {@code The
 * mayor read a book called "Tides" on Monday} (the verb takes no quotation there).
 */
final class QuotationAfter implements Rule {
    @Override
    public String name() {
        return "quotation-after";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        Line line = sight.line;
        if (!sight.cue.verb().takes('q')) {
            return null;
        }
        int at = sight.rest;
        boolean marked = line.isColon(at) || line.isComma(at) || line.isDash(at);
        int quotation = marked ? at + 1 : at;
        if (!line.isQuotation(quotation)) {
            return null;
        }
        boolean relative = sight.subject != null && line.is(sight.subject.from(), "who");
        if (!marked && ((relative && line.opensWithVerb(quotation)) || !isSpoken(sight, quotation))) {
            return null;
        }
        boolean reduced = sight.cue.tag() == Tag.VBN
                && sight.cue.group().from() == sight.cue.words().from();
        if (!marked && reduced) {
            return null;
        }
        int end = quotation + 1;
        while (line.isQuotation(end)) {
            end++;
        }
        if (!marked && goesOn(sight, end)) {
            end = sight.clauses.end(quotation, sight.cue);
        }
        return sight.draft(name()).says(line.words(quotation, end)).sure(0.95);
    }

    /** "airing 'exclusives'": verbs that only print or show need a mark before, or a sentence inside. */
    private static boolean isSpoken(Sight sight, int quotation) {
        CueBook.Verb verb = sight.cue.verb();
        return verb.takes('t')
                || verb.takes('w')
                || verb.lemma().equals("read")
                || sight.line.startsWithCapital(quotation)
                || sight.line.isLong(quotation);
    }

    /** The quotation is only the first part of the reported clause: said "the roof" had gone. */
    private static boolean goesOn(Sight sight, int end) {
        Tag tag = sight.line.tag(end);
        boolean and = tag == Tag.CC && sight.line.isQuotation(end + 1);
        return tag.isFinite() || and || tag.isNoun();
    }
}
