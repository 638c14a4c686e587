package org.hearsay.read.attribution;

import java.util.List;
import java.util.Locale;
import org.hearsay.model.Kind;
import org.hearsay.model.Stance;
import org.hearsay.read.text.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * Quotations and "that" clauses in Arabic, Russian, German, French and Spanish, by a list of reporting forms ({@code
 * cues-abroad.tsv}): what stands beside the cue and closes with a mark is who speaks. Catches: {@code «Мы знали», — сказал
 * министр.} and {@code Der Minister erklärte, dass die Straße gesperrt ist.} Not: {@code Er sagte nichts.} (neither quotation
 * nor clause). No grammar of these languages is known: indirect speech without its conjunction stays unfound.
 */
final class Elsewhere implements Inline.LineRule {
    private static final WordTable CUES = WordTable.read(Elsewhere.class, "cues-abroad.tsv");
    private static final int FAR = 9;

    @Override
    public String name() {
        return "abroad";
    }

    @Override
    public void read(Line line, List<Cue> cues, List<Draft> found) {
        for (int i = 0; i < line.size(); i++) {
            List<String> use = CUES.columns(line.form(i));
            if (use.isEmpty() || use.getFirst().equals("that") || use.getFirst().equals("aux")) {
                continue;
            }
            boolean heard = use.getFirst().equals("by") ? by(line, i, found) : verb(line, i, use, found);
            if (heard) {
                i++;
            }
        }
    }

    private boolean verb(Line line, int cue, List<String> use, List<Draft> found) {
        Draft draft = new Draft(
                        name(), Kind.SPEECH, Stance.valueOf(use.getLast().toUpperCase(Locale.ROOT)))
                .cuedBy(line.words(cue, cue + 1))
                .sure(0.6);
        int quotation = quotationBefore(line, cue);
        if (quotation >= 0) {
            credit(draft, line, after(line, cue + 1), before(line, quotation + 1, cue));
            return add(draft.says(line.words(quotation, quotation + 1)), found);
        }
        int content = contentAfter(line, cue);
        if (content < 0) {
            return false;
        }
        boolean quoted = line.isQuotation(content);
        int to = quoted ? content + 1 : line.body();
        int gap = content;
        while (gap > cue + 1 && (line.isComma(gap - 1) || line.isColon(gap - 1))) {
            gap--;
        }
        credit(draft, line, before(line, 0, cue), after(line, cue + 1, gap));
        return content < to && add(draft.says(line.words(content, to)), found);
    }

    private static void credit(Draft draft, Line line, @Nullable Range first, @Nullable Range second) {
        Range voice = first != null ? first : second;
        if (voice != null) {
            draft.by(line.words(voice));
        }
    }

    private static boolean add(Draft draft, List<Draft> found) {
        boolean doubled = found.stream().anyMatch(other -> other.content.equals(draft.content));
        if (!doubled && (draft.source == null || !draft.holds(draft.source))) {
            found.add(draft);
        }
        return true;
    }

    /** "laut Polizei", "по словам министра", "selon lui" with a quotation in the same sentence. */
    private boolean by(Line line, int cue, List<Draft> found) {
        Range voice = after(line, cue + 1);
        for (int i = 0; voice != null && i < line.size(); i++) {
            if (line.isQuotation(i) && line.isLong(i)) {
                return add(
                        new Draft(name(), Kind.SPEECH, Stance.ASSERT)
                                .cuedBy(line.words(cue, cue + 1))
                                .by(line.words(voice))
                                .says(line.words(i, i + 1))
                                .sure(0.5),
                        found);
            }
        }
        return false;
    }

    private static int quotationBefore(Line line, int cue) {
        int at = cue - 1;
        while (at >= 0 && cue - at < 4 && (line.isComma(at) || line.isDash(at) || line.is(at, "\u060c"))) {
            at--;
        }
        if (line.isQuotation(at)) {
            return at;
        }
        boolean pronoun = at > 0 && (line.isComma(at - 1) || line.isQuotation(at - 1));
        return pronoun && line.isQuotation(at - 1) ? at - 1 : pronoun && line.isQuotation(at - 2) ? at - 2 : -1;
    }

    /** Where the quotation or the clause after the conjunction begins; -1 when neither follows soon. */
    private static int contentAfter(Line line, int cue) {
        for (int i = cue + 1; i < Math.min(line.size(), cue + FAR + 3); i++) {
            if (line.isQuotation(i)) {
                return i;
            }
            List<String> use = CUES.columns(line.form(i));
            if (!use.isEmpty() && use.getFirst().equals("that")) {
                return i;
            }
            if (line.isStop(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** The words from {@code from} to the next mark. */
    private static @Nullable Range after(Line line, int from) {
        return after(line, from, line.size());
    }

    private static @Nullable Range after(Line line, int from, int to) {
        int at = from;
        while (at < to && at < from + FAR && !isMark(line, at)) {
            at++;
        }
        return at > from ? new Range(from, at) : null;
    }

    /** The words that lead up to {@code to} from the mark before, not before {@code from}. */
    private static @Nullable Range before(Line line, int from, int to) {
        int at = to;
        while (at > from && to - at < FAR && !isMark(line, at - 1)) {
            at--;
        }
        List<String> last = CUES.columns(line.form(to - 1));
        int end = !last.isEmpty() && last.getFirst().equals("aux") ? to - 1 : to;
        return at < end ? new Range(at, end) : null;
    }

    private static boolean isMark(Line line, int item) {
        return line.isComma(item)
                || line.isColon(item)
                || line.isSemicolon(item)
                || line.isStop(item)
                || line.isDash(item)
                || line.isQuotation(item)
                || line.is(item, "\u060c");
    }
}
