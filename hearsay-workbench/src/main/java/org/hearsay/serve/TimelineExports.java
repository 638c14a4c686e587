package org.hearsay.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.Happenings;
import org.hearsay.store.query.Minutes;

/** A stretch of the timeline as a file: for TimelineJS (knightlab.com) and for calendars (iCalendar, RFC 5545). */
final class TimelineExports {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final long A_DAY = 24 * 60;
    /** RFC 5545, 3.1: a line holds 75 octets. */
    private static final int LINE = 75;

    private TimelineExports() {}

    static void json(Context ctx, Happenings found, CaseView view) throws IOException {
        send(ctx, "application/json; charset=utf-8");
        try (JsonGenerator json = JSON.createGenerator(ctx.outputStream())) {
            json.writeStartObject();
            json.writeArrayFieldStart("events");
            for (Happening one : Happening.of(found.rows(), view.lineage())) {
                event(json, one);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void event(JsonGenerator json, Happening one) throws IOException {
        json.writeStartObject();
        date(json, "start_date", one.when().first(), one);
        if (!one.isPoint()) {
            date(json, "end_date", one.when().last(), one);
        }
        json.writeStringField("display_date", one.happened());
        json.writeStringField("unique_id", one.first().row().id());
        json.writeObjectFieldStart("text");
        json.writeStringField("headline", Escape.text(one.label()));
        json.writeStringField("text", Escape.text(words(one)));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void date(JsonGenerator json, String field, long minute, Happening one) throws IOException {
        LocalDateTime time = time(minute);
        json.writeObjectFieldStart(field);
        json.writeNumberField("year", time.getYear());
        if (one.time().length() >= 7) {
            json.writeNumberField("month", time.getMonthValue());
        }
        if (one.time().length() >= 10) {
            json.writeNumberField("day", time.getDayOfMonth());
        }
        if (one.time().indexOf('T') > 0) {
            json.writeNumberField("hour", time.getHour());
            json.writeNumberField("minute", time.getMinute());
        }
        json.writeEndObject();
    }

    private static String words(Happening one) {
        String chain = String.join(" ← ", one.chain().stream().map(Voice::words).toList());
        return one.first().row().words() + " — " + chain + "; first told " + one.told() + ", in "
                + Wording.count(one.reports(), "report", "reports");
    }

    static void calendar(Context ctx, Happenings found, CaseView view) throws IOException {
        send(ctx, "text/calendar; charset=utf-8");
        StringBuilder out = new StringBuilder();
        List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hearsay//Timeline//EN")
                .forEach(line -> line(out, line));
        for (Happening one : Happening.of(found.rows(), view.lineage())) {
            entry(out, one);
        }
        line(out, "END:VCALENDAR");
        ctx.outputStream().write(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(StringBuilder out, Happening one) {
        Minutes when = one.when();
        boolean isTime = one.time().indexOf('T') > 0 && one.isPoint();
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + one.first().row().id() + "@hearsay");
        line(
                out,
                "DTSTAMP:"
                        + TIME.format(time(one.first().at().map(Minutes::first).orElse(when.first()))) + "Z");
        if (isTime) {
            line(out, "DTSTART:" + TIME.format(time(when.first())));
        } else {
            line(out, "DTSTART;VALUE=DATE:" + DAY.format(time(when.first())));
            line(out, "DTEND;VALUE=DATE:" + DAY.format(time(when.last() + A_DAY)));
        }
        line(out, "SUMMARY:" + escaped(one.label()));
        line(out, "DESCRIPTION:" + escaped(words(one)));
        line(out, "END:VEVENT");
    }

    private static LocalDateTime time(long minute) {
        return LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folds a long line: each further one begins with a blank. */
    private static void line(StringBuilder out, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int code = line.codePointAt(at);
            String letter = Character.toString(code);
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(letter);
            octets += more;
            at += Character.charCount(code);
        }
        out.append("\r\n");
    }

    private static void send(Context ctx, String mediaType) {
        ctx.contentType(mediaType);
        ctx.header("Content-Disposition", "attachment; filename=\"" + ctx.path().substring(1) + "\"");
    }
}
