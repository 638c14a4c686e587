package org.hearsay.read.attribution;

import java.util.List;
import org.hearsay.model.Mention;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.model.Span;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/** What the words of a source are about: their head noun, the name in them or beside them, the body they recall. */
final class Heads {
    private final Words words;
    private final NameBook names;
    private final Roles roles;
    private final Bodies bodies;

    Heads(Words words, NameBook names, CueBook book, String own) {
        this.words = words;
        this.names = names;
        this.roles = new Roles(words, names, book);
        this.bodies = new Bodies(words, names, book, own);
    }

    Roles roles() {
        return roles;
    }

    /** The word the phrase is about: the last of its first segment ("the leader" of "the leader of the council"). */
    int headAt(Range phrase) {
        int end = phrase.to();
        for (int i = phrase.from() + 1; i < phrase.to(); i++) {
            Tag tag = words.tag(i);
            NameBook.Name name = names.at(i);
            boolean inName = name != null && name.from() < i && i < name.to() && name.to() <= phrase.to();
            if (!inName
                    && (tag == Tag.IN
                            || tag == Tag.TO
                            || tag == Tag.WP
                            || tag == Tag.WDT
                            || tag == Tag.COMMA
                            || ((tag == Tag.VBN || tag == Tag.VBG)
                                    && i > phrase.from()
                                    && words.tag(i - 1).isNoun()))) {
                end = i;
                break;
            }
        }
        while (end - 1 > phrase.from() && words.tag(end - 1) == Tag.QUOTE) {
            end--;
        }
        return end - 1;
    }

    String head(Range phrase) {
        return words.form(headAt(phrase));
    }

    /** The name that is the phrase's head, or stands beside it as apposition: "its director, Fausto Ilk,". */
    NameBook.@Nullable Name name(Range phrase) {
        int head = headAt(phrase);
        NameBook.Name inside = names.at(head);
        if (inside != null && inside.to() == head + 1) {
            return inside;
        }
        if (inside != null) {
            return inside;
        }
        NameBook.Name called = calledSo(phrase, head);
        if (called != null) {
            return called;
        }
        int next = phrase.to();
        boolean apposition =
                next + 1 < words.size() && words.form(next).equals(",") && words.lineBreaksBefore(next + 1) == 0;
        if (!apposition || words.tag(head) == Tag.PRP) {
            return null;
        }
        for (int i = next + 1; i < Math.min(next + 6, words.size()); i++) {
            NameBook.Name beside = names.at(i);
            if (beside != null) {
                int after = beside.to();
                boolean closed = after < words.size()
                        && (words.form(after).equals(",")
                                || words.tag(after) == Tag.STOP
                                || words.form(after).equals("("));
                return closed && beside.type() != Mention.Type.PLACE ? beside : null;
            }
            boolean title = tag(i) == Tag.JJ
                    || tag(i) == Tag.NN
                    || (i == next + 1 && words.form(i).equals("the"));
            if (!words.isCapitalised(i) && !title) {
                return null;
            }
        }
        return null;
    }

    /** "a reporter called Finlay", "A woman of 29, identified here as "Nadia"". */
    private NameBook.@Nullable Name calledSo(Range phrase, int head) {
        int limit = Math.min(words.size(), phrase.to() + 8);
        for (int i = head + 1; i < limit; i++) {
            Tag tag = words.tag(i);
            if (words.lineBreaksBefore(i) > 0 || (tag.isFinite() && !isNaming(i)) || tag == Tag.STOP) {
                return null;
            }
            if (isNaming(i)) {
                int at = i + 1;
                while (at < limit && (tag(at) == Tag.RB || words.form(at).equals("as") || tag(at) == Tag.QUOTE)) {
                    at++;
                }
                boolean labels = words.form(i).equals("called") && at + 1 < words.size() && i >= phrase.to();
                if (labels && (tag(at + 1) == Tag.DT || tag(at + 1) == Tag.JJ)) {
                    return null;
                }
                return at < words.size()
                        ? handle(names.at(at) == null && names.at(at + 1) != null ? at + 1 : at)
                        : null;
            }
        }
        return null;
    }

    /** A name, or a word that can only be a handle: "pontoon77". */
    private NameBook.@Nullable Name handle(int at) {
        NameBook.Name name = names.at(at);
        boolean handle = words.raw(at).chars().anyMatch(c -> Character.isDigit(c) || c == '_')
                && Character.isLetter(words.first(at));
        return name != null || !handle ? name : new NameBook.Name(at, at + 1, words.raw(at), "", Mention.Type.PERSON);
    }

    private Tag tag(int word) {
        return words.tag(word);
    }

    private boolean isNaming(int word) {
        String form = words.form(word);
        return form.equals("called") || form.equals("named") || form.equals("identified") || form.equals("nicknamed");
    }

    /** "the monitoring officer" whose name stood beside the words before; "its editor", "the ministry's spokesman". */
    NameBook.@Nullable Name knownAs(Range phrase) {
        int at = headAt(phrase);
        return isDefinite(phrase, at) ? roles.holderNearby(at, phrase.from()) : null;
    }

    private boolean isDefinite(Range phrase, int head) {
        String first = words.form(phrase.from());
        boolean owned = words.tag(phrase.from()) == Tag.PRPS
                || (head > phrase.from() + 1 && words.tag(head - 1) == Tag.POS)
                || (head > phrase.from() + 2 && words.tag(head - 2) == Tag.POS);
        boolean bare = phrase.to() - phrase.from() == 1 && words.isCapitalised(head);
        return (first.equals("the") && head - phrase.from() <= 3) || owned || bare;
    }

    /** The body that "the union", "their union" or "the service firm" means; null when the text names none. */
    NameBook.@Nullable Name body(Range phrase) {
        int at = headAt(phrase);
        boolean definite = (words.form(phrase.from()).equals("the") || words.tag(phrase.from()) == Tag.PRPS)
                && at - phrase.from() <= 2
                && phrase.to() == at + 1;
        return definite ? bodies.meant(words.form(at), phrase.from(), at - phrase.from() > 1) : null;
    }

    /** "Hexcombe council", also where only "the council" stands; "" when no name stands before such a word. */
    String bodyName(Range phrase) {
        int at = headAt(phrase);
        String head = words.form(at);
        NameBook.Name before = at > phrase.from() ? names.at(at - 1) : null;
        if (before != null && bodies.hasSmall(head)) {
            return words.written(before.from(), at + 1);
        }
        boolean the = words.form(phrase.from()).equals("the");
        if (the && at == phrase.from() + 2 && phrase.to() == at + 1 && isModifier(at - 1) && Bodies.isClosed(head)) {
            return words.written(at - 1, at + 1);
        }
        boolean definite = the && at == phrase.from() + 1 && phrase.to() == at + 1;
        return definite ? bodies.small(head) : "";
    }

    /** "the harbour board" names a body of its own, "the local board" does not. */
    private boolean isModifier(int word) {
        return words.tag(word) == Tag.NN
                && !words.form(word).equals("state")
                && !words.form(word + 1).equals("office");
    }

    /** The outlet that owns what the phrase names: "the Tribune's front page". */
    @Nullable
    Source outletIn(Range phrase) {
        for (int i = phrase.from(); i + 1 < phrase.to(); i++) {
            NameBook.Name name = names.at(i);
            boolean owns = name != null && name.to() < phrase.to() && words.tag(name.to()) == Tag.POS;
            NameBook.Name full = name == null ? null : names.fullest(name);
            if (owns && full != null && full.type() == Mention.Type.OUTLET) {
                return new Source.Named(List.of(), full.written(), SourceType.OUTLET);
            }
        }
        return null;
    }

    /** The title before the name, or the phrase's head noun: tells "he" from "she" at times. */
    String honorific(Range phrase) {
        NameBook.Name name = name(phrase);
        return name == null ? head(phrase) : name.honorific();
    }

    /** The phrase before "who". */
    @Nullable
    Range antecedent(Span who) {
        int at = words.at(who.start());
        int last = at - 1;
        if (last >= 0 && words.form(last).equals(",")) {
            last--;
        }
        last -= last > 0 && words.tag(last) == Tag.QUOTE ? 1 : 0;
        int from = last + 1;
        while (from > 0 && last - from < 12 && isNominal(from - 1)) {
            from--;
        }
        return from <= last ? new Range(from, last + 1) : null;
    }

    private boolean isNominal(int word) {
        if (word == 0) {
            return false;
        }
        Tag tag = words.tag(word);
        return tag.isNoun()
                || tag == Tag.JJ
                || tag == Tag.DT
                || tag == Tag.CD
                || tag == Tag.POS
                || tag == Tag.PRPS
                || words.form(word).equals("there")
                || (words.form(word).equals("of") && !words.form(word - 1).equals("words"));
    }
}
