package org.hearsay.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

class BlocksTest {
    @Test
    void blocks_are_the_whole_text_and_end_at_blank_lines_where_there_are_any() {
        String page = "One line of it.\n\n".repeat(10_000);
        List<Span> blocks = Blocks.of(page);
        assertWhole(page, blocks);
        assertThat(blocks).hasSizeGreaterThan(2);
        assertThat(page.substring(blocks.get(1).start())).startsWith("\n\n");
    }

    @Test
    void a_text_without_any_white_space_is_divided_too_and_no_character_is_cut() {
        String smiles = "x" + "😀".repeat(Blocks.LONGEST);
        List<Span> blocks = Blocks.of(smiles);
        assertWhole(smiles, blocks);
        assertThat(blocks).allMatch(block -> !Character.isLowSurrogate(smiles.charAt(block.start())));
    }

    private static void assertWhole(String text, List<Span> blocks) {
        int at = 0;
        for (Span block : blocks) {
            assertThat(block.start()).isEqualTo(at);
            assertThat(block.length()).isLessThanOrEqualTo(Blocks.LONGEST);
            at = block.end();
        }
        assertThat(at).isEqualTo(text.length());
    }
}
