package org.hearsay.read.attribution;

import java.util.List;
import org.hearsay.model.Kind;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * "According to" and its kin (Krestel et al. 2008). Catches: {@code The bridge is safe, according to the council.} Not:
 * {@code They were paid according to their age} is told apart only by the noun: a person, body or document must follow.
 */
final class AccordingTo implements Inline.LineRule {
    private static final WordTable OWN_WORDS = WordTable.read(AccordingTo.class, "own-words.tsv");

    private final CueBook book;

    AccordingTo(CueBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "according-to";
    }

    @Override
    public void read(Line line, List<Cue> cues, List<Draft> found) {
        for (int i = 0; i < line.size(); i++) {
            for (CueBook.Expression expression : book.expressions(line.form(i))) {
                if (expression.rule().equals("phrase-before") && Cues.matches(line, i, expression.words())) {
                    Draft draft = draft(line, cues, i, expression);
                    if (draft != null) {
                        found.add(draft);
                    }
                    i += expression.words().size() - 1;
                    break;
                }
            }
            inHerWords(line, cues, i, found);
        }
    }

    private @Nullable Draft draft(Line line, List<Cue> cues, int at, CueBook.Expression expression) {
        int after = at + expression.words().size();
        Phrases phrases = new Phrases(line);
        Range voice = phrases.startingAt(after);
        if (voice == null || isScale(line, voice)) {
            return null;
        }
        voice = new Range(voice.from(), relativeEnd(line, voice.to()));
        Draft draft = new Draft(name(), expression.kind(), expression.stance())
                .cuedBy(line.words(at, after))
                .by(line.words(voice))
                .sure(0.9);
        place(line, cues, draft, at, voice.to());
        return draft.content.isEmpty() ? null : draft;
    }

    /** "an email released under information law", "one planner who asked not to be named". */
    private static int relativeEnd(Line line, int from) {
        Tag tag = line.tag(from);
        if (tag != Tag.VBN && tag != Tag.VBG && tag != Tag.WP && !line.is(from, "there")) {
            return from;
        }
        int at = from + 1;
        while (at < line.body()
                && at < from + 15
                && !line.isComma(at)
                && !line.isSemicolon(at)
                && !line.isQuotation(at)
                && line.tag(at) != Tag.CC) {
            at++;
        }
        return at;
    }

    private boolean isScale(Line line, Range voice) {
        String last = line.form(voice.to() - 1);
        boolean named = line.tag(voice.to() - 1) == Tag.NNP || line.tag(voice.from()) == Tag.PRP;
        return !named
                && ((line.tag(voice.from()) == Tag.PRPS && book.person(last).isEmpty())
                        || last.equals("plan")
                        || last.equals("need"));
    }

    private void place(Line line, List<Cue> cues, Draft draft, int cue, int end) {
        Clauses clauses = new Clauses(line, cues);
        int body = line.body();
        boolean opens = cue == 0
                || line.is(cue - 1, "that")
                || line.isSemicolon(cue - 1)
                || (cue == 1 && (line.tag(0) == Tag.CC || line.tag(0) == Tag.RB));
        if (opens) {
            int from = afterApposition(line, pastRelative(line, end));
            boolean turned = (line.is(from, "though") || line.is(from, "however")) && line.isComma(from + 1);
            from += turned ? 2 : 0;
            if (from < body) {
                draft.says(line.words(from, to(line, from)));
            }
            return;
        }
        int before = line.isComma(cue - 1) || line.isDash(cue - 1) ? cue - 1 : cue;
        int from = clauses.start(before);
        if (from < before) {
            draft.says(line.words(from, before));
        }
        int next = end;
        boolean role = next < body && line.isComma(next) && isRole(line, clauses, next + 1);
        if (!role && next + 1 < body && line.isComma(next) && cue != before && line.tag(next + 1) != Tag.CC) {
            draft.says(line.words(next + 1, to(line, next + 1)));
        } else if (line.isComma(next)
                && line.tag(next + 1) == Tag.CC
                && line.tag(next + 2).isFinite()) {
            draft.says(line.words(next + 2, to(line, next + 2)));
        } else if ((next < body
                        && line.tag(next) == Tag.CC
                        && line.tag(next + 1).isFinite())
                || (next < body && line.tag(next).isFinite())) {
            int start = line.tag(next) == Tag.CC ? next + 1 : next;
            draft.says(line.words(start, to(line, start)));
        }
    }

    private static int to(Line line, int from) {
        int at = from;
        while (at < line.body() && !line.isSemicolon(at)) {
            at++;
        }
        return Math.max(from + 1, at);
    }

    private static boolean isRole(Line line, Clauses clauses, int from) {
        return !clauses.hasFiniteVerb(from, line.body()) || line.tag(from) == Tag.WP || line.tag(from) == Tag.WDT;
    }

    /** "According to the police, who arrived late, ...": the comma behind the relative clause. */
    private static int pastRelative(Line line, int end) {
        boolean relative = line.isComma(end) && (line.tag(end + 1) == Tag.WP || line.tag(end + 1) == Tag.WDT);
        for (int i = end + 2; relative && i < end + 18 && i < line.body(); i++) {
            if (line.isComma(i)) {
                return i;
            }
        }
        return end;
    }

    /** "According to Wilkins, curator of the show, ...": past the apposition and its comma. */
    private static int afterApposition(Line line, int end) {
        int comma = end;
        while (comma < line.body() && comma < end + 10 && !line.isComma(comma)) {
            comma++;
        }
        if (!line.isComma(comma)) {
            return end;
        }
        Clauses clauses = new Clauses(line, List.of());
        int second = comma + 1;
        while (second < line.body() && second < comma + 14 && !line.isComma(second)) {
            second++;
        }
        boolean apposition = line.isComma(second)
                && !clauses.hasFiniteVerb(comma + 1, second)
                && line.tag(comma + 1) != Tag.IN
                && clauses.hasFiniteVerb(second + 1, line.body())
                && (line.tag(comma + 1).isNoun() || line.tag(comma + 1) == Tag.DT)
                && (!line.isCapitalised(second + 1)
                        || line.tag(second + 1) == Tag.NNP
                        || line.tag(second + 1) == Tag.DT)
                && line.tag(second + 1) != Tag.CC;
        return apposition ? second + 1 : comma + 1;
    }

    /** "the hole, in her words, is ...", "on the council's own account, ...", "by his own account, "a wet Thursday"". */
    private static void inHerWords(Line line, List<Cue> cues, int at, List<Draft> found) {
        boolean opens = line.is(at, "in") || line.is(at, "by") || line.is(at, "on") || line.is(at, "to");
        Range voice = opens ? owner(line, at + 1) : null;
        int noun = voice == null ? -1 : afterOwner(line, voice.to());
        List<String> kind = noun < 0 ? List.of() : OWN_WORDS.columns(line.form(noun));
        boolean goesOn = line.tag(noun + 1).isNoun() || line.is(noun + 1, "of");
        boolean mind = line.is(noun, "mind") == line.is(at, "to") && (!line.is(at, "on") || line.is(noun - 1, "own"));
        if (voice == null || kind.isEmpty() || goesOn || !mind) {
            return;
        }
        Kind saying = kind.getFirst().equals("belief") ? Kind.BELIEF : Kind.SPEECH;
        Draft draft = new Draft("in-their-words", saying, org.hearsay.model.Stance.ASSERT)
                .cuedBy(line.words(noun, noun + 1))
                .by(line.words(voice))
                .sure(0.7);
        around(line, cues, draft, at, noun);
        if (!draft.content.isEmpty()) {
            found.add(draft);
        }
    }

    private static @Nullable Range owner(Line line, int at) {
        if (line.tag(at) == Tag.PRPS) {
            return new Range(at, at + 1);
        }
        int end = at;
        while (end < at + 7 && line.tag(end) != Tag.POS && (line.tag(end).isNoun() || line.tag(end) == Tag.DT)) {
            end++;
        }
        return end > at && line.tag(end) == Tag.POS ? new Range(at, end) : null;
    }

    private static int afterOwner(Line line, int end) {
        int at = line.tag(end) == Tag.POS ? end + 1 : end;
        return line.is(at, "own") ? at + 1 : at;
    }

    private static void around(Line line, List<Cue> cues, Draft draft, int at, int noun) {
        Clauses clauses = new Clauses(line, cues);
        int before = line.isComma(at - 1) ? at - 1 : at;
        int from = Math.max(clauses.start(before), afterColon(line, before));
        int next = line.isComma(noun + 1) ? noun + 2 : noun + 1;
        boolean told =
                line.isQuotation(next) && before > 0 && line.tag(before - 1).isFinite();
        boolean opened = line.isComma(at - 1) && line.is(at - 2, "that");
        if (from < before && !told && !opened) {
            draft.says(line.words(from, before));
        }
        if (next < line.body()) {
            draft.says(line.words(next, told ? next + 1 : line.body()));
        }
    }

    private static int afterColon(Line line, int end) {
        for (int i = end - 1; i > 0; i--) {
            if (line.isColon(i)) {
                return i + 1;
            }
        }
        return 0;
    }
}
