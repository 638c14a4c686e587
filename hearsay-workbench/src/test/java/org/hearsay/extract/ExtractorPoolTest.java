package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.model.Block;
import org.hearsay.model.Digest;
import org.hearsay.model.Outcome;
import org.hearsay.model.Place;
import org.hearsay.model.Rendition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractorPoolTest {
    private static final Digest DIGEST = new Digest("0".repeat(64));

    @TempDir
    private static Path folder;

    private static ExtractorPool pool;

    @BeforeAll
    static void start() {
        pool = new ExtractorPool(1, folder.resolve("scratch"));
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    private static Extraction open(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("original"), bytes);
        return pool.extract(new Job(DIGEST, file, name, Budget.standard()));
    }

    @Test
    void every_line_of_plain_text_leads_back_to_its_bytes() throws IOException {
        byte[] bytes = "Zoë said no.\r\nSo did Ana.\r\n\r\nA second paragraph.".getBytes(UTF_8);
        Rendition rendition = open("note.txt", bytes).rendition().orElseThrow();
        assertThat(rendition.text()).isEqualTo("Zoë said no.\nSo did Ana.\n\nA second paragraph.");
        assertThat(rendition.blocks())
                .extracting(Block::kind)
                .containsOnly(Block.Kind.PARAGRAPH)
                .hasSize(2);
        assertThat(rendition.anchors()).hasSize(3).allSatisfy(anchor -> {
            Place.Bytes place = (Place.Bytes) anchor.place();
            String there = new String(bytes, (int) place.start(), (int) (place.end() - place.start()), UTF_8);
            assertThat(anchor.text().in(rendition.text())).isEqualTo(there);
        });
    }

    @Test
    void an_archive_unfolds_into_members_and_a_name_that_points_outside_is_only_data() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("../../outside.txt"));
            out.write("Inner words.".getBytes(UTF_8));
        }
        Extraction extraction = open("pile.zip", zip.toByteArray());
        assertThat(extraction.outcome()).isEqualTo(Outcome.READ);
        assertThat(extraction.flags()).extracting("name").containsExactly("PATH_ESCAPE");
        assertThat(extraction.members()).singleElement().satisfies(member -> {
            assertThat(member.path()).isEqualTo("../../outside.txt");
            assertThat(member.bytes()).hasContent("Inner words.").startsWith(folder.toRealPath());
        });
    }

    @Test
    void an_empty_file_says_that_it_is_empty() throws IOException {
        Extraction extraction = open("nothing.pdf", new byte[0]);
        assertThat(extraction.outcome()).isEqualTo(Outcome.EMPTY);
        assertThat(extraction.obstacle().orElseThrow().sentence()).isEqualTo("The file has no bytes.");
    }
}
