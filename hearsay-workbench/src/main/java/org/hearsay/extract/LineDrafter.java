package org.hearsay.extract;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.extract.draft.Draft;
import org.hearsay.model.Block.Kind;
import org.hearsay.model.Place;

/**
 * Drafts text that comes as lines: paragraphs are what empty lines part; {@code >} before a line makes it a quotation (RFC 3676), and the
 * line before, when it ends in a colon ("On Monday Ana wrote:"), is where the quotation is from; after {@code --} stands a signature; after
 * "Original Message" or a block of From and Sent lines stands an earlier mail.
 */
final class LineDrafter {
    private static final Pattern QUOTED = Pattern.compile("^ ?(?:>[ \\t]?)+");
    private static final Pattern ITEM = Pattern.compile("^\\s{0,8}(?:[-*•–]|\\d{1,3}[.)])\\s+\\S");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");
    private static final Pattern EARLIER = Pattern.compile(
            "^\\s*(?:-{2,}\\s*(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|mensaje original|исходное сообщение)\\s*-{2,}"
                    + "|begin forwarded message:)\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HEADER = Pattern.compile(
            "^(?:\\*?)(from|sent|to|cc|bcc|date|subject|von|gesendet|an|betreff|de|envoyé|à|objet)(?:\\*?):\\s.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_LEAD_IN = 300;

    private final Draft draft;
    private final Charset charset;
    private final boolean mail;
    private int base;
    private int depth;
    private boolean signature;
    private boolean header;
    private boolean open;
    private String last = "";
    private Optional<String> citation = Optional.empty();

    /**
     * Starts at depth 0.
     *
     * @param charset of the lines' bytes, to count those before a line's own words
     * @param mail whether signatures and earlier mails are looked for
     */
    LineDrafter(Draft draft, Charset charset, boolean mail) {
        this.draft = draft;
        this.charset = charset;
        this.mail = mail;
    }

    /** Drafts the next line, whose bytes stand from {@code start} to {@code end} in the original; {@code start} is -1 when that is not known. */
    void line(String line, long start, long end) {
        Matcher quoted = QUOTED.matcher(line);
        String marks = quoted.find() ? quoted.group() : "";
        String words = line.substring(marks.length());
        if (words.isBlank()) {
            breakBlock();
            return;
        }
        int marked = (int) marks.chars().filter(c -> c == '>').count();
        turnTo(marked + base);
        if (mail && opensEarlierMail(words, marked)) {
            return;
        }
        place(words, start < 0 ? -1 : start + marks.getBytes(charset).length, end);
    }

    private void breakBlock() {
        draft.end();
        open = false;
        header = false;
    }

    private void turnTo(int newDepth) {
        if (newDepth == depth) {
            return;
        }
        breakBlock();
        signature = false;
        boolean leadIn = last.endsWith(":") && last.length() < LONGEST_LEAD_IN;
        citation = newDepth > depth && leadIn ? Optional.of(last.substring(0, last.length() - 1)) : Optional.empty();
        depth = newDepth;
    }

    private boolean opensEarlierMail(String words, int marked) {
        if (words.strip().equals("--") && marked == 0) {
            breakBlock();
            signature = true;
            return true;
        }
        if (EARLIER.matcher(words).matches()) {
            base++;
            turnTo(marked + base);
            return true;
        }
        return false;
    }

    private void place(String words, long start, long end) {
        boolean isHeader = mail && HEADER.matcher(words).matches();
        boolean startsHeader =
                isHeader && !open && words.toLowerCase(java.util.Locale.ROOT).matches("\\*?(from|von|de)\\*?:.*");
        if (startsHeader) {
            header = true;
            if (base == 0 || !last.isEmpty()) {
                base = Math.max(base, depth + 1);
                turnTo(base);
            }
        }
        Matcher heading = HEADING.matcher(words);
        boolean isHeading = !mail && heading.find();
        String shown = isHeading ? words.substring(heading.end()) : words;
        long from = start < 0 || !isHeading ? start : start + heading.end();
        begin(shown, isHeading, header && isHeader);
        if (start < 0) {
            draft.add(shown);
        } else {
            draft.add(shown, new Place.Bytes(from, end));
        }
        last = shown.strip();
        if (isHeading) {
            breakBlock();
        }
    }

    private void begin(String words, boolean heading, boolean headerLine) {
        boolean item = ITEM.matcher(words).find();
        Kind kind = heading
                ? Kind.HEADING
                : headerLine ? Kind.HEADER : signature ? Kind.SIGNATURE : item ? Kind.LIST_ITEM : Kind.PARAGRAPH;
        if (open && (kind == Kind.PARAGRAPH || (kind == Kind.SIGNATURE && !item))) {
            draft.breakLine();
        } else {
            draft.begin(kind, depth, citation);
        }
        open = true;
    }
}
