package org.hearsay.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.link.lineage.PassageFinder;
import org.hearsay.link.lineage.PassageFinder.Document;
import org.hearsay.model.SharedPassage;
import org.hearsay.model.SharedPassage.Derivation;
import org.hearsay.model.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearsay lineage}: passages that documents share, and which took them from which. */
@Command(
        name = "lineage",
        description = {
            "Finds the passages that documents share, verbatim or edited, and which took them from which. Needs no case.",
            "",
            "FILE holds documents, one JSON object a line: {\"id\", \"text\", \"date\"?, \"outlet\"?, \"byline\"?}. Each passage leaves as seven",
            "columns, apart by tabs: document, start, length, other document, start, length, direction. Offsets count code points.",
            "",
            "Directions:  > the first took it from the second;  < the second from the first;  ~ neither from the other;",
            "? the texts do not show which.",
            ""
        },
        footer = {
            "",
            "Exit status: 0 passages found, 1 none found, 2 something failed.",
            "",
            "Examples:",
            "  hearsay lineage --jsonl reports.jsonl > passages.tsv"
        },
        mixinStandardHelpOptions = true)
final class LineageCommand implements Callable<Integer> {
    private static final ObjectReader JSON = new ObjectMapper().reader();

    @Option(names = "--jsonl", required = true, paramLabel = "FILE", description = "The documents.")
    private Path file = Path.of("");

    private final PrintStream out;
    private final PrintStream err;
    private int bad;

    LineageCommand() {
        this(
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        false,
                        StandardCharsets.UTF_8),
                System.err);
    }

    LineageCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            err.println("Expected a file of documents, one JSON object a line; there is none to read at " + file
                    + ". Check the path.");
            return Hearsay.FAILED;
        }
        List<Document> documents = documents();
        List<SharedPassage> passages = new PassageFinder().find(documents);
        print(documents, passages);
        return bad > 0 ? Hearsay.FAILED : passages.isEmpty() ? Hearsay.NOTHING_FOUND : Hearsay.DONE;
    }

    private List<Document> documents() throws IOException {
        Map<String, Document> documents = new HashMap<>();
        List<Document> inOrder = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    Optional<Document> document = document(line);
                    if (document.isPresent() && documents.put(document.get().id(), document.get()) == null) {
                        inOrder.add(document.get());
                    } else {
                        leaveOut(number, document);
                    }
                }
            }
        }
        return inOrder;
    }

    private void leaveOut(int number, Optional<Document> document) {
        bad++;
        err.println(document.map(d -> "Expected another id for each document; \"" + d.id() + "\" comes again in line "
                                + number)
                        .orElse("Expected one JSON object with \"id\" and \"text\"; line " + number + " is none")
                + ". It was left out.");
    }

    private static Optional<Document> document(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return node.path("id").isValueNode() && node.path("text").isTextual()
                    ? Optional.of(new Document(
                            node.path("id").asText(),
                            node.path("text").asText(),
                            text(node, "date"),
                            text(node, "outlet"),
                            text(node, "byline")))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText("")).filter(value -> !value.isBlank());
    }

    private void print(List<Document> documents, List<SharedPassage> passages) {
        Map<String, String> texts = new HashMap<>();
        documents.forEach(d -> texts.put(d.id(), d.text()));
        for (SharedPassage passage : passages) {
            out.print(String.join(
                            "\t",
                            passage.first(),
                            columns(passage.inFirst(), texts.getOrDefault(passage.first(), "")),
                            passage.second(),
                            columns(passage.inSecond(), texts.getOrDefault(passage.second(), "")),
                            sign(passage.derivation()))
                    + "\n");
        }
        out.flush();
    }

    private static String columns(Span span, String text) {
        return text.codePointCount(0, span.start()) + "\t" + text.codePointCount(span.start(), span.end());
    }

    private static String sign(Derivation derivation) {
        return switch (derivation) {
            case FIRST_FROM_SECOND -> ">";
            case SECOND_FROM_FIRST -> "<";
            case SIBLINGS, FURNITURE -> "~";
            case UNKNOWN -> "?";
        };
    }
}
