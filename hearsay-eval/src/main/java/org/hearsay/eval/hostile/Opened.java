package org.hearsay.eval.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.extract.Budget;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.ExtractorPool;
import org.hearsay.extract.Job;
import org.hearsay.extract.Member;
import org.hearsay.model.Digest;
import org.hearsay.model.Flag;
import org.hearsay.model.Outcome;

/** What came of opening one file and everything inside it. */
final class Opened {
    private static final Digest ANY = new Digest("0".repeat(64));
    private static final int MOST_INSIDE = 2_000;

    /** Enough to find a sentinel, which stands near the start of what holds it. */
    private static final int KEPT = 1 << 20;

    private final ExtractorPool pool;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Set<String> flags = new TreeSet<>();
    private final StringBuilder text = new StringBuilder();
    private String mediaType = "";
    private String obstacle = "";
    private boolean inTime = true;
    private int members;

    private Opened(ExtractorPool pool) {
        this.pool = pool;
    }

    static Opened of(ExtractorPool pool, Path file, String name, Budget budget) throws IOException {
        Opened opened = new Opened(pool);
        opened.open(file, name, budget);
        return opened;
    }

    private void open(Path file, String name, Budget budget) throws IOException {
        long start = System.nanoTime();
        Extraction extraction = pool.extract(new Job(ANY, file, name, budget));
        inTime &= System.nanoTime() - start <= budget.wall().toNanos() + 2_000_000_000L;
        if (outcomes.isEmpty()) {
            mediaType = extraction.mediaType();
            obstacle = extraction
                    .obstacle()
                    .map(o -> o.code() + " " + o.sentence())
                    .orElse("");
        }
        outcomes.add(extraction.outcome());
        extraction.flags().stream().map(Flag::name).forEach(flags::add);
        extraction.rendition().ifPresent(rendition -> {
            String whole = rendition.text();
            text.append(whole, 0, Math.min(whole.length(), KEPT)).append('\n');
        });
        for (Member member : extraction.members()) {
            if (++members <= MOST_INSIDE) {
                open(member.bytes(), member.path(), budget.inside());
            }
            Files.deleteIfExists(member.bytes());
        }
    }

    Outcome outcome() {
        return outcomes.getFirst();
    }

    /** Of the file and all inside it, in the order they were opened. */
    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    Set<String> flags() {
        return Set.copyOf(flags);
    }

    String text() {
        return text.toString();
    }

    String mediaType() {
        return mediaType;
    }

    String obstacle() {
        return obstacle;
    }

    /** Whether each file in it ended within its budget and two seconds. */
    boolean isInTime() {
        return inTime;
    }
}
