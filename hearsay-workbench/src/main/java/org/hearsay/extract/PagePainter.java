package org.hearsay.extract;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages. */
final class PagePainter {
    private static final byte[] NOTHING = {};

    private PagePainter() {}

    static byte[] paint(Path file, int page, int dpi) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return NOTHING;
            }
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, dpi, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException | RuntimeException undrawn) {
            return NOTHING;
        }
    }
}
