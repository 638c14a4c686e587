package org.hearsay.read.attribution;

import org.hearsay.read.text.Tag;

/**
 * A reporting verb (or longer cue) where it stands in a line.
 *
 * @param verb what the book says about it
 * @param words the items that signal
 * @param group those items with the auxiliaries and adverbs before them
 * @param tag the form of the verb
 * @param isNegated "did not say", "never knew"
 * @param isPassive "was told"
 */
record Cue(CueBook.Verb verb, Range words, Range group, Tag tag, boolean isNegated, boolean isPassive) {
    /** The first item after the cue. */
    int after() {
        return words.to();
    }

    /** A cue without a subject of its own: "saying", "to say". */
    boolean isNonFinite(Line line) {
        if (tag == Tag.VBG) {
            return !Phrases.isAuxiliary(line.form(words.from() - 1)) && line.tag(group.from()) == Tag.VBG;
        }
        return tag == Tag.VB && line.is(group.from(), "to");
    }
}
