package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.model.Report;

/**
 * Unfolds an Outlook store (PST, OST): each message becomes a member, written out as a mail (RFC 5322) with its attachments. A message
 * that cannot be read costs itself.
 */
final class PstReader implements FormatReader {
    private static final String PARTS = "hearsay-part-7f3a9c";
    private static final int DEEPEST = 50;

    /** The library's word for a sender that the item does not have. */
    private static final String NOBODY = "Unknown";

    /** So many damaged messages one after another, and the folder's count of them is not to be believed. */
    private static final int REFUSALS = 1_000;

    @Override
    public String name() {
        return "hearsay-pst/1";
    }

    @Override
    public Report read(Original original) throws IOException {
        original.mayBeEmptyBecause("An Outlook store without messages.");
        try {
            PSTFile store = new PSTFile(original.file().toFile());
            try {
                folder(original, store.getRootFolder(), "", 0);
            } finally {
                store.close();
            }
        } catch (PSTException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
        return Report.unnamed();
    }

    private static void folder(Original original, PSTFolder folder, String path, int depth)
            throws PSTException, IOException {
        if (depth > DEEPEST) {
            original.flag("TOO_DEEP", "Folders lie inside one another more than " + DEEPEST + " deep.");
            return;
        }
        for (PSTFolder inner : inside(original, folder)) {
            if (inner.getNodeType() != PSTObject.NID_TYPE_SEARCH_FOLDER) { // it lists what lies in other folders
                folder(original, inner, path + inner.getDisplayName() + "/", depth + 1);
            }
        }
        int refused = 0;
        for (int i = 0; i < folder.getContentCount() && refused < REFUSALS; i++) {
            try {
                folder.moveChildCursorTo(i); // the cursor stays before a child that cannot be read
                PSTObject child = folder.getNextChild();
                refused = 0;
                if (child instanceof PSTMessage message) {
                    message(original, message, path);
                }
            } catch (PSTException | RuntimeException broken) {
                damaged(original, broken);
                refused++;
            }
        }
    }

    private static List<PSTFolder> inside(Original original, PSTFolder folder) throws IOException {
        try {
            return folder.getSubFolders();
        } catch (PSTException | RuntimeException broken) {
            damaged(original, broken);
            return List.of();
        }
    }

    private static void message(Original original, PSTMessage message, String path) throws PSTException, IOException {
        int number = original.members().all().size() + 1;
        String name = path + number + " " + message.getSubject() + ".eml";
        original.members().add(name, new ByteArrayInputStream(mail(message)));
    }

    /** What is broken costs itself; a budget that is spent ends the reading. */
    private static void damaged(Original original, Exception broken) {
        if (broken instanceof Refusal refusal) {
            throw refusal;
        }
        original.flag("CORRUPT", "Some of its messages are damaged and could not be read.");
    }

    private static byte[] mail(PSTMessage message) throws PSTException, IOException {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        String address = message.getSenderEmailAddress();
        if (!message.getSenderName().equals(NOBODY)) {
            header(mail, "From", message.getSenderName() + (address.isEmpty() ? "" : " <" + address + ">"));
        }
        header(mail, "To", message.getDisplayTo());
        header(mail, "Cc", message.getDisplayCC());
        header(mail, "Subject", message.getSubject());
        Date sent = message.getClientSubmitTime();
        if (sent != null) {
            header(
                    mail,
                    "Date",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(sent.toInstant().atOffset(ZoneOffset.UTC)));
        }
        header(mail, "Message-ID", message.getInternetMessageId());
        header(mail, "In-Reply-To", message.getInReplyToId());
        header(mail, "MIME-Version", "1.0");
        header(mail, "Content-Type", "multipart/mixed; boundary=" + PARTS);
        String facts = OutlookItem.facts(message);
        boolean plain = !message.getBody().isBlank() || !facts.isEmpty();
        String body = plain ? facts + (facts.isEmpty() ? "" : "\n") + message.getBody() : message.getBodyHTML();
        part(mail, "text/" + (plain ? "plain" : "html") + "; charset=utf-8", "inline");
        encode(mail, new ByteArrayInputStream(body.getBytes(UTF_8)));
        for (int i = 0; i < message.getNumberOfAttachments(); i++) {
            attachment(mail, message.getAttachment(i));
        }
        mail.write(("\r\n--" + PARTS + "--\r\n").getBytes(US_ASCII));
        return mail.toByteArray();
    }

    private static void attachment(ByteArrayOutputStream mail, PSTAttachment attachment)
            throws PSTException, IOException {
        PSTMessage inner = attachment.getEmbeddedPSTMessage();
        String name = attachment.getLongFilename().isEmpty() ? attachment.getFilename() : attachment.getLongFilename();
        if (inner != null) {
            String title = Stream.of(inner.getSubject(), name, "attached item")
                    .filter(words -> !words.isBlank())
                    .findFirst()
                    .orElseThrow();
            part(mail, "message/rfc822", attached(title + ".eml"));
            encode(mail, new ByteArrayInputStream(mail(inner)));
        } else {
            part(mail, "application/octet-stream", attached(name));
            try (InputStream in = attachment.getFileInputStream()) {
                encode(mail, in);
            }
        }
    }

    private static String attached(String name) {
        return "attachment; filename=\"=?utf-8?b?" + Base64.getEncoder().encodeToString(name.getBytes(UTF_8)) + "?=\"";
    }

    private static void header(ByteArrayOutputStream mail, String name, String value) throws IOException {
        String line = value.replaceAll("[\\r\\n]+", " ").strip();
        if (!line.isEmpty()) {
            boolean ascii = US_ASCII.newEncoder().canEncode(line);
            String shown =
                    ascii ? line : "=?utf-8?b?" + Base64.getEncoder().encodeToString(line.getBytes(UTF_8)) + "?=";
            mail.write(String.format(Locale.ROOT, "%s: %s\r\n", name, shown).getBytes(US_ASCII));
        }
    }

    private static void part(ByteArrayOutputStream mail, String type, String disposition) throws IOException {
        mail.write(("\r\n--" + PARTS + "\r\nContent-Type: " + type + "\r\nContent-Disposition: " + disposition
                        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                .getBytes(US_ASCII));
    }

    private static void encode(ByteArrayOutputStream mail, InputStream in) throws IOException {
        mail.write(Base64.getMimeEncoder().encode(in.readAllBytes()));
    }
}
