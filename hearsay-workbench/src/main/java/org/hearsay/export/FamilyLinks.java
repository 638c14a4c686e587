package org.hearsay.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.export.Table.Cell;
import org.hearsay.export.Table.Column;
import org.hearsay.model.Family;
import org.hearsay.model.Family.Member;

/** Families as a table: a line for each report and what it rests on. */
public final class FamilyLinks {
    private FamilyLinks() {}

    /**
     * One report of a family, and one it rests on.
     *
     * @param number its place in the family, counted from 1
     * @param restsOn the place of the one it rests on; 0 when it rests on none
     */
    public record Row(Family family, int number, Member member, int restsOn, boolean credited, List<String> reasons) {
        public Row {
            reasons = List.copyOf(reasons);
        }
    }

    /** All rows of some families. */
    public static Stream<Row> rows(Stream<Family> families) {
        return families.flatMap(family -> {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < family.members().size(); i++) {
                int number = i;
                List<Family.Link> links =
                        family.links().stream().filter(l -> l.from() == number).toList();
                links.forEach(l -> rows.add(new Row(
                        family, number + 1, family.members().get(number), l.on() + 1, l.credited(), l.reasons())));
                if (links.isEmpty()) {
                    rows.add(new Row(family, number + 1, family.members().get(number), 0, false, List.of()));
                }
            }
            return rows.stream();
        });
    }

    /** The columns, in the order in which they are written. */
    public static Table<Row> table() {
        return new Table<>(List.of(
                new Column<>("family", r -> new Cell.Text(r.family().id())),
                new Column<>(
                        "kind",
                        r -> new Cell.Text(
                                switch (r.family().kind()) {
                                    case PASSAGE -> "passage";
                                    case STATEMENT -> "statement";
                                })),
                new Column<>("shared_words", r -> new Cell.Text(r.family().title())),
                new Column<>(
                        "origins_fewest",
                        r -> new Cell.Whole(r.family().origins().fewest())),
                new Column<>(
                        "origins_most", r -> new Cell.Whole(r.family().origins().most())),
                new Column<>("report", r -> new Cell.Whole(r.number())),
                new Column<>("document", r -> new Cell.Text(r.member().document())),
                new Column<>("outlet", r -> new Cell.Text(r.member().outlet().orElse(""))),
                new Column<>("title", r -> new Cell.Text(r.member().title())),
                new Column<>("told", r -> new Cell.Text(r.member().date().orElse(""))),
                new Column<>("chain", r -> new Cell.Voices(r.member().chain())),
                new Column<>("words", r -> new Cell.Text(r.member().words())),
                new Column<>("rests_on", r -> new Cell.Whole(r.restsOn())),
                new Column<>("credited", r -> new Cell.YesNo(r.credited())),
                new Column<>("evidence", r -> new Cell.Text(String.join("; ", r.reasons())))));
    }
}
