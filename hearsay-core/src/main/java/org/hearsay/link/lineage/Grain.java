package org.hearsay.link.lineage;

/**
 * How fine the search for shared words is.
 *
 * @param run how many equal words in a row begin a passage
 * @param enough how many equal words it needs in all
 * @param few how many documents may have a run that shows by itself that one took it from another
 * @param stretch how many words in a row must be equal where more have them: what many have in common is either long or
 *     stock wording
 * @param tooCommon in how many documents, or outlets, a run is boilerplate, whatever its length
 */
record Grain(int run, int enough, int few, int stretch, int tooCommon) {
    private static final int LEAST = 150;
    private static final int MOST = 1000;

    /** In clean text five words in a row are rarely shared by chance. */
    static Grain clean(int documents) {
        return new Grain(5, 8, 8, 16, Math.clamp(documents / 50, LEAST, MOST));
    }

    /** In noisy text five in a row are rarely unspoilt. */
    static Grain noisy(int documents) {
        return new Grain(3, 6, 24, 3, Math.clamp(documents / 90, 60, MOST));
    }
}
