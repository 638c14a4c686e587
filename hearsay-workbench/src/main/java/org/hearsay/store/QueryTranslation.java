package org.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.hearsay.store.query.Clause;
import org.hearsay.store.query.Days;
import org.hearsay.store.query.Field;

/** Turns what a query asks for into a query of the index. */
final class QueryTranslation {
    private static final float SECOND_FIELDS = 0.8f;
    private static final float TIE = 0.1f;

    private final WordQueries words;
    private final String entry;
    /** Where words without a field are looked for, the running text first. */
    private final List<String> usual;

    private QueryTranslation(WordAnalyzer analyzer, String entry, List<String> usual) {
        this.words = new WordQueries(analyzer);
        this.entry = entry;
        this.usual = usual;
    }

    static QueryTranslation forDocuments(WordAnalyzer analyzer) {
        return new QueryTranslation(analyzer, IndexEntries.DOCUMENT, List.of(IndexEntries.TEXT, "title", "in"));
    }

    static QueryTranslation forStatements(WordAnalyzer analyzer) {
        return new QueryTranslation(analyzer, IndexEntries.STATEMENT, List.of(IndexEntries.WORDS, "chain"));
    }

    /** The field whose matches a snippet marks. */
    String running() {
        return usual.getFirst();
    }

    /** Matches the entries of this kind that {@code clause} asks for, with scores by how well. */
    Query matching(Clause clause) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexEntries.ENTRY, entry)), Occur.FILTER)
                .add(query(clause, usual).orElse(MatchAllDocsQuery.INSTANCE), Occur.MUST)
                .build();
    }

    /** Matches what a snippet should mark: every word of the running text that helped an entry to match. */
    Optional<Query> marking(Clause clause) {
        return switch (clause) {
            case Clause.Not _, Clause.In _, Clause.Is _, Clause.Dated _, Clause.Undated _, Clause.Everything _ ->
                Optional.empty();
            case Clause.All(List<Clause> parts) -> joined(parts, this::marking);
            case Clause.Any(List<Clause> choices) -> joined(choices, this::marking);
            case Clause.Word _, Clause.Pattern _, Clause.Fuzzy _, Clause.Phrase _, Clause.Near _ ->
                query(clause, usual.subList(0, 1));
        };
    }

    private Optional<Query> query(Clause clause, List<String> fields) {
        return switch (clause) {
            case Clause.Everything _ -> Optional.of(everything(fields));
            case Clause.Word(String text) -> over(fields, field -> words.word(field, text));
            case Clause.Pattern(String text) -> over(fields, field -> words.pattern(field, text));
            case Clause.Fuzzy(String text, int edits) -> over(fields, field -> words.fuzzy(field, text, edits));
            case Clause.Phrase(String text, int apart) -> over(fields, field -> words.phrase(field, text, apart));
            case Clause.Near near -> over(fields, field -> near(field, near));
            case Clause.All(List<Clause> parts) -> all(parts, fields);
            case Clause.Any(List<Clause> choices) -> joined(choices, choice -> query(choice, fields));
            case Clause.Not(Clause inside) -> query(inside, fields).map(QueryTranslation::without);
            case Clause.In(Field field, Clause inside) -> query(inside, List.of(name(field)));
            case Clause.Is(Field field, String value) -> Optional.of(unscored(value(field, value)));
            case Clause.Dated(Days days) -> Optional.of(unscored(dated(days)));
            case Clause.Undated _ -> Optional.of(without(new FieldExistsQuery(IndexEntries.FIRST_DAY)));
        };
    }

    private Query everything(List<String> fields) {
        return fields.equals(usual) ? MatchAllDocsQuery.INSTANCE : unscored(new FieldExistsQuery(fields.getFirst()));
    }

    private Optional<Query> near(String field, Clause.Near near) {
        return words.near(near).map((IntervalsSource source) -> new IntervalQuery(field, source));
    }

    private Optional<Query> all(List<Clause> parts, List<String> fields) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean isEmpty = true;
        boolean isNegative = true;
        for (Clause part : parts) {
            boolean isNot = part instanceof Clause.Not;
            Optional<Query> query =
                    part instanceof Clause.Not(Clause inside) ? query(inside, fields) : query(part, fields);
            if (query.isPresent()) {
                all.add(query.get(), isNot ? Occur.MUST_NOT : Occur.MUST);
                isEmpty = false;
                isNegative &= isNot;
            }
        }
        if (isEmpty) {
            return Optional.empty();
        }
        if (isNegative) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return Optional.of(all.build());
    }

    private static Optional<Query> joined(List<Clause> choices, Function<Clause, Optional<Query>> translate) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List<Query> queries =
                choices.stream().map(translate).flatMap(Optional::stream).toList();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return queries.isEmpty() ? Optional.empty() : Optional.of(any.build());
    }

    private static Optional<Query> over(List<String> fields, Function<String, Optional<Query>> translate) {
        List<Query> queries = new ArrayList<>();
        for (String field : fields) {
            translate
                    .apply(field)
                    .map(query -> queries.isEmpty() ? query : new BoostQuery(query, SECOND_FIELDS))
                    .ifPresent(queries::add);
        }
        return queries.size() > 1
                ? Optional.of(new DisjunctionMaxQuery(queries, TIE))
                : queries.stream().findFirst();
    }

    private static Query value(Field field, String value) {
        return field == Field.EXHIBIT
                ? new PrefixQuery(new Term(IndexEntries.EXHIBIT, value))
                : new TermQuery(new Term(IndexEntries.IS + name(field), value));
    }

    /** A document's days and the range have a day in common. */
    private static Query dated(Days days) {
        if (days.first() > days.last()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        return new BooleanQuery.Builder()
                .add(LongPoint.newRangeQuery(IndexEntries.LAST_DAY, days.first(), Long.MAX_VALUE), Occur.FILTER)
                .add(LongPoint.newRangeQuery(IndexEntries.FIRST_DAY, Long.MIN_VALUE, days.last()), Occur.FILTER)
                .build();
    }

    private static Query without(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private static Query unscored(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0f);
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
