package org.hearsay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
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
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, original.name());
        metadata.set(Metadata.CONTENT_TYPE, original.mediaType());
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Embedded(original));
        context.set(Parser.class, parser);
        try (TikaInputStream in = TikaInputStream.get(original.file(), metadata)) {
            parser.parse(in, new XhtmlDraft(original.draft()), metadata, context);
        } catch (SAXException | TikaException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
        return report(metadata);
    }

    private static Report report(Metadata metadata) {
        return new Report(
                value(metadata.get(TikaCoreProperties.TITLE)),
                value(metadata.get(TikaCoreProperties.CREATOR)),
                value(metadata.get(DublinCore.PUBLISHER)),
                value(metadata.get(TikaCoreProperties.CREATED)),
                value(metadata.get(TikaCoreProperties.LANGUAGE)),
                Optional.empty());
    }

    private static Optional<String> value(@org.jspecify.annotations.Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** Writes embedded files out as members instead of reading them here. */
    private record Embedded(Original original) implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return true;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws IOException {
            String name = Optional.ofNullable(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY))
                    .orElse("unnamed");
            original.members().add(name, in);
        }
    }
}
