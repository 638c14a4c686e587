package org.hearsay.read.grammar;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;
import org.hearsay.read.grammar.Piece.Gap;

/** A stretch of pieces that the network saw at once, and where it says words and sentences begin. */
final class Window {
    /** A word: its letters, and the row of the network's answers about it. */
    record Unit(Span span, int row) {}

    private static final int INSIDE = 0;
    private static final int WORD = 1;
    private static final int SENTENCE = 2;

    /** A sentence that begins so close to a window's end is not trusted: the network has not seen how it goes on. */
    private static final int MARGIN = 4;

    private final List<Piece> pieces;
    private final Network.Scores scores;
    private final int from;
    private final int to;
    private final int[] cuts;

    private Window(List<Piece> pieces, Network.Scores scores, int from, int to) {
        this.pieces = pieces;
        this.scores = scores;
        this.from = from;
        this.to = to;
        this.cuts = new int[to - from];
        for (int k = from; k < to; k++) {
            cuts[k - from] = cutAt(k);
        }
    }

    static Window of(Network network, List<Piece> pieces, int from, int size) {
        int to = Math.min(pieces.size(), from + size);
        return new Window(pieces, network.run(pieces, from, to), from, to);
    }

    /** What the network says, but that white space always ends a word, and a blank line a sentence. */
    private int cutAt(int k) {
        Gap gap = pieces.get(k).gap();
        if (k == from || gap == Gap.PARAGRAPH) {
            return SENTENCE;
        }
        int cut = scores.cutAt(k - from + 1);
        return gap == Gap.NONE ? cut : Math.max(cut, WORD);
    }

    Network.Scores scores() {
        return scores;
    }

    /** The first piece of the last sentence, which may go on after the window; {@code from} when no sentence ends. */
    int end() {
        if (to == pieces.size()) {
            return to;
        }
        int late = from;
        for (int k = to - 1; k > from; k--) {
            if (cuts[k - from] == SENTENCE) {
                if (k <= to - MARGIN) {
                    return k;
                }
                late = Math.max(late, k);
            }
        }
        return late;
    }

    /** The first piece of the last word, for a sentence longer than any window. */
    int lastWord() {
        for (int k = to - 1; k > from; k--) {
            if (cuts[k - from] != INSIDE) {
                return k;
            }
        }
        return to;
    }

    /** Words of the sentences before piece {@code end}, moved to where the block stands in its text. */
    List<List<Unit>> sentences(int end, int shift) {
        List<List<Unit>> sentences = new ArrayList<>();
        int k = from;
        while (k < end) {
            if (cuts[k - from] == SENTENCE) {
                sentences.add(new ArrayList<>());
            }
            int next = k + 1;
            while (next < end && cuts[next - from] == INSIDE) {
                next++;
            }
            Span span =
                    new Span(pieces.get(k).start() + shift, pieces.get(next - 1).end() + shift);
            sentences.getLast().add(new Unit(span, k - from + 1));
            k = next;
        }
        return sentences;
    }
}
