package org.hearsay.read.attribution;

import java.util.List;
import java.util.Set;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.jspecify.annotations.Nullable;

/** One cue and all that the rules ask about its surroundings: who, told to whom, through what, and where the rest begins. */
final class Sight {
    private static final WordTable MEDIA = WordTable.read(Sight.class, "media.tsv");
    private static final Set<String> SEEMING = Set.of("seem", "seems", "seemed", "appear", "appears", "appeared");
    private static final int REACH = 40;

    final Line line;
    final CueBook book;
    final Cue cue;
    final List<Cue> cues;
    final Phrases phrases;
    final Clauses clauses;
    final Subjects subjects;

    /** The credited words before the cue, if any. */
    final @Nullable Range subject;

    /** "appears to confirm": the subject is the one of "appears", and the report hedges. */
    final boolean raised;

    @Nullable
    Range addressee;

    @Nullable
    Range medium;

    /** The first item after the cue, its adverbs and a directly following addressee. */
    final int direct;

    /** The first item after all that may stand between a cue and what it reports. */
    final int rest;

    Sight(Line line, Cue cue, List<Cue> cues, CueBook book) {
        this.line = line;
        this.book = book;
        this.cue = cue;
        this.cues = cues;
        this.phrases = new Phrases(line);
        this.clauses = new Clauses(line, cues);
        this.subjects = new Subjects(line);
        this.raised = line.is(cue.group().from(), "to")
                && SEEMING.contains(line.form(cue.group().from() - 1));
        this.subject = raised
                ? subjects.before(cue.group().from() - 1)
                : cue.isNonFinite(line) ? null : subjects.before(cue.group().from());
        this.direct = afterAddressee(afterAdverbs(cue.after()));
        this.rest = afterInsertions(direct);
    }

    private int afterAdverbs(int from) {
        int at = from;
        while ((line.tag(at) == Tag.RB && !line.is(at, "not")) || line.tag(at) == Tag.RP || line.is(at, "so")) {

            at++;
        }
        return at;
    }

    private int afterAddressee(int from) {
        if (!cue.verb().takes('k') || cue.isPassive()) {
            return from;
        }
        if (phrases.isObjectPronoun(from) && !(line.is(from, "her") && line.tag(from) == Tag.PRPS)) {
            addressee = new Range(from, from + 1);
            return afterAdverbs(from + 1);
        }
        Range told = phrases.startingAt(from);
        if (told == null) {
            return from;
        }
        int next = told.to();
        boolean always = cue.verb().lemma().equals("tell") || cue.verb().lemma().equals("ask");
        boolean clear = line.is(next, "that")
                || clauses.isThatSoon(next)
                || line.tag(next) == Tag.TO
                || line.isQuotation(next)
                || line.isColon(next)
                || (cue.verb().lemma().equals("ask") && line.is(next, "for"))
                || (line.isComma(next) && line.isQuotation(next + 1))
                || isQuestion(next);
        if ((!always && !(clear && isSomeone(told))) || line.tag(next).isFinite()) {
            return from;
        }
        addressee = told;
        return afterAdverbs(next);
    }

    /** "promised a claim" has no addressee: someone must be told. */
    private boolean isSomeone(Range told) {
        int last = told.to() - 1;
        Tag tag = line.tag(last);
        return tag == Tag.NNP
                || tag == Tag.NNS
                || tag == Tag.PRP
                || !book.person(line.form(last)).isEmpty();
    }

    private int afterInsertions(int from) {
        int at = from;
        for (int guard = 0; guard < 7; guard++) {
            int next = insertion(at);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private int insertion(int at) {
        if (line.tag(at) == Tag.IN || (line.tag(at) == Tag.TO && line.tag(at + 1) != Tag.VB)) {
            return prepositional(at);
        }
        if (phrases.isTime(at) || (line.tag(at) == Tag.CD && phrases.isTime(at + 1))) {
            int end = at + 1;
            while (phrases.isTime(end) || line.tag(end) == Tag.CD) {
                end++;
            }
            return end;
        }
        boolean shown = line.is(at, "that") && phrases.isTime(at + 1);
        if (shown && (line.tag(at + 2) == Tag.TO || line.isComma(at + 2))) {
            return at + 2;
        }
        if ((line.is(at, "last") || line.is(at, "this") || line.is(at, "earlier") || line.is(at, "late"))
                && phrases.isTime(at + 1)) {
            return at + 2;
        }
        if (line.tag(at) == Tag.RB && !line.is(at, "not") && at > from(at)) {
            return at + 1;
        }
        return commas(at);
    }

    private static int from(int at) {
        return at - 1;
    }

    private int prepositional(int at) {
        int noun = line.tag(at + 1) == Tag.IN ? at + 2 : at + 1;
        boolean pronoun = phrases.isObjectPronoun(noun) && !line.tag(noun + 1).isNoun();
        Range object = pronoun ? new Range(noun, noun + 1) : phrases.startingAt(noun);
        if (object == null) {
            return at;
        }
        if (line.is(at, "to") || line.is(at, "with")) {
            addressee = addressee == null ? object : addressee;
        } else if (line.is(at, "in")
                || line.is(at, "on")
                || line.is(at, "via")
                || line.is(at, "through")
                || line.is(at, "by")) {
            noteMedium(at, object);
        }
        return afterReduced(object.to());
    }

    /** "said in a video posted on Friday that": what is said of the medium. */
    private int afterReduced(int at) {
        if (line.tag(at) != Tag.VBN || !MEDIA.columns(line.form(at)).contains("sent")) {
            return at;
        }
        Range when = line.tag(at + 1) == Tag.IN ? phrases.startingAt(at + 2) : null;
        if (when == null && phrases.isTime(at + 2)) {
            return at + 3;
        }
        return when == null ? phrases.isTime(at + 1) ? at + 2 : at + 1 : when.to();
    }

    private void noteMedium(int at, Range object) {
        for (int i = object.from(); i < object.to(); i++) {
            if (MEDIA.columns(line.form(i)).contains("medium")
                    || (line.tag(i) == Tag.NNP
                            && !phrases.isTime(i)
                            && (line.is(at, "on") || line.isColon(object.to())))) {
                medium = object;
            }
        }
    }

    /** ", stupidly," or ", in tears," before a clause or quotation. */
    private int commas(int at) {
        if (!line.isComma(at)) {
            return at;
        }
        if (line.isQuotation(at + 1) || line.is(at + 1, "that")) {
            return at + 1;
        }
        for (int i = at + 1; i < at + 14 && i < line.size(); i++) {
            if (line.isComma(i)) {
                boolean goesOn =
                        line.is(i + 1, "that") || line.isQuotation(i + 1) || isQuestion(i + 1) || line.isColon(i + 1);
                boolean aside = line.is(at + 1, "without") || !clauses.hasFiniteVerb(at + 1, i);
                return goesOn && i > at + 1 && aside ? i + 1 : at;
            }
            if (line.isColon(i)) {
                boolean aside = !line.tag(at + 1).isVerb() || line.tag(at + 1) == Tag.VBG;
                return aside && !clauses.hasFiniteVerb(at + 1, i) ? i : at;
            }
        }
        return at;
    }

    boolean isQuestion(int item) {
        Tag tag = line.tag(item);
        return tag == Tag.WRB
                || tag == Tag.WP
                || tag == Tag.WDT
                || line.is(item, "whether")
                || line.is(item, "if")
                || line.is(item, "why");
    }

    /** The item before the credited words, or before the verb when they follow it. */
    int leftEdge() {
        return (subject == null
                        ? cue.group().from()
                        : Math.min(subject.from(), cue.group().from()))
                - 1;
    }

    /** The phrase after the verb that is its subject in "..., said Smith". */
    @Nullable
    Range invertedSubject() {
        int at = cue.after();
        if (line.tag(at) == Tag.PRP && !phrases.isSubjectPronoun(at)) {
            return null;
        }
        Range found = phrases.startingAt(at);
        return found == null || phrases.isTime(found.from()) ? null : found;
    }

    Draft draft(String rule) {
        Draft draft = new Draft(rule, cue.verb().kind(), stance());
        draft.cuedBy(line.words(cue.words()));
        draft.nonFinite = cue.isNonFinite(line) && !raised;
        if (addressee != null) {
            draft.addressee = line.words(addressee);
        }
        if (medium != null) {
            draft.medium = line.words(medium);
        }
        credit(draft);
        return draft;
    }

    private void credit(Draft draft) {
        if (cue.isPassive()) {
            Range agent = agent();
            if (agent != null) {
                draft.by(line.words(agent));
            }
            if (subject != null && cue.verb().takes('k')) {
                draft.addressee = line.words(subject);
            }
            return;
        }
        if (subject != null) {
            int who = relative();
            draft.by(who < 0 ? line.words(subject) : line.words(who, who + 1));
            draft.standsFor = who < 0 ? null : line.words(subject);
            return;
        }
        Range quoted = line.is(cue.group().from() - 1, "as")
                ? subjects.before(cue.group().from() - 1)
                : heard();
        if (quoted != null) {
            draft.by(line.words(quoted));
            draft.nonFinite = false;
            return;
        }
        Range clause = subjects.ofClauseBefore(cue.group().from(), cues);
        if (clause != null) {
            draft.by(line.words(clause));
        }
    }

    /** The "who" in "the mayor, who denies it": the words next to the cue; -1 where the subject itself stands there. */
    private int relative() {
        int at = cue.group().from() - 1;
        while (at > 0 && line.tag(at) == Tag.RB) {
            at--;
        }
        boolean who = line.tag(at) == Tag.WP || line.tag(at) == Tag.WDT;
        boolean apart = subject != null && subject.to() <= at && line.isComma(at - 1);
        return who && apart && !line.is(at, "whose") ? at : -1;
    }

    /** "she remembers her husband saying that": who is heard or remembered to say it. */
    private @Nullable Range heard() {
        int from = cue.group().from();
        boolean beside = cue.tag() == Tag.VBG && cue.words().from() == from && !line.isComma(from - 1);
        Range who = beside ? phrases.endingAt(from - 1) : null;
        boolean object = who != null && line.tag(who.from() - 1).isFinite() && reports(line.form(who.from() - 1));
        return object ? who : null;
    }

    /** "remembers her saying", "has Western officials saying". */
    private boolean reports(String verb) {
        return verb.equals("has") || verb.equals("had") || verb.equals("have") || book.verb(verb) != null;
    }

    private @Nullable Range agent() {
        for (int i = cue.after(); i < cue.after() + 4; i++) {
            if (line.is(i, "by")) {
                return phrases.startingAt(i + 1);
            }
        }
        return null;
    }

    private org.hearsay.model.Stance stance() {
        boolean nobody = subject != null
                && (line.is(subject.from(), "none")
                        || line.is(subject.from(), "nobody")
                        || line.is(subject.from(), "no")
                        || line.is(subject.from(), "neither"));
        if (raised) {
            return org.hearsay.model.Stance.HEDGE;
        }
        if (!cue.isNegated() && !nobody) {
            return cue.verb().stance();
        }
        boolean says = cue.verb().kind() == org.hearsay.model.Kind.SPEECH;
        return cue.verb().stance() == org.hearsay.model.Stance.DENY
                ? org.hearsay.model.Stance.NONE
                : says ? org.hearsay.model.Stance.NONE : org.hearsay.model.Stance.DENY;
    }

    static int reach() {
        return REACH;
    }
}
