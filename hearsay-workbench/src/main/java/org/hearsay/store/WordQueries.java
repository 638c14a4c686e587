package org.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.hearsay.store.WordAnalyzer.Word;
import org.hearsay.store.query.Clause;

/** Index queries for words, patterns and phrases in one field; empty where a text holds no word. */
final class WordQueries {
    /** How many different words a pattern beside another word may stand for; alone it may stand for any number. */
    static final int MOST_EXPANSIONS = 20_000;

    /** How many different words a misspelt one may stand for. */
    private static final int MOST_SPELLINGS = 1_000;

    private static final float STEM_WEIGHT = 0.7f;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}*'’.]+");

    private final WordAnalyzer analyzer;

    WordQueries(WordAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** One word with its common endings; a text that holds several words ("ex-minister") is a phrase. */
    Optional<Query> word(String field, String text) {
        List<Word> found = analyzer.words(text);
        if (found.size() != 1) {
            return exactly(field, found);
        }
        Word word = found.getFirst();
        SynonymQuery.Builder forms = new SynonymQuery.Builder(field).addTerm(new Term(field, word.exact()));
        if (!word.stem().equals(word.exact())) {
            forms.addTerm(new Term(field, word.stem()), STEM_WEIGHT);
        }
        forms.addTerm(new Term(field, WordAnalyzer.STEM + word.stem()), STEM_WEIGHT);
        if (!word.isHangul()) {
            return Optional.of(forms.build());
        }
        return Optional.of(new BooleanQuery.Builder()
                .add(forms.build(), Occur.SHOULD)
                .add(new PrefixQuery(new Term(field, word.exact())), Occur.SHOULD)
                .build());
    }

    Optional<Query> phrase(String field, String text, int apart) {
        List<Word> found = analyzer.words(text);
        if (apart == 0 || found.size() < 2) {
            return exactly(field, found);
        }
        return Optional.of(new IntervalQuery(field, scattered(found, apart)));
    }

    Optional<Query> pattern(String field, String text) {
        List<String> pieces = pieces(text);
        if (pieces.size() == 1) {
            String only = pieces.getFirst();
            int star = only.indexOf('*');
            return Optional.of(
                    star == only.length() - 1
                            ? new PrefixQuery(new Term(field, only.substring(0, star)))
                            : new WildcardQuery(new Term(field, escaped(only))));
        }
        return patternSource(text).map(source -> new IntervalQuery(field, source));
    }

    Optional<Query> fuzzy(String field, String text, int edits) {
        return folded(text)
                .map(word -> new FuzzyQuery(
                        new Term(field, word), edits, 0, MOST_SPELLINGS, FuzzyQuery.defaultTranspositions));
    }

    /** Where both sides of {@code near} stand close enough. */
    Optional<IntervalsSource> near(Clause.Near near) {
        Optional<IntervalsSource> left = source(near.left());
        Optional<IntervalsSource> right = source(near.right());
        if (left.isEmpty() || right.isEmpty()) {
            return left.or(() -> right);
        }
        return Optional.of(Intervals.maxgaps(near.apart(), Intervals.unorderedNoOverlaps(left.get(), right.get())));
    }

    private Optional<IntervalsSource> source(Clause clause) {
        return switch (clause) {
            case Clause.Word(String text) -> wordSource(text);
            case Clause.Phrase(String text, int apart) -> phraseSource(analyzer.words(text), apart);
            case Clause.Pattern(String text) -> patternSource(text);
            case Clause.Fuzzy(String text, int edits) ->
                folded(text).map(word -> Intervals.fuzzyTerm(word, edits, 0, true, MOST_SPELLINGS));
            case Clause.Near near -> near(near);
            case Clause.Any(List<Clause> choices) -> {
                List<IntervalsSource> sources = choices.stream()
                        .map(this::source)
                        .flatMap(Optional::stream)
                        .toList();
                yield sources.isEmpty() ? Optional.empty() : Optional.of(Intervals.or(sources));
            }
            // The language lets none of these stand beside NEAR.
            case Clause.All _, Clause.Not _, Clause.Everything _ -> Optional.empty();
            case Clause.In _, Clause.Is _, Clause.Dated _, Clause.Undated _ -> Optional.empty();
        };
    }

    private Optional<IntervalsSource> wordSource(String text) {
        List<Word> found = analyzer.words(text);
        if (found.size() != 1) {
            return phraseSource(found, 0);
        }
        Word word = found.getFirst();
        if (word.isHangul()) {
            return Optional.of(Intervals.prefix(new BytesRef(word.exact()), MOST_EXPANSIONS));
        }
        List<IntervalsSource> forms = new ArrayList<>();
        forms.add(Intervals.term(word.exact()));
        if (!word.stem().equals(word.exact())) {
            forms.add(Intervals.term(word.stem()));
        }
        forms.add(Intervals.term(WordAnalyzer.STEM + word.stem()));
        return Optional.of(Intervals.or(forms));
    }

    private static Optional<IntervalsSource> phraseSource(List<Word> found, int apart) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(apart == 0 || found.size() == 1 ? Intervals.phrase(terms(found)) : scattered(found, apart));
    }

    private static IntervalsSource scattered(List<Word> found, int apart) {
        return Intervals.maxgaps(apart, Intervals.unordered(terms(found)));
    }

    private static IntervalsSource[] terms(List<Word> found) {
        return found.stream().map(word -> Intervals.term(word.exact())).toArray(IntervalsSource[]::new);
    }

    private static Optional<Query> exactly(String field, List<Word> found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.size() == 1) {
            return Optional.of(new TermQuery(new Term(field, found.getFirst().exact())));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        found.forEach(word -> phrase.add(new Term(field, word.exact()), word.position()));
        return Optional.of(phrase.build());
    }

    private Optional<IntervalsSource> patternSource(String text) {
        IntervalsSource[] sources = pieces(text).stream()
                .map(piece -> piece.indexOf('*') < 0
                        ? Intervals.term(piece)
                        : Intervals.wildcard(new BytesRef(escaped(piece)), MOST_EXPANSIONS))
                .toArray(IntervalsSource[]::new);
        return sources.length == 0 ? Optional.empty() : Optional.of(Intervals.phrase(sources));
    }

    /** The words of a pattern, folded, with their stars. */
    private List<String> pieces(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .flatMap(piece -> folded(piece).stream())
                .toList();
    }

    private Optional<String> folded(String word) {
        String folded = analyzer.normalize("", word).utf8ToString();
        return Optional.of(folded).filter(f -> !f.isEmpty());
    }

    /** A star stays any letters; what else the index would take as a sign stands for itself. */
    private static String escaped(String pattern) {
        return pattern.replace("\\", "\\\\").replace("?", "\\?");
    }
}
