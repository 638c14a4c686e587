package org.hearsay.read.attribution;

import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * A quotation before its cue, and its second half after it (Pareti 2015). Catches: {@code "We knew," said Roe, "and we
 * waited."} Not: {@code The "experts" said nothing} (the marks hold the subject).
 */
final class PostposedQuotation implements Rule {
    private static final WordTable TITLING = WordTable.read(PostposedQuotation.class, "titling-words.tsv");

    @Override
    public String name() {
        return "postposed-quotation";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        Line line = sight.line;
        if (!sight.cue.verb().takes('q') || sight.cue.isPassive()) {
            return null;
        }
        int edge = sight.leftEdge();
        boolean inverted = false;
        if ((sight.subject != null && line.isQuotation(sight.subject.to() - 1)) || sight.subject == null) {
            edge = sight.cue.group().from() - 1;
            inverted = true;
        }
        int quotation = line.isComma(edge) || line.isDash(edge) ? edge - 1 : edge;
        if (isHowTheyPutIt(line)) {
            return sight.draft(name()).says(line.words(0, 1)).sure(0.9);
        }
        if (!line.isQuotation(quotation) || !isWhole(line, quotation, edge)) {
            return null;
        }
        Range behind = inverted ? sight.invertedSubject() : null;
        if (inverted && behind == null) {
            return null;
        }
        Draft draft = sight.draft(name()).sure(0.95);
        if (behind != null) {
            draft.by(line.words(behind));
            draft.addressee = null;
        }
        int from = firstOf(sight, quotation);
        boolean whole = from == quotation || line.isLong(quotation) || sight.clauses.hasFiniteVerb(from, quotation + 1);
        if (!whole || isNamed(line, quotation)) {
            return null;
        }
        draft.says(line.words(from, quotation + 1));
        if (from == quotation) {
            secondHalf(sight, draft, behind);
        } else {
            PostposedClause.around(sight, draft, behind == null ? sight.rest : behind.to());
        }
        return draft;
    }

    /** "an officer identified only as 'Colonel K.'": the marks hold a name. */
    private static boolean isNamed(Line line, int quotation) {
        return TITLING.has(line.form(quotation - 1));
    }

    /** "Nobody sues" is how one of them puts it. */
    private static boolean isHowTheyPutIt(Line line) {
        return line.isQuotation(0)
                && (line.is(1, "is") || line.is(1, "was"))
                && (line.is(2, "how") || line.is(2, "what"));
    }

    /** Ends with a comma or a sentence's end inside or outside its marks. */
    private static boolean isWhole(Line line, int quotation, int edge) {
        char last = line.lastInside(quotation);
        return edge > quotation
                || last == ','
                || last == '?'
                || last == '!'
                || last == '.'
                || last == '\u2026'
                || last == '-'
                || last == '\u2014';
    }

    /** The words before it that belong to one reported sentence: Reviews are "where roads end", said Roe. */
    private static int firstOf(Sight sight, int quotation) {
        int from = sight.clauses.start(quotation);
        boolean alone =
                from == quotation || (sight.line.startsWithCapital(quotation) && sight.line.isComma(quotation - 1));
        if (alone || sight.line.isColon(quotation - 1)) {
            return quotation;
        }
        boolean reported = sight.cues.stream()
                .anyMatch(c -> c.words().from() < quotation && c.words().from() >= from);
        return reported ? quotation : from;
    }

    private static void secondHalf(Sight sight, Draft draft, @Nullable Range behind) {
        Line line = sight.line;
        int at = Math.max(sight.cue.after(), behind == null ? sight.rest : behind.to());
        for (int i = at; i < Math.min(at + 16, line.size()); i++) {
            if (line.isQuotation(i)) {
                boolean marked = line.isComma(i - 1) || line.isColon(i - 1) || line.isDash(i - 1) || line.isStop(i - 1);
                if (marked && !cueBetween(sight, at, i)) {
                    draft.says(line.words(i, i + 1));
                }
                return;
            }
            if (line.tag(i) == Tag.CC && line.isComma(i - 1)) {
                return;
            }
        }
    }

    private static boolean cueBetween(Sight sight, int from, int to) {
        return sight.cues.stream()
                .anyMatch(c -> c.words().from() >= from && c.words().from() < to);
    }
}
