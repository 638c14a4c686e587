package org.hearsay.link.lineage;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Which of two EDTF dates is later, as far as both are precise. */
final class Dates {
    private static final int WITH_TIME = 17;

    private Dates() {}

    /** Positive when {@code a} is later; 0 when one is missing or they agree as far as both are precise. */
    static int order(Optional<String> a, Optional<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        String one = universal(a.get());
        String other = universal(b.get());
        int length = Math.min(one.length(), other.length());
        return Integer.signum(one.substring(0, length).compareTo(other.substring(0, length)));
    }

    /** Sorts by time; a day comes after its hours, a month after its days, and what has no date last. */
    static String key(Optional<String> date) {
        return date.map(d -> universal(d) + "~").orElse("\uffff");
    }

    /** Hours with an offset, counted from Greenwich. */
    private static String universal(String date) {
        if (date.length() < WITH_TIME || date.indexOf('T') < 0) {
            return date;
        }
        try {
            return OffsetDateTime.parse(date).toInstant().toString();
        } catch (DateTimeException e) {
            return date;
        }
    }
}
