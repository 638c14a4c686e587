package org.hearsay.read.attribution;

import java.util.List;
import java.util.Set;
import org.hearsay.read.text.Tag;

/** How far a reported clause reaches, to the right and to the left of its cue. */
final class Clauses {
    private static final Set<String> TURNS = Set.of("but", "while", "whereas", "although", "though");

    private static final Set<String> SETTINGS =
            Set.of("when", "after", "as", "although", "though", "while", "before", "once", "asked");

    private static final Set<String> APPROXIMATE =
            Set.of("about", "around", "nearly", "almost", "roughly", "over", "some");
    private static final Set<String> CONCESSIVE =
            Set.of("although", "though", "while", "unless", "once", "until", "because", "since");
    private static final Set<String> QUANTITIES =
            Set.of("much", "more", "most", "little", "less", "enough", "many", "few");

    private final Line line;
    private final List<Cue> cues;
    private final Phrases phrases;

    Clauses(Line line, List<Cue> cues) {
        this.line = line;
        this.cues = cues;
        this.phrases = new Phrases(line);
    }

    /** The end of the clause that starts at {@code from} and that {@code cue} reports. */
    int end(int from, Cue cue) {
        int body = line.body();
        for (int i = from + 1; i < body; i++) {
            if (isCut(i, from, cue)) {
                return trimmed(from, i);
            }
        }
        return trimmed(from, body);
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from + 1
                && (line.isComma(end - 1)
                        || line.isSemicolon(end - 1)
                        || line.isDash(end - 1)
                        || (line.is(end - 1, "then") && line.tag(end - 2) == Tag.CC)
                        || line.tag(end - 1) == Tag.CC)) {
            end--;
        }
        return end;
    }

    private boolean isCut(int i, int from, Cue cue) {
        if (line.isSemicolon(i) || (line.isColon(i) && startsClause(i + 1))) {
            return !isNextThat(from, i);
        }
        if (line.tag(i) == Tag.CC && line.is(i + 1, "then") && line.isComma(i + 2)) {
            return true;
        }
        boolean comma = line.isComma(i);
        int next = comma ? i + 1 : i;
        boolean first = cue.words().from() == 0 || (isSubordinate() && cue.equals(cues.getFirst()));
        boolean opening = first && comma && !line.isComma(from - 1);
        if (comma && isReportedOn(next, cue)) {
            return true;
        }
        if (opening && (startsClause(i + 1) || isPlainClause(i + 1))) {
            return true;
        }
        if (comma && line.tag(from) == Tag.TO && isPlainClause(i + 1)) {
            return true;
        }
        if (comma && resumes(from, i)) {
            return true;
        }
        if (comma && (isAccordingTo(next) || isParticipleCue(next) || isAsSaid(next))) {
            return true;
        }
        if ((!comma && line.tag(i) != Tag.CC)
                || (comma && line.tag(next) != Tag.CC && !TURNS.contains(line.form(next)))) {
            return comma && isOwnAttribution(next, cue);
        }
        if (comma && TURNS.contains(line.form(next))) {
            return true;
        }
        int after = next + 1;
        if (line.is(after, "that") || line.tag(after) == Tag.SC) {
            return false;
        }
        if (isResumedAfterInfinitive(from, after)
                || isPastAfterWould(from, i, after, cue)
                || (line.tag(after) == Tag.WP && cueFollows(after))) {
            return true;
        }
        if (line.is(next, "or")) {
            return false;
        }
        return isSharedSubjectCue(after, cue, comma)
                || isOwnReply(after, cue)
                || (comma && isNewEvent(from, after, cue))
                || (comma && isOwnAttribution(after, cue));
    }

    /** "that it fell; that nobody knew; and that it was late": one report in several clauses. */
    private boolean isNextThat(int from, int semicolon) {
        int next = line.tag(semicolon + 1) == Tag.CC ? semicolon + 2 : semicolon + 1;
        return line.isSemicolon(semicolon) && line.is(from, "that") && line.is(next, "that");
    }

    /** "he laughed": a pronoun and its verb. */
    private boolean isPlainClause(int at) {
        return line.tag(at) == Tag.PRP
                && phrases.isSubjectPronoun(at)
                && (line.tag(at + 1).isFinite()
                        || (line.tag(at + 1) == Tag.RB && line.tag(at + 2).isFinite()));
    }

    /** "shouted at them to sit down and then sat down": a finite verb is not the infinitive's. */
    private boolean isResumedAfterInfinitive(int from, int after) {
        if (line.tag(from) != Tag.TO && line.tag(from) != Tag.VBG) {
            return false;
        }
        int verb = line.tag(after) == Tag.RB ? after + 1 : after;
        boolean nobody = line.is(after, "nobody") || line.is(after, "everybody") || line.is(after, "everyone");
        boolean other = isPlainClause(after) || (nobody && line.tag(after + 1).isFinite());
        return line.tag(verb) == Tag.VBD || line.tag(verb) == Tag.VBZ || other;
    }

    /** "said he would think about it and gave me a bun": what shares "would" is no past form. */
    private boolean isPastAfterWould(int from, int and, int after, Cue cue) {
        int verb = line.tag(after) == Tag.RB ? after + 1 : after;
        boolean past = line.tag(verb) == Tag.VBD && !Phrases.isAuxiliary(line.form(verb)) && cue.tag() == Tag.VBD;
        for (int i = and - 1; past && i >= from; i--) {
            if (line.tag(i).isFinite()) {
                return line.tag(i) == Tag.MD || line.is(i, "'d");
            }
        }
        return false;
    }

    /** "When I asked what could undo it, she said": the whole clause is only the setting of the next. */
    private boolean isSubordinate() {
        return SETTINGS.contains(line.form(0)) || (line.is(0, "if") && line.is(1, "asked"));
    }

    /** "an offer, which it described as": a relative clause with a report of its own by the same voice. */
    private boolean isReportedOn(int which, Cue cue) {
        if (line.tag(which) != Tag.WDT && !line.is(which, "which")) {
            return false;
        }
        for (Cue other : cues) {
            int group = other.group().from();
            if (other.words().from() > cue.words().from() && group > which && group <= which + 3) {
                return line.tag(which + 1) == Tag.PRP;
            }
        }
        return false;
    }

    /** ", said she": the sentence goes back to the clause around; not after an insertion of the content's own. */
    private boolean resumes(int from, int comma) {
        if (!line.tag(comma + 1).isFinite()) {
            return false;
        }
        if (line.tag(from) == Tag.TO || line.tag(from + 1) == Tag.TO || line.tag(from) == Tag.VBG) {
            return true;
        }
        int first = from;
        while (first < comma && !line.isComma(first)) {
            first++;
        }
        return hasFiniteVerb(from, first);
    }

    private boolean isAccordingTo(int at) {
        return line.is(at, "according") && line.is(at + 1, "to");
    }

    private boolean isAsSaid(int at) {
        return line.is(at, "as")
                && cues.stream()
                        .anyMatch(c -> c.words().from() > at && c.words().from() < at + 6 && line.isComma(c.after()));
    }

    private boolean isParticipleCue(int at) {
        int verb = line.tag(at) == Tag.RB ? at + 1 : at;
        return line.tag(verb) == Tag.VBG
                && cueAt(verb)
                && !line.is(verb, "meaning")
                && !line.is(verb, "going")
                && !line.is(verb, "showing");
    }

    private boolean cueAt(int item) {
        for (Cue cue : cues) {
            if (cue.words().from() == item) {
                return true;
            }
        }
        return false;
    }

    /** "... and said", "... but refused": the same voice goes on to another statement. */
    private boolean isSharedSubjectCue(int at, Cue cue, boolean comma) {
        int verb = at;
        while (line.tag(verb) == Tag.RB || (Phrases.isAuxiliary(line.form(verb)) && cueFollows(verb))) {
            verb++;
        }
        Tag tag = line.tag(verb);
        boolean finite = tag == Tag.VBD || tag == Tag.VBZ || tag == Tag.VBP || (verb > at && tag == Tag.VBN);
        boolean progressive = cue.tag() == Tag.VBG
                && Phrases.isAuxiliary(line.form(cue.words().from() - 1));
        if (!finite) {
            return false;
        }
        boolean sameForm = tag == cue.tag()
                || progressive
                || (cue.tag() == Tag.VBN && tag == Tag.VBZ)
                || (cue.tag() == Tag.VBN && tag == Tag.VBD)
                || (cue.tag() == Tag.VB && tag == Tag.VBD);
        return (cueAt(verb) && sameForm) || (comma && sameForm && tag == Tag.VBD);
    }

    private boolean cueFollows(int at) {
        return cueAt(at + 1) || cueAt(at + 2);
    }

    /** "He asked whether I was content and I told him": the teller's own next words. */
    private boolean isOwnReply(int after, Cue cue) {
        boolean answers = cue.verb().stance() == org.hearsay.model.Stance.ASK
                && line.tag(after) == Tag.PRP
                && line.tag(after + 1).isFinite()
                && cueAt(after + 1);
        if (answers) {
            return true;
        }
        boolean mine = line.is(after, "i") || line.is(after, "we");
        boolean subject =
                line.is(cue.group().from() - 1, "i") || line.is(cue.group().from() - 1, "we");
        return mine && !subject && cueFollows(after) && cue.tag() == Tag.VBD && line.tag(after + 1) == Tag.VBD;
    }

    /**
     * "He said it held, and the mayor left.": after a reported clause in the past, another noun with a plain past of its own
     * is the report's own next event, where what was said would read "had left". Not after "that", nor before "would".
     */
    private boolean isNewEvent(int from, int after, Cue cue) {
        Range subject = cue.tag() == Tag.VBD && !line.is(from, "that") ? phrases.startingAt(after) : null;
        boolean noun = subject != null && line.tag(subject.from()) != Tag.PRP && line.tag(subject.from()) != Tag.EX;
        if (!noun || subject == null || line.tag(subject.to()) != Tag.VBD) {
            return false;
        }
        return !Phrases.isAuxiliary(line.form(subject.to()));
    }

    /** "X said a, and Y said b": a noun phrase and a finite cue with something of its own to report. */
    private boolean isOwnAttribution(int at, Cue cue) {
        for (Cue other : cues) {
            int group = other.group().from();
            if (group <= at
                    || group > at + 12
                    || other.words().from() <= cue.words().from()) {
                continue;
            }
            Range subject = phrases.endingAt(group - 1);
            if (subject == null && line.isComma(group - 1)) {
                subject = new Subjects(line).before(group);
            }
            boolean fresh = subject != null && subject.from() == at;
            boolean clause =
                    isThatSoon(other.after()) || line.isColon(other.after()) || line.isQuotation(other.after());
            return fresh && other.tag().isFinite() && other.verb().takes('q') && clause;
        }
        return false;
    }

    /** "Update, 7 October: the Voice reports": what stands before the colon is no clause. */
    private boolean isLabelled(int colon) {
        return line.isColon(colon) && colon < 8 && !line.isQuotation(colon + 1);
    }

    /** "has confirmed to us in writing that". */
    boolean isThatSoon(int from) {
        for (int i = from; i < from + 6; i++) {
            if (line.is(i, "that")) {
                return true;
            }
            if (line.isComma(i) || line.tag(i).isFinite()) {
                return false;
            }
        }
        return false;
    }

    /** The start of the clause that ends before {@code end}: the line's start, or after a semicolon; without "But". */
    int start(int end) {
        int from = end;
        while (from > 0 && !line.isSemicolon(from - 1) && !isLabelled(from - 1)) {
            from--;
        }
        while (from < end
                && ((line.tag(from) == Tag.CC && !line.is(from, "nor") && !line.is(from, "either"))
                        || line.isComma(from))) {
            from++;
        }
        return from;
    }

    boolean hasFiniteVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.tag(i).isFinite() || line.opensWithVerb(i)) {
                return true;
            }
        }
        return false;
    }

    /** True when a subject and a finite verb begin at {@code from}: "he had heard", "the building may turn". */
    boolean startsClause(int from) {
        int at = from;
        while (line.tag(at) == Tag.RB || (line.tag(at) == Tag.CC && at == from)) {
            at++;
        }
        if (at > from && QUANTITIES.contains(line.form(at - 1)) && line.tag(at).isFinite()) {
            return true;
        }
        if (line.is(at, "at") && (line.is(at + 1, "least") || line.is(at + 1, "most"))) {
            at += 2;
        } else if (line.is(at, "up") && line.is(at + 1, "to")) {
            at += 2;
        } else if (APPROXIMATE.contains(line.form(at)) && line.tag(at + 1) == Tag.CD) {
            at++;
        } else if (line.tag(at) == Tag.SC && CONCESSIVE.contains(line.form(at))) {
            return startsAfterSetting(at);
        } else if (line.tag(at) == Tag.IN && !line.is(at, "like")) {
            return startsAfterPreposition(at);
        }
        if (phrases.isSubjectPronoun(at) || line.tag(at) == Tag.EX) {
            return verbSoon(at + 1, 4);
        }
        Range subject = phrases.startingAt(at);
        if (subject == null) {
            return line.tag(at) == Tag.VBG && verbSoon(at + 1, 8);
        }
        return verbSoon(subject.to(), 14);
    }

    /** "said although it was late, they would go": a comma, and then the clause itself. */
    private boolean startsAfterSetting(int at) {
        for (int i = at + 2; i < line.body() && i < at + 24; i++) {
            if (line.isComma(i)) {
                return line.isQuotation(i + 1) || startsClause(i + 1);
            }
        }
        return false;
    }

    /** "said in 2021 the council had ..." */
    private boolean startsAfterPreposition(int at) {
        Range object = phrases.startingAt(at + 1);
        if (object == null) {
            return false;
        }
        int next = line.isComma(object.to()) ? object.to() + 1 : object.to();
        return phrases.isSubjectPronoun(next) && verbSoon(next + 1, 3);
    }

    /** Right after its subject a past form is the clause's verb, even where it was taken for a participle. */
    private boolean isBareVerb(int item) {
        Tag tag = line.tag(item);
        Tag next = line.tag(item + 1);
        boolean past = tag == Tag.VBN && next != Tag.COMMA && !line.is(item + 1, "by") && !line.is(item + 1, "in");
        return (past
                        && (next == Tag.TO
                                || next == Tag.IN
                                || next == Tag.DT
                                || next == Tag.PRP
                                || next == Tag.SC
                                || next == Tag.PRPS
                                || next == Tag.RP))
                || (tag == Tag.VB && line.tag(item - 1) == Tag.NNS);
    }

    /** "the bridge, which he opened, was safe": behind the relative clause that commas set off; {@code from} without one. */
    private int pastRelative(int from) {
        boolean relative = line.isComma(from) && (line.tag(from + 1) == Tag.WDT || line.tag(from + 1) == Tag.WP);
        for (int i = from + 2; relative && i < from + 16 && i < line.body(); i++) {
            if (line.isComma(i)) {
                return hasFiniteVerb(from + 2, i) ? i + 1 : from;
            }
        }
        return from;
    }

    private boolean verbSoon(int from, int reach) {
        int commas = 0;
        int first = pastRelative(from);
        if (first > from) {
            return line.tag(first).isFinite() || line.tag(first) == Tag.VBN;
        }
        for (int i = from; i < from + reach && i < line.body(); i++) {
            Tag tag = line.tag(i);
            if (tag.isFinite()) {
                boolean other = (line.tag(i - 1) == Tag.PRP || line.is(i - 1, "that")) && line.isComma(i - 2);
                boolean then = commas == 1 && line.tag(i - 1) == Tag.RB && line.isComma(i - 2);
                return !(commas == 1 && line.isComma(i - 1)) && !other && !then;
            }
            if (i == from && (line.opensWithVerb(i) || isBareVerb(i))) {
                return true;
            }
            if (line.isQuotation(i) && line.isLong(i)) {
                return true;
            }
            commas += line.isComma(i) ? 1 : 0;
            boolean late = line.tag(i + 1) == Tag.RB && line.tag(i + 2).isFinite();
            if (tag == Tag.CC && (line.tag(i + 1).isFinite() || late)) {
                return false;
            }
            boolean inside = line.isQuotation(i)
                    || tag == Tag.RB
                    || tag == Tag.RP
                    || tag == Tag.IN
                    || tag.isNoun()
                    || tag == Tag.JJ
                    || tag == Tag.DT
                    || tag == Tag.PRPS
                    || tag == Tag.VBN
                    || tag == Tag.VBG
                    || tag == Tag.POS
                    || tag == Tag.CC
                    || tag == Tag.CD
                    || tag == Tag.WP
                    || tag == Tag.WDT
                    || (tag == Tag.COMMA && commas < 3)
                    || tag == Tag.OPEN
                    || tag == Tag.CLOSE
                    || tag == Tag.TO;
            if (!inside) {
                return false;
            }
        }
        return false;
    }
}
