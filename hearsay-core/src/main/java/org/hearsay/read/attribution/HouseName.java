package org.hearsay.read.attribution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Mention;
import org.hearsay.read.mention.GivenNames;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.mention.OutletNames;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;

/**
 * The outlet of an article without a masthead, by how it speaks of itself: people tell it things, papers are seen by it.
 * Catches: {@code the coach told Ferro Sport.} and {@code A board paper seen by Counting House notes}. Not: {@code he told the
 * Ledger, which reported it on Sunday} (that outlet also acts).
 */
final class HouseName {
    private static final WordTable WAYS = WordTable.read(HouseName.class, "told-outlets.tsv");

    private final Words words;
    private final NameBook names;

    HouseName(Words words, NameBook names) {
        this.words = words;
        this.names = names;
    }

    /** The one name that the text only ever tells something, shows something or speaks to; empty when there are two or none. */
    Optional<String> told() {
        Map<String, Integer> told = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        for (NameBook.Name name : names.names()) {
            if (!couldBeOutlet(name)) {
                continue;
            }
            String full = names.fullest(name).written();
            all.merge(full, 1, Integer::sum);
            told.merge(full, isTold(name) || isOwnAct(name) ? 1 : 0, Integer::sum);
            if (isOwnAct(name)) {
                return Optional.of(full);
            }
        }
        told.entrySet().removeIf(entry -> entry.getValue() < all.getOrDefault(entry.getKey(), 0));
        return told.size() == 1 ? told.keySet().stream().findFirst() : Optional.empty();
    }

    private boolean couldBeOutlet(NameBook.Name name) {
        boolean person = name.type() == Mention.Type.PERSON
                && (GivenNames.isListed(words.form(name.from()))
                        || !name.honorific().isEmpty()
                        || name.to() - name.from() < 2);
        if (OutletNames.isKnown(names.fullest(name).written())) {
            return false; // "told Reuters" stands in any paper
        }
        return name.type() != Mention.Type.PLACE && name.type() != Mention.Type.ORGANISATION && !person;
    }

    /** "told X", "spoke to the X", "seen by X". */
    private boolean isTold(NameBook.Name name) {
        int at = name.from() - 1;
        at -= at > 0 && words.form(at).equals("the") ? 1 : 0;
        if (at < 1 || words.lineBreaksBefore(name.from()) > 0) {
            return false;
        }
        return WAYS.has(words.form(at)) || WAYS.has(words.form(at - 1) + " " + words.form(at));
    }

    /** "X understands", "X has seen": what no other paper would be reported to do. */
    private boolean isOwnAct(NameBook.Name name) {
        int to = name.to();
        return to + 1 < words.size()
                && (words.form(to).equals("understands")
                        || (words.form(to).equals("has")
                                && (words.form(to + 1).equals("seen")
                                        || words.form(to + 1).equals("learned"))));
    }
}
