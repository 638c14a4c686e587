package org.hearsay.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.hearsay.model.Attribution;
import org.hearsay.model.DateMention;
import org.hearsay.model.EmbeddedReport;
import org.hearsay.model.Form;
import org.hearsay.model.Kind;
import org.hearsay.model.Mention;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.model.Span;
import org.hearsay.model.Stance;

/** A reading as stored: all of it, so that what comes out equals what went in. Spans are flat lists of offsets. */
final class Findings {
    private Findings() {}

    static byte[] pack(Reading reading) {
        return Packed.pack(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("attributions");
            for (Attribution attribution : reading.attributions()) {
                write(json, attribution);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("embedded");
            for (EmbeddedReport embedded : reading.embedded()) {
                write(json, embedded);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("mentions");
            for (Mention mention : reading.mentions()) {
                row(json, mention.span(), mention.type().name(), mention.name());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("dates");
            for (DateMention date : reading.dates()) {
                row(json, date.span(), date.value());
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static Reading unpack(byte[] packed) throws IOException {
        JsonNode findings = Packed.unpack(packed);
        return new Reading(
                Packed.list(findings.path("attributions"), Findings::attribution),
                Packed.list(findings.path("embedded"), Findings::embedded),
                Packed.list(
                        findings.path("mentions"),
                        row -> new Mention(
                                Packed.span(row, 0),
                                Mention.Type.valueOf(row.path(2).asText()),
                                row.path(3).asText())),
                Packed.list(
                        findings.path("dates"),
                        row -> new DateMention(Packed.span(row, 0), row.path(2).asText())));
    }

    private static void row(JsonGenerator json, Span span, String... values) throws IOException {
        json.writeStartArray();
        json.writeNumber(span.start());
        json.writeNumber(span.end());
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    static void write(JsonGenerator json, Attribution attribution) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", attribution.id());
        json.writeStringField("form", attribution.form().name());
        json.writeStringField("kind", attribution.kind().name());
        json.writeStringField("stance", attribution.stance().name());
        json.writeFieldName("source");
        write(json, attribution.source());
        json.writeFieldName("cue");
        Packed.spans(json, attribution.cue());
        json.writeFieldName("content");
        Packed.spans(json, attribution.content());
        optional(json, "parent", attribution.parent());
        optionalSpan(json, "addressee", attribution.addressee());
        optionalSpan(json, "medium", attribution.medium());
        json.writeArrayFieldStart("evidence");
        for (String rule : attribution.evidence()) {
            json.writeString(rule);
        }
        json.writeEndArray();
        json.writeNumberField("confidence", attribution.confidence());
        json.writeEndObject();
    }

    static Attribution attribution(JsonNode node) {
        return new Attribution(
                node.path("id").asText(),
                Form.valueOf(node.path("form").asText()),
                Kind.valueOf(node.path("kind").asText()),
                Stance.valueOf(node.path("stance").asText()),
                source(node.path("source")),
                Packed.spans(node.path("cue")),
                Packed.spans(node.path("content")),
                Packed.text(node.path("parent")),
                span(node.path("addressee")),
                span(node.path("medium")),
                Packed.list(node.path("evidence"), JsonNode::asText),
                node.path("confidence").asDouble());
    }

    private static void write(JsonGenerator json, Source source) throws IOException {
        json.writeStartObject();
        switch (source) {
            case Source.Named named -> {
                json.writeStringField("named", named.name());
                json.writeStringField("type", named.type().name());
            }
            case Source.Unnamed unnamed -> {
                json.writeStringField("unnamed", unnamed.description());
                json.writeStringField("type", unnamed.type().name());
            }
            case Source.Writer writer -> json.writeStringField("writer", writer.name());
            case Source.Unattributed() -> json.writeBooleanField("unattributed", true);
        }
        json.writeFieldName("spans");
        Packed.spans(json, source.spans());
        json.writeEndObject();
    }

    private static Source source(JsonNode node) {
        var spans = Packed.spans(node.path("spans"));
        if (node.has("named")) {
            return new Source.Named(spans, node.path("named").asText(), type(node));
        }
        if (node.has("unnamed")) {
            return new Source.Unnamed(spans, node.path("unnamed").asText(), type(node));
        }
        return node.has("writer") ? new Source.Writer(spans, node.path("writer").asText()) : new Source.Unattributed();
    }

    private static SourceType type(JsonNode node) {
        return SourceType.valueOf(node.path("type").asText());
    }

    private static void write(JsonGenerator json, EmbeddedReport embedded) throws IOException {
        json.writeStartObject();
        optionalSpan(json, "span", Optional.of(embedded.span()));
        Report report = embedded.report();
        optional(json, "title", report.title());
        optional(json, "byline", report.byline());
        optional(json, "outlet", report.outlet());
        optional(json, "published", report.published());
        optional(json, "language", report.language());
        optional(json, "address", report.address());
        optional(json, "attribution", embedded.attribution());
        json.writeEndObject();
    }

    private static EmbeddedReport embedded(JsonNode node) {
        Report report = new Report(
                Packed.text(node.path("title")),
                Packed.text(node.path("byline")),
                Packed.text(node.path("outlet")),
                Packed.text(node.path("published")),
                Packed.text(node.path("language")),
                Packed.text(node.path("address")));
        return new EmbeddedReport(Packed.span(node.path("span"), 0), report, Packed.text(node.path("attribution")));
    }

    private static void optional(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        }
    }

    private static void optionalSpan(JsonGenerator json, String field, Optional<Span> span) throws IOException {
        if (span.isPresent()) {
            json.writeFieldName(field);
            row(json, span.get());
        }
    }

    private static Optional<Span> span(JsonNode node) {
        return node.size() == 2 ? Optional.of(Packed.span(node, 0)) : Optional.empty();
    }
}
