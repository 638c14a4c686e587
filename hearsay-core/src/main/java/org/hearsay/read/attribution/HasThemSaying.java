package org.hearsay.read.attribution;

import java.util.List;
import org.hearsay.model.Kind;
import org.hearsay.model.Stance;
import org.hearsay.read.text.Tag;

/**
 * What a report has somebody say or do. Catches: {@code The Mail has her saying she left.} Not: {@code The house has people
 * waiting} (no word for saying).
 */
final class HasThemSaying implements Inline.LineRule {
    @Override
    public String name() {
        return "has-them-saying";
    }

    @Override
    public void read(Line line, List<Cue> cues, List<Draft> found) {
        for (Cue cue : cues) {
            int saying = cue.words().from();
            if (cue.tag() != Tag.VBG || cue.verb().kind() != Kind.SPEECH || line.isComma(saying - 1)) {
                continue;
            }
            Range who = new Phrases(line).endingAt(saying - 1);
            int has = who == null ? -1 : who.from() - 1;
            boolean reports = line.is(has, "has") || line.is(has, "had") || line.is(has, "have");
            Range voice = reports ? new Subjects(line).before(has) : null;
            if (who == null || voice == null) {
                continue;
            }
            int end = new Clauses(line, cues).end(who.from(), cue);
            found.add(new Draft(name(), Kind.SPEECH, Stance.ASSERT)
                    .cuedBy(line.words(has, has + 1))
                    .by(line.words(voice))
                    .says(line.words(who.from(), end))
                    .sure(0.7));
        }
    }
}
