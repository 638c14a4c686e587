package org.hearsay.read.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.model.Span;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whom a pronoun means: "I" is whose words hold it, "you" who is told them, "he" and "she" the last person who spoke or was
 * named and fits, "it" the last body. In "a person close to him said he would resign" both mean the same man, not the speaker.
 */
final class Pronouns {
    private static final WordTable INDIRECT = WordTable.read(Pronouns.class, "indirect-rules.tsv");
    private static final WordTable AGENTS = WordTable.read(Pronouns.class, "agent-verbs.tsv");
    private static final Set<String> FIRST = Set.of("i", "me", "my", "we", "us", "our", "myself", "ourselves");
    private static final Set<String> HE = Set.of("he", "his", "him", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> THINGS = Set.of("it", "its", "itself");
    private static final Set<String> MANY = Set.of("they", "their", "them", "themselves");
    private static final Set<String> ONE = Set.of("i", "me", "my", "myself");

    private final Words words;
    private final Nesting nesting;
    private final Speakers speakers;
    private final Memory memory;
    private final Report report;
    private final Map<Draft, Source> sources;
    private final Function<Range, Source> describe;
    private final Heads heads;
    private final CueBook book;
    private final IntPredicate quoted;
    private final @Nullable Draft answered;
    private final Map<Draft, Source> owners = new HashMap<>();
    private Optional<Source> guest = Optional.empty();

    /** @param sources filled in reading order by the caller, read here */
    Pronouns(
            Words words,
            Nesting nesting,
            Speakers speakers,
            Memory memory,
            Report report,
            Map<Draft, Source> sources,
            Function<Range, Source> describe,
            Heads heads,
            CueBook book,
            IntPredicate quoted) {
        this.book = book;
        this.quoted = quoted;
        this.words = words;
        this.nesting = nesting;
        this.speakers = speakers;
        this.memory = memory;
        this.report = report;
        this.sources = sources;
        this.describe = describe;
        this.heads = heads;
        this.answered =
                nesting.ordered().stream().filter(Pronouns::isMail).findFirst().orElse(null);
    }

    /** Says who answers in an interview printed without speakers' names. */
    void guest(Optional<Source> person) {
        guest = person;
    }

    /** Remembers whom the pronoun inside {@code draft}'s source means: "his" in "his lawyer". */
    void noteOwner(Draft draft, Source owner) {
        owners.put(draft, owner);
    }

    /** "he" inside what "his lawyer" or "a person close to him" says. */
    private @Nullable Source ownerAround(Draft draft, String form) {
        Draft outer = nesting.parent(draft);
        Source owner = outer == null || outer.block ? null : owners.get(outer);
        Range phrase = outer == null ? null : outer.source;
        if (owner == null || phrase == null) {
            return null;
        }
        Set<String> same = HE.contains(form) ? HE : SHE.contains(form) ? SHE : Set.of();
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (same.contains(words.form(i))) {
                return owner;
            }
        }
        return null;
    }

    @Nullable
    Source meant(Draft draft, String form, List<Span> spans) {
        if (FIRST.contains(form)) {
            return own(draft, spans, ONE.contains(form));
        }
        if (form.equals("you") || form.equals("your")) {
            Source told = told(draft);
            return told == null ? new Source.Unnamed(spans, form, SourceType.UNNAMED) : Voices.moved(told, spans);
        }
        if (form.equals("who") || form.equals("which")) {
            Range before = spans.isEmpty() ? null : heads.antecedent(spans.getFirst());
            return before == null ? null : Voices.moved(describe.apply(before), spans);
        }
        Source meant;
        SourceType otherwise = SourceType.UNNAMED;
        Source owner = ownerAround(draft, form);
        if (owner != null) {
            return Voices.moved(owner, spans);
        }
        if (HE.contains(form)) {
            meant = memory.person("he", speaking(draft));
        } else if (SHE.contains(form)) {
            meant = memory.person("she", speaking(draft));
        } else if (THINGS.contains(form)) {
            meant = memory.body(acts(draft));
        } else if (MANY.contains(form)) {
            meant = memory.group();
            otherwise = SourceType.GROUP;
        } else {
            return null;
        }
        return meant == null ? new Source.Unnamed(spans, form, otherwise) : Voices.moved(meant, spans);
    }

    /** "it replied", "it promised": no document does so. */
    private boolean acts(Draft draft) {
        CueBook.Verb verb = draft.cue.isEmpty()
                ? null
                : book.verb(words.form(draft.cue.getFirst().from()));
        return verb != null && AGENTS.has(verb.lemma());
    }

    /** Whose own words hold {@code draft}: a turn, a mail, a quotation. */
    private Set<String> speaking(Draft draft) {
        Set<String> labels = new HashSet<>();
        for (Draft outer = nesting.parent(draft); outer != null; outer = nesting.parent(outer)) {
            Source said = sources.get(outer);
            boolean own = outer.block || quoted.test(placeOf(draft));
            if (own && said != null && !(said instanceof Source.Unattributed)) {
                labels.add(said.label());
                break;
            }
        }
        return labels;
    }

    private static int placeOf(Draft draft) {
        return draft.source == null ? draft.firstWord() : draft.source.from();
    }

    /** "I" inside someone's words is that someone; outside all quotation it is the writer. */
    private Source own(Draft draft, List<Span> spans, boolean one) {
        Draft outer = nesting.parent(draft);
        while (outer != null) {
            Source said = sources.get(outer);
            boolean speaks = said != null
                    && isOwnWords(outer, placeOf(draft))
                    && !(said instanceof Source.Unattributed)
                    && (said.type() != SourceType.DOCUMENT || !one);
            if (speaks && said != null) {
                return Voices.moved(said, spans);
            }
            outer = nesting.parent(outer);
        }
        if (guest.isPresent()) {
            return Voices.moved(guest.get(), spans);
        }
        return new Source.Writer(spans, one ? report.byline().orElseGet(report::voice) : report.voice());
    }

    /** In "She says she heard me" the "me" is whoever tells it, not her: only quotations and blocks hold somebody's own words. */
    private boolean isOwnWords(Draft outer, int pronoun) {
        if (outer.block || !INDIRECT.has(outer.rule)) {
            return true;
        }
        for (Range piece : outer.content) {
            for (int i = piece.from(); i < Math.min(piece.to(), pronoun); i++) {
                if (words.tag(i) == Tag.QUOTE && quoted.test(i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whom "you" means: the other speaker of a transcript, the writer of the mail that is answered. */
    private @Nullable Source told(Draft draft) {
        int you = placeOf(draft);
        boolean called = you > 2
                && words.form(you - 1).equals(",")
                && words.tag(you - 2) == Tag.NNP
                && (words.tag(you - 3) == Tag.STOP || words.lineBreaksBefore(you - 2) > 0);
        if (called && describe.apply(new Range(you - 2, you - 1)) instanceof Source.Named name) {
            return name;
        }
        for (Draft outer = nesting.parent(draft); outer != null; outer = nesting.parent(outer)) {
            if (speakers.isTurn(outer)) {
                return speakers.addressed(outer);
            }
            if (isMail(outer)) {
                Draft around = nesting.parent(outer);
                Source source = around == null ? null : sources.get(around);
                return source != null ? source : new Source.Writer(List.of(), report.voice());
            }
        }
        return answered == null || answered.source == null ? guest.orElse(null) : describe.apply(answered.source);
    }

    private static boolean isMail(Draft draft) {
        return draft.rule.equals("mail-reply") || draft.rule.equals("mail-forward");
    }
}
