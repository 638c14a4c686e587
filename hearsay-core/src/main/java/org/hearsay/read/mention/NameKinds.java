package org.hearsay.read.mention;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.model.Mention;
import org.hearsay.read.mention.NameBook.Name;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;

/**
 * Corrects what a name was taken to name by how the text speaks of it: "the General Staff" is no person, "Amble Maritime,
 * the port's operator," a company, "the agency Vostok Line" an outlet. All places with one spelling vote together.
 */
final class NameKinds {
    private static final java.util.Set<String> KIN = java.util.Set.of(
            "mother",
            "father",
            "wife",
            "husband",
            "widow",
            "son",
            "daughter",
            "sister",
            "brother",
            "lawyer",
            "solicitor",
            "friend",
            "neighbour",
            "driver",
            "secretary",
            "biographer",
            "successor",
            "deputy");

    private static final int FAR = 7;
    private static final WordTable TIES = WordTable.read(NameKinds.class, "name-ties.tsv");
    private static final WordTable PRESS = WordTable.read(NameKinds.class, "press-words.tsv");

    private final Words words;
    private final WordTable people;
    private final Map<String, Map<Mention.Type, Integer>> votes = new HashMap<>();

    private NameKinds(Words words, WordTable people) {
        this.words = words;
        this.people = people;
    }

    static List<Name> settled(List<Name> names, Words words, WordTable people) {
        NameKinds kinds = new NameKinds(words, people);
        names.forEach(kinds::vote);
        List<Name> settled = new ArrayList<>(names.size());
        names.forEach(name -> settled.add(kinds.settle(name)));
        return settled;
    }

    private static String key(Name name) {
        return name.written().toLowerCase(Locale.ROOT);
    }

    private Name settle(Name name) {
        boolean open = name.type() == Mention.Type.PERSON
                && name.honorific().isEmpty()
                && words.first(name.from()) != '@'
                && !GivenNames.isListed(words.form(name.from()));
        Map<Mention.Type, Integer> row = votes.get(key(name));
        if (!open || row == null) {
            return name;
        }
        Mention.Type best = Mention.Type.PERSON;
        int most = row.getOrDefault(Mention.Type.PERSON, 0);
        for (Map.Entry<Mention.Type, Integer> entry : row.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return new Name(name.from(), name.to(), name.written(), name.honorific(), best);
    }

    private void vote(Name name, Mention.Type type, int weight) {
        votes.computeIfAbsent(key(name), key -> new EnumMap<>(Mention.Type.class))
                .merge(type, weight, Integer::sum);
    }

    private void vote(Name name) {
        if (!name.honorific().isEmpty()) {
            vote(name, Mention.Type.PERSON, 5);
        }
        before(name);
        after(name);
        publishes(name);
        belongs(name);
        speaksOfItself(name);
    }

    /** "the co-founder of Free Ammer" has founded a body, "the mayor of Ennisk" governs a place; "in Ennisk". */
    private void belongs(Name name) {
        int at = name.from() - 1;
        if (at < 0 || words.lineBreaksBefore(name.from()) > 0) {
            return;
        }
        String form = words.form(at);
        if (form.equals("in") || form.equals("near")) {
            vote(name, Mention.Type.PLACE, 2);
        }
        boolean joined = at > 0 && (form.equals("of") || form.equals("for") || form.equals("at"));
        if (joined && TIES.has(words.form(at - 1))) {
            String kind = TIES.columns(words.form(at - 1)).getFirst();
            vote(name, kind.equals("place") ? Mention.Type.PLACE : Mention.Type.ORGANISATION, 2);
        } else if (form.equals("of") && at > 0 && isOffice(at - 1) && !GivenNames.isListed(words.form(name.from()))) {
            vote(name, Mention.Type.PLACE, 2);
        } else if (name.to() - name.from() == 1 && isStateOrgan(name.to())) {
            vote(name, Mention.Type.PLACE, 2);
        } else if (form.equals("codenamed") || form.equals("nicknamed") || form.equals("alias")) {
            vote(name, Mention.Type.PERSON, 5);
        }
    }

    /** "the vicar of Scarth": an office, not a relative, is of a place. */
    private boolean isOffice(int word) {
        List<String> kind = people.columns(words.form(word));
        return !kind.isEmpty() && kind.getFirst().equals("role") && !KIN.contains(words.form(word));
    }

    /** "the Orlan navy", "Orlan's ambassador". */
    private boolean isStateOrgan(int after) {
        int at = after < words.size() && words.form(after).equals("'s") ? after + 1 : after;
        return at < words.size()
                && words.lineBreaksBefore(at) == 0
                && !words.isCapitalised(at)
                && TIES.columns(words.form(at)).contains("organ");
    }

    /** "Free Ammer says it will sue": who says "it" of itself is a body. */
    private void speaksOfItself(Name name) {
        int verb = name.to();
        boolean says = verb + 2 < words.size()
                && words.lineBreaksBefore(verb) == 0
                && (words.tag(verb) == Tag.VBZ || words.tag(verb) == Tag.VBD);
        if (says && words.form(verb + 1).equals("it") && words.tag(verb + 2).isFinite()) {
            boolean own = words.tag(verb + 2) == Tag.MD
                    || words.form(verb + 2).equals("had")
                    || words.form(verb + 2).equals("has");
            vote(name, Mention.Type.ORGANISATION, own ? 3 : 0);
        }
    }

    /** "the Ledger's columnist", "Nordlicht writes": what papers have and do. */
    private void publishes(Name name) {
        int next = name.to();
        if (next + 1 >= words.size() || words.lineBreaksBefore(next) > 0) {
            return;
        }
        told(name);
        boolean owns = words.form(next).equals("'s") && (isOf(PRESS, next + 1, "has") || isOf(PRESS, next + 2, "has"));
        if (owns) {
            vote(name, Mention.Type.OUTLET, 3);
        } else if (words.tag(next) == Tag.VBZ && isOf(PRESS, next, "does")) {
            vote(name, Mention.Type.OUTLET, 1);
        }
    }

    /** "told Golos Stepi": whom people tell things is a paper as often as a person, if no given name says otherwise. */
    private void told(Name name) {
        int at = name.from() - 1;
        boolean told = at > 0
                && words.lineBreaksBefore(name.from()) == 0
                && words.form(at).equals("told");
        if (told && name.to() - name.from() > 1 && !GivenNames.isListed(words.form(name.from()))) {
            vote(name, Mention.Type.OUTLET, 1);
        }
    }

    private boolean isOf(WordTable table, int word, String use) {
        return word < words.size() && table.columns(words.form(word)).contains(use);
    }

    private void before(Name name) {
        int at = name.from() - 1;
        boolean article = words.form(name.from()).equals("the");
        if (at >= 0 && words.lineBreaksBefore(name.from()) == 0) {
            article |= words.form(at).equals("the");
            voteByNoun(name, words.form(at).equals(",") ? at - 1 : at, 2);
        }
        boolean modifies = name.to() < words.size()
                && words.lineBreaksBefore(name.to()) == 0
                && (words.tag(name.to()) == Tag.NN
                        || words.tag(name.to()) == Tag.NNS
                        || words.tag(name.to()) == Tag.JJ);
        if (article && !modifies) {
            vote(name, Mention.Type.ORGANISATION, 2);
        }
    }

    /** "Amble Maritime, the port's operator," and "Open Wards, a charity that". */
    private void after(Name name) {
        int comma = name.to();
        if (comma + 1 >= words.size()
                || words.lineBreaksBefore(comma) > 0
                || !(words.form(comma).equals(",") || words.form(comma).equals("("))) {
            return;
        }
        Tag opening = words.tag(comma + 1);
        if (opening != Tag.DT && opening != Tag.PRPS && !opening.isNoun() && opening != Tag.JJ) {
            return;
        }
        for (int i = comma + 1; i < Math.min(comma + FAR, words.size()); i++) {
            if (words.tag(i).isMark() || words.tag(i) == Tag.IN || words.tag(i).isVerb()) {
                return;
            }
            boolean last = i + 1 == words.size() || !words.tag(i + 1).isNoun();
            if (words.tag(i).isNoun() && last && words.tag(Math.min(i + 1, words.size() - 1)) != Tag.POS) {
                voteByNoun(name, i, 3);
                return;
            }
        }
    }

    private void voteByNoun(Name name, int at, int weight) {
        if (at < 0 || !words.tag(at).isNoun() || words.isCapitalised(at)) {
            return;
        }
        List<String> kind = people.columns(words.form(at));
        if (kind.isEmpty()) {
            return;
        }
        switch (kind.getFirst()) {
            case "organisation" -> vote(name, Mention.Type.ORGANISATION, weight);
            case "outlet" -> vote(name, Mention.Type.OUTLET, weight);
            case "role", "unnamed" -> {
                if (name.from() == 0 || !words.form(name.from() - 1).equals("the")) {
                    vote(name, Mention.Type.PERSON, weight);
                }
            }
            default -> {}
        }
    }
}
