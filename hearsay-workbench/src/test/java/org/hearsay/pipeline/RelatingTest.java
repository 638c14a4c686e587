package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.model.Digest;
import org.hearsay.model.Family;
import org.hearsay.model.Report;
import org.hearsay.store.CaseFixture;
import org.hearsay.store.CaseLineage;
import org.hearsay.store.LineageView.FamilyRow;
import org.hearsay.store.LineageView.Order;
import org.hearsay.store.LineageView.StockRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case's lineage, kept up to its texts. */
class RelatingTest {
    private static final String WIRE =
            "The weir at Corran gave way before dawn on Tuesday and sent the winter's water through "
                    + "three villages, the Ministry of Waters said. Two ferries were torn from their chains.";

    @TempDir
    Path folder;

    @Test
    void documents_that_come_later_join_the_families_that_are_there() {
        try (CaseFixture fixture = CaseFixture.at(folder.resolve("case"))) {
            fixture.add("wire.txt", WIRE, report("Harbour Wire", "2031-03-12"));
            fixture.add("other.txt", "Nothing of the sort was ever written here.", report("The Gull", "2031-03-12"));
            CaseLineage lineage = fixture.store().lineage();
            relate(fixture);
            assertThat(lineage.count()).isZero();
            Digest copy = fixture.add("copy.txt", "Late. " + WIRE, report("Tide Table", "2031-03-13"));
            relate(fixture);
            List<FamilyRow> rows = lineage.families(Order.SIZE, 0, 10);
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst().toldBy()).isEqualTo("Harbour Wire");
            assertThat(rows.getFirst().interval()).isEqualTo("1");
            Family family = lineage.family(rows.getFirst().id()).orElseThrow();
            assertThat(family.members()).extracting(Family.Member::voice).containsExactly("Harbour Wire", "Tide Table");
            assertThat(family.links()).hasSize(1);
            assertThat(lineage.ofDocument(copy)).hasSize(2);
            assertThat(lineage.ofStatements(copy)).hasSize(1);
            assertThat(lineage.isUpToDate()).isTrue();
        }
    }

    @Test
    void step_by_step_gives_the_same_families_as_all_at_once() {
        List<String> texts = List.of("One. " + WIRE, "Two, and then: " + WIRE, "Three ferries. " + WIRE, "> " + WIRE);
        try (CaseFixture steps = CaseFixture.at(folder.resolve("steps"));
                CaseFixture once = CaseFixture.at(folder.resolve("once"))) {
            for (int i = 0; i < texts.size(); i++) {
                steps.add(i + ".txt", texts.get(i), report("Outlet " + i, "2031-03-1" + i));
                relate(steps);
                once.add(i + ".txt", texts.get(i), report("Outlet " + i, "2031-03-1" + i));
            }
            relate(once);
            List<FamilyRow> found = once.store().lineage().families(Order.SIZE, 0, 10);
            assertThat(found).isNotEmpty();
            assertThat(steps.store().lineage().families(Order.SIZE, 0, 10)).isEqualTo(found);
        }
    }

    @Test
    void wording_that_a_crowd_shares_is_kept_apart_and_makes_no_family() {
        try (CaseFixture fixture = CaseFixture.at(folder.resolve("case"))) {
            for (int i = 0; i < 30; i++) {
                String own = "Number " + i + " tells of page" + i + " and of nothing" + i + ". ";
                fixture.add(
                        i + ".txt",
                        own + "By staying you say yes to all of our partners and cookies.",
                        report("Outlet " + i, "2031-03-12"));
            }
            relate(fixture);
            CaseLineage lineage = fixture.store().lineage();
            assertThat(lineage.count()).isZero();
            assertThat(lineage.stockCount()).isEqualTo(1);
            StockRow only = lineage.stock(0, 10).getFirst();
            assertThat(only.words()).isEqualTo("By staying you say yes to all of our partners and cookies");
            assertThat(only.reports()).isEqualTo(30);
            assertThat(only.outlets()).isEqualTo(30);
        }
    }

    @Test
    void a_comparison_that_ended_early_is_made_anew() {
        try (CaseFixture fixture = CaseFixture.at(folder.resolve("case"))) {
            fixture.add("wire.txt", WIRE, report("Harbour Wire", "2031-03-12"));
            fixture.add("copy.txt", "Late. " + WIRE, report("Tide Table", "2031-03-13"));
            CaseLineage lineage = fixture.store().lineage();
            lineage.saveWords(Map.of(lineage.reports().getFirst().number(), new int[] {1, 2, 3}));
            assertThat(lineage.isUpToDate()).isFalse();
            relate(fixture);
            assertThat(lineage.isUpToDate()).isTrue();
            assertThat(lineage.families(Order.SIZE, 0, 10)).hasSize(2);
        }
    }

    @Test
    void a_comparison_that_is_stopped_at_any_step_is_made_whole_by_the_next() {
        int steps = 0;
        while (stoppedAndMadeWhole(steps + 1)) {
            steps++;
        }
        assertThat(steps).as("steps at which it can be stopped").isGreaterThan(6);
    }

    /** Stops at that step, then runs again; false when there are not so many steps. */
    private boolean stoppedAndMadeWhole(int step) {
        try (CaseFixture fixture = CaseFixture.at(folder.resolve("case-" + step))) {
            fixture.add("wire.txt", WIRE, report("Harbour Wire", "2031-03-12"));
            fixture.add("copy.txt", "Late. " + WIRE, report("Tide Table", "2031-03-13"));
            CaseLineage lineage = fixture.store().lineage();
            boolean isStopped = isStopped(fixture, step);
            assertThat(lineage.isUpToDate()).as("after step %d", step).isEqualTo(!isStopped);
            relate(fixture);
            assertThat(lineage.isUpToDate()).isTrue();
            assertThat(lineage.families(Order.SIZE, 0, 10)).hasSize(2);
            return isStopped;
        }
    }

    private static boolean isStopped(CaseFixture fixture, int step) {
        int[] left = {step};
        try {
            relate(fixture, at -> {
                if (--left[0] == 0) {
                    throw new Relating.Stopped();
                }
            });
            return false;
        } catch (Relating.Stopped e) {
            return true;
        }
    }

    @Test
    void every_order_of_families_can_be_asked_for() {
        try (CaseFixture fixture = CaseFixture.at(folder.resolve("case"))) {
            fixture.add("a.txt", WIRE, report("Harbour Wire", "2031-03-12"));
            fixture.add("b.txt", "Again: " + WIRE, report("Tide Table", "2031-03"));
            relate(fixture);
            for (Order order : Order.values()) {
                assertThat(fixture.store().lineage().families(order, 0, 10))
                        .as(order.name())
                        .hasSize(2);
            }
        }
    }

    private static void relate(CaseFixture fixture) {
        relate(fixture, step -> {});
    }

    private static void relate(CaseFixture fixture, Consumer<Relating.Step> progress) {
        DiskTapes tapes = new DiskTapes(fixture.store().incoming(), fixture.store()::trouble);
        new Relating(fixture.store().lineage(), tapes, progress).bringUpToDate();
    }

    private static Report report(String outlet, String date) {
        return new Report(
                Optional.of("Weir gives way"),
                Optional.empty(),
                Optional.of(outlet),
                Optional.of(date),
                Optional.of("en"),
                Optional.empty());
    }
}
