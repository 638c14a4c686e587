package org.hearsay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.house.Tree.SourceFile;
import org.junit.jupiter.api.Test;

/** What a user can reach is documented, and what documents point at exists. */
class DocsTest {
    private static final Tree TREE = Tree.here();
    private static final Pattern ROOM_ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|[^|]*\\|[^|]*\\| ([^|]*) \\|$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern NAMED_PAGE = Pattern.compile("`((?:docs|decisions|reference)/[\\w/.-]+\\.md)`");
    private static final Pattern JSON_FIELD =
            Pattern.compile("\\.(?:put|putArray|putNull|putObject|withArray)\\(\"(\\w+)\"");

    @Test
    void the_map_of_the_house_lists_each_room_with_its_doors() {
        Map<String, Set<String>> listed = new LinkedHashMap<>();
        Matcher row = ROOM_ROW.matcher(TREE.text("docs/house.md"));
        while (row.find()) {
            listed.put(row.group(1), doors(row.group(2)));
        }
        assertThat(listed).isEqualTo(HouseRules.DOORS);
    }

    @Test
    void the_map_of_the_house_names_each_package_below_a_room() {
        Set<String> packages = TREE.only(file -> file.isProduct() && file.path().endsWith("package-info.java")).stream()
                .map(file -> file.path()
                        .replaceAll(".*/org/hearsay/(.*)/package-info.java", "$1")
                        .replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(TREE.text("docs/house.md")).contains("`" + name + "`"));
    }

    @Test
    void every_file_that_a_document_points_at_exists() {
        List<String> lost = new ArrayList<>();
        for (SourceFile page :
                TREE.only(file -> file.path().endsWith(".md") && !file.path().startsWith("demo/files"))) {
            Path folder = Optional.ofNullable(TREE.root().resolve(page.path()).getParent())
                    .orElse(TREE.root());
            LINK.matcher(page.text())
                    .results()
                    .map(match -> match.group(1))
                    .filter(target -> !Files.exists(folder.resolve(target)))
                    .forEach(target -> lost.add(page.path() + " -> " + target));
            NAMED_PAGE
                    .matcher(page.text())
                    .results()
                    .map(match -> match.group(1))
                    .filter(target -> !Files.exists(TREE.root().resolve(target))
                            && !Files.exists(TREE.root().resolve("docs").resolve(target)))
                    .forEach(target -> lost.add(page.path() + " -> " + target));
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void every_field_that_leaves_the_program_as_json_is_documented() {
        String formats = TREE.only(file -> file.path().startsWith("docs/reference/")).stream()
                .map(SourceFile::text)
                .collect(Collectors.joining("\n"));
        List<String> missing = new ArrayList<>();
        for (SourceFile writer :
                TREE.only(file -> file.isProduct() && file.path().matches(".*/(export/\\w+|cli/TextCommand)\\.java"))) {
            JSON_FIELD
                    .matcher(writer.text())
                    .results()
                    .map(match -> match.group(1))
                    .filter(field -> !formats.contains("`" + field + "`") && !formats.contains("`." + field + "`"))
                    .forEach(field -> missing.add(writer.path() + ": " + field));
        }
        assertThat(missing)
                .as("fields of JSON output without a word in docs/reference/")
                .isEmpty();
    }

    private static Set<String> doors(String cell) {
        return switch (cell) {
            case "none" -> Set.of();
            case "all" -> Set.of("*");
            default -> Arrays.stream(cell.split(", ", -1)).collect(Collectors.toSet());
        };
    }
}
