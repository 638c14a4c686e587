package org.hearsay.read.grammar;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;
import org.hearsay.read.grammar.Window.Unit;

/** Reads windows whose words and sentences are given: the network answers for the piece in which each word begins. */
final class KnownWords {
    private KnownWords() {}

    /** Reads as many whole sentences as a window holds, at least one; the first that was not read. */
    static int read(Network network, List<Piece> pieces, List<List<Span>> sentences, int at, Findings findings) {
        int from = pieceAt(pieces, sentences.get(at).getFirst().start());
        int next = at + 1;
        while (next < sentences.size() && fits(pieces, from, sentences.get(next), Parser.WINDOW)) {
            next++;
        }
        boolean wide = !fits(pieces, from, sentences.get(at), Parser.WINDOW);
        int to = Math.min(pieces.size(), from + (wide ? Parser.WIDEST : Parser.WINDOW));
        List<List<Unit>> units = new ArrayList<>();
        for (List<Span> sentence : sentences.subList(at, next)) {
            units.add(units(pieces, sentence, from, to));
        }
        findings.add(network.run(pieces, from, to), units);
        return next;
    }

    private static boolean fits(List<Piece> pieces, int from, List<Span> sentence, int size) {
        return pieceAt(pieces, sentence.getLast().start()) < from + size;
    }

    private static List<Unit> units(List<Piece> pieces, List<Span> sentence, int from, int to) {
        List<Unit> units = new ArrayList<>(sentence.size());
        for (Span word : sentence) {
            int piece = Math.clamp(pieceAt(pieces, word.start()), from, to - 1);
            units.add(new Unit(word, piece - from + 1));
        }
        return units;
    }

    /** The piece that holds the letter at {@code offset}, or the last one before it. */
    private static int pieceAt(List<Piece> pieces, int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
