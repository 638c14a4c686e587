package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearsay.model.HearsayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorsTest {
    private static final Floors NONE = new Floors(Map.of(), Map.of());

    @TempDir
    Path folder;

    @Test
    void a_figure_below_its_floor_is_named() throws IOException {
        Floors floors = NONE.raisedTo(figures(71.28), gold("one"), false);
        assertThat(floors.broken(figures(71.2), gold("one"))).isEmpty();
        assertThat(floors.broken(figures(71.0), gold("one")))
                .containsExactly("small: content.partial is 71.0, below its floor of 71.1");
    }

    @Test
    void a_figure_that_is_no_longer_measured_is_named() throws IOException {
        Floors floors = NONE.raisedTo(figures(70), gold("one"), false);
        Figures without = new Figures("small", "small.jsonl", "", Map.of(), List.of(), List.of());
        assertThat(floors.broken(List.of(without), gold("one")))
                .singleElement()
                .asString()
                .contains("no longer measured");
    }

    @Test
    void floors_fall_only_when_that_is_said() throws IOException {
        Floors floors = NONE.raisedTo(figures(70), gold("one"), false);
        assertThat(floors.raisedTo(figures(60), gold("one"), false)).isEqualTo(floors);
        assertThat(floors.raisedTo(figures(60), gold("one"), true).broken(figures(60), gold("one")))
                .isEmpty();
    }

    @Test
    void another_version_of_the_gold_is_refused() throws IOException {
        Floors floors = NONE.raisedTo(figures(70), gold("one"), false);
        assertThat(floors.broken(figures(70), gold("two")))
                .singleElement()
                .asString()
                .contains("another version");
        assertThatThrownBy(() -> floors.raisedTo(figures(80), gold("two"), false))
                .isInstanceOf(HearsayException.class)
                .hasMessageContaining("has changed");
    }

    @Test
    void floors_survive_being_written_and_read() throws IOException {
        Floors floors = NONE.raisedTo(figures(70), gold("one"), false);
        floors.write(folder.resolve("floors.json"));
        assertThat(Floors.read(folder.resolve("floors.json"))).isEqualTo(floors);
    }

    private static List<Figures> figures(double value) {
        return List.of(new Figures("small", "small.jsonl", "", Map.of("content.partial", value), List.of(), List.of()));
    }

    private GoldFolder gold(String text) throws IOException {
        Files.writeString(folder.resolve("small.jsonl"), text);
        return new GoldFolder(folder);
    }
}
