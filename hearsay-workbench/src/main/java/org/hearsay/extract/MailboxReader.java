package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.hearsay.model.Report;

/** Unfolds an mbox file into its mails, each a member named by its number and subject; {@code >From} lines get their {@code >} taken off (mboxrd). */
final class MailboxReader implements FormatReader {
    private static final int LARGEST_MAIL = 256 << 20;

    @Override
    public String name() {
        return "hearsay-mbox/1";
    }

    @Override
    public Report read(Original original) throws IOException {
        original.mayBeEmptyBecause("A mailbox without mails.");
        try (InputStream in = new BufferedInputStream(Files.newInputStream(original.file()), 1 << 16)) {
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            boolean inside = false;
            boolean afterBlank = true;
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                if (afterBlank && startsWith(line, "From ")) {
                    flush(original, mail, inside);
                    inside = true;
                } else {
                    mail.write(unescaped(line));
                }
                afterBlank = line.length <= 2 && (line[0] == '\n' || line[0] == '\r');
                if (mail.size() > LARGEST_MAIL) {
                    flush(original, mail, inside);
                }
            }
            flush(original, mail, inside);
        }
        return Report.unnamed();
    }

    private static void flush(Original original, ByteArrayOutputStream mail, boolean inside) throws IOException {
        if (inside && mail.size() > 0) {
            byte[] bytes = mail.toByteArray();
            int number = original.members().all().size() + 1;
            original.members().add(number + " " + subject(bytes) + ".eml", new ByteArrayInputStream(bytes));
        }
        mail.reset();
    }

    private static String subject(byte[] mail) {
        String head = new String(mail, 0, Math.min(mail.length, 8192), ISO_8859_1);
        return head.lines()
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.regionMatches(true, 0, "Subject:", 0, 8))
                .findFirst()
                .map(line -> line.substring(8).strip())
                .map(MailDates::decoded)
                .filter(subject -> !subject.isBlank())
                .orElse("no subject");
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(120);
        for (int c = in.read(); c >= 0; c = in.read()) {
            line.write(c);
            if (c == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static boolean startsWith(byte[] line, String words) {
        return line.length >= words.length() && new String(line, 0, words.length(), ISO_8859_1).equals(words);
    }

    private static byte[] unescaped(byte[] line) {
        int marks = 0;
        while (marks < line.length && line[marks] == '>') {
            marks++;
        }
        boolean escaped =
                marks > 0 && line.length >= marks + 5 && new String(line, marks, 5, ISO_8859_1).equals("From ");
        return escaped ? java.util.Arrays.copyOfRange(line, 1, line.length) : line;
    }
}
