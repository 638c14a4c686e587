package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hearsay.model.Outcome;

/**
 * What a package (Office, OpenDocument, EPUB) would do or fetch if its own program opened it (macros, fields that act, parts kept
 * elsewhere), whether its parts are as they were written, and whether they unpack to more than they may. All parts are unpacked once
 * here, streaming, before a parser that holds them in memory sees them.
 */
final class PackageSights {
    private static final Pattern ELSEWHERE = Pattern.compile(
            "<Relationship\\b(?=[^>]{0,2000}TargetMode\\s*=\\s*[\"']External[\"'])(?![^>]{0,2000}/hyperlink[\"'])"
                    + "|<!(?:DOCTYPE|ENTITY)[^>]{0,500}\\s(?:SYSTEM|PUBLIC)\\s(?![^>]{0,500}(?://www\\.w3\\.org/|//www\\.daisy\\.org/))"
                    + "|INCLUDE(?:PICTURE|TEXT)\\s+(?:\"|&quot;)?(?:https?:|\\\\\\\\)|xlink:href=\"(?:https?:)?//[^\"]+\\.(?:png|jpe?g|gif|svg|wmf|emf)\"");
    private static final Pattern ACTIVE = Pattern.compile(
            "\\bDDE(?:AUTO)?\\s|<script\\b|<ddeLink\\b|script:language=|vnd\\.sun\\.star\\.script:|ppaction://macro",
            Pattern.CASE_INSENSITIVE);

    /** An entity that holds two or more others grows without bound when it stands in one that does the same. */
    private static final Pattern GROWING = Pattern.compile("<!ENTITY\\s+\\S+\\s+[\"'](?:[^\"'&]*&[^;\"']+;){2,}");

    private static final int LOOK = 1 << 20;
    private static final int MOST_PARTS = 10_000;
    private static final long MOST_XML = 384L << 20;

    private PackageSights() {}

    /** Looks through all parts; a package too broken to look through says nothing here. */
    static void check(Original original) throws IOException {
        ZipSights.check(original);
        long unpacked = 0;
        try (ZipFile zip = new ZipFile(original.file().toFile())) {
            Enumeration<? extends ZipEntry> parts = zip.entries();
            for (int looked = 0; parts.hasMoreElements() && looked < MOST_PARTS; looked++) {
                ZipEntry part = parts.nextElement();
                String name = part.getName();
                if (name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/")) {
                    original.flag("ACTIVE_CONTENT", "Holds macros; they were not run.");
                }
                unpacked += look(zip, part, original, unpacked);
            }
        } catch (IOException | IllegalArgumentException broken) {
            // The reader will say what is wrong with it.
        }
    }

    private static boolean isMarkup(String name) {
        return name.endsWith(".rels") || name.endsWith("ml") || name.endsWith(".opf") || name.endsWith(".svg");
    }

    private static long look(ZipFile zip, ZipEntry part, Original original, long before) throws IOException {
        CRC32 sum = new CRC32();
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        boolean markup = isMarkup(part.getName());
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(part)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sum.update(buffer, 0, n);
                size += n;
                if (markup && start.size() < LOOK) {
                    start.write(buffer, 0, n);
                }
                if (before + size > original.budget().bytes() || (markup && size > MOST_XML)) {
                    throw tooMuch(original);
                }
            }
        } catch (IOException broken) {
            original.flag("CORRUPT", "Its part " + MemberNames.shown(part.getName()) + " is damaged.");
        }
        if (part.getCrc() >= 0 && part.getCrc() != sum.getValue()) {
            original.flag(
                    "CORRUPT",
                    "Its part " + MemberNames.shown(part.getName())
                            + " is not as it was written: its check sum differs.");
        }
        if (markup) {
            look(start.toString(ISO_8859_1), original);
        }
        return size;
    }

    private static Refusal tooMuch(Original original) {
        original.flag("BOMB", "Unpacks to far more than its own size.");
        return new Refusal(
                Outcome.TOO_LARGE,
                "HS-EXT-023",
                "A part of it unpacks to more than a document of words comes to, as a trap does. Try again with a larger budget if you trust it.");
    }

    private static void look(String beginning, Original original) {
        if (GROWING.matcher(beginning).find()) {
            original.flag("BOMB", "Repeats itself without end.");
            throw new Refusal(
                    Outcome.TOO_LARGE,
                    "HS-EXT-023",
                    "A part of it repeats itself without end, as a trap does. It was not read.");
        }
        if (ELSEWHERE.matcher(beginning).find()) {
            original.flag("REMOTE_REF", "Refers to parts that are kept elsewhere; they were not fetched.");
        }
        if (ACTIVE.matcher(beginning).find()) {
            original.flag("ACTIVE_CONTENT", "Holds fields or scripts that act when opened; they were not run.");
        }
    }
}
