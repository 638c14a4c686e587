package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a voice without a name is called all through a text: the words that introduced it. After "a letter from the ombudsman"
 * both "the letter" and "a letter" in that place are "a letter from the ombudsman"; after "three analysts", "one" is "one of the
 * three analysts" and "none of them" the three. Not: "the second letter" after a first (its own words differ), and no link
 * across documents.
 */
final class Descriptions {
    private static final WordTable PARTS = WordTable.read(Descriptions.class, "parts.tsv");
    private static final WordTable JOINTS = WordTable.read(Descriptions.class, "description-joints.tsv");
    private static final int LONGEST = 7;

    /** How many words back a crowd is still meant by "one", and a thing by "the letter". */
    private static final int NEAR = 160;

    private static final int FAR = 800;

    private final Words words;
    private final Heads heads;
    private final CueBook book;
    private final NameBook names;
    private final Map<String, List<Range>> byHead = new HashMap<>();
    private final Set<String> speaking = new HashSet<>();
    private final Map<Integer, Range> byStart = new HashMap<>();
    private final List<Range> crowds = new ArrayList<>();

    /** @param credited the sources of all drafts: what their head nouns name are voices here, listed or not */
    Descriptions(Words words, NameBook names, Heads heads, CueBook book, List<Range> credited) {
        this.names = names;
        this.words = words;
        this.heads = heads;
        this.book = book;
        credited.forEach(source -> speaking.add(heads.head(source)));
        for (int i = 0; i < words.size(); i++) {
            if (isVoice(i)) {
                introduce(i);
            }
        }
    }

    /** The head of a phrase for people, bodies or writings. */
    private boolean isVoice(int head) {
        boolean noun = words.tag(head) == Tag.NN || words.tag(head) == Tag.NNS;
        boolean goesOn = head + 1 < words.size()
                && words.lineBreaksBefore(head + 1) == 0
                && (words.tag(head + 1).isNoun() || words.tag(head + 1) == Tag.POS);
        String form = words.form(head);
        return noun && !goesOn && (!book.person(form).isEmpty() || speaking.contains(form));
    }

    private void introduce(int head) {
        int from = head;
        while (from > 0 && head - from < LONGEST && words.lineBreaksBefore(from) == 0 && isModifier(from - 1)) {
            from--;
        }
        Tag first = words.tag(from);
        String form = words.form(from);
        boolean several = words.tag(head) == Tag.NNS;
        int to = attached(head + 1);
        boolean the = form.equals("the");
        boolean other = form.equals("this") || form.equals("that") || form.equals("these") || form.equals("those");
        boolean owned = first == Tag.PRPS || first == Tag.POS || (from > 0 && words.tag(from - 1) == Tag.POS);
        if (owned || other || (the && to == head + 1 && !several)) {
            return;
        }
        Range range = new Range(from, to);
        boolean plain = from == head && to == head + 1;
        if (several && !book.person(words.form(head)).equals("document")) {
            crowds.add(range);
        }
        if (!plain && !(the && to == head + 1)) {
            byHead.computeIfAbsent(words.form(head), key -> new ArrayList<>()).add(range);
            byStart.put(from, range);
        }
    }

    private boolean isModifier(int word) {
        Tag tag = words.tag(word);
        boolean inside = words.tag(word + 1) != Tag.DT && words.tag(word + 1) != Tag.PRPS;
        return inside
                && (tag == Tag.DT
                        || tag == Tag.CD
                        || tag == Tag.JJ
                        || tag == Tag.NN
                        || tag == Tag.NNP
                        || tag == Tag.PRPS
                        || tag == Tag.POS
                        || (tag == Tag.VBN && words.tag(word + 1).isNoun()));
    }

    /** Where what is tied to a head by prepositions or participles ends: twice at most, and never a time. */
    private int attached(int end) {
        int at = end;
        for (int guard = 0; guard < 2; guard++) {
            int next = joint(at);
            int to = next;
            while (next > at && to < words.size() && to - next < LONGEST && isNominal(to, next)) {
                to++;
            }
            if (to == next || next == at) {
                return at;
            }
            at = to;
        }
        return at;
    }

    /** The first word after a joint at {@code at}; {@code at} itself where none stands. */
    private int joint(int at) {
        List<String> use =
                at + 1 < words.size() && words.lineBreaksBefore(at) == 0 ? JOINTS.columns(words.form(at)) : List.of();
        if (use.isEmpty()) {
            return at;
        }
        boolean bound = words.tag(at + 1) == Tag.IN || words.tag(at + 1) == Tag.TO;
        return switch (use.getFirst()) {
            case "preposition" -> words.tag(at) == Tag.IN ? at + 1 : at;
            case "participle" -> bound ? at + 2 : at;
            default -> bound ? at + 2 : at;
        };
    }

    private boolean isNominal(int word, int first) {
        Tag tag = words.tag(word);
        boolean opens = word == first;
        boolean time = Phrases.TIMES.contains(words.form(word));
        return words.lineBreaksBefore(word) == 0
                && !time
                && (tag.isNoun()
                        || tag == Tag.JJ
                        || tag == Tag.CD
                        || tag == Tag.POS
                        || words.form(word).equals("&")
                        || (opens && (tag == Tag.DT || tag == Tag.PRPS)));
    }

    /** {@code credited} without a relative clause: "two officers who reviewed the files" are two officers. */
    Range trimmed(Range credited) {
        int head = heads.headAt(credited);
        for (int i = head + 1; i < credited.to(); i++) {
            Tag tag = words.tag(i);
            boolean relative = tag == Tag.WP || tag == Tag.WDT || words.form(i).equals("who");
            boolean whose = i == head + 1 || words.tag(i - 1) != Tag.IN;
            if (relative && whose) {
                int to = words.tag(i - 1) == Tag.COMMA ? i - 1 : i;
                return to > credited.from() ? new Range(credited.from(), to) : credited;
            }
        }
        return credited;
    }

    /** {@code source}, whose words are {@code credited}, under the words that introduced it. */
    Source.Unnamed settled(Range credited, Source.Unnamed source) {
        Source.Unnamed part = part(credited, source);
        if (part != null) {
            return part;
        }
        Range begun = byStart.get(credited.from());
        if (begun != null && begun.to() > credited.to()) {
            return described(begun, source);
        }
        int head = heads.headAt(credited);
        String first = words.form(credited.from());
        boolean definite = first.equals("the") || first.equals("this") || first.equals("that") || first.equals("these");
        if (!definite || credited.to() != head + 1 || head - credited.from() > 2) {
            return source;
        }
        Range known = known(credited, head);
        return known == null ? source : described(known, source);
    }

    /** "the Trust's solicitor" with the owner's name in full, where the text has it: "the Abbey Trust's solicitor". */
    Source.Unnamed inFull(Range credited, Source.Unnamed source) {
        for (int i = credited.from(); i + 2 < credited.to(); i++) {
            NameBook.Name owner = names.at(i);
            boolean owns = owner != null
                    && owner.from() == i
                    && owner.to() < credited.to()
                    && words.tag(owner.to()) == Tag.POS;
            if (owner == null || !owns || i > credited.from() + 1) {
                continue;
            }
            String full = names.fullest(owner).written();
            String rest = words.written(owner.to(), credited.to()).replaceAll("\\s+", " ");
            boolean longer = full.length() > owner.written().length()
                    && source.description().contains(owner.written());
            return longer ? new Source.Unnamed(source.spans(), full + rest, source.type()) : source;
        }
        return source;
    }

    private Source.Unnamed described(Range range, Source.Unnamed source) {
        return new Source.Unnamed(source.spans(), written(range), source.type());
    }

    private @Nullable Range known(Range credited, int head) {
        List<Range> row = byHead.getOrDefault(words.form(head), List.of());
        for (int i = before(row, credited.from()) - 1; i >= 0; i--) {
            Range candidate = row.get(i);
            if (credited.from() - candidate.from() > FAR) {
                return null;
            }
            if (fits(candidate, new Range(credited.from() + 1, head))) {
                return candidate;
            }
        }
        return null;
    }

    private boolean fits(Range candidate, Range modifiers) {
        for (int i = modifiers.from(); i < modifiers.to(); i++) {
            boolean said = words.form(i).equals("same") || words.form(i).equals("said");
            for (int at = candidate.from(); at < candidate.to(); at++) {
                said |= words.form(at).equals(words.form(i));
            }
            if (!said) {
                return false;
            }
        }
        return true;
    }

    /** "one", "most of them", "the second": of the crowd named last before. */
    private Source.@Nullable Unnamed part(Range credited, Source.Unnamed source) {
        int last = credited.to() - 1;
        boolean them = last - credited.from() >= 2
                && words.form(last - 1).equals("of")
                && (words.tag(last) == Tag.PRP || words.tag(last) == Tag.DT || words.tag(last) == Tag.WP);
        int quantity = them ? last - 2 : last;
        boolean led = quantity - credited.from() == 1
                && (words.tag(credited.from()) == Tag.DT || words.tag(credited.from()) == Tag.RB);
        List<String> use = PARTS.columns(words.form(quantity));
        boolean number = words.tag(quantity) == Tag.CD && !words.form(quantity).equals("one");
        if ((quantity != credited.from() && !led) || (use.isEmpty() && !number)) {
            return null;
        }
        Range crowd = crowd(credited.from());
        if (crowd == null) {
            return null;
        }
        String how = use.isEmpty() ? "some" : use.getFirst();
        if (how.equals("whole") && quantity == credited.from()) {
            return new Source.Unnamed(source.spans(), written(crowd), SourceType.GROUP);
        }
        String some = small(words.written(credited.from(), quantity + 1));
        String whole = written(crowd).replaceFirst("^(the|some|all|these|those) ", "");
        return new Source.Unnamed(
                source.spans(), some + " of the " + whole, how.equals("one") ? SourceType.UNNAMED : SourceType.GROUP);
    }

    private @Nullable Range crowd(int place) {
        int at = before(crowds, place) - 1;
        return at >= 0 && place - crowds.get(at).from() < NEAR ? crowds.get(at) : null;
    }

    /** How many of {@code row} end before {@code place}. */
    private static int before(List<Range> row, int place) {
        int low = 0;
        int high = row.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row.get(middle).to() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String written(Range range) {
        String written = words.written(range.from(), range.to()).replaceAll("\\s+", " ");
        return words.tag(range.from()) == Tag.NNP ? written : small(written);
    }

    private static String small(String written) {
        boolean name = written.length() > 1
                && written.chars().skip(1).takeWhile(Character::isLetter).anyMatch(Character::isUpperCase);
        return name ? written : written.substring(0, 1).toLowerCase(Locale.ROOT) + written.substring(1);
    }
}
