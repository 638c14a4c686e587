package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hearsay.model.Digest;
import org.hearsay.model.Outcome;
import org.hearsay.model.Place;
import org.hearsay.model.Rendition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Office files made here: their words, what they hold, and where in them each stretch of words stands. */
class OfficeFilesTest {
    private static final Opener OPENER = new Opener();

    @TempDir
    private Path folder;

    private Extraction open(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("original"), bytes);
        return OPENER.open(new Job(new Digest("0".repeat(64)), file, name, Budget.standard()), folder.resolve("m-"));
    }

    private static String text(Extraction extraction) {
        return extraction.rendition().map(Rendition::text).orElse("");
    }

    /** Each stretch of words with its place, as "place: words". */
    private static List<String> places(Extraction extraction) {
        Rendition rendition = extraction.rendition().orElseThrow();
        return rendition.anchors().stream()
                .map(anchor -> ((Place.Element) anchor.place()).path() + ": "
                        + anchor.text().in(rendition.text()).strip())
                .toList();
    }

    private static byte[] sheets(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.createSheet("Log").createRow(0).createCell(0).setCellValue("4 March");
            var row = workbook.createSheet("Costs").createRow(6);
            row.createCell(1).setCellValue("paid in cash");
            row.createCell(3).setCellValue("said Ferrow");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void each_cell_of_a_spreadsheet_leads_back_to_its_sheet_column_and_row() throws IOException {
        assertThat(places(open("costs.xlsx", sheets(new XSSFWorkbook()))))
                .contains("Log!A1: 4 March", "Costs!B7: paid in cash", "Costs!D7: said Ferrow");
        assertThat(places(open("costs.xls", sheets(new HSSFWorkbook()))))
                .contains("Log!A1: 4 March", "Costs!B7: paid in cash", "Costs!D7: said Ferrow");
    }

    @Test
    void slides_and_their_notes_lead_back_to_the_slide() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            for (String words : List.of("The dam is sound", "Fourteen died")) {
                XSLFSlide slide = show.createSlide();
                slide.createTextBox().setText(words);
                show.getNotesSlide(slide).getPlaceholder(1).setText("Say: " + words);
            }
            show.write(bytes);
        }
        List<String> places = places(open("talk.pptx", bytes.toByteArray()));
        assertThat(List.of(
                        "slide 1: The dam is sound",
                        "slide 1 notes: Say: The dam is sound",
                        "slide 2: Fourteen died",
                        "slide 2 notes: Say: Fourteen died"))
                .allSatisfy(words -> assertThat(places).anyMatch(place -> place.startsWith(words)));
    }

    @Test
    void paragraphs_of_a_word_file_are_counted() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("The mayor denied it.");
            document.createParagraph();
            document.createParagraph().createRun().setText("The clerk did not.");
            document.write(bytes);
        }
        assertThat(places(open("note.docx", bytes.toByteArray())))
                .containsExactly("paragraph 1: The mayor denied it.", "paragraph 2: The clerk did not.");
    }

    @Test
    void an_opendocument_text_and_rich_text_are_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.text".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                            + "<text:h>The dam</text:h><text:p>The mayor denied it.</text:p>"
                            + "<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>"
                            + "</office:text></office:body></office:document-content>")
                    .getBytes(UTF_8));
        }
        Extraction odt = open("note.odt", bytes.toByteArray());
        assertThat(odt.outcome()).isEqualTo(Outcome.READ);
        assertThat(text(odt)).contains("The dam", "The mayor denied it.", "one");
        assertThat(places(odt)).contains("paragraph 2: The mayor denied it.");
        Extraction rtf = open("note.rtf", "{\\rtf1\\ansi {\\b The dam}\\par The mayor denied it.}".getBytes(UTF_8));
        assertThat(text(rtf)).contains("The dam").contains("The mayor denied it.");
    }

    private static void property(DirectoryEntry folder, String tag, byte[] value) throws IOException {
        folder.createDocument("__substg1.0_" + tag, new ByteArrayInputStream(value));
    }

    private static void words(DirectoryEntry folder, String tag, String value) throws IOException {
        property(folder, tag + "001F", value.getBytes(UTF_16LE));
    }

    /** The container of MS-OXMSG with the fewest streams that make a message. */
    private static byte[] message() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            root.createDirectory("__nameid_version1.0");
            words(root, "001A", "IPM.Note");
            words(root, "0037", "The slip");
            words(root, "0C1A", "Ana Ferrow");
            words(root, "1000", "He denies it.\r\nAsk the clerk.");
            DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
            attachment.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            words(attachment, "3707", "log.csv");
            property(attachment, "37010102", "a,b\n".getBytes(UTF_8));
            file.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void an_outlook_message_has_its_words_its_writer_and_its_attachment() throws IOException {
        Extraction extraction = open("slip.msg", message());
        assertThat(extraction.mediaType()).isEqualTo("application/vnd.ms-outlook");
        assertThat(extraction.outcome()).isEqualTo(Outcome.READ);
        assertThat(text(extraction)).contains("He denies it.");
        assertThat(extraction.rendition().orElseThrow().report().title()).contains("The slip");
        assertThat(extraction.members()).extracting(Member::path).containsExactly("log.csv");
        assertThat(extraction.members().getFirst().bytes()).hasContent("a,b\n");
    }
}
