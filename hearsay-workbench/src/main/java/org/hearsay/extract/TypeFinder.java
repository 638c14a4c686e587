package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Says what type a file is: by its bytes first, by its name where bytes leave a choice. */
final class TypeFinder {
    private static final Set<String> VAGUE = Set.of("text/plain", "application/octet-stream");

    private final Detector detector = new DefaultDetector();
    private final Detector byMagic = MimeTypes.getDefaultMimeTypes();

    String find(Path file, String name) throws IOException {
        Metadata hints = new Metadata();
        hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            String type = detected(in, hints).getBaseType().toString();
            return VAGUE.contains(type) && holdsPdf(file) ? "application/pdf" : type;
        }
    }

    /** Some detectors open containers, and may break over a damaged one; then its first bytes must tell. */
    private MediaType detected(TikaInputStream in, Metadata hints) throws IOException {
        try {
            return detector.detect(in, hints);
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError broken) {
            return byMagic.detect(in, hints);
        }
    }

    /** A PDF may begin anywhere in the first kilobyte (ISO 32000, annex H of the Adobe reference), and some do. */
    private static boolean holdsPdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1100), ISO_8859_1).contains("%PDF-1.");
        }
    }
}
