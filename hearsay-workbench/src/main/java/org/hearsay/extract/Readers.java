package org.hearsay.extract;

import java.util.Optional;

/** Which reader reads which type. */
final class Readers {
    private final FormatReader plain = new PlainTextReader();
    private final FormatReader html = new HtmlReader();
    private final FormatReader archive = new ArchiveReader();
    private final FormatReader mail = new MailReader();
    private final FormatReader mailbox = new MailboxReader();
    private final FormatReader pdf = new PdfReader();
    private final FormatReader image = new ImageReader();
    private final FormatReader capture = new CaptureReader();
    private final FormatReader pst = new PstReader();
    private final TikaReader tika = new TikaReader();
    private final FormatReader rtf = new RtfReader(tika);

    Optional<FormatReader> forType(String type) {
        return switch (type) {
            case "text/plain", "text/x-web-markdown", "text/markdown", "text/csv", "text/tab-separated-values" ->
                Optional.of(plain);
            case "text/html", "application/xhtml+xml" -> Optional.of(html);
            case "application/zip",
                    "application/x-tar",
                    "application/x-gtar",
                    "application/x-7z-compressed",
                    "application/gzip",
                    "application/x-bzip2",
                    "application/x-xz" -> Optional.of(archive);
            case "message/rfc822", "message/x-emlx" -> Optional.of(mail);
            case "application/mbox" -> Optional.of(mailbox);
            case "application/pdf" -> Optional.of(pdf);
            case "image/png", "image/jpeg", "image/tiff", "image/bmp", "image/x-ms-bmp", "image/gif", "image/webp" ->
                Optional.of(image);
            case "application/warc", "application/warc+gz", "application/x-warc" -> Optional.of(capture);
            case "application/vnd.ms-outlook-pst" -> Optional.of(pst);
            case "application/rtf", "text/rtf" -> Optional.of(rtf);
            case "application/json", "application/x-ndjson", "application/javascript", "text/javascript" ->
                Optional.of(plain);
            default ->
                tika.supports(type)
                        ? Optional.of(tika)
                        : type.startsWith("text/") ? Optional.of(plain) : Optional.empty();
        };
    }
}
