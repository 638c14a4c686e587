package org.hearsay.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Attribution;
import org.hearsay.model.Mention;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.Span;

/**
 * Writes one document's reading as one line of the attribution exchange format. Offsets are code points, end exclusive;
 * a name is given only for voices that have one.
 */
public final class AttributionJsonl {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AttributionJsonl() {}

    /** One line without its line break: {@code doc_id}, {@code text}, {@code attributions}, {@code mentions}, {@code dates}. */
    public static String line(String documentId, String text, Report report, Reading reading) {
        CodePoints points = new CodePoints(text);
        ObjectNode line = JSON.createObjectNode();
        line.put("doc_id", documentId);
        line.put("text", text);
        ArrayNode attributions = line.putArray("attributions");
        for (Attribution attribution : reading.attributions()) {
            attributions.add(attribution(attribution, reading, report, points));
        }
        ArrayNode mentions = line.putArray("mentions");
        for (Mention mention : reading.mentions()) {
            ObjectNode node = mentions.addObject();
            points.put(node.putArray("span"), mention.span());
            node.put("type", word(mention.type()));
            node.put("actor", actor(mention));
            node.put("name", mention.name());
        }
        ArrayNode dates = line.putArray("dates");
        reading.dates().forEach(date -> {
            ObjectNode node = dates.addObject();
            points.put(node.putArray("span"), date.span());
            node.put("value", date.value());
        });
        return line.toString();
    }

    private static ObjectNode attribution(Attribution a, Reading reading, Report report, CodePoints points) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", a.id());
        node.put("type", word(a.form()));
        node.put("kind", word(a.kind()));
        node.put("stance", word(a.stance()));
        node.put("source_type", word(a.source().type()));
        points.putAll(node.putArray("content"), a.content());
        points.putAll(node.putArray("cue"), a.cue());
        points.putAll(node.putArray("source"), a.source().spans());
        name(a.source(), node);
        a.parent().ifPresent(parent -> node.put("parent", parent));
        a.addressee().ifPresent(span -> points.putAll(node.putArray("addressee"), List.of(span)));
        a.medium().ifPresent(span -> points.putAll(node.putArray("medium"), List.of(span)));
        ArrayNode chain = node.putArray("chain");
        chain(a, reading, report).forEach(chain::add);
        ArrayNode evidence = node.putArray("evidence");
        a.evidence().forEach(evidence::add);
        node.put("confidence", a.confidence());
        return node;
    }

    private static void name(Source source, ObjectNode node) {
        switch (source) {
            case Source.Named named -> node.put("source_name", named.name());
            case Source.Writer writer -> node.put("source_name", writer.name());
            case Source.Unnamed ignored -> node.putNull("source_name");
            case Source.Unattributed ignored -> node.putNull("source_name");
        }
    }

    /** The exchange format says the report's voice once when the outermost source is the report itself. */
    private static List<String> chain(Attribution a, Reading reading, Report report) {
        List<String> voices = new ArrayList<>(reading.chain(a, report));
        int last = voices.size() - 1;
        boolean writerItself = a.source() instanceof Source.Writer && a.parent().isEmpty();
        if (writerItself && last > 0 && voices.get(last).equals(voices.get(last - 1))) {
            voices.removeLast();
        }
        return voices;
    }

    private static String actor(Mention mention) {
        return word(mention.type()) + ":" + mention.name().toLowerCase(Locale.ROOT);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Turns UTF-16 offsets into code points in constant time each. */
    private static final class CodePoints {
        private final int[] before;

        CodePoints(String text) {
            before = text.length() == text.codePointCount(0, text.length()) ? new int[0] : new int[text.length() + 1];
            int count = 0;
            for (int i = 0; i < before.length; i++) {
                before[i] = count;
                boolean completesPair =
                        i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                count += completesPair ? 0 : 1;
            }
        }

        private int at(int offset) {
            return before.length == 0 ? offset : before[offset];
        }

        void put(ArrayNode pair, Span span) {
            pair.add(at(span.start())).add(at(span.end()));
        }

        void putAll(ArrayNode list, List<Span> spans) {
            spans.forEach(span -> put(list.addArray(), span));
        }
    }
}
