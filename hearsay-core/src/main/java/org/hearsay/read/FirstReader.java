package org.hearsay.read;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.DateMention;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.Telling;
import org.hearsay.read.attribution.Attributions;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.QuoteMarks;
import org.hearsay.read.text.Tagger;
import org.hearsay.read.text.Tokeniser;
import org.hearsay.read.text.Words;
import org.hearsay.read.time.DateReader;

/**
 * The first reading engine: rules and word lists (see {@link org.hearsay.read.attribution}), no neural model. Safe to
 * share between threads; the same text always gives the same reading.
 */
public final class FirstReader implements Reader {
    /** Loaded with the first text, so that a program which may read something starts at once. */
    private static final class Dates {
        static final DateReader READER = new DateReader();
    }

    private static final String OWN_LINES = "the text’s own lines";

    public FirstReader() {}

    /** The same rendition with what its own first lines say about it (outlet, byline, title) filled in where unknown. */
    public Rendition described(Rendition rendition) {
        Sheet sheet = Sheet.of(rendition);
        Report report = Attributions.masthead(sheet.words(), sheet.marks(), sheet.names(), rendition);
        return new Rendition(
                rendition.exhibit(),
                rendition.extractor(),
                rendition.text(),
                report,
                rendition.blocks(),
                rendition.anchors(),
                tellings(rendition, report));
    }

    /** What was told before, and what the text's own lines add to it. */
    private static List<Telling> tellings(Rendition rendition, Report report) {
        List<Telling> tellings = new ArrayList<>(rendition.tellings());
        if (rendition.report().byline().isEmpty()) {
            report.byline().ifPresent(name -> tellings.add(new Telling(Telling.Of.BYLINE, name, OWN_LINES)));
        }
        if (rendition.report().outlet().isEmpty()) {
            report.outlet().ifPresent(name -> tellings.add(new Telling(Telling.Of.OUTLET, name, OWN_LINES)));
        }
        return tellings;
    }

    @Override
    public Reading read(Rendition rendition) {
        Sheet sheet = Sheet.of(rendition);
        Attributions.Found found = Attributions.find(rendition, sheet.words(), sheet.marks(), sheet.names());
        Report report = rendition.report();
        List<DateMention> times =
                Dates.READER.read(rendition.text(), report.published(), found.embedded(), report.language());
        return new Reading(found.statements(), found.embedded(), sheet.names().mentions(), times);
    }

    /** A text cut, tagged and searched for names. */
    private record Sheet(Words words, QuoteMarks marks, NameBook names) {
        static Sheet of(Rendition rendition) {
            Words words = Tokeniser.words(rendition.text());
            Tagger.tag(words);
            Attributions.mendTags(words);
            return new Sheet(
                    words, QuoteMarks.of(words), NameBook.of(words, Attributions.outlets(), Attributions.people()));
        }
    }
}
