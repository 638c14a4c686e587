package org.hearsay.serve;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.hearsay.model.Span;

/**
 * Something shown on a stretch of text: a statement, the quoted part of one, its source's words, a date.
 *
 * @param span the words
 * @param rank of two marks on the same words, the one with the lower rank is outside
 * @param open the tag that opens it the first time
 * @param again the tag that opens it again, where another mark or a paragraph cut it
 * @param close the tag that closes it
 * @param after what follows its end
 */
record Mark(Span span, int rank, String open, String again, String close, String after) {
    private static final Comparator<Mark> OUTER_FIRST =
            Comparator.comparing(Mark::span).thenComparingInt(Mark::rank);

    /**
     * Writes {@code text} inside {@code stretch} with {@code marks} around its words, as well-formed HTML. Marks that
     * cross are cut, so that every element closes inside the one it opened in. All text is escaped.
     */
    static String up(String text, Span stretch, List<Mark> marks) {
        List<Mark> here = marks.stream()
                .filter(mark -> mark.span().overlaps(stretch) && !mark.span().isEmpty())
                .sorted(OUTER_FIRST)
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(stretch.start(), stretch.end()));
        for (Mark mark : here) {
            cuts.add(Math.max(mark.span().start(), stretch.start()));
            cuts.add(Math.min(mark.span().end(), stretch.end()));
        }
        return new Writer(text, here).write(cuts);
    }

    private static final class Writer {
        private final String text;
        private final List<Mark> marks;
        private final Deque<Mark> open = new ArrayDeque<>();
        private final StringBuilder out = new StringBuilder();
        private int next;

        Writer(String text, List<Mark> marks) {
            this.text = text;
            this.marks = marks;
        }

        String write(NavigableSet<Integer> cuts) {
            int from = cuts.first();
            for (int to : cuts.tailSet(from, false)) {
                openAt(from);
                Escape.text(out, text, from, to);
                closeAt(to);
                from = to;
            }
            while (!open.isEmpty()) {
                out.append(open.pop().close());
            }
            return out.toString();
        }

        private void openAt(int at) {
            while (next < marks.size() && marks.get(next).span().start() <= at) {
                Mark mark = marks.get(next++);
                out.append(mark.span().start() == at ? mark.open() : mark.again());
                open.push(mark);
            }
        }

        /** Closes what ends at {@code at}; what lies inside it but goes on is closed and opened again. */
        private void closeAt(int at) {
            Deque<Mark> reopen = new ArrayDeque<>();
            while (open.stream().anyMatch(mark -> mark.span().end() <= at)) {
                Mark mark = open.pop();
                out.append(mark.close());
                if (mark.span().end() <= at) {
                    out.append(mark.after());
                } else {
                    reopen.push(mark);
                }
            }
            reopen.forEach(mark -> {
                out.append(mark.again());
                open.push(mark);
            });
        }
    }
}
