package org.hearsay.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final List<String> TAGS = List.of("O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG");

    @Test
    void a_name_goes_on_only_where_one_of_its_kind_has_begun() {
        List<float[]> scores =
                List.of(new float[] {0, 3, 0, 2, 0}, new float[] {0, 0, 1, 0, 2}, new float[] {1, 0, 0, 0, 0});
        assertThat(Names.tags(scores, TAGS)).containsExactly(1, 2, 0);
    }

    @Test
    void no_sentence_begins_inside_a_name() {
        assertThat(Names.tags(List.of(new float[] {0, 1, 9, 0, 0}), TAGS)).containsExactly(1);
    }
}
