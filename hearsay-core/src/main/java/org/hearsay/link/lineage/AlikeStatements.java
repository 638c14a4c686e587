package org.hearsay.link.lineage;

import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * Which of many statements are alike: those that share five words in a row and something rare, or three rare words and most of the
 * shorter's weighty ones.
 *
 * <p>Each statement stands on a tape: how many weighty words, these as hashes, and all its words in order. Pairs are looked for by
 * sorting, in slices: by runs of five words where such a run begins, and by rare words, of which all but the two commonest of a
 * statement suffice (prefix filtering, Chaudhuri et al., 2006): who shares three has one of them.
 */
final class AlikeStatements {
    static final int RUN = 5;
    private static final int RARE_WORDS = 3;
    private static final int TOO_COMMON = 150;
    private static final double MOST = 0.6;
    private static final int KEYS_PER_SLICE = 6_000_000;
    private static final int PLACE_BITS = 28;
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private final IntBuffer tape;
    private final Fences from;
    private final Counts frequency;
    private final int rare;
    private long[] alike = new long[1 << 10];
    private int count;

    /**
     * On a tape.
     *
     * @param from where each statement begins, and after the last where it ends
     * @param frequency in how many statements each weighty word stands
     */
    AlikeStatements(IntBuffer tape, int[] from, Counts frequency) {
        this.tape = tape;
        this.from = new Fences(from);
        this.frequency = frequency;
        this.rare = Math.clamp((from.length - 1) / 12L, 8, TOO_COMMON);
        if (from[from.length - 1] > PLACE) {
            throw new IllegalArgumentException("expected at most 268 million words of statements; came more");
        }
    }

    /** All pairs that are alike, as the lower number and in the upper half the higher, ascending, each once. */
    long[] pairs() {
        if (from.lists() == 0) {
            return new long[0];
        }
        int slices = 1 + from.to(from.lists() - 1) / KEYS_PER_SLICE;
        for (int slice = 0; slice < slices; slice++) {
            Keys keys = new Keys(slice, slices);
            for (int s = 0; s < from.lists(); s++) {
                addRare(s, keys);
                addRuns(s, keys);
            }
            keys.pairUp();
        }
        alike = Arrays.copyOf(alike, count);
        Arrays.sort(alike);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || alike[i] != alike[i - 1]) {
                alike[distinct++] = alike[i];
            }
        }
        return Arrays.copyOf(alike, distinct);
    }

    private int weightyFrom(int statement) {
        return from.from(statement) + 1;
    }

    private int weightyTo(int statement) {
        return from.from(statement) + 1 + tape.get(from.from(statement));
    }

    private boolean isRare(int word) {
        return frequency.get(word) <= rare;
    }

    private void addRare(int statement, Keys keys) {
        long[] words = new long[weightyTo(statement) - weightyFrom(statement)];
        int many = 0;
        for (int at = weightyFrom(statement); at < weightyTo(statement); at++) {
            int often = frequency.get(tape.get(at));
            if (often <= rare) {
                words[many++] = ((long) often << 32) | at;
            }
        }
        Arrays.sort(words, 0, many);
        for (int i = 0; i + RARE_WORDS - 1 < many; i++) {
            if (words[i] >>> 32 > 1) {
                int at = (int) words[i];
                keys.add((tape.get(at) + 1L) * 0xBF58476D1CE4E5B9L, at);
            }
        }
    }

    private void addRuns(int statement, Keys keys) {
        int[] words = new int[from.to(statement) - weightyTo(statement)];
        tape.get(weightyTo(statement), words);
        for (int i = 0; i + RUN <= words.length; i++) {
            keys.add(Words.fingerprint(words, i, RUN), weightyTo(statement) + i);
        }
    }

    /** The keys of one slice of the hash range. */
    private final class Keys {
        private final int slice;
        private final int slices;
        private long[] keys = new long[1 << 12];
        private int used;

        Keys(int slice, int slices) {
            this.slice = slice;
            this.slices = slices;
        }

        void add(long print, int place) {
            if (slices == 1 || (print >>> 40) % slices == slice) {
                keys = used == keys.length ? Arrays.copyOf(keys, used + (used >> 1)) : keys;
                keys[used++] = (print << PLACE_BITS) | place;
            }
        }

        void pairUp() {
            Arrays.sort(keys, 0, used);
            int begin = 0;
            for (int i = 1; i <= used; i++) {
                if (i == used || keys[i] >>> PLACE_BITS != keys[begin] >>> PLACE_BITS) {
                    for (int j = begin + 1; j < i && i - begin <= TOO_COMMON; j++) {
                        for (int k = begin; k < j; k++) {
                            compare((int) (keys[k] & PLACE), (int) (keys[j] & PLACE));
                        }
                    }
                    begin = i;
                }
            }
        }
    }

    /** Two places with the same word, or where the same run is. */
    private void compare(int one, int other) {
        int a = from.listOf(one);
        int b = from.listOf(other);
        boolean isRun = one >= weightyTo(a);
        if (a == b || isRun != other >= weightyTo(b) || (isRun && continues(a, one, b, other))) {
            return;
        }
        if (isRun ? alikeByRun(a, one, b, other) : alikeByWords(a, b)) {
            alike = count == alike.length ? Arrays.copyOf(alike, count * 2) : alike;
            alike[count++] = ((long) b << 32) | a;
        }
    }

    private boolean continues(int a, int one, int b, int other) {
        return one > weightyTo(a)
                && other > weightyTo(b)
                && Words.hash(tape.get(one - 1)) == Words.hash(tape.get(other - 1));
    }

    private boolean alikeByRun(int a, int one, int b, int other) {
        for (int i = 0; i < RUN; i++) {
            if (Words.hash(tape.get(one + i)) != Words.hash(tape.get(other + i))) {
                return false;
            }
        }
        long shared = shared(a, b);
        return shared >>> 32 >= 1 && 2 * (int) shared >= shorter(a, b);
    }

    private boolean alikeByWords(int a, int b) {
        long shared = shared(a, b);
        return shared >>> 32 >= RARE_WORDS && (int) shared >= MOST * shorter(a, b);
    }

    private int shorter(int a, int b) {
        return Math.min(tape.get(from.from(a)), tape.get(from.from(b)));
    }

    /** How many weighty words they share, and in the upper half how many of these are rare. */
    private long shared(int a, int b) {
        long shared = 0;
        int i = weightyFrom(a);
        int j = weightyFrom(b);
        int endA = weightyTo(a);
        int endB = weightyTo(b);
        while (i < endA && j < endB) {
            int one = tape.get(i);
            int other = tape.get(j);
            if (one == other) {
                shared += isRare(one) ? (1L << 32) + 1 : 1;
            }
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }
        return shared;
    }
}
