package org.hearsay.extract.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The schema.org facts that a page carries as JSON-LD, as far as they are about an article. */
final class LinkedData {
    private static final int DEEPEST = 8;
    private static final ObjectMapper LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final List<JsonNode> articles = new ArrayList<>();

    LinkedData(Document page) {
        List<JsonNode> others = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            String data = script.data().strip();
            try {
                collect(LENIENT.readTree(data.endsWith(";") ? data.substring(0, data.length() - 1) : data), others, 0);
            } catch (JsonProcessingException broken) {
                // A page whose facts cannot be read still has its text.
            }
        }
        if (articles.isEmpty()) {
            articles.addAll(others);
        }
    }

    private void collect(JsonNode node, List<JsonNode> others, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(one -> collect(one, others, depth + 1));
        } else if (node.isObject()) {
            String type = node.path("@type").toString();
            boolean article = type.contains("Article") || type.contains("Posting") || type.contains("Report");
            if (article) {
                articles.add(node);
            } else if (node.has("datePublished") && !type.contains("Comment") && !type.contains("Review")) {
                others.add(node);
            }
            node.path("@graph").forEach(one -> collect(one, others, depth + 1));
            for (String inner : List.of("mainEntity", "mainEntityOfPage", "itemListElement")) {
                if (node.path(inner).isContainerNode()) {
                    collect(node.path(inner), others, depth + 1);
                }
            }
        }
    }

    /** The first text of a property of the article. */
    Optional<String> text(String property) {
        return articles.stream()
                .map(article -> words(article.path(property)))
                .filter(w -> !w.isBlank())
                .findFirst();
    }

    /** The names of the persons or bodies in a property, joined by commas. */
    Optional<String> names(String property) {
        return articles.stream()
                .map(article -> name(article.path(property)))
                .filter(w -> !w.isBlank())
                .findFirst();
    }

    private static String words(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> node.asText().strip();
            case ARRAY -> node.isEmpty() ? "" : words(node.get(0));
            case OBJECT ->
                node.path("@id").asText(node.path("@value").asText("")).strip();
            default -> "";
        };
    }

    private static String name(JsonNode node) {
        if (node.isArray()) {
            List<String> names = new ArrayList<>();
            node.forEach(one -> Optional.of(name(one)).filter(n -> !n.isBlank()).ifPresent(names::add));
            return String.join(", ", names.stream().distinct().toList());
        }
        return node.isObject() ? words(node.path("name")) : words(node);
    }
}
