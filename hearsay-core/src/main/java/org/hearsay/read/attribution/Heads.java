package org.hearsay.read.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Mention;
import org.hearsay.model.Span;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/** What the words of a source are about: their head noun, the name in them or beside them, the body they recall. */
final class Heads {
    private final Words words;
    private final NameBook names;
    private final CueBook book;
    private final Map<String, NameBook.Name> roles = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();

    Heads(Words words, NameBook names, CueBook book) {
        this.words = words;
        this.names = names;
        this.book = book;
        for (NameBook.Name name : names.names()) {
            noteRole(name);
            noteBody(name);
        }
    }

    /** "chairwoman, Sunniva Holt," and "Dr Ines Callow, the monitoring officer". */
    private void noteRole(NameBook.Name name) {
        if (name.type() != Mention.Type.PERSON || name.written().indexOf(' ') < 0) {
            return;
        }
        int before = name.from() - 1;
        while (before > 0 && words.isCapitalised(before) && words.tag(before) == Tag.NNP) {
            before--;
        }
        if (before > 0 && words.form(before).equals(",")) {
            before--;
        }
        if (before >= 0 && isRole(before)) {
            roles.putIfAbsent(words.form(before), name);
            if (before > 0 && (words.tag(before - 1) == Tag.NN || words.tag(before - 1) == Tag.JJ)) {
                roles.put(words.form(before - 1) + " " + words.form(before), name);
            }
        }
    }

    private boolean isRole(int word) {
        return words.tag(word).isNoun() && book.person(words.form(word)).equals("role");
    }

    /** "Hexcombe council": a name and a small-letter body. */
    private void noteBody(NameBook.Name name) {
        int next = name.to();
        if (next < words.size()
                && words.tag(next) == Tag.NN
                && !words.isCapitalised(next)
                && words.lineBreaksBefore(next) == 0) {
            String kind = book.person(words.form(next));
            if (kind.equals("organisation") || kind.equals("outlet")) {
                bodies.putIfAbsent(words.form(next), name.written() + " " + words.form(next));
            }
        }
    }

    /** The word the phrase is about: the last of its first segment ("the leader" of "the leader of the council"). */
    private int headAt(Range phrase) {
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
                                    && i > phrase.from() + 1
                                    && words.tag(i - 1).isNoun()))) {
                end = i;
                break;
            }
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
        int next = phrase.to();
        boolean apposition =
                next + 1 < words.size() && words.form(next).equals(",") && words.lineBreaksBefore(next + 1) == 0;
        if (!apposition || words.tag(head) == Tag.PRP) {
            return null;
        }
        for (int i = next + 1; i < Math.min(next + 4, words.size()); i++) {
            NameBook.Name beside = names.at(i);
            if (beside != null) {
                int after = beside.to();
                boolean closed = after < words.size()
                        && (words.form(after).equals(",")
                                || words.tag(after) == Tag.STOP
                                || words.form(after).equals("("));
                return closed && beside.type() != Mention.Type.PLACE ? beside : null;
            }
            if (!words.isCapitalised(i)) {
                return null;
            }
        }
        return null;
    }

    /** "the monitoring officer" whose name stood beside the words before. */
    NameBook.@Nullable Name knownAs(Range phrase, String head) {
        int at = headAt(phrase);
        boolean definite = words.form(phrase.from()).equals("the") && at - phrase.from() <= 3;
        if (!definite) {
            return null;
        }
        NameBook.Name byTwo = at - 1 > phrase.from() ? roles.get(words.form(at - 1) + " " + head) : null;
        if (byTwo != null) {
            return byTwo.from() < phrase.from() ? byTwo : null;
        }
        NameBook.Name byOne = at == phrase.from() + 1 && phrase.to() == at + 1 ? roles.get(head) : null;
        if (byOne != null && byOne.from() < phrase.from()) {
            return byOne;
        }
        return at == phrase.from() + 1 && phrase.to() == at + 1 ? bodyNamed(head, phrase.from()) : null;
    }

    /** "the ministry": the last organisation named before that has the word in its name. */
    private NameBook.@Nullable Name bodyNamed(String head, int before) {
        List<NameBook.Name> all = names.names();
        NameBook.Name best = null;
        int looked = 0;
        for (NameBook.Name name : bodiesWith(head, all)) {
            if (name.from() >= before || looked++ > 50) {
                break;
            }
            best = name;
        }
        return best;
    }

    private final Map<String, List<NameBook.Name>> byWord = new HashMap<>();

    private List<NameBook.Name> bodiesWith(String head, List<NameBook.Name> all) {
        return byWord.computeIfAbsent(
                head,
                key -> all.stream()
                        .filter(name -> name.type() == Mention.Type.ORGANISATION || name.type() == Mention.Type.OUTLET)
                        .filter(name -> (" " + name.written().toLowerCase(java.util.Locale.ROOT) + " ")
                                .contains(" " + key + " "))
                        .toList());
    }

    String bodyName(Range phrase, String head) {
        int at = headAt(phrase);
        NameBook.Name before = at > phrase.from() ? names.at(at - 1) : null;
        if (before != null && bodies.containsKey(head)) {
            return words.written(before.from(), at + 1);
        }
        boolean definite = words.form(phrase.from()).equals("the") && at == phrase.from() + 1 && phrase.to() == at + 1;
        return definite ? bodies.getOrDefault(head, "") : "";
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
        int from = last + 1;
        while (from > 0 && last - from < 12 && isNominal(from - 1)) {
            from--;
        }
        return from <= last ? new Range(from, last + 1) : null;
    }

    private boolean isNominal(int word) {
        Tag tag = words.tag(word);
        return tag.isNoun()
                || tag == Tag.JJ
                || tag == Tag.DT
                || tag == Tag.CD
                || tag == Tag.POS
                || tag == Tag.PRPS
                || words.form(word).equals("there")
                || words.form(word).equals("of");
    }
}
