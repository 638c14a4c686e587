package org.hearsay.read.attribution;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.hearsay.model.Mention;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.model.Span;
import org.hearsay.read.mention.Genders;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.Words;

/**
 * Names the voice of every draft, in reading order: a name under its fullest form, a pronoun by who spoke last, "the
 * ministry" by the ministry named before, "I" by whose words hold it, "you" by whom they are told to. What has no name stays
 * described as the text describes it; no identity is guessed.
 */
final class Voices {
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "this", "that");

    private final Words words;
    private final NameBook names;
    private final CueBook book;
    private final Report report;
    private final Nesting nesting;
    private final Heads heads;
    private final Speakers speakers;
    private final Kinds kinds;
    private final Pronouns pronouns;
    private final Possessions possessions;
    private final Descriptions descriptions;
    private final IntPredicate quoted;
    private final Memory memory;
    private final BitSet reported = new BitSet();
    private final Map<Draft, Source> sources = new HashMap<>();
    private int seen;

    Voices(Words words, NameBook names, CueBook book, Report report, Nesting nesting, IntPredicate quoted) {
        this.quoted = quoted;
        this.words = words;
        this.names = names;
        this.book = book;
        this.report = report;
        this.nesting = nesting;
        this.heads =
                new Heads(words, names, book, report.outlet().map(Voices::plain).orElse(""));
        this.kinds = new Kinds(words, book);
        this.memory = new Memory(Genders.of(words, names, quoted), kinds::isHuman);
        this.speakers = new Speakers(words, names, book, heads.roles(), report, nesting.ordered());
        this.pronouns = new Pronouns(
                words,
                nesting,
                speakers,
                memory,
                report,
                sources,
                range -> described(range, List.of()),
                heads,
                book,
                quoted);
        this.pronouns.guest(Interview.guest(words, names));
        this.possessions = new Possessions(words, heads, memory, pronouns);
        this.descriptions = new Descriptions(
                words,
                names,
                heads,
                book,
                nesting.ordered().stream()
                        .map(draft -> draft.source)
                        .filter(Objects::nonNull)
                        .toList());
        nesting.ordered().stream().filter(draft -> !draft.block).forEach(this::noteReported);
    }

    /** What somebody is only reported to have said: whom it names comes second to who says it. */
    private void noteReported(Draft draft) {
        draft.content.forEach(piece -> reported.set(piece.from(), piece.to()));
    }

    Map<Draft, Source> sources() {
        for (Draft draft : nesting.ordered()) {
            meetUpTo(placeOf(draft));
            sources.put(draft, source(draft));
        }
        kinds.withheld(sources).forEach(sources::put);
        return sources;
    }

    private static int placeOf(Draft draft) {
        if (draft.source == null) {
            return draft.firstWord();
        }
        return Math.min(
                draft.source.from(),
                draft.cue.isEmpty() ? Integer.MAX_VALUE : draft.cue.getFirst().from());
    }

    /** Remembers who and what was mentioned before word {@code limit}. */
    private void meetUpTo(int limit) {
        for (; seen < limit && seen < words.size(); seen++) {
            NameBook.Name name = names.at(seen);
            if (quoted.test(seen)) {
                continue;
            }
            if (name != null && name.from() == seen) {
                meet(name);
            } else if (name == null && words.tag(seen) == Tag.NN) {
                meetThing(seen);
            }
        }
    }

    private void meet(NameBook.Name name) {
        if (name.type() == Mention.Type.PLACE) {
            return;
        }
        NameBook.Name full = names.fullest(name);
        boolean after = name.from() > 0 && words.tag(name.from() - 1) == Tag.IN;
        Source source = ownOutlet(named(List.of(), full), List.of());
        memory.at(name.from());
        if (isInHeader(name.from()) || isGreeting(name)) {
            return;
        }
        if (((!after && opens(name.from(), name.to())) || isTopic(name)) && !reported.get(name.from())) {
            memory.note(source, name.honorific());
        } else if (name.type() == Mention.Type.PERSON || !after) {
            memory.noteAside(source, name.honorific());
        }
    }

    /** "To: Governors" is nobody's turn to speak. */
    private boolean isInHeader(int word) {
        return word > 1 && words.form(word - 1).equals(":") && words.lineBreaksBefore(word - 2) > 0;
    }

    /** "For the daily Morning Coin the reason is": what a paragraph begins with is what it is about. */
    private boolean isTopic(NameBook.Name name) {
        if (name.type() == Mention.Type.PERSON) {
            return false;
        }
        for (int i = name.from(); i >= 0 && name.from() - i < 6; i--) {
            if (i == 0 || words.lineBreaksBefore(i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** "Jens, Ada," at the top of a mail greets them. */
    private boolean isGreeting(NameBook.Name name) {
        int at = name.from();
        while (at > 0 && words.lineBreaksBefore(at) == 0 && name.from() - at < 6) {
            at--;
        }
        boolean opens = at == 0 || words.lineBreaksBefore(at) > 0;
        int end = name.to();
        while (end < words.size() && words.lineBreaksBefore(end) == 0 && end - name.to() < 6) {
            end++;
        }
        return opens
                && end > name.to()
                && (end == words.size() || words.lineBreaksBefore(end) > 0)
                && words.form(end - 1).equals(",");
    }

    /** At the start of a sentence, or with a verb right after: likely a subject. */
    private boolean opens(int from, int to) {
        boolean told = to + 1 < words.size()
                && words.form(to).equals(",")
                && (words.form(to + 1).equals("who") || words.form(to + 1).equals("whose"));
        return from == 0
                || told
                || words.lineBreaksBefore(from) > 0
                || words.tag(from - 1) == Tag.STOP
                || words.tag(to < words.size() ? to : from).isFinite();
    }

    /** "the letter", "a text message", "the agency", "the mayor": what "it" or "she" may mean later. */
    private void meetThing(int head) {
        String kind = book.person(words.form(head));
        boolean document = kind.equals("document");
        boolean thing = document || kind.equals("organisation") || kind.equals("outlet") || kind.equals("role");
        boolean goesOn =
                head + 1 < words.size() && words.tag(head + 1).isNoun() && words.lineBreaksBefore(head + 1) == 0;
        if (!thing || goesOn || words.isCapitalised(head)) {
            return;
        }
        int from = head;
        while (from > 0 && head - from < 4 && words.lineBreaksBefore(from) == 0 && isModifier(words.tag(from - 1))) {
            from--;
        }
        boolean determined = words.tag(from) == Tag.PRPS || DETERMINERS.contains(words.form(from));
        if (from == head || !determined) {
            return;
        }
        Range range = new Range(from, head + 1);
        Source source = described(range, List.of());
        if (source instanceof Source.Unnamed && !document) {
            return;
        }
        source = source instanceof Source.Unnamed unnamed ? descriptions.settled(range, unnamed) : source;
        memory.at(head);
        if (opens(from, head + 1) && !reported.get(head)) {
            memory.note(source, words.form(head));
        } else {
            memory.noteAside(source, words.form(head));
        }
    }

    private static boolean isModifier(Tag tag) {
        return tag == Tag.DT
                || tag == Tag.PRPS
                || tag == Tag.JJ
                || tag == Tag.NN
                || tag == Tag.POS
                || tag == Tag.NNP
                || tag == Tag.NNS;
    }

    private Source source(Draft draft) {
        if (speakers.isTurn(draft)) {
            Source voice = speakers.voice(draft);
            memory.note(voice, "");
            return voice;
        }
        Draft model = draft.sameAs;
        if (draft.source == null && model != null) {
            Source same = sources.get(model);
            return same == null ? new Source.Unattributed() : same;
        }
        Range credited = draft.source;
        Draft holder = nesting.parent(draft);
        if (draft.nonFinite && holder != null && credited != null && credited.equals(holder.source)) {
            Source same = sources.get(holder);
            return same == null ? new Source.Unattributed() : moved(same, List.of());
        }
        if (credited == null) {
            return new Source.Unattributed();
        }
        Range meant = draft.standsFor;
        return meant == null
                ? credited(draft, credited)
                : moved(credited(draft, meant), List.of(words.span(credited.from(), credited.to())));
    }

    private Source credited(Draft draft, Range credited) {
        List<Span> spans = List.of(words.span(credited.from(), credited.to()));
        String form = words.form(credited.from());
        boolean nobody = form.equals("nobody")
                || (form.equals("no") && words.form(credited.to() - 1).equals("one"));
        if (nobody && credited.to() - credited.from() <= 2) {
            return new Source.Unattributed();
        }
        if (credited.to() - credited.from() == 1) {
            Source pronoun = pronouns.meant(draft, form, spans);
            if (pronoun != null) {
                note(draft, pronoun, "");
                return pronoun;
            }
        }
        boolean all = credited.to() - credited.from() == 2
                && words.form(credited.to() - 1).equals("all");
        if (all && form.equals("we")) {
            return new Source.Unnamed(spans, "we all", SourceType.GROUP);
        }
        Range told = descriptions.trimmed(credited);
        Source source = described(told, spans);
        if (source instanceof Source.Unnamed unnamed) {
            source = possessions.owned(draft, told, unnamed);
            source = source.equals(unnamed) ? descriptions.settled(told, descriptions.inFull(told, unnamed)) : source;
        }
        note(draft, source, heads.honorific(credited));
        return source;
    }

    private void note(Draft draft, Source source, String title) {
        Draft outer = nesting.parent(draft);
        memory.at(seen);
        if (outer == null || outer.block || draft.byWriter) {
            memory.note(source, title);
        }
    }

    private Source described(Range credited, List<Span> spans) {
        boolean number = credited.to() - credited.from() == 1 && words.tag(credited.from()) == Tag.CD;
        NameBook.Name name = number ? null : heads.name(credited);
        if (name != null) {
            return ownOutlet(named(spans, names.fullest(name)), spans);
        }
        if (credited.to() - credited.from() == 3 && words.tag(credited.from()) == Tag.QUOTE) {
            return new Source.Named(spans, words.raw(credited.from() + 1), SourceType.PERSON);
        }
        String head = heads.head(credited);
        String kind = book.person(head);
        String body = heads.bodyName(credited);
        if (!body.isEmpty()) {
            return new Source.Named(spans, body, Kinds.type(kind, SourceType.ORGANISATION));
        }
        NameBook.Name known = heads.knownAs(credited);
        if (known == null && (kind.equals("organisation") || kind.equals("outlet"))) {
            known = heads.body(credited);
        }
        if (known != null) {
            return ownOutlet(named(spans, known), spans);
        }
        if (words.form(credited.from()).equals("this") && kind.equals("outlet")) {
            return new Source.Writer(spans, report.voice());
        }
        return new Source.Unnamed(spans, description(credited), kinds.unnamed(credited, heads.headAt(credited)));
    }

    /** The describing words, small at the start as in running text. */
    private String description(Range credited) {
        String written = words.written(credited.from(), credited.to()).replaceAll("\\s+", " ");
        boolean small = words.tag(credited.from()) != Tag.NNP && words.isCapitalised(credited.from());
        written = written.replaceFirst("(['\u2019]s?) own ", "$1 ");
        boolean camel = written.chars().skip(1).takeWhile(Character::isLetter).anyMatch(Character::isUpperCase);
        return small && !camel ? written.substring(0, 1).toLowerCase(Locale.ROOT) + written.substring(1) : written;
    }

    private Source ownOutlet(Source.Named source, List<Span> spans) {
        String name = source.name();
        boolean person = source.type() == SourceType.PERSON;
        boolean own = report.outlet()
                .map(Voices::plain)
                .filter(outlet -> outlet.equals(plain(name)) || (!person && outlet.endsWith(" " + plain(name))))
                .isPresent();
        return own ? new Source.Writer(spans, report.voice()) : source;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }

    private static Source.Named named(List<Span> spans, NameBook.Name name) {
        SourceType type = switch (name.type()) {
            case PERSON -> SourceType.PERSON;
            case ORGANISATION, PLACE -> SourceType.ORGANISATION;
            case OUTLET -> SourceType.OUTLET;
        };
        return new Source.Named(spans, name.written(), type);
    }

    static Source moved(Source source, List<Span> spans) {
        return switch (source) {
            case Source.Named named -> new Source.Named(spans, named.name(), named.type());
            case Source.Unnamed unnamed -> new Source.Unnamed(spans, unnamed.description(), unnamed.type());
            case Source.Writer writer -> new Source.Writer(spans, writer.name());
            case Source.Unattributed none -> none;
        };
    }
}
