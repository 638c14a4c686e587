package org.hearsay.read.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Mention;
import org.hearsay.read.mention.NameBook.Name;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.Words;

/**
 * Second names that a text states itself: "the Federal Guard Service (FGS)", "Islamic State [IS]", "Daesh, also known as
 * Islamic State". Not: "Ann Roe (Ind, Weir ward)", "Roe (44)".
 */
final class Aliases {
    private static final int LONGEST_SHORT = 8;

    private final Words words;
    private final Map<String, String> meant = new HashMap<>();

    private Aliases(Words words) {
        this.words = words;
    }

    /** From each second name to the first, both as {@link FullNames#key} writes them. */
    static Map<String, String> stated(Words words, List<Name> names) {
        Aliases aliases = new Aliases(words);
        for (int i = 0; i + 1 < names.size(); i++) {
            aliases.pair(names.get(i), names.get(i + 1));
        }
        aliases.known(names);
        return aliases.meant;
    }

    private void pair(Name name, Name next) {
        if (next.from() <= name.to() || words.lineBreaksBefore(next.from()) > 0) {
            return;
        }
        boolean bracket = next.from() == name.to() + 1
                && words.tag(name.to()) == Tag.OPEN
                && next.to() < words.size()
                && words.tag(next.to()) == Tag.CLOSE
                && isShort(next)
                && name.type() != Mention.Type.PERSON
                && name.to() - name.from() > 1;
        if (bracket || isKnownAs(name.to(), next.from())) {
            meant.putIfAbsent(FullNames.key(next.written()), FullNames.key(name.written()));
        }
    }

    /** "RT" where the text also says Russia Today; "lockwatch.example" where it says Lockwatch. */
    private void known(List<Name> names) {
        Map<String, Name> first = new HashMap<>();
        Map<String, Name> letters = new HashMap<>();
        for (Name name : names) {
            String canonical = OutletNames.canonical(name.written()).orElse("");
            Name other = canonical.isEmpty() ? null : first.get(canonical);
            boolean longer =
                    other == null || other.written().length() < name.written().length();
            if (!canonical.isEmpty() && longer) {
                first.put(canonical, name);
            }
            if (!NameTypes.isDomain(name.written())) {
                letters.putIfAbsent(letters(name.written()), name);
            }
        }
        for (Name name : names) {
            Name full = first.get(OutletNames.canonical(name.written()).orElse(""));
            String written = name.written();
            boolean domain = NameTypes.isDomain(written);
            full = full == null && domain ? letters.get(letters(written.substring(0, written.lastIndexOf('.')))) : full;
            if (full != null && !full.written().equals(written)) {
                meant.putIfAbsent(FullNames.key(written), FullNames.key(full.written()));
            }
        }
    }

    private static String letters(String written) {
        return FullNames.key(written).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private boolean isShort(Name name) {
        String written = name.written();
        return name.to() - name.from() == 1
                && written.length() < LONGEST_SHORT
                && written.chars().filter(Character::isUpperCase).count() * 2 > written.length();
    }

    /** ", also known as", ", better known as", ", a.k.a.", "(formerly". */
    private boolean isKnownAs(int from, int to) {
        int at = from;
        at += at < to && (words.form(at).equals(",") || words.tag(at) == Tag.OPEN) ? 1 : 0;
        if (at < to && (words.form(at).equals("a.k.a.") || words.form(at).equals("aka"))) {
            return at + 1 == to;
        }
        boolean known = to - at >= 3
                && to - at <= 4
                && (words.form(at).equals("also")
                        || words.form(at).equals("better")
                        || words.form(at).equals("formerly"))
                && words.form(at + 1).equals("known")
                && words.form(at + 2).equals("as");
        return known && (to - at == 3 || words.form(at + 3).equals("the"));
    }
}
