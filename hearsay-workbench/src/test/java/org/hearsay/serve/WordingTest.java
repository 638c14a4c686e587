package org.hearsay.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages call things. */
class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024-03-12            | 12 March 2024
                    2024-03-12T06:10      | 12 March 2024
                    2024-03               | March 2024
                    2024                  | 2024
                    2024-23               | autumn 2024
                    201X                  | the 2010s
                    2024-XX-XX            | 2024
                    2024-03-XX            | March 2024
                    2024-03-12~           | 12 March 2024 (uncertain)
                    2024-03-12/2024-03-19 | 12 March 2024 to 19 March 2024
                    ../2024-03            | until March 2024
                    2024-03/..            | from March 2024 on
                    2024-99               | 2024-99
                    """)
    void dates_are_as_precise_as_they_were_given(String edtf, String words) {
        assertThat(Wording.date(edtf)).isEqualTo(words);
    }
}
