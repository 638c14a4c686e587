package org.hearsay.read.mention;

import java.util.ArrayList;
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

    private static final Set<String> JOINTS = Set.of(
            "of", "the", "and", "for", "&", "de", "van", "von", "bin", "al", "der", "la", "du", "del", "di", "on");
    private static final int LONGEST = 9;

    /** Who own newspapers and parties in names. */
    private static final Set<String> OWNERS =
            Set.of("people", "women", "men", "children", "nation", "world", "king", "queen", "farmer", "worker");

    private final Words words;
    private final WordTable people;
    private final NameTypes types;
    private final List<Name> names = new ArrayList<>();
    private final List<Name> fullest = new ArrayList<>();
    private FullNames actors = new FullNames(List.of(), Map.of());

    private NameBook(Words words, WordTable outlets, WordTable people) {
        this.people = people;
        this.words = words;
        this.types = new NameTypes(words, outlets);
    }

    /**
     * Finds all names; {@code outlets} lists words and names of outlets (columns: tail, head or whole), {@code people} what
     * common nouns for people and bodies are (role, organisation, outlet ...).
     */
    public static NameBook of(Words words, WordTable outlets, WordTable people) {
        NameBook book = new NameBook(words, outlets, people);
        for (int i = 0; i < words.size(); i++) {
            int end = book.end(i);
            if (end > i) {
                book.take(i, end);
                i = end - 1;
            }
        }
        book.settle();
        return book;
    }

    private void settle() {
        List<Name> settled = NameKinds.settled(names, words, people);
        names.clear();
        names.addAll(settled);
        actors = new FullNames(names, Aliases.stated(words, names));
        names.forEach(name -> fullest.add(actors.fullest(name)));
    }

    /** So many spaces part the fields of a form, not the words of a name. */
    private static final int GAP = 3;

    public List<Name> names() {
        return List.copyOf(names);
    }

    /** The name that covers word {@code at}, by binary search. */
    public @Nullable Name at(int word) {
        int index = index(word);
        return index < 0 ? null : names.get(index);
    }

    private int index(int word) {
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
                return middle;
            }
        }
        return -1;
    }

    /** All mentions, each under its actor's fullest name. */
    public List<Mention> mentions() {
        List<Mention> all = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            Name full = fullest.get(i);
            all.add(new Mention(
                    new Span(words.start(name.from()), words.end(name.to() - 1)), full.type(), full.written()));
        }
        return all;
    }

    /** The fullest name of the same actor: a longer one that ends (a person's) or starts with the same word. */
    public Name fullest(Name name) {
        int index = index(name.from());
        return index < 0 ? name : fullest.get(index);
    }

    /** The actor that {@code written} names, whatever its case; null when the text names none so. */
    public @Nullable Name named(String written) {
        return actors.named(written);
    }

    /** True for a word that makes a name a body's: "committee". */
    public static boolean isBodyWord(String form) {
        return kind(form).equals("org");
    }

    private static String kind(String form) {
        return NameTypes.kind(form);
    }

    private boolean isNameWord(int word) {
        if (word >= words.size()) {
            return false;
        }
        String form = words.form(word);
        if (words.first(word) == '@' || NameTypes.isDomain(form)) {
            return true;
        }
        if (!words.isCapitalised(word)) {
            return false;
        }
        if (kind(form).equals("skip")) {
            return isPaperDay(word);
        }
        return words.tag(word) == Tag.NNP
                || isCamel(word)
                || isInnerCapital(word)
                || isAcronym(word)
                || types.isWholeName(form);
    }

    /** "the Sunday Examiner": a day between "the" and a paper's last word. */
    private boolean isPaperDay(int word) {
        return word > 0
                && word + 1 < words.size()
                && words.form(word - 1).equals("the")
                && words.isCapitalised(word + 1)
                && words.lineBreaksBefore(word + 1) == 0
                && types.isListed(words.form(word + 1), "tail");
    }

    /** "StreamWatch": only names are written so. */
    private boolean isCamel(int word) {
        String raw = words.raw(word);
        for (int i = 2; i < raw.length(); i++) {
            if (Character.isUpperCase(raw.charAt(i)) && Character.isLowerCase(raw.charAt(i - 1))) {
                return raw.chars().allMatch(Character::isLetter);
            }
        }
        return false;
    }

    /** Capitalised in the middle of a sentence and a noun or adjective: most likely part of a name. */
    private boolean isInnerCapital(int word) {
        Tag tag = words.tag(word);
        boolean inner = word > 0
                && words.lineBreaksBefore(word) == 0
                && Character.isLetterOrDigit(words.text().charAt(words.end(word - 1) - 1));
        return inner && (tag == Tag.NN || tag == Tag.NNS || tag == Tag.JJ || tag == Tag.VBG || tag == Tag.CD);
    }

    /** "UJN calls on": two to six capitals in a line that is not written in capitals throughout; no "I", no "TV". */
    private boolean isAcronym(int word) {
        String raw = words.raw(word);
        boolean shaped = raw.length() > 1 && raw.length() < 7 && raw.chars().allMatch(Character::isUpperCase);
        if (!shaped || kind(words.form(word)).equals("honorific")) {
            return false;
        }
        boolean before = word > 0 && words.lineBreaksBefore(word) == 0 && isShouted(word - 1);
        boolean after = word + 1 < words.size() && words.lineBreaksBefore(word + 1) == 0 && isShouted(word + 1);
        boolean alone = word + 1 < words.size() && words.lineBreaksBefore(word + 1) > 0;
        return !before && !after && !alone;
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
        while (at < words.size()
                && at - from < LONGEST
                && words.lineBreaksBefore(at) == 0
                && words.start(at) - words.end(at - 1) < GAP) {
            if (isNameWord(at) && words.first(at - 1) != '@') {
                at++;
            } else if (isJoint(at) && at - from >= 1) {
                at = afterJoint(at) + 1;
            } else if (isPossessiveJoint(at)) {
                at += 2;
            } else {
                break;
            }
        }
        while (at > from + 1 && !words.isCapitalised(at - 1) && words.first(at - 1) != '@') {
            at--;
        }
        return at;
    }

    /** "Harbour Workers' Front", "People's Banner": the mark stands inside a body's name, not between owner and thing. */
    private boolean isPossessiveJoint(int at) {
        if (words.tag(at) != Tag.POS
                && !words.form(at).equals("'")
                && !words.form(at).equals("'s")) {
            return false;
        }
        int next = at + 1;
        boolean capital = next < words.size()
                && words.lineBreaksBefore(next) == 0
                && words.isCapitalised(next)
                && !kind(words.form(next)).equals("honorific");
        if (!capital) {
            return false;
        }
        boolean body = kind(words.form(next)).equals("org") || types.isListed(words.form(next), "tail");
        boolean plural = words.form(at - 1).endsWith("s") && words.form(at).equals("'");
        return plural
                ? body || words.tag(next).isNoun()
                : body && (words.tag(at - 1) != Tag.NNP || OWNERS.contains(words.form(at - 1)));
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
                || (!words.tag(next).isNoun() && !form.equals("&"))
                || words.lineBreaksBefore(next) > 0) {
            return false;
        }
        boolean organisation = kind(words.form(at - 1)).equals("org") || types.isListed(words.form(at - 1), "tail");
        return switch (form) {
            case "of", "for", "and", "on" ->
                organisation
                        && !kind(words.form(next)).equals("skip")
                        && !(form.equals("and") && !kind(words.form(next)).isEmpty());
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
        boolean body = kind(words.form(to - 1)).equals("org");
        while (start < to - 1 && !body && kind(words.form(start)).equals("honorific")) {
            honorific = words.form(start);
            start++;
        }
        if (!body && start == from && to - from > 1 && isTitle(start)) {
            honorific = words.form(start);
            start++;
        }
        if (!body && start == from && to - from > 2 && honorific.isEmpty()) {
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
        String known = to - start == 1 ? OutletNames.ofAddress(written).orElse(written) : written;
        names.add(new Name(start, to, known, honorific, types.type(start, to, honorific)));
    }

    /** "Harbourmaster Oll": a trade or office in capitals before a name is no part of it. */
    private boolean isTitle(int word) {
        List<String> use = people.columns(words.form(word));
        return !use.isEmpty()
                && use.getFirst().equals("role")
                && words.form(word).length() > 5
                && !GivenNames.isListed(words.form(word));
    }

    /** "Afghan Ambassador Hamdullah Mohib": the name begins after the last title. */
    private int lastTitle(int from, int to) {
        for (int i = to - 2; i > from; i--) {
            if (kind(words.form(i)).equals("honorific")) {
                return types.isOrganisation(i + 1, to) ? -1 : i + 1;
            }
        }
        return -1;
    }
}
