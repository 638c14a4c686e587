package org.hearsay.read.attribution;

import java.util.Set;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.Words;

/**
 * Mends tags by grammar that holds for every verb, before {@link Mend} looks at reporting verbs: "do not doubt", "plans to
 * drill again", "it hums", "the cook said on Monday", "and doubts she will". Not: "listened to music" (no verb before takes an
 * infinitive) and "reports and claims" (no verb before).
 */
final class MendVerbs {
    /** Verbs whose past form, right behind a noun, is never a participle: nobody is "a man said to be rich" between commas. */
    private static final Set<String> SPOKEN =
            Set.of("said", "added", "insisted", "replied", "argued", "complained", "recalled", "joked", "warned");

    private static final Set<String> DO = Set.of("do", "does", "did", "will", "would", "could", "can", "should");
    private static final Set<String> THIRD = Set.of("he", "she", "it");
    private static final Set<String> ASKING =
            Set.of("how", "why", "when", "where", "whenever", "wherever", "however", "whence", "whereby");

    private static final int NEAR = 6;

    private final Words words;
    private final CueBook book;

    private MendVerbs(Words words, CueBook book) {
        this.words = words;
        this.book = book;
    }

    static void tags(Words words, CueBook book) {
        MendVerbs mend = new MendVerbs(words, book);
        for (int i = 1; i < words.size(); i++) {
            mend.word(i);
        }
    }

    private Tag tag(int word) {
        return word < 0 || word >= words.size() || words.lineBreaksBefore(word) == 2 ? Tag.STOP : words.tag(word);
    }

    private String form(int word) {
        return word < 0 || word >= words.size() ? "" : words.form(word);
    }

    private void word(int i) {
        Tag own = words.tag(i);
        if (own == Tag.EX && tag(i - 1).isNoun() && !Phrases.isAuxiliary(form(i + 1))) {
            words.retag(i, Tag.RB);
        } else if (own == Tag.WRB && words.isCapitalised(i) && !ASKING.contains(form(i))) {
            words.retag(i, Tag.NNP);
        } else if (own.isVerb() && isNameBehindVerb(i)) {
            words.retag(i, Tag.NNP);
        } else if (own == Tag.VBN && SPOKEN.contains(form(i)) && isSpoken(i)) {
            words.retag(i, Tag.VBD);
        } else if (own == Tag.IN && form(i).equals("to") && isInfinitive(i)) {
            words.retag(i, Tag.TO);
            words.retag(i + 1, Tag.VB);
        } else if (own == Tag.NNS && THIRD.contains(form(i - 1)) && !words.isCapitalised(i)) {
            words.retag(i, Tag.VBZ);
        } else if (own == Tag.NNS && tag(i - 1) == Tag.CC && isShared(i)) {
            words.retag(i, Tag.VBZ);
        } else if ((own == Tag.RB || own == Tag.NN || own == Tag.IN) && isDenied(i)) {
            words.retag(i, Tag.VB);
        } else if (own == Tag.NN && tag(i - 1) == Tag.NNS && isPluralVerb(i)) {
            words.retag(i, Tag.VBP);
        } else if ((own == Tag.NN || own == Tag.JJ || own == Tag.VBN) && isPastOnly(i)) {
            words.retag(i, Tag.VBD);
        }
    }

    /** "asked Yost if": a capital in mid-sentence behind a small verb. */
    private boolean isNameBehindVerb(int i) {
        return words.isCapitalised(i)
                && words.lineBreaksBefore(i) == 0
                && book.verb(form(i)) == null
                && tag(i - 1).isFinite()
                && !words.isCapitalised(i - 1)
                && !Phrases.isAuxiliary(form(i));
    }

    /** ", the ship's cook said on Monday": a noun phrase of its own stands right before. */
    private boolean isSpoken(int i) {
        int at = i - 1;
        boolean noun = tag(at) == Tag.VB && (tag(at - 1) == Tag.POS || tag(at - 1) == Tag.DT);
        if (!tag(at).isNoun() && tag(at) != Tag.PRP && !noun) {
            return false;
        }
        at -= noun ? 1 : 0;
        while (at > 0 && i - at < 9 && isNominal(at)) {
            at--;
        }
        boolean opens = tag(at) == Tag.COMMA || tag(at) == Tag.STOP || tag(at) == Tag.QUOTE || tag(at) == Tag.DASH;
        Tag next = tag(i + 1);
        boolean free = next == Tag.IN
                || next == Tag.STOP
                || next == Tag.COMMA
                || next == Tag.NNP
                || next == Tag.PRP
                || next == Tag.RB
                || next == Tag.DT;
        return opens && free && !form(i + 1).equals("by");
    }

    private boolean isNominal(int at) {
        Tag tag = tag(at);
        return tag.isNoun()
                || tag == Tag.PRP
                || tag == Tag.DT
                || tag == Tag.JJ
                || tag == Tag.POS
                || tag == Tag.PRPS
                || form(at).equals("of")
                || form(at).equals("for");
    }

    /** "plans to drill again", "asking customers to unplug the kettle": a verb before takes an infinitive. */
    private boolean isInfinitive(int to) {
        Tag next = tag(to + 2);
        boolean goesOn = next == Tag.DT || next == Tag.PRP || next == Tag.PRPS || next == Tag.RB || next == Tag.QUOTE;
        if (tag(to + 1) != Tag.NN || words.isCapitalised(to + 1) || !goesOn) {
            return false;
        }
        for (int at = to - 1; at >= 0 && to - at < NEAR && !tag(at).isMark(); at--) {
            CueBook.Verb verb = book.verb(form(at));
            if (verb != null) {
                return (verb.takes('i') && at == to - 1) || (verb.takes('o') && at < to - 1);
            }
        }
        return false;
    }

    /** "suggests that it cannot be so and calls for more", "hopes to be asked, and doubts she will". */
    private boolean isShared(int i) {
        Tag next = tag(i + 1);
        boolean goesOn = next == Tag.PRP
                || isLonger(i)
                || form(i + 1).equals("that")
                || (next == Tag.TO && tag(i + 2) == Tag.VB);
        if (book.verb(form(i)) == null || !goesOn || tag(i - 2) == Tag.NNS) {
            return false;
        }
        for (int at = i - 2; at > 0 && i - at < 16 && tag(at) != Tag.STOP; at--) {
            if (tag(at) == Tag.VBZ) {
                return true;
            }
        }
        return false;
    }

    private boolean isLonger(int i) {
        return book.expressions(form(i)).stream().anyMatch(longer -> {
            boolean all = true;
            for (int k = 0; k < longer.words().size(); k++) {
                all &= form(i + k).equals(longer.words().get(k));
            }
            return all;
        });
    }

    /** "do not doubt": behind a negated auxiliary stands a base form. */
    private boolean isDenied(int i) {
        boolean not = form(i - 1).equals("not")
                || form(i - 1).equals("n't")
                || form(i - 1).equals("never");
        CueBook.Verb verb = not && DO.contains(form(i - 2)) ? book.verb(form(i)) : null;
        return verb != null && verb.lemma().equals(form(i));
    }

    /** "Analysts forecast a profit", "unions threaten a vigil". */
    private boolean isPluralVerb(int i) {
        CueBook.Verb verb = book.verb(form(i));
        Tag next = tag(i + 1);
        boolean object = next == Tag.DT || next == Tag.PRPS || form(i + 1).equals("that");
        return verb != null && object && !tag(i - 2).isFinite() && !tag(i - 3).isFinite();
    }

    /** "his grandmother forbade anyone": a form that is nothing but a past. */
    private boolean isPastOnly(int i) {
        CueBook.Verb verb = book.verb(form(i));
        boolean irregular = verb != null
                && !verb.lemma().equals(form(i))
                && !form(i).endsWith("s")
                && !form(i).endsWith("ing")
                && !form(i).endsWith("ed");
        Tag next = tag(i + 1);
        boolean object =
                next == Tag.DT || next == Tag.PRP || next == Tag.PRPS || (next == Tag.NN && tag(i + 2) == Tag.TO);
        return irregular
                && (tag(i - 1).isNoun() || tag(i - 1) == Tag.PRP)
                && object
                && book.person(form(i)).isEmpty();
    }
}
