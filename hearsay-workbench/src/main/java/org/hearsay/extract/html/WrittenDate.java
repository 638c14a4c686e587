package org.hearsay.extract.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates that pages write, for people or for machines, as EDTF: a day, or a moment when its time is given with it. */
final class WrittenDate {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "cs", "tr", "sv", "da", "nb", "fi", "el", "hu",
            "ro", "id", "ar", "hr", "sr", "bg", "ca");
    private static final Map<String, Integer> MONTHS = months();

    private static final Pattern MACHINE = Pattern.compile(
            "\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern PACKED = Pattern.compile("\\b((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?\\b");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:\\s+(?:de|of|d'))?[\\s-]+(\\p{L}{3,14})\\.?,?(?:\\s+(?:de|del))?[\\s-]+(\\d{4})\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3,14})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private WrittenDate() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.of(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, locale)
                            .toLowerCase(locale)
                            .replace(".", "");
                    if (name.length() >= 3 && !Character.isDigit(name.charAt(0))) {
                        months.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }

    /**
     * The first date in a text.
     *
     * @param monthBeforeDay how to read numbers like 3/4/2019 where both orders are possible
     */
    static Optional<String> in(String text, boolean monthBeforeDay) {
        String start = text.length() > 300 ? text.substring(0, 300) : text;
        return machine(start)
                .or(() -> eastAsian(start))
                .or(() -> named(DAY_FIRST, start, 2, 1))
                .or(() -> named(MONTH_FIRST, start, 1, 2))
                .or(() -> numbers(start, monthBeforeDay))
                .or(() -> packed(start));
    }

    private static Optional<String> machine(String text) {
        Matcher m = MACHINE.matcher(text);
        while (m.find()) {
            Optional<String> day = day(m.group(1), m.group(2), m.group(3));
            if (day.isPresent()) {
                return Optional.of(day.get() + time(m));
            }
        }
        return Optional.empty();
    }

    /** The time of day, when it is one: midnight is how pages write that they do not know. */
    private static String time(Matcher m) {
        if (m.group(4) == null) {
            return "";
        }
        String seconds = m.group(6) == null ? "00" : m.group(6);
        String time = String.format(Locale.ROOT, "T%02d:%s:%s", Integer.parseInt(m.group(4)), m.group(5), seconds);
        if (time.equals("T00:00:00") || Integer.parseInt(m.group(4)) > 23) {
            return "";
        }
        return time + zone(m.group(7));
    }

    private static String zone(@org.jspecify.annotations.Nullable String written) {
        if (written == null) {
            return "";
        }
        if (written.length() < 5) {
            return "Z";
        }
        String zone = written.length() == 5 ? written.substring(0, 3) + ":" + written.substring(3) : written;
        return zone.endsWith("00:00") ? "Z" : zone;
    }

    private static Optional<String> eastAsian(String text) {
        Matcher m = EAST_ASIAN.matcher(text);
        return m.find() ? day(m.group(1), m.group(2), m.group(3)) : Optional.empty();
    }

    private static Optional<String> named(Pattern pattern, String text, int month, int day) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            Integer number = MONTHS.get(m.group(month).toLowerCase(Locale.ROOT));
            if (number != null) {
                return day(m.group(3), Integer.toString(number), m.group(day));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> numbers(String text, boolean monthBeforeDay) {
        Matcher m = NUMBERS.matcher(text);
        while (m.find()) {
            boolean dotted = m.group(2).equals(".");
            String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
            boolean monthFirst = monthBeforeDay && !dotted;
            Optional<String> day = monthFirst
                    ? day(year, m.group(1), m.group(3)).or(() -> day(year, m.group(3), m.group(1)))
                    : day(year, m.group(3), m.group(1)).or(() -> day(year, m.group(1), m.group(3)));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> packed(String text) {
        Matcher m = PACKED.matcher(text);
        return m.find() ? day(m.group(1), m.group(2), m.group(3)) : Optional.empty();
    }

    /** A day as EDTF, when there is such a day in the years that web pages come from. */
    static Optional<String> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR
                    ? Optional.of(date.toString())
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
