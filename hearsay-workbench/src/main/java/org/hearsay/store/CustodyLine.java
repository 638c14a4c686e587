package org.hearsay.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.store.CaseView.CustodyRecord;

/** One custody record as a line of JSON, always written in the same way, so that a changed byte shows. */
final class CustodyLine {
    /** What the first record carries as the hash of the one before it. */
    static final String BEFORE_FIRST = "0".repeat(64);

    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> KEYS =
            List.of("number", "at", "who", "action", "exhibit", "detail", "tool", "previous", "hash");

    private CustodyLine() {}

    /** The hash a record with these fields must carry. */
    static String hash(CustodyRecord record) {
        return FieldHash.of(List.of(
                Long.toString(record.number()),
                record.at(),
                record.who(),
                record.action(),
                record.exhibit(),
                record.detail(),
                record.tool(),
                record.previous()));
    }

    /** The line, without its line end. */
    static String write(CustodyRecord record) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("number", record.number());
            json.writeStringField("at", record.at());
            json.writeStringField("who", record.who());
            json.writeStringField("action", record.action());
            json.writeStringField("exhibit", record.exhibit());
            json.writeStringField("detail", record.detail());
            json.writeStringField("tool", record.tool());
            json.writeStringField("previous", record.previous());
            json.writeStringField("hash", record.hash());
            json.writeEndObject();
        } catch (IOException e) {
            throw new AssertionError("writing to a string does not fail", e);
        }
        return line.toString();
    }

    /** The record on a line; empty when the line is not exactly what {@link #write} would have written. */
    static Optional<CustodyRecord> read(String line) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                fields.put(key, json.getText());
            }
            if (!fields.keySet().containsAll(KEYS)) {
                return Optional.empty();
            }
            CustodyRecord record = of(fields);
            return write(record).equals(line) ? Optional.of(record) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static CustodyRecord of(Map<String, String> fields) {
        return new CustodyRecord(
                Long.parseLong(fields.getOrDefault("number", "")),
                fields.getOrDefault("at", ""),
                fields.getOrDefault("who", ""),
                fields.getOrDefault("action", ""),
                fields.getOrDefault("exhibit", ""),
                fields.getOrDefault("detail", ""),
                fields.getOrDefault("tool", ""),
                fields.getOrDefault("previous", ""),
                fields.getOrDefault("hash", ""));
    }
}
