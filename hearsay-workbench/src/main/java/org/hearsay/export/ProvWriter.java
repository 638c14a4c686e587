package org.hearsay.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import org.hearsay.model.Family;
import org.hearsay.model.Family.Member;

/**
 * Writes families as JSON-LD in the terms of PROV-O: a report is a {@code prov:Entity}, resting on another is {@code
 * prov:wasQuotedFrom} where it is credited and {@code prov:wasDerivedFrom} where it is not, and an origin is {@code
 * prov:hadPrimarySource}.
 */
public final class ProvWriter {
    private ProvWriter() {}

    /**
     * Writes every family and flushes; leaves {@code out} open.
     *
     * @throws IOException when {@code out} takes no more
     */
    public static void write(Stream<Family> families, OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        json.writeStringField("prov", "http://www.w3.org/ns/prov#");
        json.writeStringField("dct", "http://purl.org/dc/terms/");
        json.writeStringField("hearsay", "urn:hearsay:");
        json.writeEndObject();
        json.writeArrayFieldStart("@graph");
        for (Iterator<Family> each = families.iterator(); each.hasNext(); ) {
            write(json, each.next());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private static void write(JsonGenerator json, Family family) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", "hearsay:family:" + family.id());
        json.writeStringField("@type", "prov:Collection");
        json.writeStringField("dct:title", family.title());
        json.writeNumberField("hearsay:originsFewest", family.origins().fewest());
        json.writeNumberField("hearsay:originsMost", family.origins().most());
        json.writeArrayFieldStart("prov:hadMember");
        for (int i = 0; i < family.members().size(); i++) {
            reference(json, id(family, i));
        }
        json.writeEndArray();
        json.writeEndObject();
        for (int i = 0; i < family.origins().roots().size(); i++) {
            root(json, family, i);
        }
        for (int i = 0; i < family.members().size(); i++) {
            member(json, family, i);
        }
    }

    private static void root(JsonGenerator json, Family family, int number) throws IOException {
        Family.Root root = family.origins().roots().get(number);
        json.writeStartObject();
        json.writeStringField("@id", rootId(family, number));
        json.writeStringField("@type", "prov:Entity");
        json.writeStringField("dct:title", root.label());
        json.writeStringField("dct:description", root.proof());
        json.writeBooleanField("hearsay:mayBeAnother", root.mayBeAnother());
        json.writeEndObject();
    }

    private static void member(JsonGenerator json, Family family, int number) throws IOException {
        Member member = family.members().get(number);
        json.writeStartObject();
        json.writeStringField("@id", id(family, number));
        json.writeStringField("@type", "prov:Entity");
        json.writeStringField("dct:title", member.title());
        json.writeStringField("dct:source", "urn:sha256:" + member.document());
        json.writeStringField("dct:publisher", member.outlet().orElse(""));
        json.writeStringField("dct:date", member.date().orElse(""));
        json.writeStringField("prov:value", member.words());
        links(json, family, number, true, "prov:wasQuotedFrom");
        links(json, family, number, false, "prov:wasDerivedFrom");
        json.writeArrayFieldStart("prov:hadPrimarySource");
        for (int i = 0; i < family.origins().roots().size(); i++) {
            if (family.origins().roots().get(i).members().contains(number)) {
                reference(json, rootId(family, i));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void links(JsonGenerator json, Family family, int number, boolean credited, String term)
            throws IOException {
        json.writeArrayFieldStart(term);
        for (Family.Link link : family.links()) {
            if (link.from() == number && link.credited() == credited) {
                reference(json, id(family, link.on()));
            }
        }
        json.writeEndArray();
    }

    private static void reference(JsonGenerator json, String id) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", id);
        json.writeEndObject();
    }

    private static String id(Family family, int member) {
        return "hearsay:report:" + family.id() + ":" + (member + 1);
    }

    private static String rootId(Family family, int root) {
        return "hearsay:origin:" + family.id() + ":" + (root + 1);
    }
}
