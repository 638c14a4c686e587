package org.hearsay.read.attribution;

import java.util.Set;
import org.hearsay.model.Kind;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.model.Stance;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;

/**
 * What a statement does, where its words change what the cue alone says: a question asks, "Kill the bell" orders, "says he
 * will pay" promises, "it has given no such order" denies. Not: "nobody sues over a field" (no denial of one's own),
 * "concedes it has not paid" (granted, not denied).
 */
final class Stances {
    private static final WordTable GRANTING = WordTable.read(Stances.class, "granting-verbs.tsv");
    private static final Set<String> DENIERS =
            Set.of("i", "we", "it", "he", "she", "they", "there", "not", "no", "never");
    private static final Set<String> FIRM = Set.of(
            "insist",
            "insists",
            "insisted",
            "maintain",
            "maintains",
            "maintained",
            "contend",
            "contends",
            "contended",
            "protest",
            "protests",
            "protested",
            "object",
            "objects",
            "objected");
    private static final Set<String> PROMISERS = Set.of("i", "we", "he", "she", "they");
    private static final Set<String> CONDITIONS =
            Set.of("would", "could", "should", "might", "may", "can", "ca", "must", "'d");
    private static final Set<String> DENIALS = Set.of("never", "not", "n't", "no", "nothing", "nobody");
    private static final Set<String> SILENCES =
            Set.of("comment", "say", "discuss", "speculate", "elaborate", "answer", "respond");

    private final Words words;

    Stances(Words words) {
        this.words = words;
    }

    /** One sentence that ends in a question mark of its own. */
    private boolean isQuestion(Draft draft) {
        Range last = draft.content.getLast();
        int end = last.to() - 1;
        Tag first = words.tag(draft.firstWord());
        boolean wh = first == Tag.WRB || first == Tag.WP || first == Tag.WDT;
        if (wh && last.to() < words.size() && words.first(last.to()) == '?' && words.isGlued(last.to())) {
            return true;
        }
        if (!Character.isLetterOrDigit(words.first(end)) && words.first(end) != '?' && end > last.from()) {
            end--;
        }
        if (words.first(end) != '?') {
            return false;
        }
        for (int i = draft.firstWord(); i < end; i++) {
            if (words.first(i) == '.' && words.end(i) - words.start(i) == 1) {
                return false;
            }
        }
        return true;
    }

    /** "says it has given no such instruction" denies, whatever the verb. */
    Stance of(Draft draft, Source source) {
        if (draft.stance == Stance.ASSERT && isQuestion(draft)) {
            return Stance.ASK;
        }
        if (draft.stance == Stance.ASSERT && draft.kind == Kind.BELIEF && ownGuess(draft)) {
            return Stance.HEDGE;
        }
        if (draft.stance != Stance.ASSERT || draft.kind != Kind.SPEECH) {
            return draft.stance;
        }
        if (draft.block) {
            return turn(draft);
        }
        Range first = draft.content.getFirst();
        int limit = Math.min(first.to(), first.from() + 6);
        int from = first.from();
        while ((from < limit && !Character.isLetterOrDigit(words.first(from)))
                || (from < limit && words.form(from).equals("that"))) {
            from++;
        }
        if (from >= first.to()) {
            return draft.stance;
        }
        boolean direct = from > first.from() && words.tag(from - 1) == Tag.QUOTE;
        if (direct && words.tag(from) == Tag.VB) {
            return Stance.ORDER;
        }
        if (promises(from, first.to(), source)) {
            return Stance.PROMISE;
        }
        return denial(draft, from, Math.min(limit, from + 5));
    }

    /** "I think it leaks": who says so of himself hedges; "she thinks it leaks" only reports. */
    private boolean ownGuess(Draft draft) {
        Range source = draft.source;
        boolean mine = source != null
                && (words.form(source.from()).equals("i")
                        || words.form(source.from()).equals("we"))
                && source.to() - source.from() == 1;
        String cue = draft.cue.isEmpty() ? "" : words.form(draft.cue.getFirst().from());
        return mine && (cue.equals("think") || cue.equals("reckon"));
    }

    /** "says he will vote against", "said she would"; "it" only of a body: "the group says it will sue". */
    private boolean promises(int from, int to, Source source) {
        if (from + 1 >= to) {
            return false;
        }
        boolean body = source.type() == SourceType.ORGANISATION || source.type() == SourceType.OUTLET;
        boolean own = PROMISERS.contains(words.form(from)) || (words.form(from).equals("it") && body);
        boolean will = words.form(from + 1).equals("will")
                || words.form(from + 1).equals("'ll")
                || words.form(from + 1).equals("'d")
                || (words.form(from + 1).equals("would")
                        && (body || !words.form(from).equals("it")));
        boolean plain = from + 2 >= to
                || (words.tag(from + 2) == Tag.VB && !words.form(from + 2).equals("have"));
        return own && will && plain;
    }

    /** A negated main clause about oneself, or "No ...", "There is no ..."; "would not" and "could not" deny nothing. */
    private Stance denial(Draft draft, int from, int limit) {
        Stance otherwise = draft.stance;
        boolean firm = !draft.cue.isEmpty()
                && FIRM.contains(words.form(draft.cue.getFirst().from()));
        boolean subject = from < limit && (firm || DENIERS.contains(words.form(from)));
        boolean grants = !draft.cue.isEmpty()
                && GRANTING.has(words.form(draft.cue.getFirst().from()));
        boolean contrary = from + 1 < limit
                && words.form(from).equals("not")
                && words.form(from + 1).equals("a");
        for (int i = from; subject && !contrary && i < limit; i++) {
            String form = words.form(i);
            if (CONDITIONS.contains(form)) {
                return isSilence(i) ? Stance.NONE : otherwise;
            }
            boolean told = i + 1 < words.size() && words.form(i + 1).equals("to");
            if (DENIALS.contains(form) && !told) {
                return grants ? otherwise : Stance.DENY;
            }
        }
        return deniesWithin(from, limit) ? Stance.DENY : otherwise;
    }

    /** "wrote that their client "denies any link"", 'said the log "is not authentic"'. */
    private boolean deniesWithin(int from, int limit) {
        for (int i = from; i < limit; i++) {
            String form = words.form(i);
            boolean denies = form.equals("denies") || form.equals("denied");
            boolean quoted = words.tag(i) == Tag.QUOTE
                    && i + 2 < words.size()
                    && (words.form(i + 1).equals("not")
                            || (Phrases.isBe(words.form(i + 1))
                                    && words.form(i + 2).equals("not")));
            if (denies || quoted) {
                return true;
            }
        }
        return false;
    }

    /** "could not comment": nothing is said. */
    private boolean isSilence(int modal) {
        for (int i = modal + 1; i < Math.min(words.size(), modal + 4); i++) {
            String form = words.form(i);
            if (SILENCES.contains(form)) {
                return true;
            }
        }
        return false;
    }

    /** A speaker's turn that opens with "No." denies, one that ends in a question asks. */
    private Stance turn(Draft draft) {
        if (!draft.rule.equals("transcript-turn")) {
            return draft.stance;
        }
        Range content = draft.content.getFirst();
        int end = content.to() - 1;
        while (end > content.from() && words.tag(end) == Tag.CLOSE) {
            end--;
        }
        if (words.first(end) == '?') {
            return Stance.ASK;
        }
        boolean no = words.form(content.from()).equals("no")
                && content.from() + 1 < words.size()
                && words.tag(content.from() + 1).isMark();
        return no ? Stance.DENY : draft.stance;
    }
}
