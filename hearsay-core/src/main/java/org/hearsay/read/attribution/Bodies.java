package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.model.Mention;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which named body "the ministry", "their union" or "the paper" is: one called so beside its name ("Open Wards, the charity
 * that"), else the last one before whose name holds the word or one that goes with it ({@code bodies.tsv}), else, for a
 * newspaper or a charity, the last one that could be. Looks back over a few names only.
 */
final class Bodies {
    private static final int FEW = 40;
    private static final WordTable FITTING = WordTable.read(Bodies.class, "bodies.tsv");

    private final Words words;
    private final CueBook book;
    private final List<NameBook.Name> named = new ArrayList<>();
    private final Map<String, List<NameBook.Name>> called = new HashMap<>();
    private final Map<String, String> small = new HashMap<>();

    private final String own;

    /** @param own the name of the document's own outlet or body in lower case, which is no guess for "the firm" */
    Bodies(Words words, NameBook names, CueBook book, String own) {
        this.own = own;
        this.words = words;
        this.book = book;
        for (NameBook.Name name : names.names()) {
            NameBook.Name full = names.fullest(name);
            if (full.type() == Mention.Type.ORGANISATION || full.type() == Mention.Type.OUTLET) {
                NameBook.Name body = new NameBook.Name(name.from(), name.to(), full.written(), "", full.type());
                named.add(body);
                callBeside(body, name);
            }
            noteSmall(name);
        }
    }

    /** "Hexcombe council": a name and a small-letter body. */
    private void noteSmall(NameBook.Name name) {
        int next = name.to();
        if (next < words.size()
                && words.tag(next).isNoun()
                && !words.isCapitalised(next)
                && words.lineBreaksBefore(next) == 0
                && isBody(next)) {
            small.putIfAbsent(words.form(next), name.written() + " " + words.form(next));
        }
    }

    private boolean isBody(int word) {
        String kind = book.person(words.form(word));
        return kind.equals("organisation") || kind.equals("outlet");
    }

    private void callBeside(NameBook.Name body, NameBook.Name name) {
        int before = name.from() - 1;
        before -= before > 0 && words.form(before).equals(",") ? 1 : 0;
        if (before >= 0 && words.lineBreaksBefore(name.from()) == 0 && isBody(before) && !words.isCapitalised(before)) {
            called.computeIfAbsent(words.form(before), key -> new ArrayList<>()).add(body);
        }
        int open = name.to();
        boolean beside = open + 2 < words.size() && words.form(open).equals(",");
        for (int i = open + 1; beside && i < Math.min(open + 8, words.size()); i++) {
            if (words.tag(i).isMark() || words.tag(i).isFinite() || words.tag(i) == Tag.IN) {
                return;
            }
            boolean last = i + 1 == words.size() || !words.tag(i + 1).isNoun();
            if (last && words.tag(i).isNoun() && isBody(i) && words.tag(Math.min(i + 1, words.size() - 1)) != Tag.POS) {
                called.computeIfAbsent(words.form(i), key -> new ArrayList<>()).add(body);
                return;
            }
        }
    }

    /** The lower-case body that a name stands before: "Hexcombe council"; "" when there is none. */
    String small(String noun) {
        return small.getOrDefault(noun, "");
    }

    boolean hasSmall(String noun) {
        return small.containsKey(noun);
    }

    /** True for a word that only bodies of one kind have in their names: "board", "ministry"; not "firm". */
    static boolean isClosed(String noun) {
        return !FITTING.columns(noun).isEmpty()
                && FITTING.columns(noun).getFirst().equals("closed");
    }

    /** @param modified "the service firm": the document's own firm would be called "the firm" */
    NameBook.@Nullable Name meant(String noun, int before, boolean modified) {
        NameBook.Name beside = last(called.getOrDefault(noun, List.of()), before);
        if (beside != null) {
            return beside;
        }
        int to = firstFrom(named, before);
        for (int i = to - 1; i >= Math.max(0, to - FEW); i--) {
            if (fits(named.get(i), noun) && !(modified && isOwn(named.get(i)))) {
                return named.get(i);
            }
        }
        boolean outlet = book.person(noun).equals("outlet");
        for (int i = to - 1; (outlet || isOpen(noun)) && i >= Math.max(0, to - FEW); i--) {
            boolean outletNamed = named.get(i).type() == Mention.Type.OUTLET;
            if (!isOwn(named.get(i)) && (outlet ? outletNamed : !outletNamed && isUnclassed(named.get(i)))) {
                return named.get(i);
            }
        }
        for (int i = to; i < Math.min(named.size(), to + FEW); i++) {
            if (fits(named.get(i), noun) && !(modified && isOwn(named.get(i)))) {
                return named.get(i);
            }
        }
        return null;
    }

    private boolean isOwn(NameBook.Name name) {
        String plain = name.written().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
        return plain.equals(own) || (!own.isEmpty() && own.endsWith(" " + plain));
    }

    private static boolean fits(NameBook.Name name, String noun) {
        List<String> columns = FITTING.columns(noun);
        String fitting = columns.isEmpty() ? "" : columns.getLast();
        for (String word : name.written().toLowerCase(Locale.ROOT).split("[ \u2019']+", -1)) {
            if (word.equals(noun) || (!fitting.isEmpty() && (" " + fitting + " ").contains(" " + word + " "))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(String noun) {
        return !FITTING.columns(noun).isEmpty()
                && FITTING.columns(noun).getFirst().equals("open");
    }

    /** No word of the name says that it is a ministry, a police force, a court. */
    private static boolean isUnclassed(NameBook.Name name) {
        for (String word : name.written().toLowerCase(Locale.ROOT).split(" ", -1)) {
            boolean closed =
                    FITTING.has(word) && FITTING.columns(word).getFirst().equals("closed");
            if (closed) {
                return false;
            }
        }
        return true;
    }

    private static NameBook.@Nullable Name last(List<NameBook.Name> row, int before) {
        int at = firstFrom(row, before);
        return at > 0 ? row.get(at - 1) : null;
    }

    private static int firstFrom(List<NameBook.Name> row, int word) {
        int low = 0;
        int high = row.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row.get(middle).from() < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
