package org.hearsay.read.attribution;

import java.util.List;
import java.util.Set;
import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/** Finds who does what a verb of a line says: the noun phrase before it, past appositions, or the clause's subject. */
final class Subjects {
    private static final int REACH = 45;
    private static final Set<String> REDUCED = Set.of(
            "asked",
            "pressed",
            "quoted",
            "reached",
            "contacted",
            "interviewed",
            "identified",
            "described",
            "speaking",
            "questioned",
            "approached");

    private final Line line;
    private final Phrases phrases;

    Subjects(Line line) {
        this.line = line;
        this.phrases = new Phrases(line);
    }

    /** The phrase directly before {@code group} (past an apposition or relative clause), or nothing. */
    @Nullable
    Range before(int group) {
        int last = group - 1;
        while (line.tag(last) == Tag.RB && !phrases.endsNounPhrase(last)) {
            last--;
        }
        last = beforeTime(last);
        if (line.is(last - 1, "at") && (line.is(last, "once") || line.is(last, "first") || line.is(last, "last"))) {
            last -= 2;
        }
        if (line.form(last).endsWith("self") && line.tag(last - 1).isNoun()) {
            last--;
        }
        if (line.isComma(last) || line.isDash(last) || line.tag(last) == Tag.CLOSE) {
            return pastInsertion(last);
        }
        if ((line.is(last, "all") || line.is(last, "both")) && line.tag(last - 1) == Tag.PRP) {
            return new Range(last - 1, last + 1);
        }
        Tag tag = line.tag(last);
        if (tag == Tag.WP || tag == Tag.WDT) {
            return relative(last);
        }
        if (tag == Tag.CC) {
            return null;
        }
        int verb = tag == Tag.IN || tag == Tag.TO ? last - 1 : last;
        if (line.tag(verb).isVerb()
                && line.tag(verb - 1) == Tag.PRP
                && line.tag(verb - 2).isNoun()) {
            return phrases.endingAt(verb - 2);
        }
        Range found = phrases.endingAt(last);
        Range reduced = found == null || !isOnlyTime(found) ? null : beforeReduced(found.from() - 1);
        return found == null ? null : reduced == null ? withRelative(found) : reduced;
    }

    private boolean isOnlyTime(Range phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (!phrases.isTime(i) && line.tag(i) != Tag.CD && line.tag(i) != Tag.DT && !line.is(i, "last")) {
                return false;
            }
        }
        return phrases.isTime(phrase.to() - 1) || phrases.isTime(phrase.from());
    }

    /** "A study published this week", "A note prepared for her on 11 July": the noun before the participle. */
    private @Nullable Range beforeReduced(int last) {
        for (int i = last; i > 0 && last - i < 9; i--) {
            Tag tag = line.tag(i);
            boolean participle = (tag == Tag.VBN || tag == Tag.VBD || tag == Tag.VBG)
                    && line.tag(i - 1).isNoun();
            if (participle) {
                return phrases.endingAt(i - 1);
            }
            if (line.isComma(i) || tag.isFinite()) {
                return null;
            }
        }
        return null;
    }

    /** "The government on Saturday rejected": the day is not part of the subject. */
    private int beforeTime(int last) {
        int at = last;
        while (at > 1 && phrases.isTime(at) && (line.isCapitalised(at) || isDay(at)) && !line.is(at, "may")) {
            at--;
        }
        if (at == last) {
            return last;
        }
        int noun = line.is(at, "on") || line.is(at, "late") || line.is(at, "early") ? at - 1 : at;
        boolean who = noun < at && (line.tag(noun) == Tag.WP || line.tag(noun) == Tag.WDT || line.tag(noun) == Tag.PRP);
        return (line.tag(noun).isNoun() && (noun < at || isDay(last))) || line.tag(noun) == Tag.NNP || who
                ? noun
                : last;
    }

    private boolean isDay(int item) {
        return line.is(item, "today") || line.is(item, "yesterday") || line.is(item, "tonight");
    }

    /** "A technician who worked on the system": the relative clause belongs to the phrase before it. */
    private Range withRelative(Range found) {
        Tag before = line.tag(found.from() - 1);
        if (before != Tag.IN && before != Tag.TO && !before.isFinite() && before != Tag.VBN && before != Tag.VBG) {
            return found;
        }
        boolean verb = false;
        for (int i = found.from() - 1; i > 0 && i > found.from() - 18; i--) {
            Tag tag = line.tag(i);
            verb |= tag.isFinite() || tag == Tag.VBN;
            if (line.isComma(i) || tag == Tag.CC) {
                return found;
            }
            if (tag == Tag.WP || tag == Tag.WDT) {
                Range head = verb && line.tag(i - 1).isNoun() ? phrases.endingAt(i - 1) : null;
                return head == null ? found : new Range(head.from(), found.to());
            }
        }
        return found;
    }

    private @Nullable Range relative(int who) {
        if (line.isComma(who - 1)) {
            Range antecedent = phrases.endingAt(who - 2);
            boolean aside = antecedent != null
                    && antecedent.to() - antecedent.from() == 1
                    && line.isComma(antecedent.from() - 1);
            if (antecedent != null
                    && aside
                    && !line.tag(antecedent.from()).isNoun()
                    && line.tag(antecedent.from()) != Tag.PRP) {
                antecedent = phrases.endingAt(antecedent.from() - 2);
            }
            if (antecedent != null) {
                return outermost(line.is(who, "who") ? afterWith(antecedent) : antecedent);
            }
        }
        return line.is(who, "who") ? new Range(who, who + 1) : phrases.endingAt(who - 1);
    }

    /** "an interview with the mayor, who denies": nobody but the mayor. */
    private Range afterWith(Range phrase) {
        for (int i = phrase.to() - 1; i > phrase.from(); i--) {
            if (line.is(i, "with") && i + 1 < phrase.to()) {
                return new Range(i + 1, phrase.to());
            }
        }
        return phrase;
    }

    /** "Halina Roe, who left in January, wrote": back to the phrase before the inserted piece. */
    private @Nullable Range pastInsertion(int comma) {
        int open = comma - 1;
        int limit = Math.max(0, comma - REACH);
        boolean bracket = line.tag(comma) == Tag.CLOSE;
        while (open > limit && !(bracket ? line.tag(open) == Tag.OPEN : line.isComma(open) || line.isDash(open))) {
            open--;
        }
        if (open <= 0 || open <= limit) {
            return null;
        }
        if (!bracket && !isInsertion(open + 1, comma)) {
            return null;
        }
        Range found = phrases.endingAt(open - 1);
        boolean object = found != null
                && found.to() - found.from() == 1
                && line.tag(found.from()) == Tag.PRP
                && line.tag(found.from() - 1).isVerb();
        if (object && line.tag(open + 1) == Tag.NNP) {
            return phrases.endingAt(comma - 1);
        }
        return found == null || bracket ? found : outermost(found);
    }

    /** Not an insertion: a clause of its own ("he came, she left, said Ann"). */
    private boolean isInsertion(int from, int to) {
        if (from >= to) {
            return false;
        }
        Tag first = line.tag(from);
        if (REDUCED.contains(line.form(from))) {
            return true;
        }
        if (line.is(from, "you") && to - from <= 4) {
            return true;
        }
        if (first == Tag.WP
                || first == Tag.WDT
                || first == Tag.WRB
                || first == Tag.IN
                || first == Tag.SC
                || first == Tag.VBN
                || first == Tag.VBG
                || first == Tag.RB
                || first == Tag.CD) {
            return true;
        }
        for (int i = from; i < to; i++) {
            Tag tag = line.tag(i);
            if (tag == Tag.WDT || tag == Tag.WP) {
                return true;
            }
            if (tag.isFinite()) {
                return false;
            }
        }
        return true;
    }

    /** "Fausto Ilk, director of X, 58": back to the first of several appositions when the clause starts there. */
    private Range outermost(Range found) {
        Range best = found;
        Range whole = found;
        for (int guard = 0; guard < 5; guard++) {
            int comma = line.tag(whole.from() - 1) == Tag.IN ? whole.from() - 2 : whole.from() - 1;
            Range left = line.isComma(comma) ? phrases.endingAt(comma - 1) : null;
            if (left == null || phrases.isTime(left.to() - 1)) {
                break;
            }
            boolean age = left.to() - left.from() == 1 && line.tag(left.from()) == Tag.CD;
            boolean apposition = line.tag(left.to() - 1) == Tag.NNP
                    || (line.tag(left.to() - 1) == Tag.NN && line.tag(best.to() - 1) == Tag.NNP);
            if (!age && !(apposition && phrases.isClauseStart(left.from()))) {
                break;
            }
            whole = left;
            best = age ? best : left;
        }
        return best;
    }

    /** The subject of the nearest finite verb before {@code item}: who "adding" or "and said" speaks of. */
    @Nullable
    Range ofClauseBefore(int item, List<Cue> cues) {
        Range shared = line.tag(item - 1) == Tag.CC ? ofCueBefore(item, cues) : null;
        if (shared != null) {
            return shared;
        }
        Range same = line.tag(item) == Tag.VBG && line.isComma(item - 1) ? ofSayingBefore(item, cues) : null;
        if (same != null) {
            return same;
        }
        int limit = Math.max(0, item - REACH * 2);
        for (int i = item - 1; i >= limit; i--) {
            boolean past =
                    line.tag(i) == Tag.VBN && !Phrases.isAuxiliary(line.form(i - 1)) && line.tag(i - 1) == Tag.NNP;
            if (!line.tag(i).isFinite() && !past) {
                continue;
            }
            int group = i;
            while (group > 0 && (Phrases.isAuxiliary(line.form(group - 1)) || line.tag(group - 1) == Tag.RB)) {
                group--;
            }
            Range subject = before(group);
            if (subject != null) {
                return subject;
            }
        }
        return null;
    }

    /** "said the bridge was safe, adding that": who said the first goes on, not the bridge. */
    private @Nullable Range ofSayingBefore(int item, List<Cue> cues) {
        for (int i = cues.size() - 1; i >= 0; i--) {
            Cue cue = cues.get(i);
            boolean says = cue.words().from() < item
                    && cue.tag().isFinite()
                    && !cue.isPassive()
                    && cue.verb().kind() == org.hearsay.model.Kind.SPEECH;
            Range subject = says ? before(cue.group().from()) : null;
            boolean turned = says && (subject == null || line.isQuotation(subject.to() - 1));
            subject = turned ? phrases.startingAt(cue.after()) : subject;
            if (turned && subject != null && line.isComma(subject.to())) {
                return subject;
            }
            if (subject != null && phrases.isClauseStart(subject.from())) {
                return subject;
            }
        }
        return null;
    }

    /** "concludes that ... and warns that ...": the first cue of the chain has the subject. */
    private @Nullable Range ofCueBefore(int item, List<Cue> cues) {
        Tag tag = null;
        for (Cue cue : cues) {
            tag = cue.words().from() >= item && tag == null ? cue.tag() : tag;
        }
        for (Cue cue : cues) {
            if (cue.words().from() < item && cue.tag() == tag && tag.isFinite()) {
                return before(cue.group().from());
            }
        }
        return null;
    }

    /** The subject of the line's first finite verb that is not a relative clause's, else of the first of all. */
    @Nullable
    Range ofLine() {
        Range relative = null;
        for (int i = 0; i < line.size(); i++) {
            if (!line.tag(i).isFinite()) {
                continue;
            }
            boolean who = i > 2 && (line.tag(i - 1) == Tag.WP || line.tag(i - 1) == Tag.WDT);
            if (!who) {
                Range own = before(i);
                return own == null ? relative : own;
            }
            relative = relative == null ? before(i) : relative;
        }
        return relative;
    }
}
