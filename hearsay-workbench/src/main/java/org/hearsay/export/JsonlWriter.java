package org.hearsay.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.model.Span;

/**
 * Writes JSON Lines: UTF-8, one object a line, each with every column of the table, whether empty or not. One line at a time,
 * so any number of lines needs no more memory than one.
 */
public final class JsonlWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonlWriter() {}

    /**
     * Writes every row and flushes; leaves {@code out} open.
     *
     * @throws IOException when {@code out} takes no more
     */
    public static <T> void write(Table<T> table, Stream<T> rows, OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        boolean any = false;
        for (Iterator<T> each = rows.iterator(); each.hasNext(); any = true) {
            T row = each.next();
            json.writeStartObject();
            for (Table.Column<T> column : table.columns()) {
                json.writeFieldName(column.name());
                write(column.cell().apply(row), json);
            }
            json.writeEndObject();
        }
        if (any) {
            json.writeRaw('\n');
        }
        json.flush();
    }

    private static void write(Table.Cell cell, JsonGenerator json) throws IOException {
        switch (cell) {
            case Table.Cell.Text(String value) -> json.writeString(value);
            case Table.Cell.Whole(long value) -> json.writeNumber(value);
            case Table.Cell.YesNo(boolean value) -> json.writeBoolean(value);
            case Table.Cell.Names(List<String> values) -> write(json, values);
            case Table.Cell.Voices(List<String> values) -> write(json, values);
            case Table.Cell.Places(List<Span> values) -> write(values, json);
        }
    }

    private static void write(JsonGenerator json, List<String> values) throws IOException {
        json.writeArray(values.toArray(String[]::new), 0, values.size());
    }

    private static void write(List<Span> spans, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Span span : spans) {
            json.writeStartArray();
            json.writeNumber(span.start());
            json.writeNumber(span.end());
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
