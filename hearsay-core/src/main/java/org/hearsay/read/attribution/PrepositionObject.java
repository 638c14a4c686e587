package org.hearsay.read.attribution;

import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * A content that opens with a preposition of its verb's (PolNeAR guidelines, prepositional content). Catches: {@code She
 * advised against repairing it.} and {@code He boasts of never having signed.} Not: {@code He warned them on Monday} (the verb
 * takes no "on"). {@code verb-prepositions.tsv} lists which verb takes which.
 */
final class PrepositionObject implements Rule {
    private static final WordTable TAKEN = WordTable.read(PrepositionObject.class, "verb-prepositions.tsv");

    @Override
    public String name() {
        return "preposition-object";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        Line line = sight.line;
        int at = sight.direct;
        boolean taken = TAKEN.columns(sight.cue.verb().lemma()).contains(line.form(at));
        if (!taken || sight.subject == null || sight.cue.isPassive()) {
            return null;
        }
        int next = line.tag(at + 1) == Tag.RB ? at + 2 : at + 1;
        boolean something =
                line.tag(next) == Tag.VBG || line.isQuotation(at + 1) || sight.phrases.startingAt(at + 1) != null;
        return something
                ? sight.draft(name())
                        .says(line.words(at, Extent.ofNoun(line, at + 1)))
                        .sure(0.7)
                : null;
    }
}
