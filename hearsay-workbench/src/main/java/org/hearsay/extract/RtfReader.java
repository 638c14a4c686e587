package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
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
    private static final int AHEAD = 48;
    private static final Pattern CONTROL = Pattern.compile("[A-Za-z]{1,32}(?:-?\\d{1,10})? ?");

    /** What may stand before the text (RTF 1.9.1, "Header"); such a group has no words of the document. */
    private static final Pattern HEADER_GROUP = Pattern.compile(
            "\\s*\\\\(?:\\*|(?:fonttbl|colortbl|stylesheet|info|filetbl|listtable|listoverridetable|revtbl|rsidtbl|generator|mmathPr|xmlnstbl|pgptbl|themedata|colorschememapping|latentstyles|datastore)\\b)");

    /** Ends what Tika's parser takes for the header. */
    private static final byte[] FIRST_START = "\\pard ".getBytes(ISO_8859_1);

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
            try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(original.file()), 1 << 16);
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(flat))) {
                new Copy(in, out).run();
            }
            return tika.read(original, flat);
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

    /** One copying of a file, byte by byte. */
    private static final class Copy {
        private final BufferedInputStream in;
        private final OutputStream out;
        private int depth;
        private boolean inBody;

        Copy(BufferedInputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        /**
         * Copies without the brackets of groups deeper than {@link #FOLLOWED} (their words stay, their formatting runs on); says where the
         * text begins, and ends the last paragraph, where the file itself does not: Tika's parser would lose the words there.
         */
        void run() throws IOException {
            for (int c = in.read(); c >= 0; c = in.read()) {
                switch (c) {
                    case '\\' -> control();
                    case '{' -> open();
                    case '}' -> close();
                    default -> {
                        if (depth == 1 && c > ' ') {
                            beginBody();
                        }
                        out.write(c);
                    }
                }
            }
            if (depth > 0) {
                out.write(LAST_END);
            }
        }

        private void beginBody() throws IOException {
            if (!inBody) {
                out.write(FIRST_START);
                inBody = true;
            }
        }

        private void open() throws IOException {
            depth++;
            if (depth == 2 && !HEADER_GROUP.matcher(ahead()).lookingAt()) {
                beginBody();
            }
            if (depth <= FOLLOWED) {
                out.write('{');
            }
        }

        private void close() throws IOException {
            depth--;
            if (depth == 0) {
                out.write(LAST_END);
            }
            if (depth < FOLLOWED) {
                out.write('}');
            }
        }

        private String ahead() throws IOException {
            in.mark(AHEAD);
            String ahead = new String(in.readNBytes(AHEAD), ISO_8859_1);
            in.reset();
            return ahead;
        }

        /** A control word with its number and the space that ends it, or a sign that stands for itself. */
        private void control() throws IOException {
            Matcher word = CONTROL.matcher(ahead());
            int length = word.lookingAt() ? word.end() : 1;
            out.write('\\');
            out.write(in.readNBytes(length));
        }
    }
}
