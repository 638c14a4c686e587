package org.hearsay.read.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sentence that each kind of English rule catches, and one it must not; all told on Wednesday 4 May 2016. */
class EnglishRulesTest {
    private static final DateReader READER = new DateReader();

    private static String read(String text) {
        return String.join(
                " | ",
                READER.read(text, Optional.of("2016-05-04"), List.of(), Optional.of("en")).stream()
                        .map(mention -> mention.span().in(text) + "=" + mention.value())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "On Monday, 2 May 2016, it closed.; Monday, 2 May 2016=2016-05-02",
                "It closed on May 2nd, 2016.; May 2nd, 2016=2016-05-02",
                "It closed on the 2nd of May 2016.; the 2nd of May 2016=2016-05-02",
                "Closed 02-MAY-16 for good.; 02-MAY-16=2016-05-02",
                "The wire of 10/25/89 said so.; 10/25/89=1989-10-25",
                "It closed in May [2015].; May [2015=2015-05",
                "It opened in Sept. 1998 and again in '99.; Sept. 1998=1998-09 | '99=1999",
                "It ran from 5-6 September 2019.; 5-6 September 2019=2019-09-05/2019-09-06",
                "The 1989-90 season ended.; 1989-90=1989/1990",
                "It began in early 1990.; early 1990=1990",
                "It began circa 1850 in Orvale.; circa 1850=1850~",
                "The temple of AD 842 stands.; AD 842=0842",
                "He ruled from 44 BC.; 44 BC=-0043",
                "In the 1960s and the late '70s it grew.; the 1960s=196X | the late '70s=197X",
                "In the sixties it grew.; the sixties=196X",
                "In the 17th century it grew.; the 17th century=16XX",
                "Sales in the third quarter of 2015 rose.; the third quarter of 2015=2015-07/2015-09",
                "Sales rose in the first quarter.; the first quarter=2016-01/2016-03",
                "Sales will rise in the third quarter.; the third quarter=2016-07/2016-09",
                "Fiscal 1989 sales rose.; Fiscal 1989=1989",
                "The summer of 1998 was wet.; The summer of 1998=1998-22",
                "It rained last fall.; last fall=2015-23"
            })
    void absolute_dates_and_parts_of_years_are_caught(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected.replace("[2015=", "[2015]="));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "He left yesterday, or the day before yesterday.; yesterday=2016-05-03 | the day before yesterday=2016-05-02",
                "Earlier this week he left.; Earlier this week=2016-05-02/2016-05-08",
                "He left last month.; last month=2016-04",
                "He left late last year.; late last year=2015",
                "He left last May.; last May=2015-05",
                "He leaves next Friday.; next Friday=2016-05-06",
                "He left on Friday of last week.; Friday of last week=2016-04-29",
                "He left three days ago.; three days ago=2016-05-01",
                "He left two weeks ago.; two weeks ago=2016-04-18/2016-04-24",
                "He left a year ago.; a year ago=2015",
                "He left in October of last year.; October of last year=2015-10",
                "He left several years ago.; several years ago=../2016",
                "She worked there for the past three years.; the past three years=2013/2016",
                "It will grow in the coming months.; the coming months=2016-05/..",
                "It will close by the end of the year.; the year=2016",
                "It will close on Christmas Eve.; Christmas Eve=2016-12-24",
                "They met over the weekend.; the weekend=2016-04-30/2016-05-01"
            })
    void dates_counted_from_the_reference_date_are_caught(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "It opened on 3 March 1998. Two days later it burnt.; 3 March 1998=1998-03-03 | Two days later=1998-03-05",
                "It opened in March 1998. Six months later it burnt.; March 1998=1998-03 | Six months later=1998-09",
                "It opened on 3 March 1998 and burnt the next day.; 3 March 1998=1998-03-03 | the next day=1998-03-04",
                "It opened in 1998 and burnt that same year.; 1998=1998 | that same year=1998",
                "Profit rose in the first quarter from a year earlier.; the first quarter=2016-01/2016-03 | a year earlier=2015-01/2015-03"
            })
    void dates_counted_from_the_date_last_told_are_caught(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "My colleague on the Sunday Express laughed.",
                "Orvale Today keeps airing it.",
                "The march went on for hours. March on!",
                "The fall of the town shook us.",
                "Mrs May said so. May agreed with Theresa May.",
                "April Smith met June Brandt.",
                "He lives at 20 March Street.",
                "Every Friday they meet. On Saturday mornings they rest.",
                "It has 1,500 rooms.",
                "About 2000 people came.",
                "A cache of 22,000 files was handed over.",
                "It costs $1988 or £2016.",
                "See page 1998, room 2001, flight 1999.",
                "A survey of 1709 schoolchildren was made.",
                "He ran 1500 metres in 3:32.",
                "Write to press@orvale2015.example or https://orvale.example/2014/05/02/bridge.",
                "The B2005 and the ZX-1982 are machines.",
                "A 30-day bill and a two-year note were sold by a 54-year-old man.",
                "Version 1.2.3 replaced 10.4.",
                "The day before the vote it rained.",
                "He slept in the sun on a Monday."
            })
    void names_numbers_and_sets_are_left_alone(String text) {
        assertThat(read(text)).isEmpty();
    }
}
