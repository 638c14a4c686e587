package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** Whether a picture is a page or program at the same time. */
final class ImageSights {
    private static final Pattern ACTIVE = Pattern.compile("<script\\b|<html\\b", Pattern.CASE_INSENSITIVE);
    private static final int LOOK = 1 << 20;

    private ImageSights() {}

    static void check(Original original) throws IOException {
        try (InputStream in = Files.newInputStream(original.file())) {
            if (ACTIVE.matcher(new String(in.readNBytes(LOOK), ISO_8859_1)).find()) {
                original.flag("MISMATCH", "A picture that holds a web page too.");
                original.flag("ACTIVE_CONTENT", "Holds scripts that act when opened as a page; they were not run.");
            }
        }
    }
}
