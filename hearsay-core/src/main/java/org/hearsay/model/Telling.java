package org.hearsay.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One place in a document that tells something about it. Of several that tell of one thing, the first is believed and stands in
 * the {@link Report}.
 *
 * @param of what it tells
 * @param value what it says: EDTF for a date, else words
 * @param where in the document, as people say it: "JSON-LD", "the address"
 */
public record Telling(Of of, String value, String where) {
    private static final int DAY = 10;

    /** What is told. */
    public enum Of {
        PUBLISHED,
        BYLINE,
        OUTLET
    }

    /** The first that tells of something. */
    public static Optional<Telling> believed(List<Telling> tellings, Of of) {
        return tellings.stream().filter(telling -> telling.of() == of).findFirst();
    }

    /**
     * Those that contradict the first that tells of the same. Days one apart agree, since clocks of different zones write them; a month agrees with a
     * day in it; of names, one that holds the other agrees.
     */
    public static List<Telling> contradicting(List<Telling> tellings) {
        return tellings.stream()
                .filter(telling -> believed(tellings, telling.of())
                        .filter(first -> !first.agreesWith(telling))
                        .isPresent())
                .toList();
    }

    private boolean agreesWith(Telling other) {
        return of == Of.PUBLISHED ? isSameDay(value, other.value) : isSameName(plain(value), plain(other.value));
    }

    private static boolean isSameDay(String one, String other) {
        int length = Math.min(DAY, Math.min(one.length(), other.length()));
        if (length < DAY
                || !one.substring(0, DAY).matches("\\d{4}-\\d\\d-\\d\\d")
                || !other.substring(0, DAY).matches("\\d{4}-\\d\\d-\\d\\d")) {
            return one.substring(0, length).equals(other.substring(0, length));
        }
        LocalDate first = LocalDate.parse(one.substring(0, DAY));
        return Math.abs(ChronoUnit.DAYS.between(first, LocalDate.parse(other.substring(0, DAY)))) <= 1;
    }

    private static boolean isSameName(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.contains(other) || other.contains(one);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
