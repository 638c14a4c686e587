package org.hearsay.read.attribution;

import java.util.List;
import org.hearsay.read.text.Tag;

/**
 * A clause credited by "as" (Krestel et al. 2008, "as X said"). Catches: {@code The lab rounded up, as I explained to the
 * chairman.} Not: {@code He waved as he said that it was over} (no comma, and the verb has a clause of its own).
 */
final class AsTheySay implements Inline.LineRule {
    @Override
    public String name() {
        return "as-they-say";
    }

    @Override
    public void read(Line line, List<Cue> cues, List<Draft> found) {
        for (Cue cue : cues) {
            int group = cue.group().from();
            Range voice = cue.isPassive() ? null : new Subjects(line).before(group);
            if (voice == null || !line.is(voice.from() - 1, "as") || !says(cue) || goesOn(line, cue)) {
                continue;
            }
            int as = voice.from() - 1;
            Draft draft = new Draft(name(), cue.verb().kind(), cue.verb().stance())
                    .cuedBy(line.words(cue.words()))
                    .by(line.words(voice))
                    .sure(0.7);
            around(line, cues, draft, as, cue.after());
            boolean reported = found.stream().anyMatch(other -> !other.cue.equals(draft.cue) && draft.holdsCue(other));
            if (!draft.content.isEmpty() && !reported) {
                found.removeIf(other -> other.cue.equals(draft.cue));
                found.add(draft);
            }
        }
    }

    private static boolean says(Cue cue) {
        boolean speech = cue.verb().kind() == org.hearsay.model.Kind.SPEECH;
        return speech
                && cue.verb().takes('t')
                && cue.words().to() == cue.words().from() + 1;
    }

    private static boolean goesOn(Line line, Cue cue) {
        int at = cue.after();
        return line.is(at, "that") || line.isQuotation(at) || line.tag(at) == Tag.WRB || line.isColon(at);
    }

    private static boolean hasVerb(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.tag(i).isVerb()) {
                return true;
            }
        }
        return false;
    }

    private static void around(Line line, List<Cue> cues, Draft draft, int as, int after) {
        if (as > 1 && line.isComma(as - 1)) {
            int from = new Clauses(line, cues).start(as - 1);
            if (hasVerb(line, from, as - 1)) {
                draft.says(line.words(from, as - 1));
            }
            return;
        }
        int comma = after;
        while (comma < line.body() && comma < after + 8 && !line.isComma(comma)) {
            comma++;
        }
        if (as <= 1 && line.isComma(comma) && comma + 1 < line.body() && !line.isQuotation(comma + 1)) {
            draft.says(line.words(comma + 1, line.body()));
        }
    }
}
