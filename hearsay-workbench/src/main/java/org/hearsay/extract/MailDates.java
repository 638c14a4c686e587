package org.hearsay.extract;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** The dates and names of mail headers. */
final class MailDates {
    /** RFC 5322 without its weekday, which people and programs get wrong. */
    private static final DateTimeFormatter MAIL = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM yyyy H:mm[:ss] ")
            .appendOffset("+HHMM", "GMT")
            .toFormatter(Locale.ENGLISH);

    private MailDates() {}

    /** A header's date as EDTF, with the offset it was written with; nothing when it is no date. */
    static Optional<String> edtf(String header) {
        String plain = header.replaceFirst("^\\s*\\p{L}{2,9}\\.?,\\s*", "")
                .replaceFirst("\\s*\\(.*$", "")
                .replaceAll("\\s+", " ")
                .replaceFirst(" (UTC|UT|Z)$", " GMT")
                .strip();
        try {
            OffsetDateTime moment = OffsetDateTime.parse(plain, MAIL);
            return Optional.of(moment.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** A header's value with its folding and encoded words undone. */
    static String decoded(String value) {
        String unfolded = value.replaceAll("\\r?\\n[ \\t]", " ").strip();
        return DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT);
    }

    /** The name in a From header, else its address. */
    static String author(String from) {
        int angle = from.indexOf('<');
        String name = angle > 0 ? from.substring(0, angle).strip() : "";
        String plain = name.replaceAll("^\"|\"$", "").strip();
        return plain.isEmpty() ? from.replaceAll("[<>]", "").strip() : plain;
    }
}
