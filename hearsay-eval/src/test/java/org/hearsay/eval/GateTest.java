package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The quality gate: no score below its floor. Gold sets are no part of this repository; those absent are named, not scored. */
class GateTest {
    @Test
    void no_score_is_below_its_floor() {
        GoldFolder gold = GoldFolder.standard();
        GoldSets sets = new GoldSets(gold);
        List<String> absent = sets.absent();
        List<Figures> figures = sets.figures(set -> true);
        System.out.println("Quality gate: " + figures.size() + " sets scored"
                + (absent.isEmpty() ? "." : "; not scored, because absent from " + gold.path() + ": " + absent + "."));
        assertThat(Floors.read(Repository.floors()).broken(figures, gold)).isEmpty();
    }

    @Test
    void every_floor_belongs_to_a_set_that_the_whole_gold_would_give() {
        assertThat(GoldSets.NAMES)
                .containsAll(Floors.read(Repository.floors()).floors().keySet());
    }

    @Test
    void our_own_gold_is_always_scored() {
        assertThat(new GoldSets(new GoldFolder(Path.of("no such folder"))).figures("invented"::equals))
                .hasSize(1);
    }
}
