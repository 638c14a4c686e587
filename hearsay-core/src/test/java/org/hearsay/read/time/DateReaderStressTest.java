package org.hearsay.read.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.model.DateMention;
import org.hearsay.model.EmbeddedReport;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd input gives fewer dates, never an exception; and twice the text takes about twice the time. */
class DateReaderStressTest {
    private static final DateReader READER = new DateReader();
    private static final List<String> PIECES = List.of(
            "May",
            " ",
            "2016",
            ",",
            "\n",
            "31",
            "Monday",
            "last",
            "the",
            "year",
            "ago",
            "two",
            "-",
            "/",
            ":",
            ".",
            "'",
            "99",
            "0",
            "11:59",
            "p.m.",
            "99999999999",
            "Feb. 30",
            "x",
            "“",
            "@",
            "://",
            "٣١",
            "\uD83D",
            "\u0301",
            "AD",
            "century",
            "9999",
            "later",
            "quarter",
            "fourth",
            "Easter",
            "T10:00",
            "+0200",
            "next",
            "weekend",
            "More...",
            "5000",
            "decades",
            "2 May 2016\n",
            "Date: 3 June 2014\n",
            "on Monday:\n",
            "\n\n",
            "mid",
            "first",
            "q",
            "BC");

    @Test
    void any_mixture_of_pieces_is_read_without_an_exception_and_gives_ordered_spans() {
        long seed = 20160502;
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
            }
            String language = Languages.ALL.get(random.nextInt(Languages.ALL.size()));
            check(text.toString(), random, language, "seed " + seed + ", round " + round);
        }
    }

    private static void check(String text, Random random, String language, String where) {
        int start = random.nextInt(text.length());
        EmbeddedReport report = new EmbeddedReport(
                new Span(start, start + random.nextInt(text.length() - start)), Report.unnamed(), Optional.empty());
        Optional<String> date = random.nextBoolean() ? Optional.of("2016-02-29") : Optional.of("unknown");
        int end = 0;
        for (DateMention mention : READER.read(text, date, List.of(report), Optional.of(language))) {
            assertThat(mention.span().start()).as(where + ": " + text).isGreaterThanOrEqualTo(end);
            assertThat(mention.value()).as(where + ": " + text).matches("[-0-9X/.~TZ:+]+");
            end = mention.span().end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "(",
                "1-",
                "1.1.",
                "2 May 2016 ",
                "2 May 2016\n",
                "on Monday:\n",
                "last ",
                "a'",
                "May ",
                "@",
                "the early mid "
            })
    void no_repetition_takes_more_than_linear_time(String piece) {
        String text = piece.repeat(400_000 / piece.length());
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();
        READER.read(text, Optional.of("2016-05-06"), List.of(), Optional.of("en"));
        // A quadratic walk over 400,000 characters takes minutes; a linear one well under a second.
        assertThat((clock.getCurrentThreadCpuTime() - before) / 1_000_000_000.0)
                .as("processor seconds for " + piece)
                .isLessThan(10);
    }
}
