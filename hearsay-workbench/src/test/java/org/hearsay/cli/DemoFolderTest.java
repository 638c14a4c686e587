package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hearsay.model.HearsayException;
import org.hearsay.store.CaseStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {
    @TempDir
    private Path home;

    @BeforeEach
    void demoFiles() throws IOException {
        Files.createDirectories(home.resolve("demo/files"));
    }

    @Test
    void the_case_is_kept_beside_hearsay() {
        assertThat(DemoFolder.of(home, Map.of()).caseFolder()).isEqualTo(home.resolve("demo-case/Halvek"));
    }

    @Test
    void elsewhere_it_is_kept_among_the_users_own_data() {
        Path user = Path.of("/home/ada");
        assertThat(DemoFolder.among(user, Map.of())).isEqualTo(user.resolve(".local/share/hearsay/demo-case/Halvek"));
        assertThat(DemoFolder.among(user, Map.of("XDG_DATA_HOME", "/data/ada")))
                .isEqualTo(Path.of("/data/ada/hearsay/demo-case/Halvek"));
    }

    @Test
    void missing_demo_files_are_one_sentence() throws IOException {
        Files.delete(home.resolve("demo/files"));
        assertThatThrownBy(() -> DemoFolder.of(home, Map.of()))
                .isInstanceOf(HearsayException.class)
                .hasMessageContaining("demo/files")
                .extracting("code")
                .isEqualTo("HS-DEM-001");
    }

    @Test
    void forgetting_removes_the_case_and_leaves_the_files() throws IOException {
        DemoFolder demo = DemoFolder.of(home, Map.of());
        Files.writeString(demo.files().resolve("note.txt"), "kept");
        CaseStore.openOrCreate(demo.caseFolder()).close();

        demo.forget();

        assertThat(demo.caseFolder()).doesNotExist();
        assertThat(demo.files().resolve("note.txt")).hasContent("kept");
    }

    @Test
    void forgetting_a_case_that_was_never_made_does_nothing() {
        DemoFolder demo = DemoFolder.of(home, Map.of());
        demo.forget();
        assertThat(demo.caseFolder()).doesNotExist();
    }

    @Test
    void a_folder_that_holds_something_else_is_left_alone() throws IOException {
        DemoFolder demo = DemoFolder.of(home, Map.of());
        Files.createDirectories(demo.caseFolder());
        Path letter = Files.writeString(demo.caseFolder().resolve("letter.txt"), "mine");

        assertThatThrownBy(demo::forget).extracting("code").isEqualTo("HS-DEM-002");
        assertThat(letter).hasContent("mine");
    }

    @Test
    void an_open_case_is_not_removed() {
        DemoFolder demo = DemoFolder.of(home, Map.of());
        try (CaseStore open = CaseStore.openOrCreate(demo.caseFolder())) {
            assertThatThrownBy(demo::forget).extracting("code").isEqualTo("HS-CAS-004");
            assertThat(open.folder()).isDirectory();
        }
    }

    @Test
    void links_inside_the_case_are_removed_and_not_followed() throws IOException {
        DemoFolder demo = DemoFolder.of(home, Map.of());
        CaseStore.openOrCreate(demo.caseFolder()).close();
        Path outside =
                Files.writeString(Files.createDirectory(home.resolve("outside")).resolve("a.txt"), "kept");
        Files.createSymbolicLink(demo.caseFolder().resolve("link"), outside.getParent());

        demo.forget();

        assertThat(outside).hasContent("kept");
    }
}
