package org.hearsay.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.house.Tree.SourceFile;

/** The rules that the compiled classes no longer show: what sources and documents say. Each gives the offences it finds. */
final class SourceRules {
    static final int LONGEST_CLASS = 500;
    static final int SHORTEST_PACKAGE_PAGE = 12;
    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);
    private static final Pattern ERROR_CODE = Pattern.compile("HS-[A-Z]{3}-\\d{3}");
    private static final Pattern ERROR_ROW = Pattern.compile("(?m)^\\|\\s*`?(HS-[A-Z]{3}-\\d{3})`?\\s*\\|");
    private static final Pattern PACKAGE_PAGE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    /**
     * Names of one machine, its tools and its registries. Written so that this file does not offend itself.
     */
    private static final Pattern FOREIGN =
            Pattern.compile("/(w)ork/|/(f)arm/|farm-studi[o]|farm-benc[h]|\\.librar[y]/|before-sto[p]|"
                    + "rep[o]1?\\.maven|maven-centra[l]|registry\\.npmj[s]|pyp[i]\\.org|de[b]\\.debian\\.org");

    private static final Map<String, Pattern> QUIETLY_SKIPPED = quietlySkipped();

    private SourceRules() {}

    /** Product, tests and documents name no folder, tool or registry of the machine they were written on. */
    static List<String> foreignNames(List<SourceFile> files) {
        return offences(
                files,
                file -> !file.path().equals(".mvn/wrapper/maven-wrapper.properties")
                        && !file.path().equals("mvnw"),
                FOREIGN);
    }

    /** A test either runs or fails. */
    static List<String> skippedTests(List<SourceFile> files) {
        List<String> found = new ArrayList<>();
        QUIETLY_SKIPPED.forEach((name, pattern) -> found.addAll(offences(
                files,
                file -> !file.isProduct()
                        && (file.isJava()
                                || file.path().endsWith("pom.xml")
                                || file.path().equals("test")),
                pattern)));
        return found;
    }

    static List<String> longClasses(List<SourceFile> files) {
        return files.stream()
                .filter(file ->
                        file.isJava() && file.isProduct() && file.text().lines().count() > LONGEST_CLASS)
                .map(file -> file.path() + " has " + file.text().lines().count() + " lines; at most " + LONGEST_CLASS
                        + " (tables belong in data files)")
                .toList();
    }

    static List<String> nullableInTheModel(List<SourceFile> files) {
        return offences(
                files,
                file -> file.path().contains("/org/hearsay/model/"),
                Pattern.compile("@Nullable|\\bnull\\b(?=[;,) ])"));
    }

    /** A package page says more than the package's name does. */
    static List<String> thinPackagePages(List<SourceFile> files) {
        List<String> thin = new ArrayList<>();
        for (SourceFile file : files) {
            if (file.path().endsWith("package-info.java") && file.isProduct()) {
                Matcher page = PACKAGE_PAGE.matcher(file.text());
                int words =
                        page.find() ? page.group(1).replace("*", " ").strip().split("\\s+").length : 0;
                if (words < SHORTEST_PACKAGE_PAGE) {
                    thin.add(file.path() + " explains its package in " + words + " words; a newcomer needs "
                            + SHORTEST_PACKAGE_PAGE + " or more");
                }
            }
        }
        return thin;
    }

    /** Codes that product code can show: those in its strings and resources, not those its comments talk about. */
    static Set<String> usedCodes(List<SourceFile> files) {
        Set<String> codes = new TreeSet<>();
        for (SourceFile file : files) {
            if (file.isProduct()) {
                String text = file.isJava() ? withoutComments(file.text()) : file.text();
                ERROR_CODE.matcher(text).results().forEach(match -> codes.add(match.group()));
            }
        }
        return codes;
    }

    /** Codes that have a row of their own in the reference. */
    static List<String> documentedCodes(String reference) {
        return ERROR_ROW
                .matcher(reference)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    static String withoutComments(String java) {
        return COMMENT.matcher(java)
                .replaceAll(match -> match.group().startsWith("\"") ? Matcher.quoteReplacement(match.group()) : " ");
    }

    private static List<String> offences(List<SourceFile> files, Predicate<SourceFile> where, Pattern pattern) {
        List<String> found = new ArrayList<>();
        for (SourceFile file : files) {
            if (where.test(file)) {
                int number = 0;
                for (String line : file.text().split("\n", -1)) {
                    number++;
                    if (pattern.matcher(line).find()) {
                        found.add(file.path() + ":" + number + ": " + line.strip());
                    }
                }
            }
        }
        return found;
    }

    private static Map<String, Pattern> quietlySkipped() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        patterns.put("disabled", Pattern.compile("@Dis" + "abled|@Enabled" + "(If|On|For)"));
        patterns.put("assumed", Pattern.compile("\\bassume(Tr" + "ue|False|That|No)|Assump" + "tions\\."));
        patterns.put("switched off", Pattern.compile("<?skip" + "Tests>?(=true|true)?"));
        patterns.put("timed by sleeping", Pattern.compile("Thread\\.sl" + "eep\\("));
        return patterns;
    }
}
