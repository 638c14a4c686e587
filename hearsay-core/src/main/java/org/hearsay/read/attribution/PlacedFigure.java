package org.hearsay.read.attribution;

import java.util.List;
import org.hearsay.model.Kind;
import org.hearsay.model.Stance;
import org.hearsay.read.text.Tag;

/**
 * Who puts a figure at what. Catches: {@code The charity puts the dead at nine.} Not: {@code She put the cup at the edge}
 * (no number follows "at").
 */
final class PlacedFigure implements Inline.LineRule {
    @Override
    public String name() {
        return "placed-figure";
    }

    @Override
    public void read(Line line, List<Cue> cues, List<Draft> found) {
        for (int i = 1; i < line.size(); i++) {
            if (!line.is(i, "put") && !line.is(i, "puts")) {
                continue;
            }
            Phrases phrases = new Phrases(line);
            Range what = phrases.startingAt(i + 1);
            boolean figure = what != null
                    && line.is(what.to(), "at")
                    && (line.tag(what.to() + 1) == Tag.CD
                            || line.tag(what.to() + 1) == Tag.MONEY
                            || line.is(what.to() + 1, "around")
                            || line.is(what.to() + 1, "about"));
            Range voice = new Subjects(line).before(i);
            if (!figure
                    || what == null
                    || voice == null
                    || line.tag(voice.from() - 1).isVerb()) {
                continue;
            }
            int end = what.to() + 1;
            while (end < line.body()
                    && (line.tag(end) == Tag.CD
                            || line.tag(end) == Tag.MONEY
                            || line.tag(end).isNoun()
                            || line.tag(end) == Tag.RB
                            || (line.tag(end) == Tag.IN && end < what.to() + 3))) {
                end++;
            }
            found.add(new Draft(name(), Kind.SPEECH, Stance.ASSERT)
                    .cuedBy(line.words(i, i + 1))
                    .by(line.words(voice))
                    .says(line.words(what.from(), end))
                    .sure(0.7));
        }
    }
}
