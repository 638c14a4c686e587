package org.hearsay.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.hearsay.model.Family;
import org.hearsay.model.Family.Member;

/** Writes families as GraphML, for Gephi, yEd and the like: reports and origins are nodes, resting on another is an edge. */
public final class GraphMlWriter {
    private static final String[] NODE_KEYS = {"label", "kind", "outlet", "told", "document", "family"};
    private static final String[] EDGE_KEYS = {"relation", "evidence"};

    private GraphMlWriter() {}

    /**
     * Writes every family and flushes; leaves {@code out} open.
     *
     * @throws IOException when {@code out} takes no more
     */
    public static void write(Stream<Family> families, OutputStream out) throws IOException {
        Writer xml = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.write("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        for (String key : NODE_KEYS) {
            xml.write("<key id=\"" + key + "\" for=\"node\" attr.name=\"" + key + "\" attr.type=\"string\"/>\n");
        }
        for (String key : EDGE_KEYS) {
            xml.write("<key id=\"" + key + "\" for=\"edge\" attr.name=\"" + key + "\" attr.type=\"string\"/>\n");
        }
        xml.write("<graph id=\"lineage\" edgedefault=\"directed\">\n");
        for (Iterator<Family> each = families.iterator(); each.hasNext(); ) {
            write(xml, each.next());
        }
        xml.write("</graph>\n</graphml>\n");
        xml.flush();
    }

    private static void write(Writer xml, Family family) throws IOException {
        for (int i = 0; i < family.members().size(); i++) {
            Member m = family.members().get(i);
            node(
                    xml,
                    family.id() + "-" + (i + 1),
                    m.title(),
                    "report",
                    m.outlet().orElse(""),
                    m.date().orElse(""),
                    m.document(),
                    family.id());
        }
        int number = 0;
        for (Family.Root root : family.origins().roots()) {
            String id = family.id() + "-origin-" + ++number;
            node(xml, id, root.label(), "origin", "", "", "", family.id());
            for (int member : root.members()) {
                edge(xml, family.id() + "-" + (member + 1), id, "rests on", root.proof());
            }
        }
        for (Family.Link link : family.links()) {
            edge(
                    xml,
                    family.id() + "-" + (link.from() + 1),
                    family.id() + "-" + (link.on() + 1),
                    link.credited() ? "credits" : "same words",
                    String.join("; ", link.reasons()));
        }
    }

    private static void node(Writer xml, String id, String... values) throws IOException {
        xml.write("<node id=\"" + text(id) + "\">");
        for (int i = 0; i < NODE_KEYS.length; i++) {
            data(xml, NODE_KEYS[i], values[i]);
        }
        xml.write("</node>\n");
    }

    private static void edge(Writer xml, String from, String to, String relation, String evidence) throws IOException {
        xml.write("<edge source=\"" + text(from) + "\" target=\"" + text(to) + "\">");
        data(xml, "relation", relation);
        data(xml, "evidence", evidence);
        xml.write("</edge>\n");
    }

    private static void data(Writer xml, String key, String value) throws IOException {
        if (!value.isEmpty()) {
            xml.write("<data key=\"" + key + "\">" + text(value) + "</data>");
        }
    }

    /** As XML 1.0 can hold it: characters that it cannot are left out. */
    private static String text(String value) {
        StringBuilder safe = new StringBuilder();
        value.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                    boolean allowed = c == '\t'
                            || c == '\n'
                            || (c >= ' ' && c < 0xD800)
                            || (c >= 0xE000 && c < 0xFFFE)
                            || c > 0xFFFF;
                    if (allowed) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}
