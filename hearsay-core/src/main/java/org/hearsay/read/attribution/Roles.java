package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Mention;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which named person a text gives a role to: "chairwoman, Sunniva Holt,", "Dr Ines Callow, the monitoring officer", "Mayor
 * Roe", "Edda Corrin (chair)". Asked for "the chairwoman" it gives the one named so last before, else the first after.
 */
final class Roles {
    private static final int FAR = 9;
    private static final int OPENING = 90;

    /** A deputy leader is not the leader. */
    private static final Set<String> SECOND =
            Set.of("deputy", "vice", "former", "ex", "acting", "assistant", "late", "then", "future");

    private final Words words;
    private final CueBook book;
    private final Map<String, List<NameBook.Name>> holders = new HashMap<>();

    Roles(Words words, NameBook names, CueBook book) {
        this.words = words;
        this.book = book;
        for (NameBook.Name name : names.names()) {
            if (name.type() == Mention.Type.PERSON && words.first(name.from()) != '@') {
                before(name, names.fullest(name));
                after(name, names.fullest(name));
            }
        }
        lede(names);
    }

    /**
     * A report's opening gives the office and the next speaker the name: "The leader of Hexcombe council has denied it. "I
     * read it," said Joan Pettifer". Only where the text names no holder anywhere else.
     */
    private void lede(NameBook names) {
        for (int i = 0; i + 2 < Math.min(words.size(), OPENING); i++) {
            boolean opens = words.form(i).equals("the") && (i == 0 || words.lineBreaksBefore(i) > 0);
            boolean role = opens && isRole(i + 1) && !words.tag(i + 2).isNoun();
            if (!role || holders.containsKey(words.form(i + 1)) || names.at(i + 2) != null) {
                continue;
            }
            NameBook.Name speaker = speakerAfter(names, i + 2);
            if (speaker != null) {
                note(i + 1, speaker, names.fullest(speaker));
            }
            return;
        }
    }

    private NameBook.@Nullable Name speakerAfter(NameBook names, int from) {
        for (NameBook.Name name : names.names()) {
            if (name.from() - from > OPENING) {
                return null;
            }
            int before = name.honorific().isEmpty() ? name.from() - 1 : name.from() - 2;
            boolean said = before > from && words.tag(before).isFinite() && book.verb(words.form(before)) != null;
            if (said && name.type() == Mention.Type.PERSON) {
                return name;
            }
        }
        return null;
    }

    private void before(NameBook.Name name, NameBook.Name full) {
        int at = name.from() - 1;
        while (at > 0 && name.from() - at < FAR && words.isCapitalised(at) && words.tag(at) == Tag.NNP && !isRole(at)) {
            at--;
        }
        boolean cast = words.form(Math.max(at, 0)).equals(":") && closes(name.to());
        if (at > 0 && (words.form(at).equals(",") || cast)) {
            at--;
        }
        boolean near = at >= 0 && words.lineBreaksBefore(name.from()) == 0;
        if (near && isRole(at)) {
            note(at, name, full);
        } else if (near && (words.form(at).equals("of") || words.isCapitalised(at))) {
            headOf(at, name, full);
        }
    }

    /** "Chair: Mrs Odell." names who holds the chair; "Chair: Mrs Odell, did you" only whom it asks. */
    private boolean closes(int after) {
        return after >= words.size() || words.lineBreaksBefore(after) > 0 || words.tag(after) == Tag.STOP;
    }

    /** "the head of mission, Irma Sund," and "A spokesman for the Roads Agency, Pell Auden,". */
    private void headOf(int last, NameBook.Name name, NameBook.Name full) {
        if (!words.form(name.from() - 1).equals(",")) {
            return;
        }
        for (int i = last; i > Math.max(0, last - 7); i--) {
            if (words.tag(i).isFinite() || words.tag(i).isMark()) {
                return;
            }
            boolean head = words.form(i + 1).equals("of")
                    || words.form(i + 1).equals("for")
                    || words.form(i + 1).equals("at");
            if (head && isRole(i)) {
                note(i, name, full);
                return;
            }
        }
    }

    private void after(NameBook.Name name, NameBook.Name full) {
        int open = name.to();
        boolean placed = name.from() > 0 && words.form(name.from() - 1).equals("the");
        boolean beside = open + 1 < words.size()
                && !placed
                && words.lineBreaksBefore(open) == 0
                && (words.form(open).equals(",") || words.form(open).equals("("));
        for (int i = open + 1; beside && i < Math.min(open + FAR, words.size()); i++) {
            Tag tag = words.tag(i);
            if (tag.isMark() || tag.isFinite() || tag == Tag.IN || tag == Tag.WP) {
                return;
            }
            boolean last = i + 1 == words.size() || !(words.tag(i + 1).isNoun() || words.tag(i + 1) == Tag.POS);
            if (last && isRole(i)) {
                note(i, name, full);
                return;
            }
        }
    }

    private boolean isRole(int word) {
        return word >= 0
                && (words.tag(word).isNoun() || words.isCapitalised(word))
                && book.person(words.form(word)).equals("role");
    }

    private void note(int role, NameBook.Name name, NameBook.Name full) {
        NameBook.Name holder = new NameBook.Name(name.from(), name.to(), full.written(), name.honorific(), full.type());
        boolean second = role > 0 && SECOND.contains(words.form(role - 1));
        if (!second) {
            holders.computeIfAbsent(words.form(role), key -> new ArrayList<>()).add(holder);
        }
        boolean longer = role > 0
                && (words.tag(role - 1).isNoun() || words.tag(role - 1) == Tag.JJ)
                && words.lineBreaksBefore(role) == 0;
        if (longer) {
            holders.computeIfAbsent(words.form(role - 1) + " " + words.form(role), key -> new ArrayList<>())
                    .add(holder);
        }
    }

    /** Who holds the role whose last word stands at {@code head}, by its two last words where both are known. */
    NameBook.@Nullable Name holder(int head, int before) {
        String two = head > 0 ? words.form(head - 1) + " " + words.form(head) : "";
        NameBook.Name found = latest(holders.getOrDefault(two, List.of()), before);
        boolean second = head > 0 && SECOND.contains(words.form(head - 1));
        return found != null || second ? found : latest(holders.getOrDefault(words.form(head), List.of()), before);
    }

    /** As {@link #holder(int, int)}, else the first who is given the role later on. */
    NameBook.@Nullable Name holderNearby(int head, int before) {
        NameBook.Name found = holder(head, before);
        boolean second = head > 0 && SECOND.contains(words.form(head - 1));
        List<NameBook.Name> later = holders.getOrDefault(words.form(head), List.of());
        return found != null || second || later.isEmpty() ? found : later.getFirst();
    }

    /** Who holds the role {@code noun} anywhere in the text. */
    NameBook.@Nullable Name holder(String noun) {
        return latest(holders.getOrDefault(noun, List.of()), Integer.MAX_VALUE);
    }

    private static NameBook.@Nullable Name latest(List<NameBook.Name> row, int before) {
        int low = 0;
        int high = row.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row.get(middle).from() < before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 ? row.get(low - 1) : null;
    }
}
