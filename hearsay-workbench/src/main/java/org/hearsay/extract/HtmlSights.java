package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** What a page would do if it were opened in a browser, which Hearsay never does. */
final class HtmlSights {
    private static final Pattern ACTIVE = Pattern.compile(
            "(?:<|\\+ADw-)script\\b|\\son[a-z]{3,20}\\s*=|javascript:|<iframe\\b|<object\\b|<embed\\b|http-equiv\\s*=\\s*[\"']?refresh|script:language=|vnd\\.sun\\.star\\.script:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REMOTE = Pattern.compile(
            "<(?:img|script|iframe|video|audio|source|link|embed|object|image|use|base)\\b[^>]{0,2000}?(?:src|srcset|href|data|poster)\\s*=\\s*[\"']?(?:https?:)?//"
                    + "|url\\(\\s*[\"']?(?:https?:)?//|<!(?:DOCTYPE|ENTITY)[^>]{0,500}(?:SYSTEM|PUBLIC)[^>]{0,500}\"(?:https?|file):(?!//www\\.w3\\.org/)"
                    + "|xi:include\\b|<\\?xml-stylesheet\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int LOOK = 4 << 20;

    private HtmlSights() {}

    /** Looks at the beginning of a marked-up file as it stands. */
    static void check(Original original) throws IOException {
        try (InputStream in = Files.newInputStream(original.file())) {
            check(new String(in.readNBytes(LOOK), ISO_8859_1), original);
        }
    }

    static void check(String source, Original original) {
        String look = source.length() > LOOK ? source.substring(0, LOOK) : source;
        if (ACTIVE.matcher(look).find()) {
            original.flag(
                    "ACTIVE_CONTENT",
                    "Holds scripts or other parts that act when opened in a browser; they were not run.");
        }
        if (REMOTE.matcher(look).find()) {
            original.flag("REMOTE_REF", "Refers to pictures or other parts on the network; they were not fetched.");
        }
    }
}
