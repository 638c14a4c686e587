package org.hearsay.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import org.hearsay.extract.pdf.Line;
import org.hearsay.extract.pdf.Paragraphs;
import org.hearsay.model.Outcome;
import org.hearsay.model.Report;

/** Reads the words in a picture by OCR, where Tesseract is present. One dot is one point, so that boxes fit the picture. */
final class ImageReader implements FormatReader {
    private static final long MOST_DOTS = 120_000_000;

    @Override
    public String name() {
        return "tesseract";
    }

    @Override
    public Report read(Original original) throws IOException {
        ImageSights.check(original);
        long dots = Math.max(dots(original.file()), BitmapHeader.dots(original.file()));
        if (dots > MOST_DOTS) {
            original.flag("BOMB", "Unpacks to far more than its own size.");
            throw new Refusal(
                    Outcome.TOO_LARGE,
                    "HS-EXT-027",
                    "Is a picture of " + dots / 1_000_000 + " million dots; up to " + MOST_DOTS / 1_000_000
                            + " million are read. Make a smaller copy and add that.");
        }
        if (dots == 0) {
            original.flag("CORRUPT", "Breaks the rules of its own format.");
            throw new Refusal(
                    Outcome.DAMAGED,
                    "HS-EXT-041",
                    "Should be a picture (" + original.mediaType()
                            + ") and cannot be opened as one. Try another copy of the file.");
        }
        words(original);
        PictureFacts.read(original);
        return Report.unnamed();
    }

    private static void words(Original original) throws IOException {
        if (!Tesseract.isPresent()) {
            original.mayBeEmptyBecause("A picture; Tesseract, which reads the words in pictures, is not installed.");
            return;
        }
        original.mayBeEmptyBecause("A picture in which OCR found no words.");
        Map<Integer, List<Line>> pages = new TreeMap<>();
        for (Line line : Tesseract.read(original.file(), 72, 0, original)) {
            pages.computeIfAbsent(line.box().page(), p -> new ArrayList<>()).add(line);
        }
        if (!pages.isEmpty()) {
            original.flag(
                    "OCR", "Its words were read from the picture by Tesseract; check numbers and names against it.");
        }
        Paragraphs.draft(List.copyOf(pages.values()), original.draft());
    }

    /** Width times height as the file declares them; 0 when it declares nothing that can be used. */
    private static long dots(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<javax.imageio.ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return 0;
            }
            javax.imageio.ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } catch (IOException | RuntimeException unusable) {
                return 0;
            } finally {
                reader.dispose();
            }
        }
    }
}
