package org.hearsay.read.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.EmbeddedReport;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader finds in whole texts: reference dates, nesting, the order of figures. */
class DateReaderTest {
    private static final DateReader READER = new DateReader();

    /** "words=value" for each date found, apart by " | ". */
    private static String read(String created, String text) {
        return read(created, text, List.of());
    }

    private static String read(String created, String text, List<EmbeddedReport> embedded) {
        Optional<String> date = created.isEmpty() ? Optional.empty() : Optional.of(created);
        return String.join(
                " | ",
                READER.read(text, date, embedded, Optional.of("en")).stream()
                        .map(mention -> mention.span().in(text) + "=" + mention.value())
                        .toList());
    }

    private static EmbeddedReport report(String text, String from, String to, String published) {
        Span span = new Span(text.indexOf(from), text.indexOf(to) + to.length());
        Optional<String> date = published.isEmpty() ? Optional.empty() : Optional.of(published);
        Report report = new Report(
                Optional.empty(), Optional.empty(), Optional.empty(), date, Optional.empty(), Optional.empty());
        return new EmbeddedReport(span, report, Optional.empty());
    }

    @Test
    void a_quoted_reports_last_month_counts_from_its_own_date() {
        String text =
                "The files came up last month.\nThe Orvale Post wrote:\nThe mayor sold the bridge last month. END";
        assertThat(read("2016-05-06", text, List.of(report(text, "The mayor", "END", "2014-02-10"))))
                .isEqualTo("last month=2016-04 | last month=2014-01");
    }

    @Test
    void an_undated_report_takes_the_dateline_that_stands_in_it() {
        String text =
                "We read it on Monday.\n\nBridge sold\n\n3 June 2014\n\nThe bridge was sold on Monday. END\nOn Monday we laughed.";
        assertThat(read("2016-05-06", text, List.of(report(text, "Bridge sold", "END", ""))))
                .isEqualTo("Monday=2016-05-02 | 3 June 2014=2014-06-03 | Monday=2014-06-02 | Monday=2016-05-02");
    }

    @Test
    void a_dateline_in_flattened_text_dates_what_follows_until_the_quoted_report_ends() {
        String text =
                "Our post.\n\nHarbour deal leaked\nNadia Ferro\n\n2 May 2016\nThe deal was struck last week. More...\n"
                        + "On Tuesday the Gazette came out with more.";
        assertThat(read("2016-08-19", text))
                .isEqualTo("2 May 2016=2016-05-02 | last week=2016-04-25/2016-05-01 | Tuesday=2016-08-16");
    }

    @Test
    void a_lead_in_with_a_date_dates_the_paragraph_it_introduces() {
        String text = "Writing for the Gazette, 31 March 2014, Ilse Brandt saw it otherwise:\n"
                + "Why did the town lose its harbour last May?\n\nWe asked her last May.";
        assertThat(read("2016-07-06", text))
                .isEqualTo("31 March 2014=2014-03-31 | last May=2013-05 | last May=2016-05");
    }

    @Test
    void the_texts_own_dateline_outranks_the_page_metadata() {
        assertThat(read("2016-05-05", "Harbour sold\nTuesday, May 3, 2016\nYesterday the harbour was sold."))
                .isEqualTo("Tuesday, May 3, 2016=2016-05-03 | Yesterday=2016-05-02");
    }

    @Test
    void without_any_date_of_its_own_a_text_counts_from_its_first_whole_date() {
        assertThat(read("", "On 5 May 2011 the bank closed. Two days later it opened."))
                .isEqualTo("5 May 2011=2011-05-05 | Two days later=2011-05-07");
        assertThat(read("", "It closed on Monday.")).isEmpty();
    }

    @Test
    void an_impossible_month_decides_the_order_of_its_neighbours() {
        assertThat(read("2016-05-06", "02/10/2014 one\n06/17/2014Two, glued to its title\n01/05/2014 three"))
                .isEqualTo("02/10/2014=2014-02-10 | 06/17/2014=2014-06-17 | 01/05/2014=2014-01-05");
        assertThat(read("2016-05-06", "02/10/2014 one\n17/06/2014 two"))
                .isEqualTo("02/10/2014=2014-10-02 | 17/06/2014=2014-06-17");
    }

    @Test
    void dates_in_words_decide_the_order_of_figures_when_no_figure_does() {
        assertThat(read("2016-05-06", "On 3 May 2016 he wrote the note of 02/03/2016."))
                .isEqualTo("3 May 2016=2016-05-03 | 02/03/2016=2016-03-02");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The board met Friday.; Friday=2016-04-29",
                "The board will meet Friday.; Friday=2016-05-06",
                "The board, which is scheduled to meet Friday, is split.; Friday=2016-05-06",
                "The mayor said Tuesday the board will meet soon.; Tuesday=2016-05-03",
                "It fell in September.; September=2015-09",
                "It will open in September.; September=2016-09",
                "He resigned on Sept. 30.; Sept. 30=2015-09-30",
                "She plans to leave on June 4.; June 4=2016-06-04",
                "They agreed to meet Friday.; Friday=2016-05-06",
                "They agreed Friday to meet.; Friday=2016-04-29",
                "The vote is to be held on Friday.; Friday=2016-05-06",
                "The office is still opened on Friday.; Friday=2016-04-29"
            })
    void tense_decides_whether_a_day_is_behind_or_ahead(String text, String expected) {
        assertThat(read("2016-05-04", text)).isEqualTo(expected);
    }

    @Test
    void a_day_without_a_year_takes_it_from_the_date_it_is_joined_to() {
        assertThat(read("2016-05-04", "It ran from January 23 to March 9, 2014."))
                .isEqualTo("January 23=2014-01-23 | March 9, 2014=2014-03-09");
    }

    @Test
    void in_a_life_a_day_without_a_year_belongs_to_the_year_last_told() {
        assertThat(read("2016-05-04", "Born on 3 April 1878, she moved in 1899. She joined in 1901 and left on 4 May."))
                .isEqualTo("3 April 1878=1878-04-03 | 1899=1899 | 1901=1901 | 4 May=1901-05-04");
    }

    @Test
    void a_time_of_day_stands_on_the_day_told() {
        assertThat(read("2016-05-04", "The bridge closed at 9:30 p.m. on Tuesday. It opened at 11 p.m."))
                .isEqualTo("9:30 p.m. on Tuesday=2016-05-03T21:30:00 | 11 p.m.=2016-05-03T23:00:00");
    }

    @Test
    void a_line_cut_to_a_width_does_not_cut_a_date() {
        String text = """
                The committee that looks into the sale of the harbour met last
                week in Orvale, where its chairwoman said that the papers of May
                4, 2012, had been found in a drawer by the cleaner of the hall, who
                gave them to the police.""";
        assertThat(read("2016-05-04", text)).isEqualTo("last\nweek=2016-04-25/2016-05-01 | May\n4, 2012=2012-05-04");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2 May 2016; 2016-05-02",
                "Monday, May 2, 2016 14:05 EST; 2016-05-02T14:05:00-05:00",
                "Mon, 02 May 2016 14:05:00 +0200; 2016-05-02T14:05:00+02:00",
                "2016-05-02T14:05:00Z; 2016-05-02T14:05:00Z",
                "2016-05-02T14:05:00.123+01:00; 2016-05-02T14:05:00+01:00",
                "May 2nd, 2016 at 9:05 p.m.; 2016-05-02T21:05:00",
                "Published 11:02 BST, 4 May 2016; 2016-05-04T11:02:00+01:00",
                "Mon May  2 14:05:00 UTC 2016; 2016-05-02T14:05:00Z",
                "5/13/2016 3:04 PM; 2016-05-13T15:04:00",
                "20160502; 2016-05-02"
            })
    void a_dateline_is_normalised(String written, String edtf) {
        assertThat(READER.normalise(written, Optional.of("en"))).contains(edtf);
    }

    @Test
    void a_dateline_without_a_whole_date_has_no_value() {
        assertThat(READER.normalise("last Monday", Optional.of("en"))).isEmpty();
        assertThat(READER.normalise("", Optional.empty())).isEmpty();
    }
}
