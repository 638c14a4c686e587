package org.hearsay.read.time;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Span;

/**
 * The reference date at each place of a text: that of the innermost report that holds the place. Asked left to right, so
 * that all places together cost one pass.
 */
final class Frames {
    /**
     * A stretch with a date of its own.
     *
     * @param span the stretch
     * @param date what its dates count from
     */
    record Dated(Span span, Moment date) {}

    private final List<Dated> dated;
    private final Deque<Frame> open = new ArrayDeque<>();
    private int next;

    /**
     * Frames for one text.
     *
     * @param whole the text's own reference date
     * @param dated stretches with dates of their own, sorted by span
     */
    Frames(Optional<Moment> whole, List<Dated> dated) {
        this.dated = dated;
        open.push(new Frame(Integer.MAX_VALUE, whole));
    }

    /** The frame of the place; offsets must not go back. */
    Frame at(int offset) {
        while (next < dated.size() && dated.get(next).span().start() <= offset) {
            enter(dated.get(next).span(), dated.get(next).date());
            next++;
        }
        while (open.element().end() <= offset) {
            open.pop();
        }
        return open.element();
    }

    /** Opens a frame that was found on the way. */
    void enter(Span span, Moment date) {
        while (open.element().end() <= span.start()) {
            open.pop();
        }
        open.push(new Frame(span.end(), Optional.of(date)));
    }
}
