package org.hearsay.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Without its network, or with one that is damaged, Hearsay says so and reads on. */
class OpenedTest {
    @Test
    void a_build_without_weights_says_so() {
        assertThat(Parser.open("no-such.onnx"))
                .isEqualTo(new Opened.Closed("This build carries no grammar network; texts are read by rules alone."));
    }

    @Test
    void a_damaged_network_is_a_sentence_and_no_failure() {
        assertThat(Parser.open("vocabulary.txt"))
                .isInstanceOfSatisfying(
                        Opened.Closed.class, closed -> assertThat(closed.why()).contains("cannot run on this machine"));
    }
}
