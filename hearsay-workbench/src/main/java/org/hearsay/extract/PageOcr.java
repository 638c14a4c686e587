package org.hearsay.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.hearsay.extract.pdf.Line;

/** Reads those pages of a PDF that have no text, as pictures, while time allows. */
final class PageOcr {
    private final Original original;
    private final PDDocument document;
    private final int dpi;

    PageOcr(Original original, PDDocument document, int dpi) {
        this.original = original;
        this.document = document;
        this.dpi = dpi;
    }

    /** Puts the lines of each bare page where they belong in {@code pages}. */
    void read(List<Integer> bare, List<List<Line>> pages) throws IOException {
        if (!Tesseract.isPresent()) {
            original.mayBeEmptyBecause(
                    "Its pages are pictures, and Tesseract, which reads pictures, is not installed.");
            original.flag(
                    "PAGES_NOT_READ",
                    bare.size() + " of its pages are pictures and were not read: Tesseract is not installed.");
            return;
        }
        original.mayBeEmptyBecause("Its pages have no text, and OCR found no words on them.");
        for (int i = 0; i < bare.size(); i++) {
            if (original.isLate()) {
                original.flag(
                        "PAGES_NOT_READ",
                        (bare.size() - i)
                                + " of its pages are pictures that the time allowed was too short for, from page "
                                + bare.get(i) + " on.");
                return;
            }
            pages.set(bare.get(i) - 1, page(bare.get(i)));
        }
        if (bare.stream().allMatch(page -> pages.get(page - 1).isEmpty())) {
            return;
        }
        original.flag(
                "OCR",
                bare.size()
                        + " of its pages were read from pictures by Tesseract; check numbers and names against them.");
    }

    private List<Line> page(int number) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(number - 1, dpi, ImageType.GRAY);
        Path picture = Files.createTempFile("page", ".png");
        try {
            ImageIO.write(image, "png", picture.toFile());
            return Tesseract.read(picture, dpi, number, original);
        } finally {
            Files.deleteIfExists(picture);
        }
    }
}
