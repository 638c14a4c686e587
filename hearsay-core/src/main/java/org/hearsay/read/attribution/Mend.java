package org.hearsay.read.attribution;

import org.hearsay.read.text.Tag;
import org.hearsay.read.text.Words;

/**
 * Mends tags that the tagger, which has read little reporting, gets wrong around reporting verbs: "the firm denies reports",
 * "the union plans to meet", "a medic said", "a study they commissioned found that". Each repair needs the words on both sides,
 * so that "three reports that day" and "the plans to meet" stay nouns.
 */
final class Mend {
    private final Words words;
    private final CueBook book;

    private Mend(Words words, CueBook book) {
        this.words = words;
        this.book = book;
    }

    static void tags(Words words, CueBook book) {
        Mend mend = new Mend(words, book);
        for (int i = 0; i < words.size(); i++) {
            mend.word(i);
        }
    }

    private void word(int i) {
        switch (words.tag(i)) {
            case NNS -> plural(i);
            case NN -> singular(i);
            case VB -> base(i);
            case JJ -> adjective(i);
            case VBN -> participle(i);
            case RB -> quantity(i);
            default -> {}
        }
    }

    private Tag tag(int word) {
        return word < 0 || word >= words.size() || crosses(word) ? Tag.STOP : words.tag(word);
    }

    private boolean crosses(int word) {
        return words.lineBreaksBefore(word) == 2;
    }

    private String form(int word) {
        return word < 0 || word >= words.size() ? "" : words.form(word);
    }

    private boolean isAfterSubject(int i) {
        Tag before = tag(i - 1);
        return before == Tag.NN
                || before == Tag.NNP
                || before == Tag.PRP
                || before == Tag.CD
                || before == Tag.CLOSE
                || before == Tag.WP
                || before == Tag.WDT;
    }

    /** "denies", "states that": a third person that looks like a plural. */
    private void plural(int i) {
        CueBook.Verb verb = book.verb(form(i));
        if (verb == null || tag(i - 1) == Tag.DT || tag(i - 1) == Tag.PRPS || tag(i - 1) == Tag.JJ) {
            return;
        }
        boolean never = book.noun(form(i)) == null && book.person(form(i)).isEmpty() && !book.isAlsoNoun(form(i));
        Tag next = tag(i + 1);
        boolean clause = form(i + 1).equals("that")
                || next == Tag.WRB
                || next == Tag.PRP
                || form(i + 1).equals("whether");
        boolean quote = next == Tag.QUOTE || form(i + 1).equals(":");
        boolean infinitive = next == Tag.TO && tag(i + 2) == Tag.VB && tag(i - 1) != Tag.PRP && opensClause(i - 1);
        boolean object = tag(i - 1) == Tag.NN && !never && finiteBefore(i - 1);
        if (object) {
            return;
        }
        if (isAfterSubject(i) && (never || clause || (quote && tag(i - 1) != Tag.NN) || infinitive)) {
            words.retag(i, Tag.VBZ);
        } else if (tag(i - 1) == Tag.CC && (never || form(i + 1).equals("that")) && verbBefore(i)) {
            words.retag(i, Tag.VBZ);
        }
    }

    /** "rejected opposition claims that": the clause has its verb already. */
    private boolean finiteBefore(int i) {
        for (int at = i - 1; at >= 0 && i - at < 5 && !tag(at).isMark() && tag(at) != Tag.CC; at--) {
            if (tag(at).isFinite()) {
                return true;
            }
        }
        return false;
    }

    /** True when the noun phrase that ends at {@code last} opens its sentence. */
    private boolean opensClause(int last) {
        int at = last;
        while (at > 0 && last - at < 6 && (tag(at).isNoun() || tag(at) == Tag.JJ || tag(at) == Tag.POS)) {
            at--;
        }
        return at == 0
                || tag(at) == Tag.STOP
                || tag(at - 1) == Tag.STOP
                || tag(at - 1) == Tag.CC
                || tag(at - 1) == Tag.COMMA
                || words.lineBreaksBefore(at) > 0;
    }

    private boolean verbBefore(int i) {
        for (int at = i - 2; at > 0 && i - at < 12 && tag(at) != Tag.STOP; at--) {
            if (tag(at) == Tag.VBZ) {
                return true;
            }
        }
        return false;
    }

    /** "I suggest we wait" and "they plan to stay" after a pronoun. */
    private void singular(int i) {
        boolean pronoun = tag(i - 1) == Tag.PRP
                && book.verb(form(i)) != null
                && !form(i - 1).equals("her");
        if (pronoun) {
            words.retag(i, Tag.VBP);
        }
    }

    /** "we wait": a subject pronoun has a finite verb, unless it is an object: "let us wait", "saw you go". */
    private boolean isOwnSubject(int pronoun) {
        String form = form(pronoun);
        boolean subject = form.equals("i") || form.equals("we") || form.equals("they");
        return subject && (!tag(pronoun - 1).isFinite() || book.verb(form(pronoun - 1)) != null);
    }

    /** "the maintenance log shows": between a noun and its verb no base form stands; "asks why ..., and answers". */
    private void base(int i) {
        Tag before = tag(i - 1);
        boolean nominal =
                before == Tag.NN || before == Tag.JJ || before == Tag.POS || before == Tag.DT || before == Tag.NNP;
        boolean person = !book.person(form(i)).isEmpty();
        if (nominal && (tag(i + 1) == Tag.VBZ || tag(i + 1) == Tag.VBD || (person && tag(i + 1) != Tag.DT))) {
            words.retag(i, Tag.NN);
        } else if (before == Tag.PRP && isOwnSubject(i - 1)) {
            words.retag(i, Tag.VBP);
        } else if (before == Tag.CC && form(i).endsWith("s") && book.verb(form(i)) != null) {
            words.retag(i, Tag.VBZ);
        }
    }

    /** "A medic at the hospital said". */
    private void adjective(int i) {
        Tag next = tag(i + 1);
        boolean head = next == Tag.IN || next.isFinite() || next == Tag.COMMA || next == Tag.WP;
        if (head && !book.person(form(i)).isEmpty() && (tag(i - 1) == Tag.DT || tag(i - 1) == Tag.PRPS)) {
            words.retag(i, Tag.NN);
        }
    }

    /** "a study they commissioned found that": no auxiliary stands before, so it is the clause's own past. */
    private void participle(int i) {
        boolean auxiliary = Phrases.isAuxiliary(form(i - 1))
                || (tag(i - 1) == Tag.RB && (Phrases.isAuxiliary(form(i - 2)) || tag(i - 2) == Tag.RB));
        boolean clause = form(i + 1).equals("that") && book.verb(form(i)) != null;
        int before = tag(i - 1) == Tag.RB ? i - 2 : i - 1;
        boolean subject = tag(i - 1) == Tag.PRP || (clause && (tag(before).isNoun() || tag(before) == Tag.VBD));
        boolean shared = tag(i - 1) == Tag.CC && book.verb(form(i)) != null && pastBefore(i - 1);
        if (!auxiliary && (subject || shared)) {
            words.retag(i, Tag.VBD);
        }
    }

    /** "said it would go and urged": one past verb shares its subject with another, unless an auxiliary stands between. */
    private boolean pastBefore(int i) {
        for (int at = i - 1; at > 0 && i - at < 25 && tag(at) != Tag.STOP; at--) {
            if (Phrases.isAuxiliary(form(at)) && !form(at).equals("not")) {
                return tag(at) == Tag.VBD && i - at > 8;
            }
            if (tag(at) == Tag.VBD) {
                return true;
            }
        }
        return false;
    }

    /** "Almost all said": the subject itself. */
    private void quantity(int i) {
        boolean all = form(i).equals("all") || form(i).equals("both") || form(i).equals("most");
        if (all && tag(i + 1).isFinite() && book.verb(form(i + 1)) != null && tag(i - 1) != Tag.PRP) {
            words.retag(i, Tag.DT);
        }
    }
}
