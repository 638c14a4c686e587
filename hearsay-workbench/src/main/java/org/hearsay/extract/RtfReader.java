package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.hearsay.model.Report;

/** Reads RTF through Tika, after a look at what it would fetch or run; groups deeper than any parser follows are opened flat. */
final class RtfReader implements FormatReader {
    private static final Pattern REMOTE = Pattern.compile(
            "\\\\\\*\\\\template\\s+(?:https?:|file:|\\\\\\\\)|INCLUDE(?:PICTURE|TEXT)\\s+\"?(?:https?:|\\\\\\\\)|\\\\objautlink|\\\\objupdate",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ACTIVE =
            Pattern.compile("\\bDDE(?:AUTO)?\\s|\\\\objocx|\\\\objupdate|\\\\objdata", Pattern.CASE_INSENSITIVE);
    private static final int LOOK = 8 << 20;
    private static final byte[] NOTHING = {};

    /** Ends what Tika's parser takes for the file's header: without it, groups that begin before any formatting are passed over. */
    private static final byte[] NO_HEADER = "\\rtf1\\pard".getBytes(ISO_8859_1);

    private static final byte[] LAST_END = "\\par ".getBytes(ISO_8859_1);
    private static final int FOLLOWED = 200;

    private final TikaReader tika;

    RtfReader(TikaReader tika) {
        this.tika = tika;
    }

    @Override
    public String name() {
        return tika.name();
    }

    @Override
    public Report read(Original original) throws IOException {
        try (InputStream in = Files.newInputStream(original.file())) {
            look(new String(in.readNBytes(LOOK), ISO_8859_1), original);
        }
        Nesting.check(Nesting.deepest(original.file(), "{", "}", false), original);
        Path flat = Files.createTempFile("flat", ".rtf");
        try {
            copy(original.file(), flat, NOTHING);
            Report report = tika.read(original, flat);
            if (original.draft().isBlank()) {
                copy(original.file(), flat, NO_HEADER);
                return tika.read(original, flat);
            }
            return report;
        } finally {
            Files.deleteIfExists(flat);
        }
    }

    private static void look(String start, Original original) {
        if (REMOTE.matcher(start).find()) {
            original.flag("REMOTE_REF", "Refers to a template, picture or object elsewhere; it was not fetched.");
        }
        if (ACTIVE.matcher(start).find()) {
            original.flag("ACTIVE_CONTENT", "Holds objects or fields that act when opened; they were not run.");
        }
    }

    /**
     * Copies without the brackets of groups deeper than {@link #FOLLOWED} (their words stay, their formatting runs on), and ends the last
     * paragraph where the file does not: Tika's parser would lose it.
     */
    private static void copy(Path deep, Path flat, byte[] first) throws IOException {
        int depth = 0;
        boolean begun = first.length == 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(deep), 1 << 16);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(flat))) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\\') {
                    if (!begun) {
                        out.write(first);
                        begun = true;
                    }
                    out.write(c);
                    out.write(Math.max(' ', in.read()));
                    continue;
                }
                boolean kept = c == '{' ? ++depth <= FOLLOWED : c != '}' || depth-- <= FOLLOWED;
                if (c == '}' && depth == 0) {
                    out.write(LAST_END);
                }
                if (kept) {
                    out.write(c);
                }
            }
            if (depth > 0) {
                out.write(LAST_END);
            }
        }
    }
}
