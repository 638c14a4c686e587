package org.hearsay.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.hearsay.model.Span;

/** JSON squeezed with zlib, as the {@code layout} and {@code findings} columns hold it. */
final class Packed {
    static final ObjectMapper JSON = new ObjectMapper();

    private Packed() {}

    /** Writes one JSON value. */
    @FunctionalInterface
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    static byte[] pack(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (JsonGenerator json = JSON.createGenerator(
                // a writer, since it lets half a surrogate pair pass as "?" where the byte generator would fail
                new OutputStreamWriter(new DeflaterOutputStream(bytes, deflater), StandardCharsets.UTF_8))) {
            writing.to(json);
        } catch (IOException e) {
            throw new AssertionError("writing to memory does not fail", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static JsonNode unpack(byte[] packed) throws IOException {
        return JSON.readTree(new InflaterInputStream(new ByteArrayInputStream(packed)));
    }

    static void spans(JsonGenerator json, List<Span> spans) throws IOException {
        json.writeStartArray();
        for (Span span : spans) {
            json.writeNumber(span.start());
            json.writeNumber(span.end());
        }
        json.writeEndArray();
    }

    static List<Span> spans(JsonNode numbers) {
        List<Span> spans = new ArrayList<>(numbers.size() / 2);
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            spans.add(span(numbers, i));
        }
        return spans;
    }

    static Span span(JsonNode array, int at) {
        return new Span(array.path(at).asInt(), array.path(at + 1).asInt());
    }

    static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> list = new ArrayList<>(array.size());
        array.forEach(node -> list.add(each.apply(node)));
        return list;
    }
}
