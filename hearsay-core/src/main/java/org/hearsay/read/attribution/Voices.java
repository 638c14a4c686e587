package org.hearsay.read.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.hearsay.model.Mention;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.model.Span;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Names the voice of every draft, in reading order: a name under its fullest form, a pronoun by who spoke last, "the
 * ministry" by the ministry named before, "I" by whose words hold it. What has no name stays described as the text
 * describes it; no identity is guessed.
 */
final class Voices {
    private static final Set<String> FIRST = Set.of("i", "me", "my", "we", "us", "our", "myself", "ourselves");
    private static final Set<String> SINGLE = Set.of("he", "she", "his", "her", "him", "himself", "herself");
    private static final Set<String> THINGS = Set.of("it", "its", "itself");
    private static final Set<String> MANY = Set.of("they", "their", "them", "themselves");

    private final Words words;
    private final NameBook names;
    private final CueBook book;
    private final Report report;
    private final Nesting nesting;
    private final Heads heads;
    private final IntPredicate quoted;
    private final Memory memory = new Memory();
    private final Map<Draft, Source> sources = new HashMap<>();

    Voices(Words words, NameBook names, CueBook book, Report report, Nesting nesting, IntPredicate quoted) {
        this.quoted = quoted;
        this.words = words;
        this.names = names;
        this.book = book;
        this.report = report;
        this.nesting = nesting;
        this.heads = new Heads(words, names, book);
    }

    Map<Draft, Source> sources() {
        int name = 0;
        List<NameBook.Name> all = names.names();
        for (Draft draft : nesting.ordered()) {
            int at = draft.source == null
                    ? draft.firstWord()
                    : Math.min(
                            draft.source.from(),
                            draft.cue.isEmpty()
                                    ? Integer.MAX_VALUE
                                    : draft.cue.getFirst().from());
            while (name < all.size() && all.get(name).from() < at) {
                meet(all.get(name++));
            }
            sources.put(draft, source(draft));
        }
        return sources;
    }

    /** People named as subjects of sentences are who "he" and "she" may mean. */
    private void meet(NameBook.Name name) {
        if (quoted.test(name.from())) {
            return;
        }
        if (name.from() > 0 && words.tag(name.from() - 1) == Tag.IN) {
            return;
        }
        NameBook.Name full = names.fullest(name);
        boolean opens = name.from() == 0
                || words.lineBreaksBefore(name.from()) > 0
                || words.tag(name.from() - 1) == Tag.STOP
                || words.tag(name.to() < words.size() ? name.to() : name.from()).isFinite();
        if (opens && name.type() == Mention.Type.PERSON) {
            memory.note(named(List.of(), full), name.honorific(), false);
        } else if (opens && name.type() != Mention.Type.PLACE) {
            memory.note(named(List.of(), full), "", false);
        }
    }

    private Source source(Draft draft) {
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
        List<Span> spans = List.of(words.span(credited.from(), credited.to()));
        String form = words.form(credited.from());
        if (credited.to() - credited.from() == 1) {
            Source pronoun = pronoun(draft, form, spans);
            if (pronoun != null) {
                return pronoun;
            }
        }
        Source source = described(credited, spans);
        Draft outer = nesting.parent(draft);
        if (outer == null || outer.block || draft.byWriter) {
            memory.note(source, heads.honorific(credited), true);
        }
        return source;
    }

    private @Nullable Source pronoun(Draft draft, String form, List<Span> spans) {
        if (FIRST.contains(form)) {
            return own(draft, spans);
        }
        if (form.equals("who") || form.equals("which")) {
            Range before = heads.antecedent(spans.getFirst());
            return before == null ? null : moved(described(before, List.of()), spans);
        }
        Source meant = null;
        if (SINGLE.contains(form)) {
            meant = memory.person(form.equals("he") || form.equals("his") || form.equals("him") ? "he" : "she");
        } else if (THINGS.contains(form)) {
            meant = memory.body();
        } else if (MANY.contains(form)) {
            meant = memory.group();
        } else {
            return null;
        }
        return meant == null ? new Source.Unnamed(spans, form, SourceType.UNNAMED) : moved(meant, spans);
    }

    /** "I" inside someone's words is that someone; outside all quotation it is the writer. */
    private Source own(Draft draft, List<Span> spans) {
        Draft outer = nesting.parent(draft);
        while (outer != null) {
            Source said = sources.get(outer);
            if (said != null
                    && !(said instanceof Source.Unattributed)
                    && !said.type().equals(SourceType.DOCUMENT)) {
                return moved(said, spans);
            }
            outer = nesting.parent(outer);
        }
        return new Source.Writer(spans, report.voice());
    }

    private Source described(Range credited, List<Span> spans) {
        NameBook.Name name = heads.name(credited);
        if (name != null) {
            return ownOutlet(named(spans, names.fullest(name)), spans);
        }
        String head = heads.head(credited);
        String body = heads.bodyName(credited, head);
        String kind = book.person(head);
        if (!body.isEmpty()) {
            return new Source.Named(spans, body, type(kind, SourceType.ORGANISATION));
        }
        NameBook.Name known = heads.knownAs(credited, head);
        if (known != null) {
            return named(spans, known);
        }
        String description = words.written(credited.from(), credited.to()).replaceAll("\\s+", " ");
        return new Source.Unnamed(spans, description, unnamedType(credited, kind));
    }

    private SourceType unnamedType(Range credited, String kind) {
        boolean several = words.tag(credited.from()) == Tag.CD
                || words.form(credited.from()).equals("one");
        if (kind.isEmpty()
                && words.tag(credited.from()) == Tag.CD
                && !words.form(credited.from()).equals("one")) {
            return SourceType.GROUP;
        }
        SourceType type = type(kind, SourceType.UNNAMED);
        return type == SourceType.GROUP && words.form(credited.from()).equals("one") && several
                ? SourceType.UNNAMED
                : type;
    }

    private static SourceType type(String kind, SourceType otherwise) {
        return switch (kind) {
            case "role" -> SourceType.ROLE;
            case "group" -> SourceType.GROUP;
            case "document" -> SourceType.DOCUMENT;
            case "organisation" -> SourceType.ORGANISATION;
            case "outlet" -> SourceType.OUTLET;
            default -> otherwise;
        };
    }

    private Source ownOutlet(Source.Named source, List<Span> spans) {
        boolean own = report.outlet()
                .filter(outlet -> outlet.equalsIgnoreCase(source.name()) || outlet.endsWith(" " + source.name()))
                .isPresent();
        return own ? new Source.Writer(spans, report.voice()) : source;
    }

    private static Source.Named named(List<Span> spans, NameBook.Name name) {
        SourceType type = switch (name.type()) {
            case PERSON -> SourceType.PERSON;
            case ORGANISATION, PLACE -> SourceType.ORGANISATION;
            case OUTLET -> SourceType.OUTLET;
        };
        return new Source.Named(spans, name.written(), type);
    }

    private static Source moved(Source source, List<Span> spans) {
        return switch (source) {
            case Source.Named named -> new Source.Named(spans, named.name(), named.type());
            case Source.Unnamed unnamed -> new Source.Unnamed(spans, unnamed.description(), unnamed.type());
            case Source.Writer writer -> new Source.Writer(spans, writer.name());
            case Source.Unattributed none -> none;
        };
    }
}
