package org.hearsay.read.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.DateMention;
import org.hearsay.model.EmbeddedReport;
import org.hearsay.model.Span;

/** Finds dates and says which they are. Thread-safe, pure, never fails on any text, time linear in its length. */
public final class DateReader {
    private static final int LONGEST_LEAD_IN = 240;
    private static final int LONGEST_PARAGRAPH = 5000;
    private static final int LAST_YEAR = 9999;
    private final Map<String, Grammar> grammars;

    /** A reader of all languages there are rules for. Loading them takes some milliseconds; keep the reader. */
    public DateReader() {
        Map<String, Grammar> loaded = new HashMap<>();
        Languages.ALL.forEach(language -> loaded.put(language, Grammar.of(language)));
        grammars = Map.copyOf(loaded);
    }

    /** All dates in a text whose language is not known; see {@link #read(String, Optional, List, Optional)}. */
    public List<DateMention> read(String text, Optional<String> documentDate, List<EmbeddedReport> embedded) {
        return read(text, documentDate, embedded, Optional.empty());
    }

    /**
     * All dates in {@code text}, in reading order, not overlapping. "Monday" counts from the date of the innermost
     * embedded report that holds it and has one, else from the text's own dateline, else from {@code documentDate}, else
     * from the first whole date in the text.
     *
     * @param text the words
     * @param documentDate when the document was published or written, EDTF; what is not EDTF is taken as unknown
     * @param embedded articles quoted at length in it, in any order; an undated one is searched for its dateline
     * @param language BCP 47 tag of most of the text; guessed from its words when empty
     */
    public List<DateMention> read(
            String text, Optional<String> documentDate, List<EmbeddedReport> embedded, Optional<String> language) {
        String known = Languages.of(text, language);
        Grammar grammar = grammar(known);
        Tokens tokens = Lexer.lex(text, grammar.lexicon());
        List<Match> matches = new Finder(tokens, grammar.rules()).find();
        Optional<Moment> reference = documentDate.flatMap(Moment::parse);
        Habits habits = Habits.of(matches, Languages.isDayFirst(known, language));
        Resolver resolver = new Resolver(habits.dayFirst(), habits.news());
        Frames frames = new Datelines(tokens, resolver, reference).frames(matches, embedded);
        return new Pass(tokens, matches, resolver, frames, grammar.pastEndings()).mentions();
    }

    /**
     * The EDTF value of a date as a dateline or page metadata writes it ("2 May 2016", "Monday, May 2, 2016 14:05 EST",
     * {@code 2016-05-02T14:05:00Z}, RFC 822), with its time of day when there is one; empty when it holds no whole date.
     */
    public Optional<String> normalise(String written, Optional<String> language) {
        String known = Languages.of(written, language);
        Grammar grammar = grammar(known);
        Tokens tokens = Lexer.lex(written, grammar.lexicon());
        List<Match> matches = new Finder(tokens, grammar.rules()).find();
        Habits habits = Habits.of(matches, Languages.isDayFirst(known, language));
        Resolver resolver = new Resolver(habits.dayFirst(), false);
        Frame frame = new Frame(Integer.MAX_VALUE, Optional.empty());
        return matches.stream()
                .filter(Match::isWholeDate)
                .flatMap(match -> resolver.resolve(match, frame, Tense.UNKNOWN, Optional.empty()).stream())
                .map(Value::edtf)
                .findFirst();
    }

    private Grammar grammar(String language) {
        Grammar grammar = grammars.get(language);
        if (grammar == null) {
            throw new IllegalStateException("expected rules for " + language + "; came none");
        }
        return grammar;
    }

    /** One pass over the matches of one text. */
    private record Pass(
            Tokens tokens, List<Match> matches, Resolver resolver, Frames frames, List<String> pastEndings) {

        List<DateMention> mentions() {
            List<DateMention> mentions = new ArrayList<>();
            for (int i = 0; i < matches.size(); i++) {
                Match match = matches.get(i);
                Span span = new Span(tokens.start(match.spanFirst()), tokens.end(match.spanLast()));
                Frame frame = frames.at(span.start());
                Tense tense = Tense.at(tokens, match, pastEndings);
                resolver.resolve(match, frame, tense, yearBeside(i))
                        .filter(Pass::isWritable)
                        .ifPresent(value -> {
                            frame.tell(value, span.end(), match.has(Slot.Y) || match.op() == Op.NUMERIC);
                            mentions.add(new DateMention(span, value.edtf()));
                            value.point().filter(Moment::hasDay).ifPresent(day -> openLeadIn(span, day));
                        });
            }
            return List.copyOf(mentions);
        }

        private static boolean isWritable(Value value) {
            return value.point()
                    .filter(point -> Math.abs(point.year()) > LAST_YEAR)
                    .isEmpty();
        }

        /** The year of the next date, when only a word like "to" or "and" stands between. */
        private Optional<Moment> yearBeside(int index) {
            Match match = matches.get(index);
            if (index + 1 == matches.size() || match.op() != Op.DATE || match.has(Slot.Y) || !match.has(Slot.M)) {
                return Optional.empty();
            }
            Match next = matches.get(index + 1);
            boolean beside = next.op() == Op.DATE
                    && next.has(Slot.Y)
                    && next.has(Slot.M)
                    && next.first() - match.next() == 1
                    && !tokens.afterBreak(next.first())
                    && tokens.mark(match.next()) != '.';
            return beside ? Optional.of(new Moment(next.get(Slot.Y, 0), next.get(Slot.M, 0), 0)) : Optional.empty();
        }

        /** A line with a date that ends in a colon dates the paragraph it introduces. */
        private void openLeadIn(Span date, Moment day) {
            String text = tokens.text();
            int end = Lines.end(text, date.end(), LONGEST_LEAD_IN).orElse(text.length());
            int last = end - 1;
            while (last > date.end() && Character.isWhitespace(text.charAt(last))) {
                last--;
            }
            if (end < text.length() && last >= date.end() && text.charAt(last) == ':') {
                frames.enter(new Span(end + 1, Lines.paragraphEnd(text, end + 1, LONGEST_PARAGRAPH)), day);
            }
        }
    }
}
