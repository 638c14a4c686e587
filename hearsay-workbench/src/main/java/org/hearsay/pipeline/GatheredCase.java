package org.hearsay.pipeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hearsay.link.lineage.PassageFamilies;
import org.hearsay.link.lineage.Reports;
import org.hearsay.link.lineage.Sharing;
import org.hearsay.link.lineage.StatementFamilies;
import org.hearsay.link.lineage.Story;
import org.hearsay.link.lineage.Tape;
import org.hearsay.link.lineage.Tellings;
import org.hearsay.store.CaseLineage;
import org.hearsay.store.CaseLineage.ReportCard;
import org.hearsay.store.CaseLineage.Stored;
import org.hearsay.store.CaseLineage.Tied;

/** A case's passages and statements as families are gathered from them, and the families on their way into the case. */
final class GatheredCase implements Reports, Tellings {
    private static final int FAMILIES_AT_ONCE = 500;
    private static final int MOST_BY_PART = 2_000;

    private final CaseLineage lineage;
    private final List<ReportCard> reports;
    private final Consumer<Relating.Step> progress;
    private final long[] numbers;
    private final RecentTexts texts;
    private final List<Tied> waiting = new ArrayList<>();

    GatheredCase(CaseLineage lineage, List<ReportCard> reports, Consumer<Relating.Step> progress) {
        this.lineage = lineage;
        this.reports = reports;
        this.progress = progress;
        this.numbers = reports.stream().mapToLong(ReportCard::number).toArray();
        this.texts = new RecentTexts(lineage::text);
    }

    // ── families of passages ─────────────────────────────────────────────────────────────────────────────────────────

    /**
     * Gathers anew what new passages change.
     *
     * @param stale families that may have lost passages
     * @param touched exhibits in which new passages stand
     */
    void passages(List<Long> stale, List<Long> touched) {
        TreeSet<Long> ties = new TreeSet<>(stale);
        TreeSet<Long> exhibits = new TreeSet<>(touched);
        boolean all = touched.size() > MOST_BY_PART;
        if (!all) {
            lineage.passagesOf(touched, p -> ties.add(p.tie()));
            lineage.passagesTied(List.copyOf(ties), p -> {
                exhibits.add(p.first());
                exhibits.add(p.second());
            });
        }
        Loaded loaded = new Loaded();
        if (all) {
            lineage.eachPassage(p -> {
                loaded.add(p, true);
                ties.add(p.tie());
            });
        } else {
            lineage.passagesOf(List.copyOf(exhibits), p -> loaded.add(p, p.tie() < 0 || ties.contains(p.tie())));
        }
        ties.remove(0L);
        lineage.removeTied(List.copyOf(ties));
        int[] gathered = {0};
        new PassageFamilies(this).gather(loaded.sharing, loaded.wanted, one -> {
            gathered[0] += one.passages().length;
            step("families of reports", gathered[0], loaded.sharing.count());
            long[] rows = new long[one.passages().length];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = loaded.rows[one.passages()[i]];
            }
            save(new Tied(rows, one.family()));
        });
        flush();
    }

    /** Passages as they are loaded, and their numbers in the case. */
    private final class Loaded {
        private final Sharing sharing = new Sharing();
        private final BitSet wanted = new BitSet();
        private long[] rows = new long[64];

        void add(Stored p, boolean isWanted) {
            int at = sharing.count();
            rows = at == rows.length ? java.util.Arrays.copyOf(rows, at * 2) : rows;
            rows[at] = p.number();
            wanted.set(at, isWanted && p.tie() != 0);
            sharing.add(
                    index(p.first()),
                    p.firstFrom(),
                    p.firstTo(),
                    index(p.second()),
                    p.secondFrom(),
                    p.secondTo(),
                    p.sameWords(),
                    p.derivation(),
                    p.reasons());
        }
    }

    private int index(long exhibit) {
        return java.util.Arrays.binarySearch(numbers, exhibit);
    }

    @Override
    public Story story(int number) {
        ReportCard report = reports.get(number);
        return new Story(report.digest().hex(), report.title(), report.outlet(), report.date(), List.of());
    }

    @Override
    public String text(int number) {
        return texts.of(numbers[number]);
    }

    @Override
    public int words(int number) {
        return reports.get(number).words();
    }

    // ── families of statements ───────────────────────────────────────────────────────────────────────────────────────

    void statements(java.util.function.Supplier<Tape> tapes) {
        lineage.removeStatementFamilies();
        int[] gathered = {0};
        new StatementFamilies(this, tapes).find(family -> {
            step("families of statements", ++gathered[0], 0);
            save(new Tied(new long[0], Optional.of(family)));
        });
        flush();
    }

    @Override
    public int reports() {
        return reports.size();
    }

    @Override
    public void each(Take take) {
        lineage.eachStatement((exhibit, number, words) -> {
            int report = index(exhibit);
            step("families of statements", report, reports.size());
            take.take(report, number, words);
        });
    }

    @Override
    public Story.Statement statement(int report, int number) {
        return lineage.statement(numbers[report], number)
                .map(s -> new Story.Statement(s.id(), s.at(), s.words(), s.chain()))
                .orElseThrow();
    }

    // ── on their way ─────────────────────────────────────────────────────────────────────────────────────────────────

    private void save(Tied one) {
        waiting.add(one);
        if (waiting.size() >= FAMILIES_AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        lineage.saveFamilies(waiting);
        waiting.clear();
    }

    private void step(String name, long done, long of) {
        progress.accept(new Relating.Step(name, done, of));
    }
}
