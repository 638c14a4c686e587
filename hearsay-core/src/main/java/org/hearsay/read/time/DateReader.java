package org.hearsay.read.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.DateMention;
import org.hearsay.model.EmbeddedReport;
import org.hearsay.model.Span;

/** Finds dates and says which they are. Thread-safe, pure, never fails on any text, time linear in its length. */
public final class DateReader {
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final Pattern FULL = Pattern.compile(
            "\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b|\\b(\\d{1,2}) " + MONTH + ",? (\\d{4})\\b|\\b" + MONTH
                    + " (\\d{1,2}), (\\d{4})\\b",
            Pattern.CASE_INSENSITIVE);

    /** All dates in an English text; see {@link #read(String, Optional, List, Optional)}. */
    public List<DateMention> read(String text, Optional<String> documentDate, List<EmbeddedReport> embedded) {
        return read(text, documentDate, embedded, Optional.empty());
    }

    /**
     * All dates in {@code text}, in reading order, not overlapping. "Monday" counts from the date of the innermost
     * embedded report that holds it and has one, else from the text's own dateline, else from {@code documentDate}.
     *
     * @param text the words
     * @param documentDate when the document was published or written, EDTF; what is not EDTF is taken as unknown
     * @param embedded articles quoted at length in it, in any order; an undated one is searched for its dateline
     * @param language BCP 47 tag of most of the text; guessed from its words when empty
     */
    public List<DateMention> read(
            String text, Optional<String> documentDate, List<EmbeddedReport> embedded, Optional<String> language) {
        List<DateMention> found = new ArrayList<>();
        Matcher matcher = FULL.matcher(text);
        while (matcher.find()) {
            found.add(new DateMention(new Span(matcher.start(), matcher.end()), value(matcher)));
        }
        return List.copyOf(found);
    }

    /**
     * The EDTF value of a date as a dateline or page metadata writes it ("2 May 2016", "Monday, May 2, 2016 14:05 EST",
     * {@code 2016-05-02T14:05:00Z}, RFC 822); empty when it holds no complete date.
     */
    public Optional<String> normalise(String written, Optional<String> language) {
        Matcher matcher = FULL.matcher(written);
        return matcher.find() ? Optional.of(value(matcher)) : Optional.empty();
    }

    private static String value(Matcher m) {
        if (m.group(1) != null) {
            return m.group();
        }
        String year = m.group(6) != null ? m.group(6) : m.group(9);
        String month = m.group(5) != null ? m.group(5) : m.group(7);
        String day = m.group(4) != null ? m.group(4) : m.group(8);
        return "%s-%02d-%02d"
                .formatted(year, MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1, Integer.parseInt(day));
    }
}
