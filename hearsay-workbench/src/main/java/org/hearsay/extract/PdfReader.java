package org.hearsay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.hearsay.extract.pdf.Line;
import org.hearsay.extract.pdf.LineStripper;
import org.hearsay.extract.pdf.Paragraphs;
import org.hearsay.model.Outcome;
import org.hearsay.model.Report;

/** Reads PDF: text with page boxes; pages without text by OCR where Tesseract is present; attached files as members. */
final class PdfReader implements FormatReader {
    private static final int MOST_PAGES = 20_000;
    private static final int OCR_DPI = 200;

    @Override
    public String name() {
        return "hearsay-pdf/1";
    }

    @Override
    public Report read(Original original) throws IOException {
        PdfSights.check(original);
        try (PDDocument document = Loader.loadPDF(original.file().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PdfActions.check(document.getDocument(), original);
            List<List<Line>> pages = new ArrayList<>();
            try {
                pages(original, document, pages);
            } finally {
                Paragraphs.draft(pages, original.draft());
                noteHidden(original, pages);
            }
            attachments(original, document);
            original.about(report(document.getDocumentInformation()));
            if (PdfSights.isCutOff(original)) {
                throw new Refusal(
                        Outcome.DAMAGED,
                        "HS-EXT-042",
                        "Should end as a PDF does and is cut off. What could be found in the rest was read; try another copy of the file.");
            }
            return original.draft().told(report(document.getDocumentInformation()), "the file’s properties");
        }
    }

    private static void pages(Original original, PDDocument document, List<List<Line>> pages) throws IOException {
        LineStripper stripper = new LineStripper(() -> stopWhenLate(original));
        int count = Math.min(document.getNumberOfPages(), MOST_PAGES);
        List<Integer> bare = new ArrayList<>();
        for (int page = 1; page <= count; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            try {
                PdfStreams.check(document.getPage(page - 1), original);
                stripper.getText(document);
            } catch (IOException | ClassCastException | NullPointerException | IllegalArgumentException broken) {
                original.flag("CORRUPT", "Page " + page + " breaks the rules of PDF; what could be read of it was.");
            } finally {
                noteFaults(original, stripper, page);
                pages.add(withoutOcrLayerMarks(stripper.take(), original));
            }
            if (pages.getLast().isEmpty()) {
                bare.add(page);
            }
        }
        if (!bare.isEmpty()) {
            new PageOcr(original, document, OCR_DPI).read(bare, pages);
        }
    }

    private static void noteFaults(Original original, LineStripper stripper, int page) {
        stripper.fault()
                .ifPresent(
                        fault -> original.flag("CORRUPT", "Page " + page + " breaks the rules of PDF: " + fault + "."));
    }

    /** A scan with its recognised words laid invisibly over it: those words are the page's text. */
    private static List<Line> withoutOcrLayerMarks(List<Line> lines, Original original) {
        int all = lines.stream().mapToInt(line -> line.words().length()).sum();
        int hidden = lines.stream()
                .filter(Line::hidden)
                .mapToInt(line -> line.words().length())
                .sum();
        if (hidden == 0 || hidden < all * 0.9) {
            return lines;
        }
        original.flag("OCR_LAYER", "Its text is an invisible layer over pictures of pages, made by someone's OCR.");
        return lines.stream()
                .map(line -> new Line(line.words(), line.box(), line.size(), false))
                .toList();
    }

    private static void noteHidden(Original original, List<List<Line>> pages) {
        pages.stream()
                .flatMap(List::stream)
                .filter(Line::hidden)
                .findFirst()
                .ifPresent(line -> original.flag(
                        "HIDDEN_TEXT",
                        "Holds text that is not to be seen (invisible, white or off the page), first on page "
                                + line.box().page() + "; it stands apart at the end."));
    }

    private static void stopWhenLate(Original original) {
        if (original.isLate()) {
            original.flag("BOMB", "A page repeats itself almost without end.");
            throw new Refusal(
                    Outcome.TIMED_OUT,
                    "HS-EXT-010",
                    "Should have been read within " + original.budget().cpu().toSeconds()
                            + " seconds, and was not; what was read until then is here. Try again with a larger budget.");
        }
    }

    private static void attachments(Original original, PDDocument document) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
        if (files != null) {
            attachments(original, files, 0);
        }
    }

    private static void attachments(Original original, PDNameTreeNode<PDComplexFileSpecification> node, int depth)
            throws IOException {
        Map<String, PDComplexFileSpecification> here = node.getNames();
        if (here != null) {
            for (Map.Entry<String, PDComplexFileSpecification> entry : here.entrySet()) {
                PDEmbeddedFile file =
                        entry.getValue() == null ? null : entry.getValue().getEmbeddedFile();
                if (file != null) {
                    String name =
                            Optional.ofNullable(entry.getValue().getFilename()).orElse(entry.getKey());
                    try (InputStream in = file.createInputStream()) {
                        original.members().add(name, in);
                    }
                }
            }
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> kids = node.getKids();
        if (kids != null && depth < 20) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : kids) {
                attachments(original, kid, depth + 1);
            }
        }
    }

    private static Report report(PDDocumentInformation about) {
        return new Report(
                text(about.getTitle()),
                text(about.getAuthor()),
                Optional.empty(),
                Optional.ofNullable(about.getCreationDate()).map(PdfReader::edtf),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> text(@org.jspecify.annotations.Nullable String value) {
        return Optional.ofNullable(value)
                .map(String::strip)
                .filter(v -> !v.isEmpty() && !v.equalsIgnoreCase("untitled"));
    }

    private static String edtf(Calendar moment) {
        ZoneOffset zone = ZoneOffset.ofTotalSeconds(moment.getTimeZone().getOffset(moment.getTimeInMillis()) / 1000);
        return OffsetDateTime.ofInstant(moment.toInstant(), zone).toLocalDate().toString();
    }
}
