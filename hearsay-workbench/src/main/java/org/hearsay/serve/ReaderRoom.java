package org.hearsay.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.model.Attribution;
import org.hearsay.model.Block;
import org.hearsay.model.DateMention;
import org.hearsay.model.Decided;
import org.hearsay.model.Form;
import org.hearsay.model.Kind;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.model.Span;
import org.hearsay.model.Who;
import org.hearsay.serve.Card.Fact;
import org.hearsay.serve.Card.Step;
import org.hearsay.serve.Passages.Held;
import org.hearsay.serve.ReaderPage.Gone;
import org.hearsay.serve.ReaderPage.Node;
import org.hearsay.store.LineageView.FamilyRow;

/**
 * Sets one part of a document's text: paragraphs with statements marked, cards, frames. A part holds some two hundred
 * paragraphs, so that a text of many megabytes opens as quickly as a short one.
 */
final class ReaderRoom {
    /** "03:20" or "6 p.m.": whoever reads it has the day from the words around it. */
    private static final Pattern TIME_ALONE =
            Pattern.compile("(?i)\\d{1,2}([:.]\\d{2})?(\\s?[ap]\\.?m\\.?)?(\\s(GMT|UTC))?");

    private static final int PARAGRAPHS_A_PART = 200;
    private static final int CHARACTERS_A_PART = 100_000;
    private static final int LONGEST_IN_FORM = 8_000;
    /** Below this our own reading is marked as doubtful. */
    static final double UNSURE = 0.5;

    private final Rendition rendition;
    private final Reading reading;
    private final Decided decided;
    private final Map<String, FamilyRow> families;
    private final String address;
    private final Optional<Attribution> selected;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final List<List<Paragraph>> parts;
    private final int part;

    /**
     * Prepares a part of the text.
     *
     * @param families which statements other reports hold too, by id
     * @param address of the document's page
     * @param wanted what the page's address asks for
     */
    ReaderRoom(Rendition rendition, Decided decided, Map<String, FamilyRow> families, String address, Wanted wanted) {
        this.families = Map.copyOf(families);
        this.rendition = rendition;
        this.decided = decided;
        this.reading = decided.reading();
        this.address = address;
        int number = 0;
        for (Attribution attribution : reading.attributions()) {
            numbers.put(attribution.id(), ++number);
            depths.put(
                    attribution.id(),
                    attribution.parent().map(p -> depths.getOrDefault(p, 0) + 1).orElse(0));
        }
        this.selected = find(wanted.statement());
        this.parts = parted(Paragraph.of(rendition));
        this.part = wanted.part() > 0
                ? Math.min(wanted.part(), parts.size())
                : partOf(selected.map(s -> s.content().getFirst().start()).orElse(wanted.at()));
    }

    /**
     * What is asked for.
     *
     * @param statement id or number of the selected statement; empty for none
     * @param part counted from 1; 0 for the selected statement's, else for the one of {@code at}
     * @param at an offset into the reading text
     */
    record Wanted(String statement, int part, int at) {}

    private Optional<Attribution> find(String statement) {
        return reading.attribution(statement).or(() -> {
            int number = Ask.whole(statement);
            return number > 0 && number <= reading.attributions().size()
                    ? Optional.of(reading.attributions().get(number - 1))
                    : Optional.empty();
        });
    }

    private static List<List<Paragraph>> parted(List<Paragraph> all) {
        List<List<Paragraph>> parts = new ArrayList<>();
        int start = 0;
        int characters = 0;
        for (int at = 0; at < all.size(); at++) {
            characters += all.get(at).span().length();
            if (at + 1 - start >= PARAGRAPHS_A_PART || characters >= CHARACTERS_A_PART) {
                parts.add(all.subList(start, at + 1));
                start = at + 1;
                characters = 0;
            }
        }
        if (start < all.size() || parts.isEmpty()) {
            parts.add(all.subList(start, all.size()));
        }
        return parts;
    }

    private int partOf(int start) {
        for (int at = 0; at < parts.size(); at++) {
            if (!parts.get(at).isEmpty()
                    && start < parts.get(at).getLast().span().end()) {
                return at + 1;
            }
        }
        return 1;
    }

    private int number(Attribution statement) {
        return numbers.getOrDefault(statement.id(), 0);
    }

    private int depth(Attribution statement) {
        return depths.getOrDefault(statement.id(), 0);
    }

    Optional<Attribution> selected() {
        return selected;
    }

    int part() {
        return part;
    }

    /** The addresses of all parts. */
    List<String> partAddresses() {
        List<String> all = new ArrayList<>();
        for (int at = 1; at <= parts.size(); at++) {
            all.add(address + "?p=" + at);
        }
        return all;
    }

    int deepest() {
        return depths.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    }

    /** Where in the text this part lies. */
    private Span stretch(List<Paragraph> paragraphs) {
        return paragraphs.isEmpty()
                ? new Span(0, 0)
                : new Span(
                        paragraphs.getFirst().span().start(),
                        paragraphs.getLast().span().end());
    }

    /** This part's text. */
    List<Node> nodes() {
        List<Paragraph> paragraphs = parts.get(part - 1);
        Passages passages = Passages.in(paragraphs, reading, this::citation);
        Span stretch = stretch(paragraphs);
        List<Attribution> here = reading.attributions().stream()
                .filter(a -> Span.hull(a.content()).overlaps(stretch))
                .toList();
        List<Attribution> inLine =
                here.stream().filter(a -> !passages.frames(a)).toList();
        List<Mark> marks = marks(inLine, stretch);
        return passages.tree(
                paragraph -> para(paragraph, inLine, marks), (held, inside) -> framed(held, inside, paragraphs));
    }

    private Optional<String> citation(Span words) {
        return rendition.blocks().stream()
                .filter(block -> block.span().overlaps(words))
                .findFirst()
                .flatMap(Block::citation);
    }

    private Node para(Paragraph paragraph, List<Attribution> inLine, List<Mark> marks) {
        List<Card> cards = inLine.stream()
                .filter(a -> paragraph.span().contains(a.content().getFirst().start()))
                .map(this::card)
                .toList();
        String words = Mark.up(rendition.text(), paragraph.span(), marks);
        String plain = paragraph.span().in(rendition.text());
        Setting setting = switch (paragraph.kind()) {
            case TITLE, HEADING -> new Setting("h3", "");
            case BYLINE, DATELINE -> new Setting("p", "byline");
            case LIST_ITEM -> new Setting("p", "item");
            case TABLE_ROW -> new Setting("p", "line");
            case CAPTION -> new Setting("p", "caption");
            case PREFORMATTED -> new Setting("pre", "");
            case HEADER, SIGNATURE -> new Setting("p", "header");
            case FURNITURE -> new Setting("p", "furniture");
            case PARAGRAPH -> new Setting("p", "");
        };
        return new Node.Para(
                setting.tag(),
                setting.look(),
                Said.html(words),
                plain,
                paragraph.span().start(),
                cards,
                gone(paragraph.span()));
    }

    /** The HTML element a paragraph is set as, and its class. */
    private record Setting(String tag, String look) {}

    private List<Gone> gone(Span paragraph) {
        return decided.rejected().stream()
                .map(decision ->
                        new Gone(decision.statement().content().getFirst().start(), ByHand.of(decision)))
                .filter(gone -> paragraph.contains(gone.at()))
                .toList();
    }

    private Node framed(Held held, List<Node> inside, List<Paragraph> paragraphs) {
        String kind = held.report().isPresent()
                ? "Embedded report"
                : held.statement().isPresent() ? "Quoted passage" : "Set apart as a quotation";
        String head = held.report()
                .map(r -> described(r.report()))
                .orElseGet(() -> held.statement()
                        .map(s -> Voice.ofLabel(s.source().label()).words())
                        .orElse(held.citation().orElse("")));
        String anchor = held.statement()
                .filter(s ->
                        paragraphs.get(held.first()).span().overlaps(s.content().getFirst()))
                .map(s -> "s" + number(s))
                .orElse("");
        boolean here = held.statement().isPresent() && held.statement().equals(selected);
        return new Node.Framed(kind, held.statement().map(this::card), anchor, here, head, inside);
    }

    private static String described(Report report) {
        List<String> words = new ArrayList<>();
        report.outlet().ifPresent(words::add);
        report.byline().ifPresent(by -> words.add("by " + by));
        report.published().ifPresent(date -> words.add(Wording.date(date) + "; its days are counted from then"));
        return String.join(" · ", words);
    }

    // ── marks ────────────────────────────────────────────────────────────────────────────────────────────────────────

    private List<Mark> marks(List<Attribution> inLine, Span stretch) {
        List<Mark> marks = new ArrayList<>();
        inLine.forEach(statement -> addStatement(marks, statement));
        reading.dates().stream().filter(d -> d.span().overlaps(stretch)).forEach(d -> addDate(marks, d));
        selected.ifPresent(statement -> {
            statement.source().spans().forEach(s -> marks.add(plain(s, "source-words")));
            statement.cue().forEach(s -> marks.add(plain(s, "cue-words")));
        });
        return marks;
    }

    private static Mark plain(Span span, String look) {
        String open = "<span class=\"" + look + "\">";
        return new Mark(span, 500, open, open, "</span>", "");
    }

    private void addStatement(List<Mark> marks, Attribution statement) {
        int number = number(statement);
        String current = selected.filter(statement::equals).isPresent() ? " aria-current=\"true\"" : "";
        String form = lower(statement.form());
        String again = "<span class=\"st\" data-form=\"" + form + "\"" + current + ">";
        int rank = depth(statement);
        for (int piece = 0; piece < statement.content().size(); piece++) {
            Span words = statement.content().get(piece);
            boolean last = piece == statement.content().size() - 1;
            String open = piece > 0
                    ? again
                    : "<span class=\"st\" data-form=\"" + form + "\" id=\"s" + number + "\"" + current + ">";
            marks.add(new Mark(words, rank, open, again, "</span>", last ? reference(statement, number) : ""));
            if (statement.form() == Form.MIXED) {
                quoted(words).forEach(q -> marks.add(new Mark(q, rank, "<q>", "<q>", "</q>", "")));
            }
        }
    }

    private String reference(Attribution statement, int number) {
        boolean unsure = statement.confidence() < UNSURE;
        return "<a class=\"ref\" href=\"" + here(statement) + "\"" + (unsure ? " data-unsure" : "")
                + " aria-label=\"Statement " + number + (unsure ? ", reading unsure" : "") + "\">" + number + "</a>";
    }

    private String here(Attribution statement) {
        return address + "?s=" + Ask.encoded(statement.id()) + "#s" + number(statement);
    }

    /** The stretches inside double quotation marks. */
    private List<Span> quoted(Span words) {
        List<Span> found = new ArrayList<>();
        String text = rendition.text();
        int start = -1;
        for (int at = words.start(); at < words.end(); at++) {
            char c = text.charAt(at);
            if (start < 0 && "“„«\"”".indexOf(c) >= 0) {
                start = at;
            } else if (start >= 0 && "”»\"“".indexOf(c) >= 0) {
                found.add(new Span(start, at + 1));
                start = -1;
            }
        }
        return found;
    }

    private void addDate(List<Mark> marks, DateMention date) {
        String words = date.span().in(rendition.text());
        String brief = brief(date.value());
        boolean told = brief.isEmpty()
                || TIME_ALONE.matcher(words).matches()
                || saysMonth(words, brief, date.value())
                || (date.value().length() >= 4 && words.contains(date.value().substring(0, 4)));
        String title = " title=\"" + Escape.text(date.value()) + "\"";
        marks.add(new Mark(
                date.span(),
                1_000,
                "<span class=\"date\"" + title + ">",
                "<span class=\"date\">",
                "</span>",
                told ? "" : "<sup class=\"when\" dir=\"ltr\">" + Escape.text(brief) + "</sup>"));
    }

    /** "January" needs no "January 2024" after it, in a document of that year. */
    private boolean saysMonth(String words, String brief, String value) {
        return value.length() == 7 && isOfReportsYear(value) && words.contains(brief.split(" ", 2)[0]);
    }

    private boolean isOfReportsYear(String value) {
        return rendition
                .report()
                .published()
                .filter(p -> p.length() >= 4 && value.startsWith(p.substring(0, 4)))
                .isPresent();
    }

    private String brief(String value) {
        return isOfReportsYear(value) && value.length() >= 10 ? Wording.briefDate(value) : Wording.date(value);
    }

    // ── cards ────────────────────────────────────────────────────────────────────────────────────────────────────────

    private Card card(Attribution statement) {
        List<Voice> voices = Voice.ofChain(reading.chain(statement, rendition.report()));
        boolean open = selected.filter(statement::equals).isPresent();
        Optional<FamilyRow> family = Optional.ofNullable(families.get(statement.id()));
        return new Card(
                statement.id(),
                number(statement),
                Math.min(depth(statement), 4),
                lower(statement.form()),
                voices.subList(0, voices.size() - 1),
                steps(voices),
                open ? facts(statement) : briefFacts(statement),
                rules(statement),
                statement.confidence() < UNSURE,
                open,
                family.map(ReaderRoom::shared).orElse(""),
                family.map(f -> "/lineage/" + f.id()).orElse(""),
                here(statement),
                editable(statement.words(rendition.text())),
                statement.content().getFirst().start(),
                Voice.ofLabel(statement.source().label()),
                statement.source().type().name().toLowerCase(Locale.ROOT),
                actor(statement.source()),
                Optional.ofNullable(decided.byStatement().get(statement.id())).map(ByHand::of));
    }

    private String actor(Source source) {
        return switch (source) {
            case Source.Named named -> ActorPages.address(Who.in(rendition.exhibit(), named.name()));
            case Source.Writer writer ->
                rendition.report().voice().equals(writer.name()) && isNamed(rendition.report())
                        ? ActorPages.address(Who.in(rendition.exhibit(), writer.name()))
                        : "";
            case Source.Unnamed _, Source.Unattributed _ -> "";
        };
    }

    private static boolean isNamed(Report report) {
        return report.outlet().isPresent() || report.byline().isPresent();
    }

    /** Words short enough to be changed in a form; longer ones are marked in the text. */
    private static String editable(String words) {
        return words.length() <= LONGEST_IN_FORM ? words : "";
    }

    private static String shared(FamilyRow family) {
        String origins = family.most() == 0
                ? "no origin found"
                : family.interval() + (family.interval().equals("1") ? " origin" : " origins");
        return "In " + Wording.count(family.reports(), "report", "reports") + ", " + origins;
    }

    private List<Step> steps(List<Voice> voices) {
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < voices.size() - 1; at++) {
            steps.add(new Step(voices.get(at), voices.get(at).named() ? "" : "not named"));
        }
        String date =
                rendition.report().published().map(d -> ", " + Wording.date(d)).orElse("");
        steps.add(new Step(voices.getLast(), "this document" + date));
        return steps;
    }

    private List<Fact> briefFacts(Attribution statement) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Stance", Wording.word(statement.stance().name())));
        if (statement.kind() != Kind.SPEECH) {
            facts.add(new Fact("Does", Wording.word(statement.kind().name())));
        }
        facts.add(new Fact("Voice", voice(statement.source())));
        reading.told(statement, rendition.report()).ifPresent(date -> facts.add(new Fact("Told", Wording.date(date))));
        return facts;
    }

    private List<Fact> facts(Attribution statement) {
        List<Fact> facts = briefFacts(statement);
        String text = rendition.text();
        statement.addressee().ifPresent(s -> facts.add(new Fact("To", s.in(text))));
        statement.medium().ifPresent(s -> facts.add(new Fact("Through", s.in(text))));
        if (!statement.cue().isEmpty()) {
            facts.add(new Fact(
                    "Cue",
                    "“"
                            + String.join(
                                    " … ",
                                    statement.cue().stream()
                                            .map(s -> s.in(text))
                                            .toList()) + "”"));
        }
        Set<String> dates = new TreeSet<>();
        reading.dates().stream()
                .filter(d -> statement.content().stream().anyMatch(c -> c.contains(d.span())))
                .forEach(d ->
                        dates.add(Wording.date(d.value()) + " (“" + d.span().in(text) + "”)"));
        dates.forEach(d -> facts.add(new Fact("Names", d)));
        return facts;
    }

    private static String voice(Source source) {
        return switch (source) {
            case Source.Named named -> Wording.voiceType(named.type().name());
            case Source.Unnamed unnamed ->
                unnamed.type() == SourceType.UNNAMED
                        ? "unnamed"
                        : Wording.voiceType(unnamed.type().name()) + ", unnamed";
            case Source.Writer writer -> "the writer";
            case Source.Unattributed nobody -> "nobody credited";
        };
    }

    private static String rules(Attribution statement) {
        return String.join(
                ", ",
                statement.evidence().stream()
                        .map(e -> e.replace('-', ' ').replace('_', ' '))
                        .toList());
    }

    private static String lower(Form form) {
        return form.name().toLowerCase(Locale.ROOT);
    }
}
