package org.hearsay.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.export.AttributionJsonl;
import org.hearsay.extract.Budget;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.ExtractorPool;
import org.hearsay.extract.Job;
import org.hearsay.extract.Member;
import org.hearsay.model.Digest;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.read.FirstReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay read}: prints the statements found in one file, or in many documents given as JSON Lines. */
@Command(
        name = "read",
        description = {
            "Prints the statements found in one file: who said what, and on whose word. Needs no case.",
            "",
            "With --jsonl, documents {\"doc_id\", \"text\", \"created\"?} come from standard input, one a line, and each leaves as one "
                    + "line of the attribution format (docs/reference/formats.md).",
            ""
        },
        footer = {
            "",
            "Exit status: 0 statements found, 1 none found, 2 something failed.",
            "",
            "Examples:",
            "  hearsay read --created 2024-03-13 story.html",
            "  hearsay read --jsonl < documents.jsonl > statements.jsonl"
        },
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    private static final long LARGEST_PLAIN = 64L << 20;

    @Option(names = "--jsonl", description = "Read documents as JSON Lines from standard input; write JSON Lines.")
    private boolean jsonLines;

    @Option(names = "--created", paramLabel = "DATE", description = "The document's own date, as 2016-05-02.")
    private @Nullable String created;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file to read.")
    private @Nullable Path file;

    private final FirstReader reader = new FirstReader();

    @Override
    public Integer call() throws IOException {
        if (jsonLines) {
            return JsonLines.each(this::readLine);
        }
        if (file == null) {
            System.err.println("Expected a FILE, or --jsonl with documents on standard input; neither came."
                    + " See \"hearsay read --help\".");
            return Hearsay.FAILED;
        }
        return readFile(file);
    }

    private int readFile(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            System.err.println("Expected a file to read; there is none at " + path + ". Check the path.");
            return Hearsay.FAILED;
        }
        Optional<String> plain = plainText(path);
        if (plain.isPresent()) {
            return print(rendition(plain.get(), Optional.ofNullable(created)));
        }
        Path scratch = Files.createTempDirectory("hearsay-read");
        try (ExtractorPool pool = new ExtractorPool(1, scratch)) {
            return printExtracted(pool, path, path.getFileName().toString(), Budget.standard());
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    /** Text files are read here and now: no worker process is needed for what cannot be hostile. */
    private static Optional<String> plainText(Path path) throws IOException {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean small = Files.size(path) < LARGEST_PLAIN;
        if (!small || !(name.endsWith(".txt") || name.endsWith(".text"))) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return Optional.of(text.replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** One file and the files inside it; the status of the best of them. */
    private int printExtracted(ExtractorPool pool, Path path, String name, Budget budget) throws IOException {
        Extraction extraction = pool.extract(new Job(digest(Files.readAllBytes(path)), path, name, budget));
        extraction.obstacle().ifPresent(obstacle -> System.err.println(name + ": " + obstacle.sentence()));
        Optional<Rendition> rendition = extraction.rendition();
        int status = rendition.isPresent()
                ? print(dated(rendition.get()))
                : extraction.outcome() == Outcome.READ ? Hearsay.NOTHING_FOUND : Hearsay.FAILED;
        for (Member member : extraction.members()) {
            int inside = printExtracted(pool, member.bytes(), member.path(), budget.inside());
            status = status == Hearsay.DONE || inside == Hearsay.DONE ? Hearsay.DONE : Math.max(status, inside);
            Files.deleteIfExists(member.bytes());
        }
        return status;
    }

    private int print(Rendition found) {
        Rendition rendition = reader.described(found);
        Reading reading = reader.read(rendition);
        PrintStream out = JsonLines.utf8();
        StatementPrinter.print(reading, rendition, out);
        out.flush();
        return reading.attributions().isEmpty() ? Hearsay.NOTHING_FOUND : Hearsay.DONE;
    }

    /** The same rendition with the date given on the command line, when one was. */
    private Rendition dated(Rendition r) {
        if (created == null) {
            return r;
        }
        Report old = r.report();
        Report report = new Report(
                old.title(), old.byline(), old.outlet(), Optional.of(created), old.language(), old.address());
        return new Rendition(r.exhibit(), r.extractor(), r.text(), report, r.blocks(), r.anchors(), r.tellings());
    }

    private int readLine(String id, JsonNode document, PrintStream out) {
        JsonNode date = document.path("created");
        Optional<String> ownDate = date.isTextual() ? Optional.of(date.asText()) : Optional.ofNullable(created);
        Rendition rendition = reader.described(rendition(document.path("text").asText(""), ownDate));
        Reading reading = reader.read(rendition);
        out.print(AttributionJsonl.line(id, rendition.text(), rendition.report(), reading));
        out.print('\n');
        return reading.attributions().size();
    }

    private static Rendition rendition(String text, Optional<String> date) {
        Report report = new Report(
                Optional.empty(), Optional.empty(), Optional.empty(), date, Optional.empty(), Optional.empty());
        return Rendition.ofPlainText(digest(text.getBytes(StandardCharsets.UTF_8)), text, report);
    }

    private static Digest digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Digest(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
