package org.hearsay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.hearsay.house.Tree.SourceFile;
import org.junit.jupiter.api.Test;

/** What sources and documents may say; each rule is also shown a planted file that breaks it. */
class SourceRulesTest {
    private static final Tree TREE = Tree.here();

    @Test
    void the_repository_is_seen() {
        assertThat(TREE.text("hearsay-core/src/main/java/org/hearsay/model/Attribution.java"))
                .contains("record Attribution");
        assertThat(TREE.text("hearsay")).startsWith("#!");
    }

    @Test
    void nothing_names_the_machine_it_was_written_on() {
        assertThat(SourceRules.foreignNames(TREE.files())).isEmpty();
        assertThat(SourceRules.foreignNames(planted("docs/guide.md", "Look in /wor" + "k/main for more.\n")))
                .containsExactly("docs/guide.md:1: Look in /wor" + "k/main for more.");
        assertThat(SourceRules.foreignNames(planted("pom.xml", "<url>https://rep" + "o.maven.apache.org/maven2</url>")))
                .hasSize(1);
    }

    @Test
    void no_test_is_skipped_or_timed_by_sleeping() {
        assertThat(SourceRules.skippedTests(TREE.files())).isEmpty();
        String planted = "@Dis" + "abled\nvoid a() { assume" + "True(b); }\nThread.sl" + "eep(5);\n";
        assertThat(SourceRules.skippedTests(planted("a/src/test/java/ATest.java", planted)))
                .hasSize(3);
    }

    @Test
    void no_class_is_longer_than_five_hundred_lines() {
        assertThat(SourceRules.longClasses(TREE.files())).isEmpty();
        assertThat(SourceRules.longClasses(planted("a/src/main/java/A.java", "x\n".repeat(501))))
                .hasSize(1);
    }

    @Test
    void the_model_knows_no_null() {
        assertThat(SourceRules.nullableInTheModel(TREE.files())).isEmpty();
        assertThat(SourceRules.nullableInTheModel(planted("src/main/java/org/hearsay/model/A.java", "return null;")))
                .hasSize(1);
    }

    @Test
    void every_package_page_explains_its_package() {
        assertThat(SourceRules.thinPackagePages(TREE.files())).isEmpty();
        assertThat(SourceRules.thinPackagePages(
                        planted("a/src/main/java/package-info.java", "/** The cli package. */")))
                .hasSize(1);
    }

    @Test
    void every_error_code_is_documented_and_every_documented_code_is_used() {
        List<String> documented = SourceRules.documentedCodes(TREE.text("docs/reference/errors.md"));
        assertThat(documented).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(documented))
                .as("rows of docs/reference/errors.md, against the codes in the sources' strings")
                .isEqualTo(SourceRules.usedCodes(TREE.files()));
    }

    @Test
    void a_code_in_a_comment_is_not_in_use() {
        String java = "/** As {@code HS-EXT-" + "014}. */ // HS-EXT-" + "015\nString s = \"/* HS-EXT-" + "016 */\";";
        assertThat(SourceRules.usedCodes(planted("a/src/main/java/A.java", java)))
                .containsExactly("HS-EXT-" + "016");
        assertThat(SourceRules.documentedCodes("| `HS-EXT-" + "016` | meaning | what to do |\n"))
                .containsExactly("HS-EXT-" + "016");
    }

    private static List<SourceFile> planted(String path, String text) {
        return List.of(new SourceFile(path, text));
    }
}
