package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.model.Digest;
import org.hearsay.model.Flag;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rendition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files of the kinds that {@code bench/hostile} tries large: each ends in one outcome, says what is wrong, and loses no words silently. */
class HostileFilesTest {
    private static final Opener OPENER = new Opener();
    private static final String WORDS = "The harbour master denied the report on Tuesday.";

    @TempDir
    private Path folder;

    private Extraction open(String name, byte[] bytes) throws IOException {
        return open(name, bytes, Budget.standard());
    }

    private Extraction open(String name, byte[] bytes, Budget budget) throws IOException {
        Path file = Files.write(folder.resolve("original"), bytes);
        return OPENER.open(new Job(new Digest("0".repeat(64)), file, name, budget), folder.resolve("m-"));
    }

    private Extraction open(String name, String text) throws IOException {
        return open(name, text.getBytes(ISO_8859_1));
    }

    private static List<String> flags(Extraction extraction) {
        return extraction.flags().stream().map(Flag::name).toList();
    }

    private static String text(Extraction extraction) {
        return extraction.rendition().map(Rendition::text).orElse("");
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                Object content = namesAndContents[i + 1];
                zip.write(content instanceof byte[] raw ? raw : ((String) content).getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] word(String body) throws IOException {
        return zip(
                "[Content_Types].xml",
                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                "_rels/.rels",
                "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml",
                "<?xml version=\"1.0\"?>" + body);
    }

    private static String paragraph(String words) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + words + "</w:t></w:r></w:p></w:body></w:document>";
    }

    /** A PDF of one page; {@code page} and {@code more} are put into the page and the trailer. */
    private static String pdf(String page, String content, String more) {
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R" + more + ">>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>" + page
                        + ">>>>",
                "<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 11>>\nstream\n/X Do /X Do\nendstream");
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 7\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int at = file.length();
        return file.append(table)
                .append("trailer\n<</Size 7/Root 1 0 R>>\nstartxref\n")
                .append(at)
                .append("\n%%EOF\n")
                .toString();
    }

    private static String shown(String words) {
        return "BT /F1 11 Tf 50 780 Td (" + words + ") Tj ET";
    }

    @Test
    void archives_that_hold_archives_that_would_unfold_to_millions_are_refused_where_they_begin() throws IOException {
        byte[] inner = zip("0.txt", "x");
        for (int level = 0; level < 6; level++) {
            Object[] ten = new Object[20];
            for (int i = 0; i < 10; i++) {
                ten[2 * i] = i + ".zip";
                ten[2 * i + 1] = inner;
            }
            inner = zip(ten);
        }
        Extraction extraction = open("pile.zip", zip("bomb.zip", inner, "note.txt", WORDS));
        assertThat(extraction.outcome()).isEqualTo(Outcome.TOO_LARGE);
        assertThat(flags(extraction)).contains("BOMB");
        assertThat(extraction.members()).extracting(Member::path).containsExactly("note.txt");
    }

    @Test
    void archives_deeper_inside_one_another_than_is_followed_say_so_at_the_top() throws IOException {
        byte[] inner = zip("deep.txt", WORDS);
        for (int level = 0; level < 20; level++) {
            inner = zip("inner.zip", inner);
        }
        Extraction extraction = open("deep.zip", inner);
        assertThat(extraction.outcome()).isEqualTo(Outcome.TOO_LARGE);
        assertThat(flags(extraction)).containsExactly("TOO_DEEP");
        assertThat(extraction.members()).hasSize(1);
    }

    @Test
    void a_compressed_file_inside_a_compressed_file_is_weighed_before_it_is_kept() throws IOException {
        Budget small =
                new Budget(512 << 20, Budget.standard().cpu(), Budget.standard().wall(), 12, 100, 1 << 20, 1 << 20);
        Extraction extraction = open("t.txt.gz.gz", gzip(gzip(new byte[8 << 20])), small);
        assertThat(extraction.outcome()).isEqualTo(Outcome.TOO_LARGE);
        assertThat(flags(extraction)).containsExactly("BOMB");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void rich_text_with_groups_too_deep_for_a_parser_is_read_all_the_same() throws IOException {
        Extraction extraction = open("deep.rtf", "{\\rtf1 " + "{".repeat(100_000) + WORDS + "}".repeat(100_001));
        assertThat(text(extraction)).contains(WORDS);
        assertThat(flags(extraction)).containsExactly("TOO_DEEP");
    }

    @Test
    void json_pages_and_arrays_thousands_deep_are_flagged_and_their_words_kept() throws IOException {
        Extraction json = open("deep.json", "[".repeat(5_000) + "\"" + WORDS + "\"" + "]".repeat(5_000));
        assertThat(text(json)).contains(WORDS);
        Extraction html = open("deep.html", "<html><body>" + "<div>".repeat(5_000) + WORDS);
        assertThat(text(html)).contains(WORDS);
        Extraction pdf = open("deep.pdf", pdf("", shown(WORDS), "/X " + "[".repeat(5_000) + "]".repeat(5_000)));
        assertThat(List.of(json, html, pdf))
                .allSatisfy(deep -> assertThat(flags(deep)).contains("TOO_DEEP"));
    }

    @Test
    void a_document_whose_entities_grow_without_end_is_a_bomb() throws IOException {
        StringBuilder entities = new StringBuilder("<!DOCTYPE w:document [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 9; i++) {
            entities.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        Extraction extraction = open("lol.docx", word(entities + "]>" + paragraph(WORDS + " &a8;")));
        assertThat(extraction.outcome()).isEqualTo(Outcome.TOO_LARGE);
        assertThat(flags(extraction)).contains("BOMB");
    }

    @Test
    void a_pdf_part_that_draws_itself_is_drawn_once() throws IOException {
        Extraction extraction = open("loop.pdf", pdf("/XObject<</X 6 0 R>>", shown(WORDS) + " /X Do", ""));
        assertThat(text(extraction)).isEqualTo(WORDS);
        assertThat(flags(extraction)).contains("CORRUPT");
    }

    @Test
    void a_pdf_whose_object_list_points_beside_its_objects_is_flagged_and_a_sound_one_is_not() throws IOException {
        String sound = pdf("", shown(WORDS), "");
        assertThat(flags(open("sound.pdf", sound))).isEmpty();
        assertThat(flags(open("moved.pdf", sound.replace("%PDF-1.7\n", "%PDF-1.7\n%%%%\n"))))
                .contains("CORRUPT");
    }

    @Test
    void a_pdf_that_would_act_or_reach_out_is_flagged() throws IOException {
        Extraction extraction = open(
                "acts.pdf",
                pdf("", shown(WORDS), "/OpenAction<</S/Launch/F(cmd)>>/AA<</WC<</S/GoToR/F(far.pdf)/D[0/Fit]>>>>"));
        assertThat(flags(extraction)).contains("ACTIVE_CONTENT", "REMOTE_REF");
        assertThat(text(extraction)).isEqualTo(WORDS);
    }

    @Test
    void a_word_file_with_one_changed_byte_is_flagged_wherever_its_check_sums_reach() throws IOException {
        byte[] sound = word(paragraph(WORDS));
        assertThat(flags(open("sound.docx", sound))).isEmpty();
        int unseen = 0;
        for (int at = 4; at < sound.length; at += 7) {
            byte[] changed = sound.clone();
            changed[at] ^= 0x15;
            unseen += flags(open("changed.docx", changed)).contains("CORRUPT") ? 0 : 1;
        }
        // What neither check sum nor second mention covers: versions, attributes, times of the directory's own.
        assertThat(unseen).isLessThan(sound.length / 7 / 10);
    }

    @Test
    void cells_that_a_spreadsheet_would_run_are_flagged_and_numbers_are_not() throws IOException {
        assertThat(flags(open("a.csv", "name,quote\nAna,x\n=cmd|'/C calc'!A0,x\n")))
                .containsExactly("FORMULA");
        assertThat(flags(open("b.csv", "day,change\nMonday,-2.5\nTuesday,+3\n")))
                .isEmpty();
    }

    @Test
    void words_that_a_browser_does_not_show_are_flagged_and_left_out() throws IOException {
        Extraction extraction = open(
                "page.html",
                "<html><body><p>" + WORDS
                        + "</p><p style='display: none'>The harbour master has confirmed it.</p></body></html>");
        assertThat(text(extraction)).isEqualTo(WORDS);
        assertThat(flags(extraction)).containsExactly("HIDDEN_TEXT");
    }

    @Test
    void a_mail_with_more_text_parts_than_any_mail_program_writes_is_read_as_far_as_they_count() throws IOException {
        String part = "--b\r\nContent-Type: text/plain\r\n\r\n%s\r\n";
        String mail = "From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + part.formatted(WORDS) + part.formatted("x").repeat(3_000) + "--b--\r\n";
        Extraction extraction = open("parts.eml", mail);
        assertThat(extraction.outcome()).isEqualTo(Outcome.TOO_LARGE);
        assertThat(flags(extraction)).contains("BOMB");
        assertThat(text(extraction)).contains(WORDS);
    }

    @Test
    void the_pattern_that_virus_scanners_are_tested_with_is_kept_and_not_read() throws IOException {
        String pattern = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*";
        Extraction extraction = open("test.txt", pattern);
        assertThat(extraction.outcome()).isEqualTo(Outcome.UNSUPPORTED);
        assertThat(flags(extraction)).containsExactly("MALWARE_SIG");
    }

    @Test
    void a_bitmap_that_declares_more_dots_than_there_can_be_is_a_bomb() throws IOException {
        ByteBuffer bitmap = ByteBuffer.allocate(70).order(ByteOrder.LITTLE_ENDIAN);
        bitmap.put((byte) 'B').put((byte) 'M').putInt(70).putInt(0).putInt(54).putInt(40);
        bitmap.putInt(Integer.MAX_VALUE)
                .putInt(Integer.MAX_VALUE)
                .putShort((short) 1)
                .putShort((short) 24);
        Extraction extraction = open("huge.bmp", bitmap.array());
        assertThat(extraction.outcome()).isEqualTo(Outcome.TOO_LARGE);
        assertThat(flags(extraction)).contains("BOMB");
    }

    @Test
    void an_empty_file_whose_name_claims_a_format_is_flagged() throws IOException {
        assertThat(flags(open("report.pdf", ""))).containsExactly("CORRUPT");
        assertThat(flags(open("notes.txt", ""))).isEmpty();
    }

    /** Each changed in a few places at random; the seed is in the failure. */
    @Test
    void files_with_bytes_changed_at_random_end_in_one_outcome_and_never_without_text_or_reason() throws IOException {
        List<byte[]> sound = List.of(
                pdf("", shown(WORDS), "").getBytes(ISO_8859_1),
                word(paragraph(WORDS)),
                zip("a.txt", WORDS, "b.html", "<p>" + WORDS),
                ("{\\rtf1 {\\b " + WORDS + "}\\par}").getBytes(UTF_8),
                ("From: a@b.example\r\nSubject: s\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n"
                                + WORDS + "\r\n--b--\r\n")
                        .getBytes(UTF_8),
                ("WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: text/plain\r\nContent-Length: "
                                + WORDS.length() + "\r\n\r\n" + WORDS + "\r\n\r\n")
                        .getBytes(UTF_8));
        List<String> names = List.of("a.pdf", "a.docx", "a.zip", "a.rtf", "a.eml", "a.warc");
        List<String> silent = new ArrayList<>();
        for (int seed = 0; seed < 240; seed++) {
            Random random = new Random(seed);
            byte[] bytes = sound.get(seed % sound.size()).clone();
            for (int i = 0; i <= seed % 12; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Extraction extraction = open(names.get(seed % names.size()), bytes);
            boolean nothing = text(extraction).isBlank() && extraction.members().isEmpty();
            if (extraction.outcome() == Outcome.READ && nothing) {
                silent.add("seed " + seed);
            }
        }
        assertThat(silent).isEmpty();
    }
}
