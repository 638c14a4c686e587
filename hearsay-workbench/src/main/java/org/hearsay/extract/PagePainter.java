package org.hearsay.extract;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages of PDFs, and pictures anew: what comes out is a PNG of our own making, whatever went in. */
final class PagePainter {
    private static final byte[] NOTHING = {};
    private static final double POINTS_PER_INCH = 72;

    /** A picture is drawn at most so large; a browser scales it anyway. */
    private static final int LONGEST_SIDE = 3_000;

    private static final long MOST_DOTS = 120_000_000;

    private PagePainter() {}

    static byte[] paint(Path file, int page, int dpi) {
        try {
            return page < 1 ? NOTHING : isPdf(file) ? pdf(file, page, dpi) : picture(file, page, dpi);
        } catch (IOException | RuntimeException undrawn) {
            return NOTHING;
        }
    }

    private static boolean isPdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1100), java.nio.charset.StandardCharsets.ISO_8859_1).contains("%PDF-");
        }
    }

    private static byte[] pdf(Path file, int page, int dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return page > document.getNumberOfPages()
                    ? NOTHING
                    : png(new PDFRenderer(document).renderImageWithDPI(page - 1, dpi, ImageType.RGB));
        }
    }

    /** One dot of a picture is one point, as in the places that its words have. */
    private static byte[] picture(Path file, int page, int dpi) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return NOTHING;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                return picture(reader, page - 1, dpi / POINTS_PER_INCH);
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] picture(ImageReader reader, int index, double wanted) throws IOException {
        int width = reader.getWidth(index);
        int height = reader.getHeight(index);
        if ((long) width * height > MOST_DOTS) {
            return NOTHING;
        }
        double scale = Math.min(wanted, (double) LONGEST_SIDE / Math.max(width, height));
        ImageReadParam fewer = reader.getDefaultReadParam();
        int every = Math.max(1, (int) (1 / scale));
        fewer.setSourceSubsampling(every, every, 0, 0);
        BufferedImage drawn = new BufferedImage(
                (int) Math.max(1, Math.round(width * scale)),
                (int) Math.max(1, Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(reader.read(index, fewer), 0, 0, drawn.getWidth(), drawn.getHeight(), Color.WHITE, null);
        pen.dispose();
        return png(drawn);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
