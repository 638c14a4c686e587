package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hearsay.pipeline.Progress;
import org.junit.jupiter.api.Test;

/** How far long work is, in words and as a bar. */
class ProgressBarTest {
    private static Progress at(long done, long total, boolean counting, Optional<Duration> left) {
        return new Progress(
                true,
                done,
                total,
                3_400_000,
                counting,
                Duration.ofSeconds(9),
                4.25,
                left,
                List.of("mail\u001b[2J.mbox"),
                "");
    }

    @Test
    void a_line_says_how_far_how_fast_and_how_long_still() {
        assertThat(ProgressBar.line(at(40, 200, false, Optional.of(Duration.ofSeconds(75)))))
                .isEqualTo("40 of 200, 3 MB, 4.3 a second, 1 min 15 s left");
    }

    @Test
    void while_files_are_still_being_found_nothing_is_said_of_the_end() {
        assertThat(ProgressBar.line(at(40, 200, true, Optional.empty())))
                .isEqualTo("40 of 200 found so far, 3 MB, 4.3 a second");
    }

    @Test
    void after_the_reading_the_line_says_which_step_is_on_and_how_much_of_it_is_done() {
        Progress read = at(200, 200, false, Optional.empty());
        assertThat(ProgressBar.line(read.at("families of reports", 30, 120))).isEqualTo("families of reports, 25 %");
        assertThat(ProgressBar.line(read.at("families of statements", 30, 0))).isEqualTo("families of statements, 30");
    }

    @Test
    void a_terminal_sees_a_bar_and_no_control_characters_of_a_file_name() {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        ProgressBar bar = new ProgressBar(
                () -> at(0, 0, true, Optional.empty()), new PrintStream(seen, true, StandardCharsets.UTF_8), true);
        bar.show(at(50, 200, false, Optional.empty()));
        assertThat(seen.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r[######..................] 50 of 200, 3 MB, 4.3 a second  mail?[2J.mbox\u001b[K");
    }

    @Test
    void sizes_and_times_are_rounded_to_what_a_person_reads() {
        assertThat(List.of(ProgressBar.size(1), ProgressBar.size(2_500_000), ProgressBar.size(7_250_000_000L)))
                .containsExactly("1 kB", "2 MB", "7.3 GB");
        assertThat(List.of(ProgressBar.words(Duration.ofSeconds(59)), ProgressBar.words(Duration.ofSeconds(7_260))))
                .containsExactly("59 s", "2 h 1 min");
    }
}
