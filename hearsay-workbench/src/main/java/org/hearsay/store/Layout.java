package org.hearsay.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.hearsay.model.Anchor;
import org.hearsay.model.Block;
import org.hearsay.model.Place;
import org.hearsay.model.Telling;

/**
 * A rendition's blocks, anchors and tellings, as stored: {@code {"blocks":[[0,12,"TITLE",0]],"anchors":[[0,12,"bytes",0,12]],
 * "tellings":[["PUBLISHED","2024-03-19","JSON-LD"]]}}.
 */
record Layout(List<Block> blocks, List<Anchor> anchors, List<Telling> tellings) {

    byte[] pack() {
        return Packed.pack(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("blocks");
            for (Block block : blocks) {
                write(json, block);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("anchors");
            for (Anchor anchor : anchors) {
                write(json, anchor);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("tellings");
            for (Telling telling : tellings) {
                String[] row = {telling.of().name(), telling.value(), telling.where()};
                json.writeArray(row, 0, row.length);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static Layout unpack(byte[] packed) throws IOException {
        JsonNode layout = Packed.unpack(packed);
        return new Layout(
                Packed.list(layout.path("blocks"), Layout::block),
                Packed.list(layout.path("anchors"), Layout::anchor),
                Packed.list(
                        layout.path("tellings"),
                        row -> new Telling(
                                Telling.Of.valueOf(row.path(0).asText()),
                                row.path(1).asText(),
                                row.path(2).asText())));
    }

    private static void write(JsonGenerator json, Block block) throws IOException {
        json.writeStartArray();
        json.writeNumber(block.span().start());
        json.writeNumber(block.span().end());
        json.writeString(block.kind().name());
        json.writeNumber(block.depth());
        if (block.citation().isPresent()) {
            json.writeString(block.citation().get());
        }
        json.writeEndArray();
    }

    private static Block block(JsonNode node) {
        return new Block(
                Packed.span(node, 0),
                Block.Kind.valueOf(node.path(2).asText()),
                node.path(3).asInt(),
                Packed.text(node.path(4)));
    }

    private static void write(JsonGenerator json, Anchor anchor) throws IOException {
        json.writeStartArray();
        json.writeNumber(anchor.text().start());
        json.writeNumber(anchor.text().end());
        switch (anchor.place()) {
            case Place.Bytes bytes -> {
                json.writeString("bytes");
                json.writeNumber(bytes.start());
                json.writeNumber(bytes.end());
            }
            case Place.PageBox box -> {
                json.writeString("page");
                json.writeNumber(box.page());
                json.writeNumber(box.x());
                json.writeNumber(box.y());
                json.writeNumber(box.width());
                json.writeNumber(box.height());
            }
            case Place.Element element -> {
                json.writeString("element");
                json.writeString(element.path());
            }
        }
        json.writeEndArray();
    }

    private static Anchor anchor(JsonNode node) {
        Place place = switch (node.path(2).asText()) {
            case "bytes" -> new Place.Bytes(node.path(3).asLong(), node.path(4).asLong());
            case "page" ->
                new Place.PageBox(
                        node.path(3).asInt(),
                        node.path(4).asDouble(),
                        node.path(5).asDouble(),
                        node.path(6).asDouble(),
                        node.path(7).asDouble());
            default -> new Place.Element(node.path(3).asText());
        };
        return new Anchor(Packed.span(node, 0), place);
    }
}
