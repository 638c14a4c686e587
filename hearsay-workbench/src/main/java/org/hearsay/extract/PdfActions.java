package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/** What a PDF's objects would do in a viewer, wherever they are packed: actions, and references to elsewhere in its XML. */
final class PdfActions {
    private static final Set<String> ACTS = Set.of(
            "JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "RichMediaExecute", "GoTo3DView", "Trans");
    private static final Set<String> REACHES = Set.of("GoToR", "SubmitForm", "ImportData", "GoToE");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "<!(?:DOCTYPE|ENTITY)[^>]{0,500}\\s(?:SYSTEM|PUBLIC)\\s[^>]{0,500}[\"'](?:https?|file|ftp|\\\\\\\\):?");
    private static final int MOST_OBJECTS = 20_000;
    private static final int DEEPEST = 30;
    private static final int LOOK = 1 << 20;

    private final Original original;

    private PdfActions(Original original) {
        this.original = original;
    }

    /** Flags what is found; objects that cannot be read say nothing here. */
    static void check(COSDocument document, Original original) {
        PdfActions actions = new PdfActions(original);
        int looked = 0;
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            if (++looked > MOST_OBJECTS || original.isLate()) {
                return;
            }
            try {
                actions.look(document.getObjectFromPool(key).getObject(), 0);
            } catch (RuntimeException | StackOverflowError unreadable) {
                // The reader meets it again, if it matters.
            }
        }
    }

    private void look(@org.jspecify.annotations.Nullable COSBase object, int depth) {
        if (object == null || depth > DEEPEST) {
            return;
        }
        switch (object) {
            case COSDictionary dictionary -> dictionary(dictionary, depth);
            case COSArray array -> {
                for (COSBase item : array) {
                    inside(item, depth);
                }
            }
            default -> {
                // a number, a string or a name
            }
        }
    }

    /** Objects of their own are looked at on their own. */
    private void inside(@org.jspecify.annotations.Nullable COSBase item, int depth) {
        if (!(item instanceof COSObject)) {
            look(item, depth + 1);
        }
    }

    private void dictionary(COSDictionary dictionary, int depth) {
        String act = String.valueOf(dictionary.getNameAsString(COSName.S));
        if (ACTS.contains(act)
                || dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(COSName.getPDFName("XFA"))) {
            original.flag(
                    "ACTIVE_CONTENT", "Holds scripts, forms or actions that would run in a viewer; they were not run.");
        }
        if (REACHES.contains(act) || "URL".equals(dictionary.getNameAsString(COSName.getPDFName("FS")))) {
            original.flag("REMOTE_REF", "Refers to files or addresses elsewhere; they were not fetched.");
        }
        if (dictionary instanceof COSStream stream && isXml(stream)) {
            xml(stream);
        }
        dictionary.forEach((name, value) -> inside(value, depth));
    }

    private static boolean isXml(COSStream stream) {
        String type = String.valueOf(stream.getNameAsString(COSName.TYPE));
        return type.equals("Metadata") || (type.equals("null") && !stream.containsKey(COSName.SUBTYPE));
    }

    private void xml(COSStream stream) {
        try (InputStream in = stream.createInputStream()) {
            String words = new String(in.readNBytes(LOOK), ISO_8859_1);
            if (words.startsWith("<") && ELSEWHERE.matcher(words).find()) {
                original.flag("REMOTE_REF", "Its XML refers to files or addresses elsewhere; they were not fetched.");
            }
        } catch (IOException unreadable) {
            // As above.
        }
    }
}
