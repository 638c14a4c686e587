package org.hearsay.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When things happened, by what is said of them, and when that was told.
 *
 * @param period the stretch that is shown
 * @param outward addresses of the longer stretches that hold it
 * @param parts the shorter stretches that hold something, with their addresses
 * @param drawing empty when there is nothing to draw
 * @param drawn how many happenings are drawn; fewer than there are when those are too many to tell apart
 * @param happenings for the table
 * @param shown how many statements these come from
 * @param here how many statements of this stretch there are
 * @param dated how many name a time at all
 * @param undated how many do not
 */
record TimelinePage(
        Frame frame,
        Narrowing narrowing,
        Period period,
        List<Way> outward,
        List<Way> parts,
        Optional<TimelineDrawing> drawing,
        int drawn,
        List<Happening> happenings,
        int shown,
        int here,
        int dated,
        int undated,
        boolean onlyRepeated,
        String other,
        List<String> findings) {
    /** What a change of filters leaves as it is. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        if (period.unit() != Period.Unit.ALL) {
            kept.put("in", period.value());
        }
        if (onlyRepeated) {
            kept.put("show", "repeated");
        }
        return kept;
    }

    /** A way to another stretch. */
    record Way(String words, int count, String address) {}
}
