package org.hearsay.link.lineage;

import java.util.List;

/**
 * Finds which of many known texts share a run of words with a few new ones, from the hashes of their words alone: so that
 * adding a hundred documents to twenty thousand does not compare the twenty thousand again.
 *
 * <p>Show it every known text once with {@link #count}, then ask with {@link #meets}: runs that too many have lead nowhere.
 */
public final class Probe {
    private static final int RUN = 5;

    private final Counts runs = new Counts(1 << 12);
    private final int tooCommon;

    /**
     * For new texts.
     *
     * @param known how many texts there are to compare them with
     */
    public Probe(List<String> texts, int known) {
        this.tooCommon = Math.max(150, known / 50);
        for (String text : texts) {
            int[] words = words(text);
            for (int i = 0; i + RUN <= words.length; i++) {
                runs.put(run(words, i), 1);
            }
        }
    }

    /** The hashes of a text's words, in order: all that a later probe needs of it. */
    public static int[] words(String text) {
        return Words.of(text).hash();
    }

    /** Notes which runs a known text has. */
    public void count(int[] words) {
        for (int i = 0; i + RUN <= words.length; i++) {
            int run = run(words, i);
            int seen = runs.get(run);
            if (seen > 0) {
                runs.put(run, seen + 1);
            }
        }
    }

    /** Whether a known text shares a run that is not boilerplate. */
    public boolean meets(int[] words) {
        for (int i = 0; i + RUN <= words.length; i++) {
            int seen = runs.get(run(words, i));
            if (seen > 0 && seen <= tooCommon) {
                return true;
            }
        }
        return false;
    }

    private static int run(int[] words, int at) {
        return Long.hashCode(Words.fingerprint(words, at, RUN));
    }
}
