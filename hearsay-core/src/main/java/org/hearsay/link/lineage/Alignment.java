package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One pair of documents: shared runs become segments, segments become passages, passages stretch along their edges.
 *
 * <p>A segment is a longest run of equal words. Longer segments are kept first; one that would use words twice is
 * trimmed. Neighbours that stand in the same order in both texts, with little between them in at least one, are one
 * passage: a cut, an insertion or an interleaved reply does not break it. Edges grow over small edits while at least two
 * of the next words agree again.
 */
final class Alignment {
    /** Words that may lie between two segments of one passage: on the side with less, and on the side with more. */
    private static final int SMALL_GAP = 40;

    private static final int LARGE_GAP = 600;
    private static final int UNMARKED_GAP = 120;
    private static final int BEARING = 3;
    private static final int EDIT = 3;
    private static final int SHORTEST = 3;

    private final int[] first;
    private final int[] second;
    private final int n;

    Alignment(int[] first, int[] second, int n) {
        this.first = first;
        this.second = second;
        this.n = n;
    }

    /**
     * Word ranges, half-open, of one passage in both texts, and how many of its words are equal.
     *
     * @param quoted in which of the two its lines are marked as quoted
     */
    record Piece(int fromFirst, int toFirst, int fromSecond, int toSecond, int equal, Quoted quoted) {
        int gapFirst(Piece next) {
            return next.fromFirst() - toFirst;
        }

        int gapSecond(Piece next) {
            return next.fromSecond() - toSecond;
        }
    }

    /** In which of two texts a line is marked as quoted from elsewhere. */
    enum Quoted {
        NEITHER,
        FIRST,
        SECOND,
        BOTH;

        boolean isOneSided() {
            return this == FIRST || this == SECOND;
        }

        /** The other side, of the two that have one. */
        Quoted other() {
            return switch (this) {
                case FIRST -> SECOND;
                case SECOND -> FIRST;
                case NEITHER, BOTH -> this;
            };
        }
    }

    /** Passages in the order of the first text; hits as {@link Hits} hands them out. */
    List<Piece> pieces(long[] hits, int from, int to) {
        List<Piece> segments = segments(hits, from, to);
        List<Piece> kept = segments.size() == 1 ? segments : compatible(segments);
        List<Piece> stretched = new ArrayList<>(joined(kept));
        stretched.replaceAll(this::stretch);
        return stretched.size() == 1 ? stretched : across(joined(stretched));
    }

    private static List<Piece> joined(List<Piece> segments) {
        List<Piece> passages = new ArrayList<>();
        for (Piece segment : segments) {
            int last = passages.size() - 1;
            if (last >= 0 && follows(passages.get(last), segment)) {
                passages.set(last, join(passages.get(last), segment));
            } else {
                passages.add(segment);
            }
        }
        return passages;
    }

    /**
     * Joins what one copier quoted although words that both had quoted already lie between: such words are part of what
     * was taken. At the edges of a passage they are not.
     */
    private static List<Piece> across(List<Piece> passages) {
        List<Piece> joined = new ArrayList<>();
        int at = 0;
        while (at < passages.size()) {
            Piece passage = passages.get(at);
            Piece reach = passage;
            int equal = passage.equal();
            int last = at;
            for (int next = at + 1; next < passages.size() && passage.quoted().isOneSided(); next++) {
                Piece more = passages.get(next);
                boolean same = more.quoted() == passage.quoted();
                if ((!same && more.quoted() == passage.quoted().other()) || !near(reach, more)) {
                    break;
                }
                reach = more;
                equal += more.equal();
                if (same) {
                    passage = new Piece(
                            passage.fromFirst(),
                            more.toFirst(),
                            passage.fromSecond(),
                            more.toSecond(),
                            equal,
                            more.quoted());
                    last = next;
                }
            }
            joined.add(passage);
            at = last + 1;
        }
        return joined;
    }

    private List<Piece> segments(long[] hits, int from, int to) {
        List<Piece> segments = new ArrayList<>();
        List<Piece> runs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int a = Hits.inFirst(hits[i]);
            int b = Hits.inSecond(hits[i]);
            if (!covered(runs, a, b) && equal(a, b)) {
                Piece run = run(a, b);
                runs.add(run);
                splitByMarks(run, segments);
            }
        }
        return segments;
    }

    private static boolean covered(List<Piece> runs, int a, int b) {
        for (int i = runs.size() - 1; i >= 0; i--) {
            Piece run = runs.get(i);
            if (run.fromFirst() - run.fromSecond() == a - b && run.fromFirst() <= a && a < run.toFirst()) {
                return true;
            }
        }
        return false;
    }

    private boolean equal(int a, int b) {
        for (int i = 0; i < n; i++) {
            if (Words.hash(first[a + i]) != Words.hash(second[b + i])) {
                return false;
            }
        }
        return true;
    }

    /** The longest run of equal words through this place. */
    private Piece run(int a, int b) {
        int back = 0;
        while (a > back && b > back && Words.hash(first[a - back - 1]) == Words.hash(second[b - back - 1])) {
            back++;
        }
        int on = n;
        while (a + on < first.length
                && b + on < second.length
                && Words.hash(first[a + on]) == Words.hash(second[b + on])) {
            on++;
        }
        return new Piece(a - back, a + on, b - back, b + on, back + on, Quoted.NEITHER);
    }

    /** A passage is quoted as a whole: where the marks of quotation begin or end, another begins. */
    private void splitByMarks(Piece run, List<Piece> into) {
        int from = 0;
        Quoted quoted = quoted(run.fromFirst(), run.fromSecond());
        for (int at = 1; at <= run.equal(); at++) {
            Quoted next = at == run.equal() ? quoted : quoted(run.fromFirst() + at, run.fromSecond() + at);
            if (at == run.equal() || next != quoted) {
                into.add(new Piece(
                        run.fromFirst() + from,
                        run.fromFirst() + at,
                        run.fromSecond() + from,
                        run.fromSecond() + at,
                        at - from,
                        quoted));
                from = at;
                quoted = next;
            }
        }
    }

    private Quoted quoted(int a, int b) {
        if (Words.isMarked(first[a])) {
            return Words.isMarked(second[b]) ? Quoted.BOTH : Quoted.FIRST;
        }
        return Words.isMarked(second[b]) ? Quoted.SECOND : Quoted.NEITHER;
    }

    /** The longest segments that use no word twice, of equal ones those that one side marks as quoted, in order of the first text. */
    private List<Piece> compatible(List<Piece> segments) {
        segments.sort(Comparator.comparingInt(Piece::equal)
                .reversed()
                .thenComparing(segment -> !segment.quoted().isOneSided())
                .thenComparingInt(Piece::fromFirst)
                .thenComparingInt(Piece::fromSecond));
        boolean[] usedFirst = new boolean[first.length];
        boolean[] usedSecond = new boolean[second.length];
        List<Piece> kept = new ArrayList<>();
        for (Piece segment : segments) {
            Piece free = trimmed(segment, usedFirst, usedSecond);
            if (free.equal() >= SHORTEST) {
                java.util.Arrays.fill(usedFirst, free.fromFirst(), free.toFirst(), true);
                java.util.Arrays.fill(usedSecond, free.fromSecond(), free.toSecond(), true);
                kept.add(free);
            }
        }
        kept.sort(Comparator.comparingInt(Piece::fromFirst));
        return kept;
    }

    private static Piece trimmed(Piece p, boolean[] usedFirst, boolean[] usedSecond) {
        int skip = 0;
        int length = p.equal();
        while (skip < length && (usedFirst[p.fromFirst() + skip] || usedSecond[p.fromSecond() + skip])) {
            skip++;
        }
        int to = skip;
        while (to < length && !usedFirst[p.fromFirst() + to] && !usedSecond[p.fromSecond() + to]) {
            to++;
        }
        return new Piece(
                p.fromFirst() + skip,
                p.fromFirst() + to,
                p.fromSecond() + skip,
                p.fromSecond() + to,
                to - skip,
                p.quoted());
    }

    private static boolean follows(Piece passage, Piece segment) {
        return passage.quoted() == segment.quoted() && near(passage, segment);
    }

    private static boolean near(Piece passage, Piece segment) {
        int gapFirst = passage.gapFirst(segment);
        int gapSecond = passage.gapSecond(segment);
        return gapSecond >= -EDIT
                && gapFirst >= -EDIT
                && Math.min(gapFirst, gapSecond) <= SMALL_GAP
                && Math.max(gapFirst, gapSecond) <= largeGap(passage, segment);
    }

    /** Where no marks hold a quotation together, only as much may lie between as the words on either side can bear. */
    private static int largeGap(Piece passage, Piece segment) {
        return passage.quoted() == Quoted.NEITHER
                ? Math.min(UNMARKED_GAP, BEARING * Math.min(passage.equal(), segment.equal()))
                : LARGE_GAP;
    }

    private static Piece join(Piece a, Piece b) {
        return new Piece(
                a.fromFirst(),
                Math.max(a.toFirst(), b.toFirst()),
                a.fromSecond(),
                Math.max(a.toSecond(), b.toSecond()),
                a.equal() + b.equal(),
                a.quoted());
    }

    private Piece stretch(Piece piece) {
        int[] right = grow(piece.toFirst(), piece.toSecond(), 1, piece.quoted());
        int[] left = grow(piece.fromFirst() - 1, piece.fromSecond() - 1, -1, piece.quoted());
        return new Piece(
                left[0] + 1, right[0], left[1] + 1, right[1], piece.equal() + left[2] + right[2], piece.quoted());
    }

    /** Walks from words {@code a} and {@code b} in direction {@code step}; returns where it stopped and words won. */
    private int[] grow(int a, int b, int step, Quoted quoted) {
        int won = 0;
        boolean moved = true;
        while (moved) {
            moved = false;
            while (same(a, b, quoted)) {
                a += step;
                b += step;
                won++;
                moved = true;
            }
            for (int skip = 1; skip <= 2 * EDIT && !moved; skip++) {
                for (int i = Math.max(0, skip - EDIT); i <= Math.min(EDIT, skip) && !moved; i++) {
                    int x = a + step * i;
                    int y = b + step * (skip - i);
                    if (agree(x, y, step, Math.max(2, skip), quoted)) {
                        a = x;
                        b = y;
                        moved = true;
                    }
                }
            }
        }
        return new int[] {a, b, won};
    }

    /** True when the next {@code count} words are equal: the more was skipped, the more must agree after it. */
    private boolean agree(int a, int b, int step, int count, Quoted quoted) {
        for (int i = 0; i < count; i++) {
            if (!same(a + step * i, b + step * i, quoted)) {
                return false;
            }
        }
        return true;
    }

    private boolean same(int a, int b, Quoted quoted) {
        return a >= 0
                && b >= 0
                && a < first.length
                && b < second.length
                && Words.hash(first[a]) == Words.hash(second[b])
                && quoted(a, b) == quoted;
    }
}
