package org.hearsay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.hearsay.model.Report;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads office documents and whatever else Tika knows; what lies embedded in them becomes members, each with an outcome of its own. */
final class TikaReader implements FormatReader {
    private final CompositeParser parser = new DefaultParser(
            new org.apache.tika.mime.MediaTypeRegistry(),
            new org.apache.tika.config.ServiceLoader(),
            Set.<Class<? extends Parser>>of(TesseractOCRParser.class, PackageParser.class, CompressorParser.class));

    boolean supports(String type) {
        MediaType parsed = MediaType.parse(type);
        return parsed != null && parser.getParsers().containsKey(parsed);
    }

    @Override
    public String name() {
        return "tika/3.3.1";
    }

    @Override
    public Report read(Original original) throws IOException {
        return read(original, original.file());
    }

    /** Reads a file in the place of the original, such as a copy without what a parser falls over. */
    Report read(Original original, java.nio.file.Path file) throws IOException {
        if (original.mediaType().endsWith("/xml")
                || original.mediaType().endsWith("+xml")
                || original.mediaType().contains("opendocument.flat")) {
            HtmlSights.check(original);
        }
        if (isOle(original.mediaType())) {
            OleSights.check(original);
        }
        if (original.mediaType().contains("openxmlformats")
                || original.mediaType().contains("opendocument")
                || original.mediaType().contains("macroenabled")
                || original.mediaType().contains("epub")) {
            PackageSights.check(original);
        }
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, original.name());
        metadata.set(Metadata.CONTENT_TYPE, original.mediaType());
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Embedded(original));
        context.set(Parser.class, parser);
        context.set(OfficeParserConfig.class, office());
        try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
            parser.parse(in, new XhtmlDraft(original.draft(), new PartPlaces(original.mediaType())), metadata, context);
        } catch (SAXException | TikaException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
        return original.draft().told(report(metadata), "the file’s properties");
    }

    private static boolean isOle(String type) {
        return type.startsWith("application/vnd.ms-")
                || type.startsWith("application/msword")
                || type.equals("application/x-tika-msoffice");
    }

    private static OfficeParserConfig office() {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setIncludeDeletedContent(false);
        config.setIncludeHeadersAndFooters(true);
        config.setIncludeSlideNotes(true);
        config.setIncludeMissingRows(true); // else a cell's row could not be counted
        config.setExtractMacros(false);
        config.setUseSAXDocxExtractor(false);
        return config;
    }

    private static Report report(Metadata metadata) {
        return new Report(
                value(metadata.get(TikaCoreProperties.TITLE)),
                value(metadata.get(TikaCoreProperties.CREATOR)),
                value(metadata.get(DublinCore.PUBLISHER)),
                value(metadata.get(TikaCoreProperties.CREATED))
                        .or(() -> value(metadata.get(TikaCoreProperties.MODIFIED)))
                        .map(TikaReader::edtf),
                Optional.empty(),
                Optional.empty());
    }

    /** Office dates are moments in UTC, or have no zone and then get none. */
    private static String edtf(String date) {
        return date.length() > 19 && !date.endsWith("Z") ? date.substring(0, 19) : date;
    }

    private static Optional<String> value(@org.jspecify.annotations.Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** Writes embedded files out as members instead of reading them here. */
    private record Embedded(Original original) implements EmbeddedDocumentExtractor {
        /** Names of parts in an Office package begin with a slash, which there means its root, not the disk's. */
        private static final Pattern PART_NAME = Pattern.compile("/(?:word|xl|ppt|docProps|media|embeddings)/.*");

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return true;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws IOException {
            String name = Optional.ofNullable(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY))
                    .orElse("unnamed");
            if (name.contains("docProps/thumbnail") || name.contains("Thumbnails/")) {
                return; // a small picture of the first page, whose words are read anyway
            }
            String plain = PART_NAME.matcher(name).matches() ? name.substring(1) : name;
            original.members().add(plain, Embeddings.bytes(in));
        }
    }
}
