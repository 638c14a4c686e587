package org.hearsay.read.attribution;

import java.util.List;
import org.hearsay.model.Kind;
import org.hearsay.model.Stance;
import org.hearsay.read.text.Tag;

/**
 * A quotation followed by a dash and a name. Catches: {@code "A long game." - Ann Roe} Not: {@code "A long game" - if it
 * is one} (no name ends the line).
 */
final class DashCredit implements Inline.LineRule {
    @Override
    public String name() {
        return "dash-credit";
    }

    @Override
    public void read(Line line, List<Cue> cues, List<Draft> found) {
        if (!line.isQuotation(0) || !line.isDash(1) || line.tag(2) != Tag.NNP || line.size() > 12) {
            return;
        }
        Range voice = new Phrases(line).startingAt(2);
        if (voice != null) {
            found.add(new Draft(name(), Kind.SPEECH, Stance.ASSERT)
                    .by(line.words(voice))
                    .says(line.words(0, 1))
                    .sure(0.9));
        }
    }
}
