package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Attribution;
import org.hearsay.model.EmbeddedReport;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.Span;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.QuoteMarks;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/** The attributions of one text, with the articles quoted in it. */
public final class Attributions {
    private static final CueBook BOOK = new CueBook();
    private static final WordTable OUTLETS = WordTable.read(Attributions.class, "outlets.tsv");

    /**
     * What was found in one text.
     *
     * @param statements in reading order, an outer one before those it holds
     * @param embedded articles quoted at length
     */
    public record Found(List<Attribution> statements, List<EmbeddedReport> embedded) {}

    private Attributions() {}

    /** The words and names of outlets, for finding names. */
    public static WordTable outlets() {
        return OUTLETS;
    }

    /** Mends the tags around reporting verbs; to be called once, right after tagging. */
    public static void mendTags(Words words) {
        MendVerbs.tags(words, BOOK);
        Mend.tags(words, BOOK);
    }

    /** What kinds of voices common nouns are. */
    public static WordTable people() {
        return BOOK.people();
    }

    /** Reads {@code words}, which must be tagged, in the layout of {@code rendition}. */
    public static Found find(Rendition rendition, Words words, QuoteMarks marks, NameBook names) {
        List<Paragraph> paragraphs = Layout.of(words, marks, rendition.blocks());
        List<Draft> drafts = new Search(words, marks, paragraphs, BOOK, names).drafts();
        Nesting nesting = new Nesting(drafts);
        Voices voices = new Voices(words, names, BOOK, rendition.report(), nesting, marks::isInside);
        Map<Draft, Source> sources = voices.sources();
        Assembly assembly = new Assembly(words, marks, rendition.exhibit());
        Map<Draft, Attribution> made = new HashMap<>();
        List<Attribution> statements = new ArrayList<>();
        for (Draft draft : nesting.ordered()) {
            Draft parent = nesting.parent(draft);
            Optional<String> parentId =
                    Optional.ofNullable(parent).map(made::get).map(Attribution::id);
            Attribution statement = assembly.attribution(draft, source(sources, draft), parentId);
            made.put(draft, statement);
            statements.add(statement);
        }
        List<EmbeddedReport> embedded = new EmbeddedReports(words, paragraphs).in(nesting.ordered(), made);
        return new Found(statements, embedded);
    }

    /** What the text's first lines say about it. */
    public static Report masthead(Words words, QuoteMarks marks, NameBook names, Rendition rendition) {
        return Masthead.of(words, Layout.of(words, marks, rendition.blocks()), names, rendition.report());
    }

    private static Source source(Map<Draft, Source> sources, Draft draft) {
        @Nullable Source source = sources.get(draft);
        return source == null ? new Source.Unattributed() : source;
    }

    static Span span(Words words, Range range) {
        return words.span(range.from(), range.to());
    }
}
