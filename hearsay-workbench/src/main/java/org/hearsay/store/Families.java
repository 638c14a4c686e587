package org.hearsay.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Family;
import org.hearsay.model.Span;

/** A family as the {@code body} column holds it. */
final class Families {
    private Families() {}

    static byte[] pack(Family family) {
        return Packed.pack(json -> {
            json.writeStartObject();
            json.writeStringField("id", family.id());
            json.writeStringField("kind", family.kind().name());
            json.writeStringField("title", family.title());
            json.writeNumberField("drift", family.drift());
            json.writeArrayFieldStart("members");
            for (Family.Member member : family.members()) {
                write(json, member);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("links");
            for (Family.Link link : family.links()) {
                json.writeStartObject();
                json.writeNumberField("from", link.from());
                json.writeNumberField("on", link.on());
                json.writeBooleanField("credited", link.credited());
                texts(json, "reasons", link.reasons());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("circles");
            for (List<Integer> circle : family.circles()) {
                numbers(json, circle);
            }
            json.writeEndArray();
            write(json, family.origins());
            json.writeEndObject();
        });
    }

    static Family unpack(byte[] packed) throws IOException {
        JsonNode node = Packed.unpack(packed);
        return new Family(
                node.path("id").asText(),
                Family.Kind.valueOf(node.path("kind").asText()),
                node.path("title").asText(),
                Packed.list(node.path("members"), Families::member),
                Packed.list(node.path("links"), Families::link),
                Packed.list(node.path("circles"), circle -> Packed.list(circle, JsonNode::asInt)),
                origins(node.path("origins")),
                node.path("drift").asInt());
    }

    private static void write(JsonGenerator json, Family.Member member) throws IOException {
        json.writeStartObject();
        json.writeStringField("document", member.document());
        json.writeNumberField("start", member.at().start());
        json.writeNumberField("end", member.at().end());
        json.writeStringField("words", member.words());
        optional(json, "statement", member.statement());
        texts(json, "chain", member.chain());
        json.writeStringField("title", member.title());
        optional(json, "outlet", member.outlet());
        optional(json, "date", member.date());
        json.writeEndObject();
    }

    private static Family.Member member(JsonNode node) {
        return new Family.Member(
                node.path("document").asText(),
                new Span(node.path("start").asInt(), node.path("end").asInt()),
                node.path("words").asText(),
                Packed.text(node.path("statement")),
                Packed.list(node.path("chain"), JsonNode::asText),
                node.path("title").asText(),
                Packed.text(node.path("outlet")),
                Packed.text(node.path("date")));
    }

    private static Family.Link link(JsonNode node) {
        return new Family.Link(
                node.path("from").asInt(),
                node.path("on").asInt(),
                node.path("credited").asBoolean(),
                Packed.list(node.path("reasons"), JsonNode::asText));
    }

    private static void write(JsonGenerator json, Family.Origins origins) throws IOException {
        json.writeObjectFieldStart("origins");
        json.writeNumberField("fewest", origins.fewest());
        json.writeNumberField("most", origins.most());
        json.writeArrayFieldStart("roots");
        for (Family.Root root : origins.roots()) {
            json.writeStartObject();
            json.writeStringField("label", root.label());
            json.writeStringField("kind", root.kind().name());
            json.writeBooleanField("may", root.mayBeAnother());
            json.writeFieldName("members");
            numbers(json, root.members());
            json.writeStringField("proof", root.proof());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Family.Origins origins(JsonNode node) {
        return new Family.Origins(
                node.path("fewest").asInt(),
                node.path("most").asInt(),
                Packed.list(node.path("roots"), Families::root));
    }

    private static Family.Root root(JsonNode node) {
        return new Family.Root(
                node.path("label").asText(),
                Family.RootKind.valueOf(node.path("kind").asText()),
                node.path("may").asBoolean(),
                Packed.list(node.path("members"), JsonNode::asInt),
                node.path("proof").asText());
    }

    private static void texts(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void numbers(JsonGenerator json, List<Integer> numbers) throws IOException {
        json.writeStartArray();
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    private static void optional(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        }
    }
}
