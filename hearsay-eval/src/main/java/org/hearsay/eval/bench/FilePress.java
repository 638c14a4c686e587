package org.hearsay.eval.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Prints invented reports into files of many formats. */
final class FilePress {
    private static final int PDF_LINE = 88;

    private final InventedNews news;

    FilePress(InventedNews news) {
        this.news = news;
    }

    /** Writes {@code count} files as a newsroom's pile holds them: mostly web pages, some mails and plain texts. */
    void printCase(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path shelf = Files.createDirectories(folder.resolve("%03d".formatted(i / 500)));
            String format = i % 10 == 8 ? "eml" : i % 10 == 9 ? "txt" : "html";
            Files.write(shelf.resolve("%06d.%s".formatted(i, format)), bytes(format));
        }
    }

    /** Writes {@code count} files of ten kinds, evenly mixed. */
    void printMixed(Path folder, int count) throws IOException {
        List<String> formats = List.of("html", "eml", "docx", "txt", "csv", "pdf", "zip", "html", "md", "eml");
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            String format = formats.get(i % formats.size());
            Files.write(folder.resolve("%05d.%s".formatted(i, format)), bytes(format));
        }
    }

    private byte[] bytes(String format) throws IOException {
        InventedNews.Report report = news.next();
        return switch (format) {
            case "html" -> html(report).getBytes(StandardCharsets.UTF_8);
            case "eml" -> mail(report).getBytes(StandardCharsets.UTF_8);
            case "docx" -> docx(report);
            case "csv" -> csv(report).getBytes(StandardCharsets.UTF_8);
            case "pdf" -> pdf(report);
            case "zip" -> zip(report);
            default -> plain(report).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String plain(InventedNews.Report report) {
        return report.title() + "\nBy " + report.byline() + "\n\n" + String.join("\n\n", report.paragraphs()) + "\n";
    }

    private static String html(InventedNews.Report report) {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        page.append(report.title()).append(" | ").append(report.outlet()).append("</title>\n");
        page.append("<meta property=\"og:site_name\" content=\"")
                .append(report.outlet())
                .append("\">\n");
        page.append("<meta property=\"article:published_time\" content=\"")
                .append(report.date())
                .append("\">\n");
        page.append("<meta name=\"author\" content=\"").append(report.byline()).append("\"></head><body>\n<nav><ul>");
        for (String item : List.of("Home", "News", "Region", "Opinion", "Weather", "Archive", "Contact")) {
            page.append("<li><a href=\"/")
                    .append(item.toLowerCase(Locale.ROOT))
                    .append("\">")
                    .append(item);
            page.append("</a></li>");
        }
        page.append("</ul></nav>\n<main><article><h1>").append(report.title()).append("</h1>\n<p class=\"byline\">By ");
        page.append(report.byline()).append("</p>\n");
        report.paragraphs().forEach(words -> page.append("<p>").append(words).append("</p>\n"));
        return page.append("</article></main>\n<footer><p>© ")
                .append(report.outlet())
                .append("</p></footer></body></html>\n")
                .toString();
    }

    private static String mail(InventedNews.Report report) {
        String address = report.byline().toLowerCase(Locale.ROOT).replace(' ', '.') + "@press.example";
        return "From: " + report.byline() + " <" + address + ">\r\nTo: desk@press.example\r\nSubject: " + report.title()
                + "\r\nDate: Mon, 2 May 2016 09:00:00 +0000\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(plain(report).getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    private static String csv(InventedNews.Report report) {
        StringBuilder rows = new StringBuilder("number,paragraph\n");
        for (int i = 0; i < report.paragraphs().size(); i++) {
            rows.append(i + 1).append(",\"").append(report.paragraphs().get(i)).append("\"\n");
        }
        return rows.toString();
    }

    private static byte[] docx(InventedNews.Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(report.title());
            document.createParagraph().createRun().setText(report.title());
            report.paragraphs()
                    .forEach(words -> document.createParagraph().createRun().setText(words));
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] pdf(InventedNews.Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                text.setLeading(11);
                text.newLineAtOffset(60, 740);
                for (String paragraph : report.paragraphs()) {
                    for (String line : lines(paragraph)) {
                        text.showText(line);
                        text.newLine();
                    }
                    text.newLine();
                }
                text.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static List<String> lines(String words) {
        List<String> lines = new java.util.ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (line.length() + word.length() > PDF_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private byte[] zip(InventedNews.Report first) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("inside/report.txt"));
            zip.write(plain(first).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("inside/page.html"));
            zip.write(html(news.next()).getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
