package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** What a PDF's bytes tell before it is parsed: actions, references to elsewhere, a missing or trailing end. */
final class PdfSights {
    private static final Pattern ACTIVE =
            Pattern.compile("/(?:JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia|XFA)\\b[\\s/(<\\[\\d]");
    private static final Pattern REMOTE = Pattern.compile(
            "/(?:GoToR|ImportData|SubmitForm)\\b|/FS\\s*/URL|(?:SYSTEM|PUBLIC)\\s+\"?[^>]{0,200}(?:https?|file):");
    private static final Pattern BROKEN = Pattern.compile("/Prev 0 R");
    private static final int LOOK = 8 << 20;
    private static final int DEPTH_LOOK = 1 << 20;
    private static final int TAIL = 2048;
    private static final int END = 64 << 10;

    private PdfSights() {}

    static void check(Original original) throws IOException {
        long size = Files.size(original.file());
        String look = read(original, 0, (int) Math.min(size, LOOK));
        if (ACTIVE.matcher(look).find()) {
            original.flag(
                    "ACTIVE_CONTENT", "Holds scripts, forms or actions that would run in a viewer; they were not run.");
        }
        if (REMOTE.matcher(look).find()) {
            original.flag("REMOTE_REF", "Refers to files or addresses elsewhere; they were not fetched.");
        }
        String tail = read(original, Math.max(0, size - TAIL), (int) Math.min(size, TAIL));
        if (isCutOff(original) || BROKEN.matcher(look).find()) {
            original.flag("CORRUPT", "Its end is missing: the file is cut off.");
        }
        if (size <= LOOK) {
            int begin = Math.max(0, look.indexOf("%PDF-"));
            PdfStructure.faults(look.substring(begin)).stream()
                    .findFirst()
                    .ifPresent(fault -> original.flag("CORRUPT", "Breaks the rules of PDF: " + fault + "."));
        }
        Nesting.check(Nesting.deepest(look.substring(0, Math.min(look.length(), DEPTH_LOOK)), '[', ']'), original);
        if (look.indexOf("%PDF-") > 0 && !look.startsWith("%PDF-")) {
            original.flag(
                    "MISMATCH", "Does not start as a PDF does; the PDF begins at byte " + look.indexOf("%PDF-") + ".");
        }
        if (look.contains("PK\u0003\u0004") && tail.contains("PK\u0005\u0006")) {
            original.flag("MISMATCH", "Is a ZIP archive too: its end holds one.");
        }
    }

    /** Whether the marks that end a PDF stand nowhere near its end. */
    static boolean isCutOff(Original original) throws IOException {
        long size = Files.size(original.file());
        String tail = read(original, Math.max(0, size - END), (int) Math.min(size, END));
        return !tail.contains("%%EOF") && !tail.contains("startxref");
    }

    private static String read(Original original, long from, int length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(original.file().toFile(), "r")) {
            byte[] bytes = new byte[length];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, ISO_8859_1);
        }
    }
}
