package org.hearsay.export;

import java.util.List;
import java.util.function.Function;
import org.hearsay.model.Span;

/**
 * What of each thing is written, under which names.
 *
 * @param <T> the things, one a line
 * @param columns in the order in which they are written
 */
public record Table<T>(List<Column<T>> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param name stable, lower case with underscores
     * @param cell what of a thing stands in it
     */
    public record Column<T>(String name, Function<T, Cell> cell) {}

    /** What stands in one place of a table. */
    public sealed interface Cell {
        /** Words as they are. */
        record Text(String value) implements Cell {}

        record Whole(long value) implements Cell {}

        record YesNo(boolean value) implements Cell {}

        /** Several names of one thing; in CSV with {@code ; } between. */
        record Names(List<String> values) implements Cell {
            public Names {
                values = List.copyOf(values);
            }
        }

        /** Several texts, each leading to the next; in CSV with {@code  ← } between. */
        record Voices(List<String> values) implements Cell {
            public Voices {
                values = List.copyOf(values);
            }
        }

        /** Places in a text; in CSV {@code 3-17 20-25}, in JSON {@code [[3,17],[20,25]]}. */
        record Places(List<Span> values) implements Cell {
            public Places {
                values = List.copyOf(values);
            }
        }
    }
}
