package org.hearsay.read.attribution;

import java.util.List;
import org.hearsay.model.Kind;
import org.hearsay.model.Stance;
import org.hearsay.read.text.Tag;

/**
 * "As X would have it", "as X put it". Catches: {@code It is, as the clerk puts it, a mess.} Not: {@code as he put it on
 * the table} (no comma closes the phrase).
 */
final class WouldHaveIt implements Inline.LineRule {
    private static final java.util.Set<String> PUTTING =
            java.util.Set.of("puts", "put", "has", "had", "sees", "saw", "tells", "told");

    @Override
    public String name() {
        return "as-they-put-it";
    }

    @Override
    public void read(Line line, List<Cue> cues, List<Draft> found) {
        for (int i = 0; i < line.size(); i++) {
            boolean have = line.is(i, "would") && line.is(i + 1, "have") && line.is(i + 2, "it");
            boolean puts = line.is(i + 1, "it") && PUTTING.contains(line.form(i));
            int end = have ? i + 3 : i + 2;
            if ((!have && !puts) || (end < line.body() && !line.isComma(end))) {
                continue;
            }
            Range voice = new Subjects(line).before(i);
            if (voice == null || (puts && !line.is(voice.from() - 1, "as"))) {
                continue;
            }
            int cue = i;
            found.removeIf(other -> other.cue.equals(java.util.List.of(line.words(cue, end))));
            Draft draft = new Draft(name(), Kind.SPEECH, Stance.ASSERT)
                    .cuedBy(line.words(cue, end))
                    .by(line.words(voice))
                    .sure(0.7);
            if (line.is(voice.from() - 1, "as")) {
                around(line, draft, voice.from() - 1, end);
            }
            if (!draft.content.isEmpty()) {
                found.add(draft);
            }
        }
    }

    private static void around(Line line, Draft draft, int as, int end) {
        int next = end + 1;
        if (line.is(next, "that")) {
            int stop = next;
            while (stop < line.body() && !line.isSemicolon(stop)) {
                stop++;
            }
            draft.says(line.words(next, stop));
            return;
        }
        int before = line.isComma(as - 1) ? as - 1 : as;
        if (before > 0) {
            draft.says(line.words(0, before));
        }
        if (next < line.body() && line.tag(next) != Tag.CC) {
            draft.says(line.words(next, line.body()));
        }
    }
}
