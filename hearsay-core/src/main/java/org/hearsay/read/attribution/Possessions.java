package org.hearsay.read.attribution;

import java.util.List;
import java.util.Set;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions that lean on somebody else, written out: "her deputy" is "Halina Roe's deputy", "his wife" after a baker "the
 * baker's wife", "one of them" "one of the three analysts", "an official there" "an official at the Lakes Inquiry"; and what an
 * outlet speaks through ("its front page") is the outlet. Not: "her" alone.
 */
final class Possessions {
    private static final WordTable ORGANS = WordTable.read(Possessions.class, "outlet-organs.tsv");
    private static final Set<String> INSIDE = Set.of("him", "her", "them", "his", "their", "it", "its");
    private static final Set<String> PRONOUNS = Set.of("them", "these", "those");

    private final Words words;
    private final Heads heads;
    private final Memory memory;
    private final Pronouns pronouns;

    Possessions(Words words, Heads heads, Memory memory, Pronouns pronouns) {
        this.words = words;
        this.heads = heads;
        this.memory = memory;
        this.pronouns = pronouns;
    }

    /** {@code source} as described in its document, with its owner's name where the text gives one. */
    Source owned(Draft draft, Range credited, Source.Unnamed source) {
        int first = credited.from();
        boolean several = credited.to() - first > 1;
        if (several && words.tag(first) == Tag.PRPS) {
            Source owner = pronouns.meant(draft, words.form(first), List.of());
            return owner == null ? source : belonging(draft, credited, source, owner);
        }
        if (several && words.form(credited.to() - 1).equals("there")) {
            return placed(credited, source);
        }
        if (several && PRONOUNS.contains(words.form(credited.to() - 1))) {
            return part(credited, source);
        }
        for (int i = first + 1; i < credited.to(); i++) {
            Source owner = INSIDE.contains(words.form(i)) ? pronouns.meant(draft, words.form(i), List.of()) : null;
            if (owner != null) {
                pronouns.noteOwner(draft, owner);
                return close(credited, i, source, owner);
            }
        }
        Source organ = organ(credited, source);
        return organ == null ? source : organ;
    }

    private Source belonging(Draft draft, Range credited, Source.Unnamed source, Source owner) {
        pronouns.noteOwner(draft, owner);
        if (owner.type() == SourceType.OUTLET && isOrgan(credited)) {
            return Voices.moved(owner, source.spans());
        }
        if (owner.type() == SourceType.OUTLET && words.form(credited.from()).equalsIgnoreCase("their")) {
            return source; // "they told the Review that their supervisor had written": whoever is told owns nobody
        }
        String name = name(owner);
        String rest = written(credited.from() + 1, credited.to()).replaceFirst("^own ", "");
        return name.isEmpty() ? source : new Source.Unnamed(source.spans(), name + "'s " + rest, source.type());
    }

    /** The owner's name, or "the baker" for one only described. */
    private static String name(Source owner) {
        return switch (owner) {
            case Source.Named named -> named.name();
            case Source.Writer writer -> writer.name();
            case Source.Unnamed unnamed -> shortened(unnamed.description());
            case Source.Unattributed ignored -> "";
        };
    }

    /** "a baker across the road" in short: "the baker"; nothing for a bare pronoun or a crowd. */
    private static String shortened(String description) {
        String bare = description.replaceFirst("^(an?|the|one) ", "");
        String head = bare.split(" (who|whose|of|at|in|on|across|from|with|for|to|near|by)\\b|,", 2)[0];
        boolean some = !bare.equals(description) && !head.isEmpty() && head.indexOf('\'') < 0;
        return some ? "the " + head : "";
    }

    private Source close(Range credited, int pronoun, Source.Unnamed source, Source owner) {
        String name = name(owner);
        boolean last = pronoun == credited.to() - 1;
        return name.isEmpty() || !last
                ? source
                : new Source.Unnamed(
                        source.spans(), small(written(credited.from(), pronoun)) + " " + name, source.type());
    }

    private Source placed(Range credited, Source.Unnamed source) {
        Source body = memory.body(true);
        boolean named = body instanceof Source.Named named2 && named2.type() == SourceType.ORGANISATION;
        return body == null || !named
                ? source
                : new Source.Unnamed(
                        source.spans(),
                        small(written(credited.from(), credited.to() - 1)) + " at the " + name(body),
                        source.type());
    }

    /** "one of them": of those spoken of last. */
    private Source part(Range credited, Source.Unnamed source) {
        Source whole = memory.group();
        boolean of = words.form(credited.to() - 2).equals("of");
        return of
                        && whole instanceof Source.Unnamed group
                        && !group.description().contains(" of ")
                ? new Source.Unnamed(
                        source.spans(),
                        small(written(credited.from(), credited.to() - 1)) + " the "
                                + group.description().replaceFirst("^(the|some|all) ", ""),
                        source.type())
                : source;
    }

    /** "the Tribune's front page" is the Tribune. */
    private @Nullable Source organ(Range credited, Source.Unnamed source) {
        Source owner = isOrgan(credited) ? heads.outletIn(credited) : null;
        return owner == null ? null : Voices.moved(owner, source.spans());
    }

    private boolean isOrgan(Range credited) {
        return ORGANS.has(heads.head(credited));
    }

    private String written(int from, int to) {
        return words.written(from, to).replaceAll("\\s+", " ");
    }

    private static String small(String written) {
        boolean shouted = written.length() > 1 && Character.isUpperCase(written.charAt(1));
        return shouted ? written : Character.toLowerCase(written.charAt(0)) + written.substring(1);
    }
}
