package org.hearsay.store.query;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time, both ends inside, as minutes since 1970-01-01T00:00. A time without an offset counts as UTC, so that
 * times told in one place keep their order.
 *
 * @param first of an open start, the known end
 * @param last of an open end, the known start
 */
public record Minutes(long first, long last) {
    private static final long A_DAY = 24 * 60;
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)(?::(\\d\\d)(?::\\d\\d)?)?(Z|[+-]\\d\\d:\\d\\d)?");

    /** The minutes that a date of EDTF level 1 may mean; empty when it is not such a date or open at both ends. */
    public static Optional<Minutes> of(String edtf) {
        String plain = edtf.strip().replaceAll("[?~%]", "");
        int slash = plain.indexOf('/');
        if (slash < 0) {
            return one(plain);
        }
        Optional<Minutes> from = one(plain.substring(0, slash));
        Optional<Minutes> to = one(plain.substring(slash + 1));
        if (from.isEmpty() || to.isEmpty()) {
            return from.map(f -> new Minutes(f.first(), f.first()))
                    .or(() -> to.map(t -> new Minutes(t.last(), t.last())));
        }
        return from.flatMap(f -> to.filter(t -> t.last() >= f.first()).map(t -> new Minutes(f.first(), t.last())));
    }

    private static Optional<Minutes> one(String date) {
        Matcher time = TIME.matcher(date);
        return time.matches()
                ? ofTime(time)
                : Days.of(date)
                        .filter(days -> days.first() != Days.NO_START && days.last() != Days.NO_END)
                        .map(days -> new Minutes(days.first() * A_DAY, (days.last() + 1) * A_DAY - 1));
    }

    private static Optional<Minutes> ofTime(Matcher time) {
        boolean isHour = time.group(3) == null;
        String local = time.group(1) + "T" + time.group(2) + ":" + (isHour ? "00" : time.group(3));
        try {
            long seconds = time.group(4) == null
                    ? LocalDateTime.parse(local).toEpochSecond(ZoneOffset.UTC)
                    : OffsetDateTime.parse(local + time.group(4)).toEpochSecond();
            long first = Math.floorDiv(seconds, 60L);
            return Optional.of(new Minutes(first, isHour ? first + 59 : first));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
