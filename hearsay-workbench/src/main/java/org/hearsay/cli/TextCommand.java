package org.hearsay.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hearsay.extract.Budget;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.ExtractorPool;
import org.hearsay.extract.Job;
import org.hearsay.extract.Member;
import org.hearsay.model.Block;
import org.hearsay.model.Block.Kind;
import org.hearsay.model.Digest;
import org.hearsay.model.Flag;
import org.hearsay.model.Obstacle;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay text}: prints the reading text of files, as Hearsay reads it, and of what lies inside them. */
@Command(
        name = "text",
        description = {
            "Prints the reading text of files, as Hearsay reads it.",
            "",
            "Needs no case and leaves nothing behind. Archives, mailboxes and mails are unfolded; a file inside another is",
            "shown as \"archive.zip!/inner.txt\". With --jsonl each file, readable or not, is one line:",
            "",
            "  {\"path\",\"outcome\",\"title\",\"byline\",\"outlet\",\"published\",\"language\",\"text\",\"flags\"}",
            "",
            "Its text leaves out what has a field of its own (the title) and what is not the report (captions and the",
            "page's furniture); without --jsonl everything is printed. Messages go to standard error.",
            ""
        },
        footer = {
            "",
            "Exit status: 0 something was read; 1 there were no words in any of the files; 2 a file is missing or could not be "
                    + "opened.",
            "",
            "Examples:",
            "  hearsay text minutes.docx",
            "  hearsay text --jsonl pages/*.html > texts.jsonl"
        },
        mixinStandardHelpOptions = true)
final class TextCommand implements Callable<Integer> {
    private static final Set<Kind> LEFT_OUT = EnumSet.of(Kind.TITLE, Kind.CAPTION, Kind.FURNITURE);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How many files inside one file are printed; a trap could hold millions. */
    private static final int MOST_INSIDE = 20_000;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files to read.")
    private List<Path> files = List.of();

    @Option(names = "--jsonl", description = "One JSON object a line instead of plain text.")
    private boolean jsonl;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    private int read;
    private int inside;
    private boolean failed;

    @Override
    public Integer call() throws IOException {
        Path scratch = Files.createTempDirectory("hearsay-text");
        try (ExtractorPool pool = new ExtractorPool(1, scratch)) {
            for (Path file : files) {
                inside = 0;
                given(pool, file);
            }
        } finally {
            out.flush();
            Files.deleteIfExists(scratch);
        }
        if (failed) {
            return Hearsay.FAILED;
        }
        return read == 0 ? Hearsay.NOTHING_FOUND : Hearsay.DONE;
    }

    private void given(ExtractorPool pool, Path file) throws IOException {
        Optional<String> wrong = Files.isRegularFile(file)
                ? Files.isReadable(file) ? Optional.empty() : Optional.of("is not readable by this user")
                : Optional.of(Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? "is not a file" : "does not exist");
        if (wrong.isPresent()) {
            failed = true;
            String sentence = "Expected a file to read; " + file + " " + wrong.get() + ".";
            print(
                    file.toString(),
                    Outcome.UNSUPPORTED,
                    Optional.of(new Obstacle("HS-EXT-031", sentence)),
                    Report.unnamed(),
                    "",
                    List.of());
            return;
        }
        open(pool, file, file.toString(), String.valueOf(file.getFileName()), Budget.standard());
    }

    private void open(ExtractorPool pool, Path file, String path, String name, Budget budget) throws IOException {
        Extraction extraction = pool.extract(new Job(digest(file), file, name, budget));
        Optional<Rendition> rendition = extraction.rendition();
        print(
                path,
                extraction.outcome(),
                extraction.obstacle(),
                rendition.map(Rendition::report).orElse(Report.unnamed()),
                rendition.map(r -> jsonl ? body(r) : r.text()).orElse(""),
                extraction.flags());
        for (Member member : extraction.members()) {
            if (++inside <= MOST_INSIDE) {
                open(pool, member.bytes(), path + "!/" + member.path(), member.path(), budget.inside());
            } else if (inside == MOST_INSIDE + 1) {
                System.err.println(path + " holds more than " + MOST_INSIDE + " files; the rest is left out.");
            }
            Files.deleteIfExists(member.bytes());
        }
    }

    private void print(
            String path, Outcome outcome, Optional<Obstacle> obstacle, Report report, String text, List<Flag> flags)
            throws JsonProcessingException {
        read += outcome == Outcome.READ ? 1 : 0;
        obstacle.ifPresent(o -> System.err.println(path + ": " + o.sentence() + " (" + o.code() + ")"));
        if (!jsonl) {
            out.print(text.isEmpty() ? "" : text + "\n");
            return;
        }
        ObjectNode line = JSON.createObjectNode();
        line.put("path", path);
        line.put("outcome", outcome.name());
        report.title().ifPresentOrElse(value -> line.put("title", value), () -> line.putNull("title"));
        report.byline().ifPresentOrElse(value -> line.put("byline", value), () -> line.putNull("byline"));
        report.outlet().ifPresentOrElse(value -> line.put("outlet", value), () -> line.putNull("outlet"));
        report.published().ifPresentOrElse(value -> line.put("published", value), () -> line.putNull("published"));
        report.language().ifPresentOrElse(value -> line.put("language", value), () -> line.putNull("language"));
        line.put("text", text);
        ArrayNode names = line.putArray("flags");
        flags.forEach(flag -> names.add(flag.name()));
        out.print(JSON.writeValueAsString(line) + "\n");
    }

    /** The text without the title, which has a field of its own, and without captions and the page's furniture. */
    private static String body(Rendition rendition) {
        if (rendition.blocks().stream().noneMatch(block -> LEFT_OUT.contains(block.kind()))) {
            return rendition.text();
        }
        StringBuilder body = new StringBuilder();
        int end = 0;
        for (Block block : rendition.blocks()) {
            if (!LEFT_OUT.contains(block.kind())) {
                String gap = rendition.text().substring(end, block.span().start());
                body.append(body.isEmpty() ? "" : gap.equals("\n") ? "\n" : "\n\n");
                body.append(block.span().in(rendition.text()));
            }
            end = block.span().end();
        }
        return body.toString();
    }

    private static Digest digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
            }
            return new Digest(HexFormat.of().formatHex(sha.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
