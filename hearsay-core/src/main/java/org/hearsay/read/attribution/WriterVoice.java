package org.hearsay.read.attribution;

import java.util.List;
import java.util.Set;
import org.hearsay.read.text.QuoteMarks;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;

/**
 * Tells paragraphs in which a text's own writer speaks ("I asked them twice. So who sent them home?") from those of a report
 * quoted without marks ("A medic said that he had treated two men."). {@code narrators.tsv} lists the words that open the former.
 */
final class WriterVoice {
    private static final WordTable OPENERS = WordTable.read(WriterVoice.class, "narrators.tsv");
    private static final int NEAR = 40;
    private static final int FAR = 200;
    private static final Set<String> OWN = Set.of("i", "me", "my", "mine", "myself", "we", "our", "us", "you", "your");

    private final List<Paragraph> paragraphs;
    private final Words words;
    private final QuoteMarks marks;
    private final boolean quoter;

    WriterVoice(List<Paragraph> paragraphs, Words words, QuoteMarks marks) {
        this.paragraphs = paragraphs;
        this.words = words;
        this.marks = marks;
        this.quoter = leadIns() >= 2 && paragraphs.stream().anyMatch(this::saysI);
    }

    /** True for a text that quotes at length and speaks of itself as "I". */
    boolean isQuoter() {
        return quoter;
    }

    private int leadIns() {
        int count = 0;
        for (int i = 0; i + 1 < paragraphs.size(); i++) {
            Paragraph next = paragraphs.get(i + 1);
            boolean leads = endsInColon(paragraphs.get(i)) && paragraphs.get(i).depth() == 0;
            count += leads && next.kind() != Paragraph.Kind.BULLET && next.depth() == 0 ? 1 : 0;
        }
        return count;
    }

    private boolean endsInColon(Paragraph paragraph) {
        return words.form(paragraph.words().to() - 1).equals(":");
    }

    private boolean saysI(Paragraph paragraph) {
        return paragraph.depth() == 0 && says(paragraph, Set.of("i", "my"));
    }

    private boolean says(Paragraph paragraph, Set<String> forms) {
        for (int i = paragraph.words().from(); i < paragraph.words().to(); i++) {
            if (forms.contains(words.form(i)) && !marks.isInside(i)) {
                return true;
            }
        }
        return false;
    }

    /** True when {@code number} may go on with the report that {@code lead} introduced. */
    boolean isReport(int number, int lead) {
        Paragraph paragraph = paragraphs.get(number);
        Range range = paragraph.words();
        boolean text = paragraph.kind() == Paragraph.Kind.TEXT
                && paragraph.depth() == paragraphs.get(lead).depth();
        boolean narrated = endsInColon(paragraph)
                || says(paragraph, OWN)
                || OPENERS.has(words.form(range.from()))
                || asks(range)
                || namesSource(range, paragraphs.get(lead).words());
        return text && !narrated && reports(range);
    }

    private boolean asks(Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (words.first(i) == '?' && !marks.isInside(i)) {
                return true;
            }
        }
        return false;
    }

    /** A finite verb of its own, outside quotation marks. */
    private boolean reports(Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            if ((words.tag(i) == Tag.VBD || words.tag(i) == Tag.VBZ) && !marks.isInside(i)) {
                return true;
            }
        }
        return false;
    }

    /** The writer speaks of those just quoted by their name. */
    private boolean namesSource(Range range, Range lead) {
        int limit = Math.min(range.to(), range.from() + FAR);
        for (int i = Math.max(lead.from(), lead.to() - NEAR); i < lead.to(); i++) {
            boolean name = words.tag(i) == Tag.NNP && words.isCapitalised(i) && !Phrases.TIMES.contains(words.form(i));
            for (int at = range.from(); name && at < limit; at++) {
                if (words.raw(at).equals(words.raw(i))) {
                    return true;
                }
            }
        }
        return false;
    }
}
