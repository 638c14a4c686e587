package org.hearsay.read.attribution;

import java.util.List;
import org.hearsay.model.Kind;
import org.hearsay.model.Stance;
import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A quotation after a colon that no verb claims: the line's subject speaks (Citron, BBC 2020). Catches: {@code The mayor
 * disputes it: "I counted them."} and {@code His answer: "Not yet."} Not: {@code There was a sign: "Closed"} (nobody stands as
 * subject).
 */
final class ColonQuotation implements Inline.LineRule {
    @Override
    public String name() {
        return "colon-quotation";
    }

    @Override
    public void read(Line line, List<Cue> cues, List<Draft> found) {
        for (int i = 1; i + 1 < line.size(); i++) {
            if (!line.isColon(i) || !line.isQuotation(i + 1)) {
                continue;
            }
            Range quotation = line.words(i + 1, i + 2);
            Range voice = voice(line, i);
            boolean held = found.stream().anyMatch(draft -> draft.holds(quotation));
            if (!held && voice != null && line.tag(voice.to() - 1) != Tag.EX) {
                found.add(new Draft(name(), Kind.SPEECH, Stance.ASSERT)
                        .by(line.words(voice))
                        .cuedBy(line.words(i, i + 1))
                        .says(quotation)
                        .sure(0.6));
            }
            return;
        }
    }

    private static @Nullable Range voice(Line line, int colon) {
        boolean verb = false;
        for (int i = 0; i < colon; i++) {
            verb |= line.tag(i).isFinite();
        }
        if (verb) {
            return new Subjects(line).ofLine();
        }
        return line.tag(0) == Tag.PRPS ? new Range(0, 1) : new Phrases(line).endingAt(colon - 1);
    }
}
