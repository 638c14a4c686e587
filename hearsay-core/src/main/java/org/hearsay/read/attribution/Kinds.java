package org.hearsay.read.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.model.Stance;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;

/**
 * What kind of voice a description without a name is: "the porter" a role, "three members" a group, "one of them" or "a nurse
 * who asked not to be named" unnamed, "an email" a document. The words stand in {@code people.tsv}; an unlisted noun is
 * judged by its number and ending.
 */
final class Kinds {
    private static final WordTable DESCRIPTIONS = WordTable.read(Kinds.class, "description-words.tsv");
    private static final int NEAR = 14;

    private final Words words;
    private final CueBook book;

    Kinds(Words words, CueBook book) {
        this.words = words;
        this.book = book;
    }

    static SourceType type(String kind, SourceType otherwise) {
        return switch (kind) {
            case "role" -> SourceType.ROLE;
            case "group" -> SourceType.GROUP;
            case "document" -> SourceType.DOCUMENT;
            case "organisation" -> SourceType.ORGANISATION;
            case "outlet" -> SourceType.OUTLET;
            default -> otherwise;
        };
    }

    SourceType unnamed(Range phrase, int head) {
        String first = words.form(phrase.from());
        if (first.equals("one") || first.equals("another") || first.equals("either")) {
            SourceType type = type(book.person(words.form(head)), SourceType.UNNAMED);
            return type == SourceType.DOCUMENT || type == SourceType.ORGANISATION || type == SourceType.OUTLET
                    ? type
                    : SourceType.UNNAMED;
        }
        SourceType type = ofNoun(head);
        if (type == SourceType.ROLE && isCounted(phrase, head)) {
            return SourceType.GROUP;
        }
        if (type == SourceType.GROUP && words.form(head).equals("people") && isInformed(phrase, head)) {
            return SourceType.UNNAMED;
        }
        if (type == SourceType.UNNAMED && isCrowd(phrase)) {
            return SourceType.GROUP;
        }
        return type == SourceType.ROLE && isWithheld(phrase) ? SourceType.UNNAMED : type;
    }

    private SourceType ofNoun(int head) {
        String form = words.form(head);
        String kind = book.person(form);
        if (!kind.isEmpty()) {
            return type(kind, SourceType.UNNAMED);
        }
        String last = form.substring(form.lastIndexOf('-') + 1);
        kind = book.person(last);
        if (!kind.isEmpty()) {
            return type(kind, SourceType.UNNAMED);
        }
        boolean plural = words.tag(head) == Tag.NNS;
        String one = plural && form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
        kind = book.person(one);
        if (plural && kind.equals("document")) {
            return SourceType.DOCUMENT;
        }
        if (plural) {
            return kind.equals("organisation") || kind.equals("outlet")
                    ? type(kind, SourceType.GROUP)
                    : SourceType.GROUP;
        }
        return isDoer(one) ? SourceType.ROLE : SourceType.UNNAMED;
    }

    /** True when a word of the description stands for a person: listed as a role or a person, or ending as doers do. */
    boolean isHuman(String description) {
        for (String word : description.toLowerCase(java.util.Locale.ROOT).split("[^a-z-]+", -1)) {
            String kind = book.person(word);
            if (kind.equals("role") || kind.equals("unnamed") || kind.equals("group") || word.equals("one")) {
                return true;
            }
            if (kind.isEmpty() && isDoer(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDoer(String one) {
        boolean doer = one.endsWith("er")
                || one.endsWith("or")
                || one.endsWith("ist")
                || one.endsWith("man")
                || one.endsWith("woman")
                || one.endsWith("ian")
                || one.endsWith("eer");
        return doer && one.length() > 4;
    }

    /** "two shipping agents", "every farmer", "some". */
    private boolean isCounted(Range phrase, int head) {
        if (words.tag(head) == Tag.NNS) {
            return true;
        }
        String first = words.form(phrase.from());
        return isWord(first, "counted") || (words.tag(phrase.from()) == Tag.CD && !first.equals("one"));
    }

    /** "two people briefed on the matter", "people close to him": sources, not a crowd. */
    private boolean isInformed(Range phrase, int head) {
        int limit = Math.min(phrase.to() + 1, Math.min(words.size(), head + 4));
        for (int i = head + 1; i < limit; i++) {
            if (isWord(words.form(i), "informed")) {
                return true;
            }
        }
        return false;
    }

    /** "several witnesses", "all residents" speak as many; "two officials" are sources. */
    private boolean isCrowd(Range phrase) {
        return isWord(words.form(phrase.from()), "counted");
    }

    /** "who asked not to be named", "was not authorised to speak", "on condition of anonymity" stand right behind. */
    private boolean isWithheld(Range phrase) {
        int limit = Math.min(words.size(), phrase.to() + NEAR);
        for (int i = phrase.from(); i < limit && words.tag(i) != Tag.STOP; i++) {
            String form = words.form(i);
            boolean ownName = form.equals("name") && i > 0 && words.tag(i - 1) == Tag.PRPS;
            if (ownName || isWord(form, "withheld")) {
                return true;
            }
        }
        return false;
    }

    /** "She asked that her name not be used": the doctor quoted before is unnamed, not only a doctor. */
    Map<Draft, Source> withheld(Map<Draft, Source> sources) {
        Set<String> labels = new HashSet<>();
        sources.forEach((draft, source) -> {
            boolean asks = draft.stance == Stance.ASK || draft.stance == Stance.ORDER || draft.stance == Stance.NONE;
            if (asks && source.type() == SourceType.ROLE && !draft.block && isWithheld(draft.content.getFirst())) {
                labels.add(source.label());
            }
        });
        Map<Draft, Source> changed = new HashMap<>();
        sources.forEach((draft, source) -> {
            if (source instanceof Source.Unnamed unnamed && labels.contains(unnamed.label())) {
                changed.put(draft, new Source.Unnamed(unnamed.spans(), unnamed.description(), SourceType.UNNAMED));
            }
        });
        return changed;
    }

    private static boolean isWord(String form, String use) {
        return DESCRIPTIONS.has(form) && DESCRIPTIONS.columns(form).contains(use);
    }
}
