package org.hearsay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hearsay.extract.Budget;
import org.hearsay.extract.Extraction;
import org.hearsay.extract.ExtractorPool;
import org.hearsay.extract.Job;
import org.hearsay.model.Block;
import org.hearsay.model.Digest;
import org.hearsay.model.HearsayException;
import org.hearsay.model.Rendition;

/**
 * Scores the text drawn from news pages against what people marked as the article's body: the mean over pages of
 * precision and of recall of four-word shingles, and their F1, as the article extraction benchmark has it. {@code
 * articles.f1} is the text that {@code hearsay text --jsonl} writes, without title, captions and furniture; {@code
 * articles.whole} is the whole reading text.
 */
final class ArticleSet {
    static final String PAGES = "articles/aeb.tar.gz";
    private static final String SET = "articles.aeb";
    private static final int WORST = 30;

    private final GoldFolder gold;

    ArticleSet(GoldFolder gold) {
        this.gold = gold;
    }

    private record PageScore(String page, OptionalDouble precision, double recall) {}

    List<Figures> figures(Predicate<String> wanted) {
        return gold.has(PAGES) && wanted.test(SET) ? List.of(figures()) : List.of();
    }

    private Figures figures() {
        try {
            Map<String, byte[]> pages = new TreeMap<>();
            JsonNode truth = unpack(pages);
            Mean whole = new Mean();
            Mean body = new Mean();
            Path scratch = Files.createTempDirectory("hearsay-articles");
            try (ExtractorPool pool = new ExtractorPool(1, scratch.resolve("workers"))) {
                for (Map.Entry<String, byte[]> page : pages.entrySet()) {
                    String article =
                            truth.path(page.getKey()).path("articleBody").asText();
                    Optional<Rendition> rendition = rendition(pool, scratch, page.getValue());
                    whole.add(
                            page.getKey(),
                            Shingles.compare(
                                    article, rendition.map(Rendition::text).orElse("")));
                    body.add(
                            page.getKey(),
                            Shingles.compare(
                                    article, rendition.map(ArticleSet::body).orElse("")));
                }
            }
            Files.deleteIfExists(scratch.resolve("page.html"));
            Map<String, Double> values = new LinkedHashMap<>();
            put(values, "articles.f1", body.prf());
            put(values, "articles.whole", whole.prf());
            return new Figures(SET, PAGES, pages.size() + " pages", values, body.worst(), List.of());
        } catch (IOException e) {
            throw new HearsayException(
                    "HS-EVA-005",
                    "Expected the archive of news pages with their article texts; " + gold.file(PAGES)
                            + " could not be read (" + e.getMessage() + "). Put the corpus back.",
                    e);
        }
    }

    private static void put(Map<String, Double> values, String name, Prf prf) {
        values.put(name + ".p", 100 * prf.precision());
        values.put(name + ".r", 100 * prf.recall());
        values.put(name, 100 * prf.f1());
    }

    /** Means over pages; a page from which nothing was drawn has no precision. */
    private static final class Mean {
        private final List<PageScore> pages = new ArrayList<>();

        void add(String page, Shingles shingles) {
            OptionalDouble precision = share(shingles.both(), shingles.extra());
            pages.add(new PageScore(
                    page, precision, share(shingles.both(), shingles.missing()).orElse(0)));
        }

        Prf prf() {
            return new Prf(
                    pages.stream()
                            .flatMapToDouble(page -> page.precision().stream())
                            .average()
                            .orElse(0),
                    pages.stream().mapToDouble(PageScore::recall).average().orElse(0));
        }

        List<String> worst() {
            return pages.stream()
                    .sorted(Comparator.comparingDouble(page -> page.precision().orElse(0) + page.recall()))
                    .limit(WORST)
                    .map(page -> String.format(
                            Locale.ROOT,
                            "%s precision %.3f recall %.3f",
                            page.page(),
                            page.precision().orElse(0),
                            page.recall()))
                    .toList();
        }
    }

    private static OptionalDouble share(double right, double wrong) {
        return right + wrong == 0 ? OptionalDouble.empty() : OptionalDouble.of(right / (right + wrong));
    }

    private static Optional<Rendition> rendition(ExtractorPool pool, Path scratch, byte[] html) throws IOException {
        Path file = scratch.resolve("page.html");
        Files.write(file, html);
        Extraction extraction = pool.extract(new Job(new Digest("0".repeat(64)), file, "page.html", Budget.standard()));
        return extraction.rendition();
    }

    /** The text as {@code hearsay text --jsonl} writes it. */
    private static String body(Rendition rendition) {
        if (rendition.blocks().isEmpty()) {
            return rendition.text();
        }
        return rendition.blocks().stream()
                .filter(block -> isBody(block.kind()))
                .map(block -> block.span().in(rendition.text()))
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean isBody(Block.Kind kind) {
        return switch (kind) {
            case HEADING, PARAGRAPH, LIST_ITEM, TABLE_ROW, PREFORMATTED, BYLINE, DATELINE, HEADER, SIGNATURE -> true;
            case TITLE, CAPTION, FURNITURE -> false;
        };
    }

    private JsonNode unpack(Map<String, byte[]> pages) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode truth = json.createObjectNode();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(gold.file(PAGES)));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith(".html.gz")) {
                    String name = String.valueOf(Path.of(entry.getName()).getFileName());
                    try (InputStream page = new GZIPInputStream(new ByteArrayInputStream(tar.readAllBytes()))) {
                        pages.put(name.substring(0, name.length() - ".html.gz".length()), page.readAllBytes());
                    }
                } else if (entry.getName().endsWith("ground-truth.json")) {
                    truth = json.readTree(tar.readAllBytes());
                }
            }
        }
        return truth;
    }
}
