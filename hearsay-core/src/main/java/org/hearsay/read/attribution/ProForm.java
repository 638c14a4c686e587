package org.hearsay.read.attribution;

import java.util.List;
import org.hearsay.read.text.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * A word that stands for what was said (FORMAT: "content that is a pronoun counts"). Catches: {@code It says the opposite.} and
 * {@code He denied it.} Not: {@code He says it is the opposite} (a clause follows) and {@code She said something about cider that
 * he left} beyond its own phrase.
 */
final class ProForm implements Rule {
    private static final WordTable FORMS = WordTable.read(ProForm.class, "pro-forms.tsv");
    private static final int LONGEST = 5;

    @Override
    public String name() {
        return "pro-form";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        Line line = sight.line;
        CueBook.Verb verb = sight.cue.verb();
        boolean reports = verb.takes('q') || verb.takes('t') || verb.takes('n');
        boolean toSay = line.is(sight.cue.group().from(), "to") && line.is(sight.cue.after(), "so");
        if (!reports || sight.cue.isPassive() || (sight.subject == null && !toSay)) {
            return null;
        }
        int so = line.is(sight.direct - 1, "so") ? sight.direct - 1 : sight.direct;
        for (int at : new int[] {so, sight.cue.after()}) {
            int end = end(line, at, verb);
            if (end > at) {
                return sight.draft(name()).says(line.words(at, end)).sure(0.7);
            }
        }
        return null;
    }

    private static int end(Line line, int at, CueBook.Verb verb) {
        StringBuilder phrase = new StringBuilder();
        int found = -1;
        for (int i = at; i < Math.min(at + LONGEST, line.body()); i++) {
            phrase.append(phrase.isEmpty() ? "" : " ").append(line.form(i));
            List<String> use = FORMS.columns(phrase.toString());
            if (!use.isEmpty() && fits(use.getFirst(), verb, line.is(i, "it") || line.is(i, "them"))) {
                boolean about = use.getFirst().equals("about");
                int to = about ? aboutEnd(line, i + 1) : i + 1;
                found = about && to == i + 1 ? found : to;
            }
        }
        boolean closed = found < 0
                || found >= line.body()
                || line.isComma(found)
                || line.isSemicolon(found)
                || line.isColon(found)
                || line.isDash(found)
                || line.tag(found) == org.hearsay.read.text.Tag.CC
                || line.form(found).endsWith("self")
                || line.form(found).endsWith("selves")
                || line.tag(found) == org.hearsay.read.text.Tag.IN
                || line.tag(found) == org.hearsay.read.text.Tag.RB
                || (line.tag(found) == org.hearsay.read.text.Tag.SC && !line.is(found, "that"))
                || line.is(found, "as");
        return closed ? found : -1;
    }

    /** "it" is what somebody denies or confirms, rarely what somebody says. */
    private static boolean fits(String use, CueBook.Verb verb, boolean personal) {
        boolean object = verb.takes('n') && verb.takes('g') && verb.takes('t');
        boolean says = verb.lemma().equals("say") || verb.lemma().equals("believe");
        return use.equals("object")
                ? object
                        || (says && !personal)
                        || (verb.takes('n') && verb.stance() == org.hearsay.model.Stance.PROMISE)
                        || (verb.takes('n') && verb.stance() == org.hearsay.model.Stance.DENY)
                : verb.takes('q');
    }

    private static int aboutEnd(Line line, int from) {
        if (!line.is(from, "about") && !line.is(from, "of")) {
            return from;
        }
        Range what = new Phrases(line).startingAt(from + 1);
        return what == null ? from : what.to();
    }
}
