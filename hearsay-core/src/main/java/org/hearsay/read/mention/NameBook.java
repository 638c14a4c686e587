package org.hearsay.read.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Mention;
import org.hearsay.model.Span;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/** The names of one text: where each stands, and the fullest form of each. */
public final class NameBook {
    /**
     * One name where it stands.
     *
     * @param from first word
     * @param to after the last word
     * @param written its words without honorifics
     * @param honorific the title before it in lower case, or ""
     */
    public record Name(int from, int to, String written, String honorific, Mention.Type type) {}

    private static final WordTable KINDS = WordTable.read(NameBook.class, "name-words.tsv");
    private static final Set<String> JOINTS =
            Set.of("of", "the", "and", "for", "&", "de", "van", "von", "bin", "al", "der", "la", "du", "del", "di");
    private static final int LONGEST = 9;

    private final Words words;
    private final WordTable outlets;
    private final List<Name> names = new ArrayList<>();
    private final Map<String, List<Name>> byLast = new HashMap<>();
    private final Map<String, List<Name>> byFirst = new HashMap<>();
    private final Map<String, Name> whole = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private NameBook(Words words, WordTable outlets) {
        this.words = words;
        this.outlets = outlets;
    }

    /** Finds all names; {@code outlets} lists words and names of outlets (columns: tail or whole). */
    public static NameBook of(Words words, WordTable outlets) {
        NameBook book = new NameBook(words, outlets);
        for (int i = 0; i < words.size(); i++) {
            int end = book.end(i);
            if (end > i) {
                book.take(i, end);
                i = end - 1;
            }
        }
        return book;
    }

    public List<Name> names() {
        return List.copyOf(names);
    }

    /** The name that covers word {@code at}, by binary search. */
    public @Nullable Name at(int word) {
        int low = 0;
        int high = names.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Name name = names.get(middle);
            if (word < name.from()) {
                high = middle - 1;
            } else if (word >= name.to()) {
                low = middle + 1;
            } else {
                return name;
            }
        }
        return null;
    }

    /** All mentions, each under its actor's fullest name. */
    public List<Mention> mentions() {
        List<Mention> all = new ArrayList<>(names.size());
        for (Name name : names) {
            Name full = fullest(name);
            all.add(new Mention(
                    new Span(words.start(name.from()), words.end(name.to() - 1)), full.type(), full.written()));
        }
        return all;
    }

    /** The fullest name of the same actor: a longer one that ends (a person's) or starts with the same word. */
    public Name fullest(Name name) {
        if (name.written().indexOf(' ') > 0
                && name.type() == Mention.Type.PERSON
                && name.written().length() > 8) {
            return name;
        }
        Name best = longer(name, byLast.getOrDefault(last(name.written()), List.of()));
        return !best.equals(name) || name.written().indexOf(' ') > 0
                ? best
                : longer(name, byFirst.getOrDefault(name.written(), List.of()));
    }

    /** The longer name most often used, of two alike the earlier; looks at a few only, so time stays linear. */
    private Name longer(Name name, List<Name> candidates) {
        Name best = name;
        int most = 0;
        for (Name other : candidates.subList(0, Math.min(40, candidates.size()))) {
            int count = counts.getOrDefault(other.written(), 0);
            if (other.type() != Mention.Type.PLACE && isLongerForm(other.written(), name.written()) && count > most) {
                best = other;
                most = count;
            }
        }
        return best;
    }

    /** The last word, without an Arabic article: "Assad" and "al-Assad" are looked up as one. */
    private static String last(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.startsWith("al-") || last.startsWith("el-") ? last.substring(3) : last;
    }

    private static boolean isLongerForm(String longer, String shorter) {
        if (longer.length() <= shorter.length()) {
            return false;
        }
        String bare = shorter.startsWith("al-") || shorter.startsWith("el-") ? shorter.substring(3) : shorter;
        return longer.endsWith(" " + bare)
                || longer.endsWith(" al-" + bare)
                || longer.endsWith(" el-" + bare)
                || longer.startsWith(shorter + " ");
    }

    private static String kind(String form) {
        List<String> columns = KINDS.columns(form);
        return columns.isEmpty() ? "" : columns.get(0);
    }

    private boolean isNameWord(int word) {
        if (word >= words.size()) {
            return false;
        }
        if (words.first(word) == '@') {
            return true;
        }
        if (!words.isCapitalised(word)) {
            return false;
        }
        String form = words.form(word);
        if (kind(form).equals("skip")) {
            return false;
        }
        return words.tag(word) == Tag.NNP
                || isInnerCapital(word)
                || outlets.columns(form).contains("whole");
    }

    /** Capitalised in the middle of a sentence and a noun or adjective: most likely part of a name. */
    private boolean isInnerCapital(int word) {
        Tag tag = words.tag(word);
        boolean inner = word > 0
                && words.lineBreaksBefore(word) == 0
                && Character.isLetterOrDigit(words.text().charAt(words.end(word - 1) - 1));
        return inner && (tag == Tag.NN || tag == Tag.NNS || tag == Tag.JJ || tag == Tag.VBG || tag == Tag.CD);
    }

    private int end(int from) {
        if (!isNameWord(from) || words.tag(from) == Tag.PRP) {
            boolean opensOrg = from < words.size()
                    && words.isCapitalised(from)
                    && (words.tag(from) == Tag.JJ || words.tag(from).isNoun())
                    && isNameWord(from + 1)
                    && words.lineBreaksBefore(from + 1) == 0
                    && !kind(words.form(from)).equals("skip")
                    && words.tag(from + 1).isNoun()
                    && words.isCapitalised(from + 1);
            if (!opensOrg) {
                return from;
            }
        }
        int at = from + 1;
        while (at < words.size() && at - from < LONGEST && words.lineBreaksBefore(at) == 0) {
            if (isNameWord(at) && words.first(at - 1) != '@') {
                at++;
            } else if (isJoint(at) && at - from >= 1) {
                at = afterJoint(at);
            } else {
                break;
            }
        }
        while (at > from + 1 && !words.isCapitalised(at - 1) && words.first(at - 1) != '@') {
            at--;
        }
        return at;
    }

    private boolean isJoint(int at) {
        String form = words.form(at);
        if (!JOINTS.contains(form) || words.isCapitalised(at)) {
            return false;
        }
        int next =
                form.equals("of") && at + 1 < words.size() && words.form(at + 1).equals("the") ? at + 2 : at + 1;
        if (next >= words.size()
                || !words.isCapitalised(next)
                || words.tag(next) != Tag.NNP
                || words.lineBreaksBefore(next) > 0) {
            return false;
        }
        boolean organisation = kind(words.form(at - 1)).equals("org")
                || outlets.columns(words.form(at - 1)).contains("tail");
        return switch (form) {
            case "of", "for", "and" ->
                organisation && !(form.equals("and") && !kind(words.form(next)).isEmpty());
            case "the" -> false;
            default -> true;
        };
    }

    private int afterJoint(int at) {
        return words.form(at).equals("of") && words.form(at + 1).equals("the") ? at + 2 : at + 1;
    }

    /** A heading in capitals names nobody; a speaker before a colon does. */
    private boolean isShoutedHeading(int from, int to) {
        boolean starts = words.lineBreaksBefore(from) > 0 || from == 0;
        boolean ends = to >= words.size() || words.lineBreaksBefore(to) > 0;
        if ((!starts && !ends)
                || (to < words.size()
                        && (words.form(to).equals(":") || words.form(to).equals("(")))) {
            return false;
        }
        boolean before = from > 0 && words.lineBreaksBefore(from) == 0 && isShouted(from - 1);
        boolean after = to < words.size() && words.lineBreaksBefore(to) == 0 && isShouted(to);
        return isShouted(from) && isShouted(to - 1) && (before || after);
    }

    private boolean isShouted(int word) {
        String raw = words.raw(word);
        return raw.length() > 1 && Character.isLetter(raw.charAt(0)) && raw.equals(raw.toUpperCase(Locale.ROOT));
    }

    private void take(int from, int to) {
        if (isShoutedHeading(from, to)) {
            return;
        }
        int start = from;
        String honorific = "";
        while (start < to - 1 && kind(words.form(start)).equals("honorific")) {
            honorific = words.form(start);
            start++;
        }
        if (start == from + 0 && to - from > 2 && honorific.isEmpty()) {
            int title = lastTitle(from, to);
            if (title > from) {
                honorific = words.form(title - 1);
                start = title;
            }
        }
        String written = words.written(start, to).replaceAll("\\s+", " ");
        if (start == to - 1
                && (kind(words.form(start)).equals("adj")
                        || kind(words.form(start)).equals("honorific"))) {
            return;
        }
        Name name = new Name(start, to, written, honorific, type(start, to, honorific));
        names.add(name);
        counts.merge(written, 1, Integer::sum);
        if (whole.putIfAbsent(written, name) == null) {
            byLast.computeIfAbsent(last(written), key -> new ArrayList<>()).add(name);
            int space = written.indexOf(' ');
            if (space > 0) {
                byFirst.computeIfAbsent(written.substring(0, space), key -> new ArrayList<>())
                        .add(name);
            }
        }
    }

    /** "Afghan Ambassador Hamdullah Mohib": the name begins after the last title. */
    private int lastTitle(int from, int to) {
        for (int i = to - 2; i > from; i--) {
            if (kind(words.form(i)).equals("honorific")) {
                return isOrganisation(i + 1, to) ? -1 : i + 1;
            }
        }
        return -1;
    }

    private boolean isOrganisation(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kind(words.form(i)).equals("org")) {
                return true;
            }
        }
        return false;
    }

    private Mention.Type type(int from, int to, String honorific) {
        String last = words.form(to - 1);
        String all = words.written(from, to).toLowerCase(Locale.ROOT);
        if (words.first(from) == '@') {
            return Mention.Type.PERSON;
        }
        if (outlets.columns(all).contains("whole")
                || (to - from > 1 && outlets.columns(last).contains("tail"))
                || (all.startsWith("the ") && outlets.columns(last).contains("tail"))) {
            return Mention.Type.OUTLET;
        }
        if (honorific.isEmpty() && isOrganisation(from, to)) {
            return Mention.Type.ORGANISATION;
        }
        String kind = kind(last);
        if (kind.equals("place")) {
            return Mention.Type.PLACE;
        }
        if (kind.equals("country") && to - from == 1) {
            return Mention.Type.PLACE;
        }
        boolean acronym = to - from == 1
                && last.length() > 1
                && !(last.length() == 2 && last.endsWith("."))
                && words.raw(from).equals(words.raw(from).toUpperCase(Locale.ROOT));
        if (acronym) {
            return Mention.Type.ORGANISATION;
        }
        boolean place = from > 0
                && honorific.isEmpty()
                && to - from == 1
                && (words.form(from - 1).equals("in")
                        || words.form(from - 1).equals("near")
                        || words.form(from - 1).equals("at"));
        return place ? Mention.Type.PLACE : Mention.Type.PERSON;
    }
}
