package org.hearsay.read.attribution;

import java.util.Set;
import org.hearsay.model.Kind;
import org.hearsay.model.Stance;
import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A lead-in whose verb reports nothing by itself: credited to the subject. Catches: {@code Writing for Reuters, Ann Roe saw
 * it differently:} Not: {@code Here are my posts on the subject:} (nobody stands as subject).
 */
final class LeadInWithoutCue {
    private static final Set<String> NO_VOICE =
            Set.of("it", "this", "that", "these", "those", "there", "here", "what", "who", "which");

    private static final int SHORT = 7;

    private LeadInWithoutCue() {}

    /** @param before the line before in the same paragraph, which names who "My translation:" or "Key lines:" gives */
    static @Nullable Draft read(Line line, @Nullable Line before) {
        Range voice = line.is(0, "from") ? new Phrases(line).startingAt(1) : null;
        if (voice == null) {
            voice = subject(line);
        }
        boolean named = voice != null && !NO_VOICE.contains(line.form(voice.to() - 1));
        if (!named && before != null && line.body() <= SHORT) {
            return carried(line, before);
        }
        if (!named) {
            voice = anyName(line);
        }
        if (voice == null || NO_VOICE.contains(line.form(voice.to() - 1))) {
            return null;
        }
        Draft draft = new Draft("lead-in-without-cue", Kind.SPEECH, Stance.ASSERT)
                .by(line.words(voice))
                .sure(0.5);
        for (int i = voice.to(); i < line.body(); i++) {
            Tag tag = line.tag(i);
            if ((tag == Tag.VBG && !line.is(i, "being")) || tag == Tag.VBD || tag == Tag.VBZ || tag == Tag.VBP) {
                draft.cuedBy(line.words(i, i + 1));
                break;
            }
        }
        draft.block = true;
        return draft;
    }

    private static @Nullable Draft carried(Line line, Line before) {
        Range voice = new Subjects(before).ofLine();
        boolean own = voice != null
                && (before.tag(voice.from()) == Tag.PRP || NO_VOICE.contains(before.form(voice.to() - 1)));
        voice = own ? anyName(before) : voice;
        if (voice == null) {
            return null;
        }
        Draft draft = new Draft("lead-in-without-cue", Kind.SPEECH, Stance.ASSERT)
                .by(before.words(voice))
                .cuedBy(line.words(line.size() - 1, line.size()))
                .sure(0.4);
        draft.block = true;
        return draft;
    }

    /** "Then came Dana Whitcombe in yesterday's Herald:": the first name that is no time. */
    private static @Nullable Range anyName(Line line) {
        Phrases phrases = new Phrases(line);
        for (int i = 1; i < line.body(); i++) {
            boolean name =
                    line.tag(i) == Tag.NNP && line.isCapitalised(i) && !phrases.isTime(i) && line.tag(i - 1) != Tag.NNP;
            int end = i;
            while (name && end < line.body() && line.tag(end) == Tag.NNP && line.isCapitalised(end)) {
                end++;
            }
            if (name) {
                return new Range(i, end);
            }
        }
        return null;
    }

    /** "Then there is the Standard, which carried this:". */
    private static @Nullable Range relative(Line line) {
        for (int i = 2; i < line.body(); i++) {
            boolean which = line.is(i, "which") || line.is(i, "who");
            if (which
                    && line.isComma(i - 1)
                    && line.tag(i - 2) == Tag.NNP
                    && (line.is(0, "there") || line.is(1, "there"))) {
                return new Phrases(line).endingAt(i - 2);
            }
        }
        return null;
    }

    /** "the kind of thing Fisk has been writing": the last name that a verb follows. */
    private static @Nullable Range named(Line line) {
        for (int i = line.body() - 1; i > 0; i--) {
            if (line.tag(i).isFinite() && line.tag(i - 1) == Tag.NNP && !new Phrases(line).isTime(i - 1)) {
                return new Phrases(line).endingAt(i - 1);
            }
        }
        return null;
    }

    /** "The Commodore again, two days later:": a name that opens a line without any verb. */
    private static @Nullable Range verbless(Line line) {
        Phrases phrases = new Phrases(line);
        int from = line.tag(0) == Tag.CC ? 1 : 0;
        Range first = line.body() > 1 && line.body() < 16 ? phrases.startingAt(from) : null;
        boolean name = first != null
                && line.tag(first.to() - 1) == Tag.NNP
                && line.isCapitalised(first.to() - 1)
                && !phrases.isTime(first.from());
        return name && !new Clauses(line, java.util.List.of()).hasFiniteVerb(0, line.body()) ? first : null;
    }

    private static @Nullable Range subject(Line line) {
        Range first = relative(line);
        if (first == null) {
            first = named(line);
        }
        if (first == null) {
            first = new Subjects(line).ofLine();
        }
        if (first == null) {
            return verbless(line);
        }
        boolean named = line.tag(first.to() - 1) == Tag.NNP
                || line.tag(first.to() - 1) == Tag.NN
                || line.tag(first.to() - 1) == Tag.PRP
                || line.tag(first.to() - 1) == Tag.CD
                || line.isQuotation(first.to() - 1)
                || line.tag(first.to() - 1) == Tag.NNS;
        return named ? first : null;
    }
}
