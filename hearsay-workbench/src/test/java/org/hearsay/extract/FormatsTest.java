package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hearsay.model.Anchor;
import org.hearsay.model.Block;
import org.hearsay.model.Block.Kind;
import org.hearsay.model.Digest;
import org.hearsay.model.Flag;
import org.hearsay.model.Outcome;
import org.hearsay.model.Place;
import org.hearsay.model.Rendition;
import org.hearsay.model.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each format by a tiny file made here, opened as a worker opens it but in this process. */
class FormatsTest {
    private static final Opener OPENER = new Opener();

    @TempDir
    private Path folder;

    private Extraction open(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("original"), bytes);
        Job job = new Job(new Digest("0".repeat(64)), file, name, Budget.standard());
        return OPENER.open(job, folder.resolve("m-"));
    }

    private static String textOf(Extraction extraction) {
        return extraction.rendition().map(Rendition::text).orElse("");
    }

    private static byte[] pdf(String... lines) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.setLeading(14);
                content.newLineAtOffset(72, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void lines_of_a_pdf_become_paragraphs_again_and_each_line_keeps_its_box() throws IOException {
        Extraction extraction = open(
                "memo.pdf",
                pdf(
                        "The harbour master said on Tuesday that the inspec-",
                        "tion had been put off twice, first by the ministry and",
                        "then by his own office. Nobody had asked him why."));
        Rendition rendition = extraction.rendition().orElseThrow();
        assertThat(rendition.text())
                .isEqualTo("The harbour master said on Tuesday that the inspection had been put off twice, "
                        + "first by the ministry and then by his own office. Nobody had asked him why.");
        assertThat(rendition.anchors()).hasSize(3).extracting(Anchor::place).allSatisfy(place -> {
            Place.PageBox box = (Place.PageBox) place;
            assertThat(box.page()).isEqualTo(1);
            assertThat(box.x()).isBetween(70.0, 74.0);
        });
    }

    @Test
    void a_pdf_with_a_password_is_encrypted() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
            assertThat(open("secret.pdf", out.toByteArray()).outcome()).isEqualTo(Outcome.ENCRYPTED);
        }
    }

    @Test
    void a_pdf_that_is_cut_off_is_damaged() throws IOException {
        byte[] whole = pdf("The harbour master said nothing.");
        Extraction cut = open("cut.pdf", java.util.Arrays.copyOf(whole, whole.length * 8 / 10));
        assertThat(cut.outcome()).isEqualTo(Outcome.DAMAGED);
        assertThat(cut.flags()).extracting(Flag::name).contains("CORRUPT");
    }

    @Test
    void word_and_excel_files_are_read() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("The mayor denied it.");
            document.createParagraph().createRun().setText("The clerk did not.");
            document.write(word);
        }
        ByteArrayOutputStream excel = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet("Log").createRow(0);
            row.createCell(0).setCellValue("4 March");
            row.createCell(1).setCellValue("42 litres");
            workbook.write(excel);
        }
        assertThat(textOf(open("note.docx", word.toByteArray())))
                .isEqualTo("The mayor denied it.\n\nThe clerk did not.");
        assertThat(textOf(open("log.xlsx", excel.toByteArray()))).contains("4 March\t42 litres");
    }

    @Test
    void a_mail_has_its_header_lines_its_replies_by_depth_its_signature_and_its_attachments() throws IOException {
        String mail = """
                From: "Ana Ferrow" <ana@courier.example>
                To: desk@courier.example
                Date: Tue, 5 Mar 2024 07:52:10 +0100
                Subject: Re: the slip
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                He denies it.

                On Monday Dov wrote:
                > She saw the log.
                >> Who saw it?

                --\s
                Ana
                --b
                Content-Type: text/csv; name="../log.csv"
                Content-Disposition: attachment; filename="../log.csv"

                a,b
                --b--
                """.replace("\n", "\r\n");
        Extraction extraction = open("slip.eml", mail.getBytes(UTF_8));
        Rendition rendition = extraction.rendition().orElseThrow();
        assertThat(rendition.report().byline()).contains("Ana Ferrow");
        assertThat(rendition.report().published()).contains("2024-03-05T07:52:10+01:00");
        assertThat(rendition.blocks())
                .extracting(block ->
                        block.kind() + " " + block.depth() + " " + block.span().in(rendition.text()))
                .containsSubsequence(
                        "HEADER 0 Subject: Re: the slip",
                        "PARAGRAPH 0 He denies it.",
                        "PARAGRAPH 0 On Monday Dov wrote:",
                        "PARAGRAPH 1 She saw the log.",
                        "PARAGRAPH 2 Who saw it?",
                        "SIGNATURE 0 Ana");
        assertThat(rendition.blocks().stream()
                        .filter(b -> b.depth() == 1)
                        .findFirst()
                        .flatMap(Block::citation))
                .contains("On Monday Dov wrote");
        assertThat(extraction.members()).extracting(Member::path).containsExactly("../log.csv");
        assertThat(extraction.flags()).extracting(Flag::name).contains("PATH_ESCAPE");
    }

    @Test
    void a_mailbox_unfolds_into_its_mails() throws IOException {
        String mbox = """
                From a@x Mon Mar  4 20:40:00 2024
                From: a@x.example
                Subject: one

                >From here on

                From b@x Mon Mar  4 20:41:00 2024
                From: b@x.example
                Subject: two

                words
                """;
        Extraction extraction = open("inspectors.mbox", mbox.getBytes(UTF_8));
        assertThat(extraction.members()).extracting(Member::path).containsExactly("1 one.eml", "2 two.eml");
        assertThat(extraction.members().getFirst().bytes()).content().contains("\nFrom here on");
    }

    @Test
    void an_outlook_store_unfolds_into_its_mails_and_a_damaged_one_costs_itself() throws IOException {
        byte[] log = "gate 4 closed 21:40".getBytes(UTF_8);
        List<OutlookStore.Mail> inbox = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            Instant sent = Instant.parse("2024-03-04T21:40:00Z").plus(Duration.ofHours(i));
            inbox.add(new OutlookStore.Mail(
                    "Dov Arle",
                    "Mara Venn",
                    "Gate 4, note " + i,
                    sent,
                    "The gate held through night " + i + ".",
                    i == 7 ? Map.of("log.csv", log) : Map.of()));
        }
        OutlookStore.Mail draft = new OutlookStore.Mail(
                "Mara Venn", "", "Entwürfe", Instant.parse("2024-03-05T08:00:00Z"), "Nichts gesagt.", Map.of());
        Map<String, List<OutlookStore.Mail>> folders = new LinkedHashMap<>();
        folders.put("Inbox", inbox);
        folders.put("Drafts", List.of(draft));
        byte[] store = OutlookStore.of(folders);

        Extraction whole = open("archive.pst", store);
        assertThat(whole.outcome().name()).isEqualTo("READ");
        assertThat(whole.members())
                .hasSize(31)
                .extracting(Member::path)
                .contains("Inbox/1 Gate 4, note 1.eml", "Inbox/30 Gate 4, note 30.eml", "Drafts/31 Entwürfe.eml");
        Extraction seventh =
                open("7.eml", Files.readAllBytes(whole.members().get(6).bytes()));
        assertThat(textOf(seventh)).contains("The gate held through night 7.", "Dov Arle", "2024");
        assertThat(seventh.members())
                .singleElement()
                .satisfies(member -> assertThat(member.bytes()).hasBinaryContent(log));

        Extraction wounded = open("archive.pst", OutlookStore.without(store, "Gate 4, note 9"));
        assertThat(wounded.flags()).extracting(Flag::name).contains("CORRUPT");
        assertThat(wounded.members())
                .hasSize(30)
                .extracting(Member::path)
                .contains("Inbox/8 Gate 4, note 8.eml", "Inbox/9 Gate 4, note 10.eml");

        Extraction cut = open("archive.pst", Arrays.copyOf(store, store.length / 2));
        assertThat(cut.outcome().name()).isEqualTo("DAMAGED");
    }

    @Test
    void tar_links_are_noted_and_not_followed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry link = new TarArchiveEntry("ln", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            TarArchiveEntry entry = new TarArchiveEntry("a.txt");
            entry.setSize(5);
            tar.putArchiveEntry(entry);
            tar.write("words".getBytes(UTF_8));
            tar.closeArchiveEntry();
        }
        Extraction extraction = open("pile.tar", bytes.toByteArray());
        assertThat(extraction.members())
                .singleElement()
                .satisfies(member -> assertThat(member.bytes()).hasContent("words"));
        assertThat(extraction.flags()).extracting(Flag::name).contains("PATH_ESCAPE");
    }

    @Test
    void seven_zip_and_every_member_of_a_gzip_are_read() throws IOException {
        Path made = folder.resolve("made.7z");
        try (SevenZOutputFile archive = new SevenZOutputFile(made.toFile())) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName("a.txt");
            archive.putArchiveEntry(entry);
            archive.write("words".getBytes(UTF_8));
            archive.closeArchiveEntry();
        }
        assertThat(open("pile.7z", Files.readAllBytes(made)).members()).hasSize(1);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        for (String part : List.of("first ", "second")) {
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(one)) {
                gzip.write(part.getBytes(UTF_8));
            }
            twice.write(one.toByteArray());
        }
        Extraction extraction = open("notes.txt.gz", twice.toByteArray());
        assertThat(extraction.members()).singleElement().satisfies(member -> {
            assertThat(member.path()).isEqualTo("notes.txt");
            assertThat(member.bytes()).hasContent("first second");
        });
    }

    @Test
    void an_archive_inside_too_many_others_is_too_large() throws IOException {
        Path file = folder.resolve("original");
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(gz)) {
            gzip.write("words".getBytes(UTF_8));
        }
        Files.write(file, gz.toByteArray());
        Budget none = Budget.standard();
        for (int i = 0; i < 12; i++) {
            none = none.inside();
        }
        Extraction extraction =
                OPENER.open(new Job(new Digest("0".repeat(64)), file, "a.gz", none), folder.resolve("m-"));
        assertThat(extraction.outcome()).isEqualTo(Outcome.TOO_LARGE);
    }

    @Test
    void the_words_in_a_picture_are_read_where_tesseract_is_installed_and_missed_aloud_where_not() throws IOException {
        BufferedImage image = new BufferedImage(900, 160, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 900, 160);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 48));
        pen.drawString("The harbour is closed", 40, 90);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        Extraction extraction = open("notice.png", png.toByteArray());
        if (Tesseract.isPresent()) {
            assertThat(textOf(extraction)).contains("harbour is closed");
            assertThat(extraction.flags()).extracting(Flag::name).contains("OCR");
        } else {
            assertThat(extraction.outcome()).isEqualTo(Outcome.EMPTY);
            assertThat(extraction.obstacle().orElseThrow().sentence()).contains("Tesseract");
        }
    }

    @Test
    void an_article_is_read_without_its_page_and_says_what_it_is() throws IOException {
        String page = """
                <html lang="en"><head><title>Dam gives way - Talve Courier</title>
                <meta property="og:site_name" content="Talve Courier">
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam gives way",
                "datePublished":"2024-03-13T06:00:00+01:00","author":{"name":"Nadia Ferrow"}}</script></head>
                <body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">Weather</a></li></ul></nav>
                <article><h1>Dam gives way</h1>
                <p>The dam above the ferry gave way before dawn on Tuesday, the ministry said, and at least fourteen people died.</p>
                <p>Share this article</p>
                <p>The mayor, who had written to the ministry twice, quoted its reply in full on Wednesday afternoon:</p>
                <blockquote cite="https://waters.example/reply"><p>The wall is sound, and there is no reason for concern at present.</p></blockquote>
                <p>Asked about it, the minister said that he had never seen the letter, nor the reply that bears his name.</p></article>
                <footer><p>Copyright Talve Courier. All rights reserved.</p></footer></body></html>
                """;
        Extraction extraction = open("dam.html", page.getBytes(UTF_8));
        Rendition rendition = extraction.rendition().orElseThrow();
        assertThat(rendition.report().title()).contains("Dam gives way");
        assertThat(rendition.report().byline()).contains("Nadia Ferrow");
        assertThat(rendition.report().outlet()).contains("Talve Courier");
        assertThat(rendition.report().published()).contains("2024-03-13T06:00:00+01:00");
        assertThat(rendition.text()).doesNotContain("Weather").doesNotContain("All rights");
        assertThat(rendition.blocks())
                .filteredOn(block -> block.depth() == 1)
                .singleElement()
                .satisfies(block -> {
                    assertThat(block.citation()).contains("https://waters.example/reply");
                    assertThat(block.span().in(rendition.text())).startsWith("The wall is sound");
                });
        assertThat(rendition.blocks())
                .filteredOn(block -> block.kind() == Kind.FURNITURE)
                .extracting(block -> block.span().in(rendition.text()))
                .contains("Share this article");
    }

    @Test
    void every_element_path_leads_to_the_element_with_those_words() throws IOException {
        String page = "<html><body><div><p>One short line.</p><p>Two <b>short</b> lines.</p></div></body></html>";
        Rendition rendition =
                open("page.html", page.getBytes(UTF_8)).rendition().orElseThrow();
        var parsed = org.jsoup.Jsoup.parse(new ByteArrayInputStream(page.getBytes(UTF_8)), "UTF-8", "");
        assertThat(rendition.anchors()).hasSize(2).allSatisfy(anchor -> {
            String path = ((Place.Element) anchor.place()).path();
            assertThat(parsed.select(path).text()).isEqualTo(anchor.text().in(rendition.text()));
        });
    }

    @Test
    void hidden_and_direction_changing_characters_are_flagged() throws IOException {
        Extraction extraction =
                open("report\u202efdp.txt", "The \u0420al\u043cyra raid\u200b was \u202eloyal.".getBytes(UTF_8));
        assertThat(extraction.flags()).extracting(Flag::name).contains("BIDI", "HIDDEN_TEXT", "HOMOGLYPH");
    }

    @Test
    void a_picture_that_unpacks_to_a_wall_is_refused() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(UTF_8))
                .putInt(60_000)
                .putInt(60_000);
        header.put(new byte[] {1, 0, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.array());
        ByteBuffer png = ByteBuffer.allocate(33).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        png.putInt(13).put(header.array()).putInt((int) check.getValue());
        assertThat(open("wall.png", png.array()).outcome()).isEqualTo(Outcome.TOO_LARGE);
    }

    @Test
    void a_package_with_parts_kept_elsewhere_and_a_name_that_misleads_is_flagged() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("The mayor denied it.");
            document.getPackagePart()
                    .addExternalRelationship("https://far.example/t.dotm", "http://schemas.example/attachedTemplate");
            document.write(word);
        }
        assertThat(open("memo.pdf", word.toByteArray()).flags())
                .extracting(Flag::name)
                .contains("REMOTE_REF", "MISMATCH");
    }

    @Test
    void a_box_behind_the_article_that_says_how_its_writer_knows_belongs_to_it_and_the_masthead_names_the_outlet()
            throws IOException {
        String page = """
                <html><head><title>PELL EVENING STAR ONLINE</title></head><body><img src="s.gif" alt="Pell Evening Star">
                <div class="page"><div class="body-text">
                <p>The dam above the ferry gave way before dawn on Tuesday, the ministry said, and at least fourteen people died.</p>
                <p>The mayor, who had written to the ministry twice, quoted its reply in full on Wednesday afternoon, and then resigned.</p>
                <p>Asked about it, the minister said that he had never seen the letter, nor the reply that bears his name.</p></div>
                <div class="notes"><h4>How we know</h4><p>A man who answered her telephone said she was with her mother.</p></div>
                <div class="related"><h4>From the archive</h4><p>On a census that nobody had asked for, with swans.</p></div></div>
                </body></html>
                """;
        Rendition rendition = open("dam.html", page.getBytes(UTF_8)).rendition().orElseThrow();
        assertThat(rendition.text())
                .contains("A man who answered her telephone")
                .doesNotContain("swans");
        assertThat(rendition.report().outlet()).contains("Pell Evening Star");
    }

    @Test
    void where_a_page_says_when_and_by_whom_is_kept_and_so_is_what_contradicts_it() throws IOException {
        String page = """
                <html><head><title>The gate | Talve Courier</title>
                <link rel="canonical" href="https://talvecourier.example/2024/03/12/gate">
                <meta property="og:site_name" content="Talve Courier">
                <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-19T08:00:00Z",
                "author":{"name":"Ana Ferrow"},"publisher":{"name":"Talve Courier Press"}}</script></head>
                <body><article><h1>The gate held all night</h1><p class="byline">By Jonas Rill</p>
                <p>The gate held all night, said the keeper, who had watched it from the tower since the rain began in the afternoon.</p>
                </article></body></html>
                """;
        Rendition rendition =
                open("gate.html", page.getBytes(UTF_8)).rendition().orElseThrow();
        assertThat(rendition.tellings())
                .containsExactly(
                        new Telling(Telling.Of.PUBLISHED, "2024-03-19T08:00:00Z", "JSON-LD"),
                        new Telling(Telling.Of.PUBLISHED, "2024-03-12", "its address"),
                        new Telling(Telling.Of.BYLINE, "Ana Ferrow", "JSON-LD"),
                        new Telling(Telling.Of.BYLINE, "Jonas Rill", "the page as shown"),
                        new Telling(Telling.Of.OUTLET, "Talve Courier", "a meta element"),
                        new Telling(Telling.Of.OUTLET, "Talve Courier Press", "JSON-LD"));
        assertThat(Telling.contradicting(rendition.tellings()))
                .extracting(Telling::value)
                .containsExactly("2024-03-12", "Jonas Rill");
    }

    @Test
    void a_picture_is_drawn_anew_at_the_size_asked_for_and_what_is_none_is_not_drawn() throws IOException {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "gif", gif);
        Path picture = Files.write(folder.resolve("p.gif"), gif.toByteArray());
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(PagePainter.paint(picture, 1, 36)));
        assertThat(drawn.getWidth()).isEqualTo(100);
        assertThat(drawn.getHeight()).isEqualTo(50);
        assertThat(PagePainter.paint(picture, 2, 72)).isEmpty();
        assertThat(PagePainter.paint(Files.writeString(folder.resolve("n"), "words"), 1, 72))
                .isEmpty();
    }
}
