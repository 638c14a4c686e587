package org.hearsay.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
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
import org.hearsay.model.Outcome;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay text}: Prints the reading text of files, as Hearsay reads it. */
@Command(
        name = "text",
        description = "Prints the reading text of files, as Hearsay reads it. Needs no case.",
        mixinStandardHelpOptions = true)
final class TextCommand implements Callable<Integer> {
    private static final Set<Kind> LEFT_OUT = EnumSet.of(Kind.TITLE, Kind.CAPTION, Kind.FURNITURE);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "The files to read; members of archives are read too.")
    private List<Path> files = List.of();

    @Option(names = "--jsonl", description = "One JSON object a line instead of plain text.")
    private boolean jsonl;

    private final PrintStream out =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
    private int read;
    private boolean failed;

    @Override
    public Integer call() throws IOException {
        Path scratch = Files.createTempDirectory("hearsay-text");
        try (ExtractorPool pool = new ExtractorPool(1, scratch)) {
            for (Path file : files) {
                readOne(pool, file, file.toString(), file.getFileName().toString(), Budget.standard());
            }
        } finally {
            out.flush();
            Files.deleteIfExists(scratch);
        }
        return failed ? Hearsay.FAILED : read == 0 ? Hearsay.NOTHING_FOUND : Hearsay.DONE;
    }

    private void readOne(ExtractorPool pool, Path file, String path, String name, Budget budget) throws IOException {
        Extraction extraction = pool.extract(new Job(digest(file), file, name, budget));
        print(path, extraction);
        for (Member member : extraction.members()) {
            readOne(pool, member.bytes(), path + "!/" + member.path(), member.path(), budget.inside());
            Files.deleteIfExists(member.bytes());
        }
    }

    private void print(String path, Extraction extraction) throws IOException {
        read += extraction.outcome() == Outcome.READ ? 1 : 0;
        Report report = extraction.rendition().map(r -> r.report()).orElse(Report.unnamed());
        String text =
                extraction.rendition().map(r -> jsonl ? body(r) : r.text()).orElse("");
        ObjectNode line = JSON.createObjectNode();
        line.put("path", path);
        line.put("outcome", extraction.outcome().name());
        line.put("title", report.title().orElse(null));
        line.put("byline", report.byline().orElse(null));
        line.put("outlet", report.outlet().orElse(null));
        line.put("published", report.published().orElse(null));
        line.put("language", report.language().orElse(null));
        line.put("text", text);
        for (Flag flag : extraction.flags()) {
            line.withArray("flags").add(flag.name());
        }
        out.println(jsonl ? JSON.writeValueAsString(line) : text);
    }

    /** The text without the title, which has a field of its own, and without the page's furniture. */
    private static String body(Rendition rendition) {
        if (rendition.blocks().stream().noneMatch(block -> LEFT_OUT.contains(block.kind()))) {
            return rendition.text();
        }
        StringBuilder body = new StringBuilder();
        int end = 0;
        for (Block block : rendition.blocks()) {
            if (!LEFT_OUT.contains(block.kind())) {
                String gap = rendition.text().substring(end, block.span().start());
                body.append(body.isEmpty() ? "" : gap.endsWith("\n\n") || end == 0 ? "\n\n" : "\n");
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
