package org.hearsay.extract;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** Says what type a file is: by its bytes first, by its name where bytes leave a choice. */
final class TypeFinder {
    private final Detector detector = new DefaultDetector();

    String find(Path file, String name) throws IOException {
        Metadata hints = new Metadata();
        hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            return detector.detect(in, hints).getBaseType().toString();
        }
    }
}
