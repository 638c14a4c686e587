package org.hearsay.read.attribution;

import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;

/**
 * Mends tags that the tagger, which has read little reporting, gets wrong around reporting verbs: "the firm denies reports",
 * "the union plans to meet", "a medic said", "a study they commissioned found that". Each repair needs the words on both sides,
 * so that "three reports that day" and "the plans to meet" stay nouns.
 */
final class Mend {
    private static final WordTable LENT = WordTable.read(Mend.class, "ditransitives.tsv");

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
        if (isOddGivenName(i)) {
            words.retag(i, Tag.NNP);
        }
        switch (words.tag(i)) {
            case NNS -> plural(i);
            case NN -> singular(i);
            case VB -> base(i);
            case JJ -> adjective(i);
            case VBN -> participle(i);
            case RB -> quantity(i);
            case VBZ -> third(i);
            case QUOTE -> possessive(i);
            default -> {}
        }
    }

    /** "chairman Even Strandl": a capital in the middle of a sentence, right before a name, is part of it. */
    private boolean isOddGivenName(int i) {
        Tag own = tag(i);
        boolean odd = own == Tag.RB || own == Tag.VB || own == Tag.VBD || own == Tag.VBP || own == Tag.MD;
        return odd
                && i > 0
                && words.isCapitalised(i)
                && words.lineBreaksBefore(i) == 0
                && Character.isLetter(words.text().charAt(words.end(i - 1) - 1))
                && tag(i + 1) == Tag.NNP
                && words.isCapitalised(i + 1);
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
        boolean another = form(i - 1).equals("another") || form(i - 1).equals("each");
        if (verb != null && another && form(i + 1).equals("that")) {
            words.retag(i, Tag.VBZ);
        }
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
        } else if (tag(i + 1) == Tag.STOP && closesAside(i)) {
            words.retag(i, Tag.VBZ);
        } else if (tag(i - 1) == Tag.COMMA && never) {
            words.retag(i, Tag.VBZ);
        } else if (tag(i - 1) == Tag.CC && (never || form(i + 1).equals("that")) && verbBefore(i)) {
            words.retag(i, Tag.VBZ);
        }
    }

    /** ", the paper reports.": a subject alone between the comma and the verb. */
    private boolean closesAside(int i) {
        boolean noun = tag(i - 1) == Tag.NN || tag(i - 1) == Tag.NNP;
        int at = i - 1;
        while (noun && at > 0 && i - at < 5 && (tag(at).isNoun() || tag(at) == Tag.DT || tag(at) == Tag.JJ)) {
            at--;
        }
        return noun && tag(at) == Tag.COMMA && i - at > 1 && (tag(at + 1) == Tag.DT || tag(at + 1) == Tag.NNP);
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

    /** "The Pensioners' League": an apostrophe behind a plural, with no single mark open before it. */
    private void possessive(int i) {
        boolean apostrophe =
                form(i).equals("'") && words.isGlued(i) && form(i - 1).endsWith("s");
        boolean owned = apostrophe
                && i + 1 < words.size()
                && !words.isGlued(i + 1)
                && words.lineBreaksBefore(i + 1) == 0
                && (tag(i + 1).isNoun() || tag(i + 1) == Tag.JJ);
        for (int at = i - 1; owned && at >= 0 && i - at < 25 && words.lineBreaksBefore(at) < 2; at--) {
            boolean open = (form(at).equals("'") || words.first(at) == '\u2018') && !(at > 0 && words.isGlued(at));
            if (open) {
                return;
            }
        }
        if (owned) {
            words.retag(i, Tag.POS);
        }
    }

    /** ", documents released this week revealed": after a comma a participle makes the word before it a noun. */
    private void third(int i) {
        Tag before = tag(i - 1);
        boolean opens = before == Tag.COMMA || before == Tag.STOP || before == Tag.DASH || i == 0;
        boolean phrase =
                tag(i + 1) == Tag.VBN || (tag(i + 1) == Tag.IN && !form(i + 1).equals("that"));
        if (opens && phrase && book.isAlsoNoun(form(i))) {
            words.retag(i, Tag.NNS);
        }
    }

    /** "files seen by the Post show.": the clause has no other verb. */
    private boolean closesPlural(int i) {
        boolean closed = tag(i + 1) == Tag.STOP
                || form(i + 1).equals(":")
                || tag(i + 1) == Tag.QUOTE
                || form(i + 1).equals("that");
        boolean plural = false;
        for (int at = i - 1; closed && at >= 0 && i - at < 12; at--) {
            if (tag(at).isMark()) {
                break;
            }
            if (tag(at).isFinite() || tag(at) == Tag.TO) {
                return false;
            }
            plural |= tag(at) == Tag.NNS;
        }
        return plural && tag(i - 1) != Tag.DT && tag(i - 1) != Tag.JJ && tag(i - 1) != Tag.PRPS;
    }

    /** "I suggest we wait" and "they plan to stay" after a pronoun. */
    private void singular(int i) {
        if (tag(i - 1) == Tag.TO && book.verb(form(i)) != null && form(i + 1).equals("that")) {
            words.retag(i, Tag.VB);
            return;
        }
        boolean pronoun = tag(i - 1) == Tag.PRP
                && book.verb(form(i)) != null
                && !form(i - 1).equals("her");
        boolean closes = book.verb(form(i)) != null && tag(i - 1).isNoun() && closesPlural(i);
        if (pronoun || closes) {
            words.retag(i, Tag.VBP);
        }
    }

    /** "we wait": a subject pronoun has a finite verb, unless it is an object: "let us wait", "saw you go". */
    private boolean isOwnSubject(int pronoun) {
        String form = form(pronoun);
        boolean subject = form.equals("i") || form.equals("we") || form.equals("they");
        return subject && (!tag(pronoun - 1).isFinite() || book.verb(form(pronoun - 1)) != null);
    }

    /** "the versions of the Explorer provide": a plural opens the phrase. */
    private boolean pluralBefore(int i) {
        for (int at = i - 2; at >= 0 && i - at < 7 && !tag(at).isMark() && !tag(at).isVerb(); at--) {
            if (tag(at) == Tag.NNS) {
                return true;
            }
        }
        return false;
    }

    /** "says he read it", "it put": after "he" a base form is a past one, unless a verb before governs both ("make it go"). */
    private boolean isThirdSubject(int pronoun) {
        String form = form(pronoun);
        boolean subject = form.equals("he") || form.equals("she") || form.equals("it");
        Tag before = tag(pronoun - 1);
        return subject
                && before != Tag.TO
                && before != Tag.VB
                && (!before.isVerb() || (!form.equals("it") && book.verb(form(pronoun - 1)) != null))
                && !form(pronoun - 1).equals("not")
                && !Phrases.isAuxiliary(form(pronoun - 1));
    }

    /** "the maintenance log shows": between a noun and its verb no base form stands; "asks why ..., and answers". */
    private void base(int i) {
        Tag before = tag(i - 1);
        boolean nominal =
                before == Tag.NN || before == Tag.JJ || before == Tag.POS || before == Tag.DT || before == Tag.NNP;
        boolean person = !book.person(form(i)).isEmpty();
        if (before == Tag.NNS
                || form(i - 1).equals("both")
                || (before.isNoun() && tag(i + 1) == Tag.DT && pluralBefore(i))) {
            if (tag(i + 1) == Tag.DT || tag(i + 1) == Tag.PRPS) {
                words.retag(i, Tag.VBP);
                return;
            }
        }
        if (nominal && (tag(i + 1) == Tag.VBZ || tag(i + 1) == Tag.VBD || (person && tag(i + 1) != Tag.DT))) {
            words.retag(i, Tag.NN);
        } else if (before == Tag.PRP && isThirdSubject(i - 1)) {
            words.retag(i, Tag.VBD);
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
        boolean turned = form(i - 1).equals("but") && tag(i + 1) == Tag.TO && book.verb(form(i)) != null;
        boolean main = tag(i - 1).isNoun() && book.verb(form(i)) != null && isOnlyVerb(i);
        boolean acts = tag(i - 1).isNoun() && takesObject(i) && !LENT.has(form(i));
        boolean told = tag(i - 1) == Tag.NNP
                && tag(i - 2).isFinite()
                && book.verb(form(i - 2)) != null
                && tag(i + 1) != Tag.IN;
        if (!auxiliary && (subject || shared || turned || main || acts || told)) {
            words.retag(i, Tag.VBD);
        }
    }

    /** "the driver violated the rules": a participle behind its noun has no object of its own ("the man given a prize" has). */
    private boolean takesObject(int i) {
        Tag next = tag(i + 1);
        boolean object = (next == Tag.DT && !form(i + 1).equals("that")) || next == Tag.PRPS || next == Tag.PRP;
        return object && !finiteBefore(i);
    }

    /** "The Union of Lakes called on both sides": no other finite verb stands in its clause. */
    private boolean isOnlyVerb(int i) {
        for (int at = i - 1; at >= 0 && i - at < 14 && tag(at) != Tag.STOP; at--) {
            if (tag(at).isFinite()
                    || tag(at) == Tag.COMMA
                    || tag(at) == Tag.WP
                    || tag(at) == Tag.WDT
                    || tag(at) == Tag.SC) {
                return false;
            }
            if (words.lineBreaksBefore(at) > 0) {
                break;
            }
        }
        for (int at = i + 1; at < words.size() && at - i < 30; at++) {
            Tag tag = tag(at);
            boolean over = tag == Tag.STOP
                    || tag == Tag.SC
                    || tag == Tag.WP
                    || tag == Tag.WDT
                    || tag == Tag.CC
                    || tag == Tag.QUOTE
                    || form(at).equals("that");
            if (over || tag.isFinite()) {
                return over;
            }
        }
        return false;
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
