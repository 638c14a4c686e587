package org.hearsay.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house keeps its rules; and each rule is proved able to fail, on a planted house that breaks it. */
class HouseRulesTest {
    private static final String PLANTED = "org.hearsay.planted";

    /** Every rule, and what of the planted house it must name. */
    private static final Map<String, List<String>> PLANTS = plants();

    @TestFactory
    Stream<DynamicTest> the_house_keeps_each_rule() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.hearsay");
        return new HouseRules("org.hearsay")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(violations(rule.getValue(), house))
                                        .as("%s (docs/house.md has the reason)", rule.getKey())
                                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> each_rule_finds_its_planted_offence() {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
        return new HouseRules(PLANTED)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                            String report = String.join("\n", violations(rule.getValue(), planted));
                            assertThat(report)
                                    .contains(PLANTS.getOrDefault(rule.getKey(), List.of("a plant for this rule")));
                            assertThat(report).doesNotContain("Innocent");
                        }));
    }

    @Test
    void every_planted_offence_belongs_to_a_rule() {
        assertThat(new HouseRules(PLANTED).all().keySet()).containsExactlyInAnyOrderElementsOf(PLANTS.keySet());
    }

    @Test
    void both_modules_are_seen() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.hearsay");
        assertThat(house.contain("org.hearsay.model.Attribution")).isTrue();
        assertThat(house.contain("org.hearsay.cli.Hearsay")).isTrue();
        assertThat(house.contain("org.hearsay.planted.model.Innocent")).isFalse();
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    private static Map<String, List<String>> plants() {
        Map<String, List<String>> plants = new HashMap<>();
        plants.put("rooms open only their listed doors", List.of("OpensADoor"));
        plants.put("no package depends on itself in a circle", List.of("Here", "There"));
        plants.put("every package has a NullMarked package-info", List.of("Undocumented"));
        plants.put("every class lives in a known room", List.of("Lost"));
        plants.put("model holds only records, enums, interfaces and the one exception", List.of("Machine"));
        plants.put(
                "model, read and link touch no file, network, database or thread",
                List.of("ReadsAFile", "StartsAThread"));
        plants.put(
                "model, read and link ask no clock, dice or setting",
                List.of("AsksTheClock", "RollsDice", "AsksTheSystem"));
        plants.put("no bare RuntimeException", List.of("ThrowsBare"));
        plants.put("no vague names", List.of("ShelfManager", "util.Odd"));
        plants.put("nothing is named after a verdict", List.of("truthScore", "LIAR"));
        plants.put("document parsers only in extract", List.of("UsesTika"));
        plants.put("index and database only in store", List.of("UsesTheIndex", "UsesTheDatabase"));
        plants.put("HTTP only in serve", List.of("UsesHttp"));
        plants.put("command parsing only in cli", List.of("UsesPicocli"));
        plants.put("nobody calls out over the network", List.of("Phones"));
        plants.put("no changeable static state", List.of("HoldsState"));
        return Map.copyOf(plants);
    }
}
