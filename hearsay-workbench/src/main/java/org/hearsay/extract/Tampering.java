package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.hearsay.model.Outcome;

/** What a file holds that is meant for a machine, not a reader: a virus scanner's test pattern, cells that a spreadsheet would run. */
final class Tampering {
    /** The middle of the EICAR pattern (eicar.org), which alone is not it: this program's own files must not set off a scanner. */
    private static final String PATTERN = "$EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$";

    /** By its definition the pattern stands at the start of a file of at most so many bytes. */
    private static final int LARGEST_PATTERN_FILE = 128;

    private static final int LOOK = 1 << 16;

    /** A cell that begins so is a formula to a spreadsheet (OWASP, "CSV Injection"); a sign before a number is not. */
    private static final Pattern FORMULA = Pattern.compile(
            "(?m)(?:^|[,;\\t])[ \\t]*(?:\"[\\t\\r ]*)?(?:[=@]|[+-](?![\\d.,]+\\s*(?:[,;\\t\"\\r\\n]|$)))(?=[^,;\\t\\r\\n]*[(|!A-Za-z0-9])");

    private Tampering() {}

    static void check(Original original) throws IOException {
        String start;
        try (InputStream in = Files.newInputStream(original.file())) {
            start = new String(in.readNBytes(LOOK), ISO_8859_1);
        }
        if (start.contains(PATTERN)) {
            original.flag("MALWARE_SIG", "Holds the pattern that virus scanners are tested with.");
            if (start.startsWith("X5O!P") && start.length() <= LARGEST_PATTERN_FILE) {
                throw new Refusal(
                        Outcome.UNSUPPORTED,
                        "HS-EXT-034",
                        "Is the pattern that virus scanners are tested with, not a document. It was kept and not read.");
            }
        }
    }

    /** Flags a table whose cells a spreadsheet would take for formulas. */
    static void checkCells(String table, Original original) {
        if (FORMULA.matcher(table).find()) {
            original.flag("FORMULA", "Has cells that a spreadsheet would run as formulas; here they are text.");
        }
    }
}
