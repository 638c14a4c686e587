package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.link.lineage.Drift.Fate;
import org.hearsay.link.lineage.Drift.Piece;
import org.hearsay.link.lineage.Drift.Token;

/** The longest common subsequence of two versions, and what it leaves out on either side. */
final class Comparison {
    private final String before;
    private final List<Token> a;
    private final String after;
    private final List<Token> b;
    private final int[] match;

    Comparison(String before, List<Token> a, String after, List<Token> b) {
        this.before = before;
        this.a = a;
        this.after = after;
        this.b = b;
        this.match = Matching.of(a, b);
    }

    /** Words that stand between two kept ones, in both versions; one side may be empty. */
    record Edit(String before, String after) {}

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        walk(new Walk() {
            @Override
            public void kept(int from, int to) {
                pieces.add(new Piece(Fate.KEPT, words(after, b, from, to)));
            }

            @Override
            public void edited(int fromA, int toA, int fromB, int toB) {
                if (toA > fromA) {
                    pieces.add(new Piece(Fate.CUT, words(before, a, fromA, toA)));
                }
                if (toB > fromB) {
                    pieces.add(new Piece(Fate.ADDED, words(after, b, fromB, toB)));
                }
            }
        });
        return pieces;
    }

    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        walk(new Walk() {
            @Override
            public void kept(int from, int to) {}

            @Override
            public void edited(int fromA, int toA, int fromB, int toB) {
                edits.add(new Edit(words(before, a, fromA, toA), words(after, b, fromB, toB)));
            }
        });
        return edits;
    }

    /** What to do with each stretch, in reading order. */
    private interface Walk {
        void kept(int from, int to);

        void edited(int fromA, int toA, int fromB, int toB);
    }

    private void walk(Walk walk) {
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            int fromA = i;
            int fromB = j;
            while (i < a.size() && match[i] == j) {
                i++;
                j++;
            }
            if (j > fromB) {
                walk.kept(fromB, j);
                continue;
            }
            while (i < a.size() && match[i] < 0) {
                i++;
            }
            j = i < a.size() ? match[i] : b.size();
            walk.edited(fromA, i, fromB, j);
        }
    }

    private static String words(String text, List<Token> tokens, int from, int to) {
        return to > from
                ? text.substring(tokens.get(from).start(), tokens.get(to - 1).end())
                : "";
    }
}
