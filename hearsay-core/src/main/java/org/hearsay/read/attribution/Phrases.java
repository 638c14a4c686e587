package org.hearsay.read.attribution;

import java.util.Set;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * Noun phrases of one line, found by walking tags: good enough to credit a statement to the words that a reader would
 * underline, and never longer than {@value #LONGEST} items.
 */
final class Phrases {
    static final int LONGEST = 40;
    private static final WordTable TIME_WORDS = WordTable.read(Phrases.class, "time-words.tsv");

    /** Names of days and months, and nouns that say when. */
    static final Set<String> TIMES = TIME_WORDS.keys();

    private static final Set<String> INDEFINITE = Set.of(
            "nobody",
            "somebody",
            "anybody",
            "everybody",
            "someone",
            "anyone",
            "everyone",
            "nothing",
            "everything",
            "something");

    private static final Set<String> BE =
            Set.of("be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m");
    private static final Set<String> AUXILIARIES = Set.of(
            "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "have", "has", "had", "having",
            "'ve", "'d", "do", "does", "did", "will", "would", "can", "could", "may", "might", "shall", "should",
            "must", "'ll", "ca", "wo", "not", "n't", "never", "get", "got");
    private static final Set<String> SUBJECT_PRONOUNS = Set.of("i", "he", "she", "we", "they", "it", "you", "who");
    private static final Set<String> OBJECT_PRONOUNS =
            Set.of("me", "him", "her", "us", "them", "you", "it", "himself", "herself", "themselves");

    private final Line line;

    Phrases(Line line) {
        this.line = line;
    }

    static boolean isBe(String form) {
        return BE.contains(form);
    }

    static boolean isAuxiliary(String form) {
        return AUXILIARIES.contains(form);
    }

    boolean isObjectPronoun(int item) {
        return OBJECT_PRONOUNS.contains(line.form(item));
    }

    boolean isSubjectPronoun(int item) {
        return SUBJECT_PRONOUNS.contains(line.form(item));
    }

    boolean isTime(int item) {
        String form = line.form(item);
        if (!TIMES.contains(form)) {
            return false;
        }
        boolean common = TIME_WORDS.columns(form).getFirst().equals("common");
        return line.isCapitalised(item) ? !common || item == 0 : common;
    }

    /** Could {@code item} be the last word of a noun phrase? */
    boolean endsNounPhrase(int item) {
        return switch (line.tag(item)) {
            case NN, NNS, NNP, PRP, CD, EX -> true;
            case DT -> !line.is(item, "the") && !line.is(item, "a") && !line.is(item, "no");
            case JJ, VBG, PRPS -> true;
            case QUOTE -> line.isQuotation(item) && !line.isLong(item);
            case CLOSE -> true;
            case RB -> line.is(item, "there") || line.is(item, "here");
            default -> false;
        };
    }

    private boolean isInside(int item) {
        Tag tag = line.tag(item);
        return switch (tag) {
            case NN, NNS, NNP, JJ, CD, DT, PRPS, POS, MONEY -> true;
            case VBG, VBN ->
                line.tag(item - 1) == Tag.DT
                        || line.tag(item - 1) == Tag.JJ
                        || line.tag(item - 1) == Tag.PRPS
                        || line.tag(item - 1) == Tag.POS
                        || (line.tag(item - 1) == Tag.RB && line.tag(item - 2) == Tag.DT)
                        || isAdjectival(item);
            case RB ->
                line.tag(item + 1) == Tag.JJ
                        || line.is(item, "there")
                        || line.is(item, "here")
                        || line.tag(item + 1) == Tag.CD;
            case QUOTE -> line.isQuotation(item) && !line.isLong(item) && line.lastInside(item) != ',';
            case DASH -> line.is(item, "&") || line.is(item, "/");
            case CC -> line.is(item, "&");
            default -> false;
        };
    }

    private boolean isAdjectival(int item) {
        Tag before = line.tag(item - 1);
        return line.tag(item + 1).isNoun()
                && !line.is(item, "said")
                && (before == Tag.IN || before == Tag.CC || before == Tag.NNP || item == 0 || before == Tag.COMMA)
                && line.tag(item) == Tag.VBN
                && !isAuxiliary(line.form(item - 1));
    }

    /** The noun phrase that ends at {@code last}, with what is attached by "of", "for", "in" ..., or nothing. */
    @Nullable
    Range endingAt(int last) {
        if (!endsNounPhrase(last)) {
            return null;
        }
        boolean placed = line.is(last, "there") && line.tag(last - 1).isNoun();
        if (!placed && (line.tag(last) == Tag.PRP || line.tag(last) == Tag.EX)) {
            Range whole = pronounAfterPreposition(last);
            return whole != null ? whole : new Range(last, last + 1);
        }
        int from = line.tag(last) == Tag.CLOSE ? openingOf(last) - 1 : last;
        int limit = Math.max(0, last - LONGEST);
        int named = namedBy(last);
        if (named >= 0) {
            Range who = endingAt(named);
            return who == null ? null : new Range(who.from(), last + 1);
        }
        from = simpleStart(from, limit);
        from = attached(from, limit);
        boolean clause = line.is(from, "that")
                && from < last
                && (isPluralNext(from + 1) || INDEFINITE.contains(line.form(from + 1)));
        from += clause ? 1 : 0;
        return new Range(Math.max(0, from), last + 1);
    }

    /** "that competition authorities said": "that" opens a clause before a plural. */
    private boolean isPluralNext(int from) {
        int at = from;
        while (line.tag(at) == Tag.JJ || line.tag(at) == Tag.NN || line.tag(at) == Tag.CD) {
            at++;
        }
        return line.tag(at) == Tag.NNS;
    }

    /** "None of them", "one of us". */
    private @Nullable Range pronounAfterPreposition(int pronoun) {
        boolean close = line.is(pronoun - 1, "to") && line.is(pronoun - 2, "close");
        int before = close ? pronoun - 3 : pronoun - 2;
        if ((!close && !line.is(pronoun - 1, "of")) || !endsNounPhrase(before)) {
            return null;
        }
        Range head = endingAt(before);
        return head == null ? null : new Range(head.from(), pronoun + 1);
    }

    /** "an officer identified only as "Colonel K."": the last word of who is so named; -1 when nobody is. */
    private int namedBy(int last) {
        if (!line.isQuotation(last) || !line.is(last - 1, "as")) {
            return -1;
        }
        int at = last - 2;
        at -= line.tag(at) == Tag.RB ? 1 : 0;
        boolean naming = line.is(at, "identified") || line.is(at, "known") || line.is(at, "described");
        at -= 1;
        at -= line.tag(at) == Tag.RB ? 1 : 0;
        return naming && line.tag(at).isNoun() ? at : -1;
    }

    private int openingOf(int close) {
        int at = close - 1;
        while (at > 0 && close - at < 12 && line.tag(at) != Tag.OPEN) {
            at--;
        }
        return Math.max(at, 1);
    }

    private int simpleStart(int last, int limit) {
        int from = last;
        while (from > limit && isInside(from - 1) && !startsAnother(from)) {
            from--;
        }
        return from;
    }

    /** A determiner opens its own phrase: in "in 2021 the valuer" nothing before "the" belongs to it. */
    private boolean startsAnother(int from) {
        Tag tag = line.tag(from);
        if (tag == Tag.DT || tag == Tag.PRPS) {
            return !(line.is(from - 1, "all") || line.is(from - 1, "both") || line.is(from - 1, "half"));
        }
        boolean timeBefore =
                isTime(from - 1) && line.tag(from) == Tag.NNP && !isTime(from) && !line.is(from - 2, "the");
        return timeBefore
                || (line.tag(from - 1) == Tag.CD
                        && line.tag(from) == Tag.NNP
                        && line.tag(from - 2) != Tag.DT
                        && line.word(from - 1) > 0
                        && line.form(from - 1).length() == 4);
    }

    private int attached(int start, int limit) {
        int from = start;
        for (int guard = 0; guard < 8 && from > limit; guard++) {
            int before = prepositionBefore(from);
            if (before < 0) {
                return from;
            }
            from = simpleStart(before, limit);
        }
        return from;
    }

    /** The last word of the phrase that the one starting at {@code from} is attached to; -1 when it stands alone. */
    private int prepositionBefore(int from) {
        int at = from - 1;
        String form = line.form(at);
        if (line.tag(at) == Tag.CC && (form.equals("and") || form.equals("or"))) {
            boolean list = endsNounPhrase(at - 1) && line.tag(at - 1) != Tag.PRP;
            return list && reachesClauseStart(at - 1) ? at - 1 : -1;
        }
        if (line.tag(at) != Tag.IN && line.tag(at) != Tag.TO) {
            return reducedRelative(at);
        }
        if (line.tag(at - 1) == Tag.IN || line.is(at - 1, "close")) {
            at--;
        }
        int head = beforeTime(at - 1);
        if ((line.tag(head) == Tag.VBD && line.tag(head - 1) == Tag.NNS && (form.equals("by") || form.equals("to")))
                || line.tag(head) == Tag.VBN
                || line.tag(head) == Tag.VBG
                || line.tag(head) == Tag.JJ) {
            head--;
            if (line.tag(head) == Tag.RB) {
                head--;
            }
        }
        boolean noun = line.tag(head).isNoun()
                || line.tag(head) == Tag.CD
                || (line.tag(head) == Tag.DT && endsNounPhrase(head));
        return noun && !(isTime(head) && !form.equals("of")) ? head : -1;
    }

    /** "documents released this week | by": past the time to the participle. */
    private int beforeTime(int last) {
        int at = last;
        while (isTime(at) || (at < last && (line.tag(at) == Tag.DT || line.is(at, "last")))) {
            at--;
        }
        return line.tag(at) == Tag.VBN || line.tag(at) == Tag.VBD ? at : last;
    }

    /** "letters obtained Sky News" never; "files seen | by X" is a preposition; "officials speaking | anonymously". */
    private int reducedRelative(int at) {
        boolean naming = line.is(at, "called") || line.is(at, "named");
        if (naming && line.tag(at - 1).isNoun()) {
            return at - 1;
        }
        boolean participle = line.tag(at) == Tag.VBG || line.tag(at) == Tag.VBN;
        boolean object = line.tag(at + 1) == Tag.DT || line.tag(at + 1) == Tag.CD;
        return participle && line.tag(at - 1).isNoun() && object ? at - 1 : -1;
    }

    private boolean reachesClauseStart(int last) {
        int from = attached(simpleStart(last, Math.max(0, last - 12)), Math.max(0, last - 12));
        return isClauseStart(from);
    }

    /** True when a clause may begin at {@code item}. */
    boolean isClauseStart(int item) {
        if (item <= 0) {
            return true;
        }
        Tag before = line.tag(item - 1);
        return before == Tag.COMMA
                || before == Tag.SC
                || before == Tag.DASH
                || before == Tag.CC
                || before == Tag.OPEN
                || before == Tag.WRB
                || line.isQuotation(item - 1)
                || line.is(item - 1, "that");
    }

    /** The noun phrase that starts at {@code first}, or nothing. */
    @Nullable
    Range startingAt(int first) {
        int at = first;
        if (line.tag(at) == Tag.PRP || line.tag(at) == Tag.EX) {
            return new Range(at, at + 1);
        }
        int limit = Math.min(line.size(), first + LONGEST);
        while (at < limit && isForward(at, first)) {
            at++;
        }
        while (at > first
                && (line.tag(at - 1) == Tag.POS || line.tag(at - 1) == Tag.RB || line.tag(at - 1) == Tag.CC)) {
            at--;
        }
        if (at == first || !endsNounPhrase(at - 1)) {
            return null;
        }
        return new Range(first, attachedAfter(at, limit));
    }

    private boolean isForward(int at, int first) {
        Tag tag = line.tag(at);
        if (at > first && (tag == Tag.DT || tag == Tag.PRPS) && !line.is(at - 1, "all") && !line.is(at - 1, "both")) {
            return false;
        }
        if (at > first && (line.is(at, "last") || line.is(at, "this") || line.is(at, "next")) && isTime(at + 1)) {
            return false;
        }
        if (at > first && isTime(at) && line.tag(at) == Tag.NNP && line.tag(at - 1) != Tag.DT) {
            return false;
        }
        return switch (tag) {
            case NN, NNS, NNP, CD, DT, PRPS, MONEY, JJ -> true;
            case POS -> at > first;
            case VBN, VBG -> (line.tag(at + 1).isNoun() && at > first) || line.tag(at + 1) == Tag.NNS;
            case RB -> line.tag(at + 1) == Tag.JJ || line.tag(at + 1) == Tag.CD;
            case CC, DASH -> line.is(at, "&");
            case QUOTE -> line.isQuotation(at) && !line.isLong(at) && !(at > first && line.opensWithVerb(at));
            default -> false;
        };
    }

    private int attachedAfter(int end, int limit) {
        int at = end;
        for (int guard = 0; guard < 6 && at < limit; guard++) {
            boolean of = line.is(at, "of")
                    || (line.tag(at) == Tag.IN
                            && (line.is(at, "for") || line.is(at, "at") || line.is(at, "from"))
                            && line.tag(at + 1) == Tag.NNP
                            && !isTime(at + 1))
                    || (line.tag(at) == Tag.IN && line.is(at, "for") && line.is(at + 1, "the"))
                    || (line.is(at, "to") && line.is(at - 1, "close"));
            if (!of) {
                return at;
            }
            int next = at + 1;
            while (next < limit && isForward(next, at + 1)) {
                next++;
            }
            if (next == at + 1 && line.tag(next) == Tag.PRP) {
                next++;
            }
            if (next == at + 1) {
                return at;
            }
            at = next;
        }
        return at;
    }
}
