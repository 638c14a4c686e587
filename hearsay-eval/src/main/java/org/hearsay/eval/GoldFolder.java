package org.hearsay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.hearsay.model.HearsayException;
import org.hearsay.model.Span;

/**
 * The folder that holds annotated corpora. They are not part of this repository: the folder is {@code ../shared/gold}
 * beside it, or the one that the system property {@code hearsay.gold} names. Any of its files may be absent.
 */
record GoldFolder(Path path) {
    /** Names that begin so are gold of our own, which is part of this repository. */
    static final String OWN = "own/";

    /** Names that begin so stand in {@code training/corpus}, where they are built from marked documents. */
    static final String CORPUS = "corpus/";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LABELS = List.of("type", "kind", "stance", "source_type");

    /** The folder in force. */
    static GoldFolder standard() {
        String named = System.getProperty("hearsay.gold", "");
        return new GoldFolder(
                named.isEmpty() ? Repository.root().resolveSibling("shared").resolve("gold") : Path.of(named));
    }

    /** Where a gold file stands: our own beside this module, any other in the folder. */
    Path file(String name) {
        if (name.startsWith(OWN)) {
            return Repository.root().resolve("hearsay-eval/gold").resolve(name.substring(OWN.length()));
        }
        return name.startsWith(CORPUS)
                ? Repository.root().resolve("training/corpus").resolve(name.substring(CORPUS.length()))
                : path.resolve(name);
    }

    boolean has(String name) {
        return Files.isRegularFile(file(name));
    }

    /** SHA-256 of a file's bytes, in hexadecimal: floors hold only for the gold they were measured on. */
    String digest(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file(name)));
            return HexFormat.of().formatHex(hash);
        } catch (IOException e) {
            throw unreadable(name, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    /** The objects of a JSON Lines file; a name that ends in {@code .gz} is unpacked. */
    List<JsonNode> lines(String name) {
        try (InputStream in = open(name)) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank()) {
                    lines.add(JSON.readTree(line));
                }
            }
            return lines;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** A whole text file; a name that ends in {@code .gz} is unpacked. */
    String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** The documents of an attribution set in the exchange format. */
    List<GoldDocument> attributions(String name) {
        return lines(name).stream().map(GoldFolder::document).toList();
    }

    private InputStream open(String name) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file(name)), 1 << 16);
        return name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }

    private HearsayException unreadable(String name, IOException cause) {
        return new HearsayException(
                "HS-EVA-001",
                "Expected a readable gold file; " + file(name) + " could not be read (" + cause.getMessage()
                        + "). Put the corpus back or name its folder with -Dhearsay.gold=FOLDER.",
                cause);
    }

    static GoldDocument document(JsonNode line) {
        String text = line.path("text").asText();
        List<Statement> statements = new ArrayList<>();
        line.path("attributions").forEach(node -> statements.add(statement(node, text)));
        return new GoldDocument(
                line.path("doc_id").asText(), line.path("genre").asText(""), text, string(line, "created"), statements);
    }

    private static Statement statement(JsonNode node, String text) {
        Map<String, String> labels = new HashMap<>();
        LABELS.forEach(label -> string(node, label).ifPresent(value -> labels.put(label, value)));
        return new Statement(
                node.path("id").asText(),
                spans(node.path("content"), text),
                spans(node.path("cue"), text),
                spans(node.path("source"), text),
                string(node, "source_name"),
                strings(node.path("source_aliases")),
                string(node, "parent"),
                labels,
                strings(node.path("chain")));
    }

    /** Pairs of code points, as UTF-16 spans. */
    static List<Span> spans(JsonNode pairs, String text) {
        List<Span> spans = new ArrayList<>();
        pairs.forEach(pair -> spans.add(span(pair, text)));
        return spans;
    }

    static Span span(JsonNode pair, String text) {
        int start = text.offsetByCodePoints(0, pair.path(0).asInt());
        return new Span(
                start,
                text.offsetByCodePoints(
                        start, pair.path(1).asInt() - pair.path(0).asInt()));
    }

    static Optional<String> string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.asText().isEmpty() ? Optional.of(value.asText()) : Optional.empty();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(value -> strings.add(value.asText()));
        return strings;
    }
}
