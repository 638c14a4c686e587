package org.hearsay.extract;

import java.util.Optional;

/** Which reader reads which type. */
final class Readers {
    private final FormatReader plain = new PlainTextReader();
    private final FormatReader html = new HtmlReader();
    private final FormatReader archive = new ArchiveReader();
    private final TikaReader tika = new TikaReader();

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
            default -> tika.supports(type) ? Optional.of(tika) : Optional.empty();
        };
    }
}
