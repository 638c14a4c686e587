package org.hearsay.link.lineage;

import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * Numbers kept in the order they came, outside of memory where the caller has a disk: what a large case needs between two
 * steps is written to a tape, so that memory does not grow with it.
 */
public interface Tape {
    /** Appends the first {@code count} of these. */
    void write(int[] values, int count);

    /** All that was written; changes made in it stay. */
    IntBuffer all();

    /** A tape in memory, for a few hundred million numbers at most. */
    static Tape inMemory() {
        return new Tape() {
            private int[] kept = new int[1024];
            private int used;

            @Override
            public void write(int[] values, int count) {
                if (kept.length - used < count) {
                    kept = Arrays.copyOf(kept, Math.addExact(Math.max(used + count, kept.length), kept.length / 2));
                }
                System.arraycopy(values, 0, kept, used, count);
                used += count;
            }

            @Override
            public IntBuffer all() {
                return IntBuffer.wrap(kept, 0, used).slice();
            }
        };
    }
}
