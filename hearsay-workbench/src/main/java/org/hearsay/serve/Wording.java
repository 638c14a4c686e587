package org.hearsay.serve;

import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our words for the model's: what people read in place of constants, dates, sizes and media types. */
final class Wording {
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter BRIEF_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final Pattern VAGUE = Pattern.compile(
            "(?<year>\\d{4})-(?<season>2[1-4])|(?<decade>\\d{3})X|(?<month>\\d{4}-(0[1-9]|1[0-2]))-XX|(?<of>\\d{4})-XX(-XX)?");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("assert", "asserts"),
            Map.entry("hedge", "hedges"),
            Map.entry("deny", "denies"),
            Map.entry("ask", "asks"),
            Map.entry("order", "orders"),
            Map.entry("promise", "promises"),
            Map.entry("none", "none"),
            Map.entry("speech", "says"),
            Map.entry("belief", "thinks"),
            Map.entry("attitude", "judges"),
            Map.entry("intent", "intends"),
            Map.entry("waiting", "waiting"),
            Map.entry("read", "read"),
            Map.entry("empty", "no words in it"),
            Map.entry("encrypted", "asks for a password"),
            Map.entry("unsupported", "no reader for this kind"),
            Map.entry("damaged", "damaged"),
            Map.entry("too_large", "too large for its budget"),
            Map.entry("timed_out", "not finished in time"),
            Map.entry("crashed", "the reading process died"),
            Map.entry("passed-over", "not taken in"));

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("type", "Voice"),
            Map.entry("kind", "What they do"),
            Map.entry("date", "Month"),
            Map.entry("decided", "Decided by a person"),
            Map.entry("unnamed", "Naming"));

    private static final Map<String, String> MEDIA = Map.ofEntries(
            Map.entry("application/pdf", "PDF"),
            Map.entry("text/html", "web page"),
            Map.entry("application/xhtml+xml", "web page"),
            Map.entry("text/plain", "plain text"),
            Map.entry("text/markdown", "Markdown"),
            Map.entry("text/x-web-markdown", "Markdown"),
            Map.entry("text/csv", "CSV table"),
            Map.entry("message/rfc822", "mail"),
            Map.entry("application/mbox", "mailbox"),
            Map.entry("application/vnd.ms-outlook", "Outlook mail"),
            Map.entry("application/vnd.ms-outlook-pst", "Outlook mailbox"),
            Map.entry("application/zip", "ZIP archive"),
            Map.entry("application/x-tar", "TAR archive"),
            Map.entry("application/gzip", "GZIP archive"),
            Map.entry("application/x-7z-compressed", "7z archive"),
            Map.entry("application/warc", "web archive"),
            Map.entry("application/rtf", "RTF document"),
            Map.entry("application/vnd.oasis.opendocument.text", "ODT document"),
            Map.entry("application/msword", "Word document"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word document"),
            Map.entry("application/vnd.ms-excel", "Excel table"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel table"),
            Map.entry("application/vnd.ms-powerpoint", "PowerPoint slides"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint slides"),
            Map.entry("application/octet-stream", "unknown kind"));

    private Wording() {}

    /** A constant of the model in the pages' words: {@code DENY} is "denies". Unknown ones in lower case. */
    static String word(String constant) {
        String lower = constant.toLowerCase(Locale.ROOT);
        return WORDS.getOrDefault(lower, lower.replace('_', ' '));
    }

    /** What the pages call a kind of voice. */
    static String voiceType(String constant) {
        return constant.equalsIgnoreCase("none") ? "nobody credited" : word(constant);
    }

    /** A facet's heading. */
    static String field(String name) {
        return FIELDS.getOrDefault(name, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    /** A facet's value in words. */
    static String value(String field, String value) {
        return switch (field) {
            case "form", "stance", "kind", "outcome" -> word(value);
            case "type" -> value.contains("/") ? media(value) : voiceType(value);
            case "language" -> language(value);
            case "unnamed" -> value.equals("yes") ? "Unnamed only" : "named";
            case "date", "published" -> date(value);
            default -> value.isEmpty() ? "not given" : value;
        };
    }

    static String media(String type) {
        String plain = type.split(";", 2)[0].strip();
        if (plain.startsWith("image/")) {
            return plain.substring(6).toUpperCase(Locale.ROOT) + " picture";
        }
        return MEDIA.getOrDefault(plain, plain.isEmpty() ? "unknown kind" : plain);
    }

    static String language(String tag) {
        if (tag.isBlank()) {
            return "not told";
        }
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        return name.isBlank() ? tag : name;
    }

    /** "12 March 2024", "March 2024" or "2024", only as precise as {@code edtf} is; as it stands when it is none of these. */
    static String date(String edtf) {
        return phrase(edtf, DAY);
    }

    /** "12 to 19 March 2024": what both ends share is said once. */
    static String span(String first, String last) {
        String from = date(first);
        String to = date(last);
        if (from.equals(to)) {
            return from;
        }
        if (first.length() == 10 && last.length() == 10) {
            if (first.startsWith(last.substring(0, 7))) {
                return from.substring(0, from.indexOf(' ')) + " to " + to;
            }
            if (first.startsWith(last.substring(0, 4))) {
                return from.substring(0, from.lastIndexOf(' ')) + " to " + to;
            }
        }
        return from + " to " + to;
    }

    /** "Tuesday, 12 March 2024", for headings. */
    static String longDate(String edtf) {
        return phrase(edtf, LONG_DAY);
    }

    /** "12 Mar", for marks in the text; years and months stay whole. */
    static String briefDate(String edtf) {
        return phrase(edtf, BRIEF_DAY);
    }

    private static String phrase(String edtf, DateTimeFormatter days) {
        if (edtf.isBlank()) {
            return "no date given";
        }
        String mark = edtf.endsWith("?") || edtf.endsWith("~") || edtf.endsWith("%") ? " (uncertain)" : "";
        String plain = mark.isEmpty() ? edtf : edtf.substring(0, edtf.length() - 1);
        if (plain.contains("/")) {
            String[] ends = plain.split("/", 2);
            return range(ends[0], ends[1], days) + mark;
        }
        return single(plain, days).orElse(plain) + mark;
    }

    private static String range(String first, String last, DateTimeFormatter days) {
        boolean isOpenBefore = first.isEmpty() || first.equals("..");
        boolean isOpenAfter = last.isEmpty() || last.equals("..");
        if (isOpenBefore) {
            return isOpenAfter ? "any time" : "until " + phrase(last, days);
        }
        return isOpenAfter ? "from " + phrase(first, days) + " on" : phrase(first, days) + " to " + phrase(last, days);
    }

    private static Optional<String> single(String plain, DateTimeFormatter days) {
        Matcher vague = VAGUE.matcher(plain);
        if (vague.matches()) {
            return Optional.of(vague(vague));
        }
        try {
            if (plain.length() >= 10) {
                return Optional.of(days.format(LocalDate.parse(plain.substring(0, 10))));
            }
            return plain.length() == 7 ? Optional.of(MONTH.format(YearMonth.parse(plain))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Words for EDTF level 1's seasons and unspecified digits. */
    private static String vague(Matcher date) {
        if (date.group("season") != null) {
            return SEASONS.get(date.group("season").charAt(1) - '1') + " " + date.group("year");
        }
        if (date.group("decade") != null) {
            return "the " + date.group("decade") + "0s";
        }
        return date.group("month") == null ? date.group("of") : MONTH.format(YearMonth.parse(date.group("month")));
    }

    /** The day part of an EDTF date, as it stands; empty when there is none. */
    static String day(String edtf) {
        return edtf.length() > 10 && edtf.charAt(10) == 'T' ? edtf.substring(0, 10) : edtf;
    }

    /** "06:10" when {@code edtf} has a time of day. */
    static String time(String edtf) {
        return edtf.length() >= 16 && edtf.charAt(10) == 'T' ? edtf.substring(11, 16) : "";
    }

    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        String[] units = {"KB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = -1;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, units[unit]);
    }

    /** Thousands apart by a narrow space. */
    static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value).replace(',', '\u202f');
    }

    /** "1 file", "2 files". */
    static String count(long value, String one, String many) {
        return number(value) + " " + (value == 1 ? one : many);
    }

    /** True when text of this language runs from right to left. */
    static boolean rightToLeft(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return switch (language) {
            case "ar", "fa", "ur", "he", "iw", "yi", "ps", "sd", "ckb", "dv", "ug" -> true;
            default -> false;
        };
    }
}
