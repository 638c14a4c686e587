package org.hearsay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.model.HearsayException;

/**
 * The lowest figure that each score may have, and the digest of the gold each was measured on. Floors rise with
 * {@code bench/eval --pin}; they fall only when somebody says so with {@code --allow-lower}.
 *
 * @param gold digest by gold file
 * @param floors percentage by set, then by figure
 */
record Floors(Map<String, String> gold, Map<String, Map<String, Double>> floors) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Figures are pinned this much below what was measured: rounding must never break a build. */
    private static final double SLACK = 0.1;
    /** What is held. The other figures are printed, and may move. */
    private static final List<String> HELD = Stream.of(
                    QualityPage.ATTRIBUTION,
                    List.of("dates.when", "articles.f1"),
                    QualityPage.LINEAGE,
                    QualityPage.GRAMMAR)
            .flatMap(List::stream)
            .toList();

    static Floors read(Path file) {
        if (!Files.exists(file)) {
            return new Floors(Map.of(), Map.of());
        }
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            Map<String, String> digests = new TreeMap<>();
            json.path("gold")
                    .properties()
                    .forEach(entry ->
                            digests.put(entry.getKey(), entry.getValue().asText()));
            Map<String, Map<String, Double>> floors = new TreeMap<>();
            json.path("floors").properties().forEach(set -> {
                Map<String, Double> figures = new TreeMap<>();
                set.getValue()
                        .properties()
                        .forEach(figure ->
                                figures.put(figure.getKey(), figure.getValue().asDouble()));
                floors.put(set.getKey(), figures);
            });
            return new Floors(digests, floors);
        } catch (IOException e) {
            throw new HearsayException(
                    "HS-EVA-002",
                    "Expected floors in JSON; " + file + " is not readable as such (" + e.getMessage()
                            + "). Take it from the last commit again.",
                    e);
        }
    }

    /** One sentence for each figure below its floor, each missing figure, and each gold file that is not the pinned one. */
    List<String> broken(List<Figures> measured, GoldFolder folder) {
        List<String> broken = new ArrayList<>();
        for (Figures figures : measured) {
            String digest = gold.getOrDefault(figures.file(), "");
            if (!digest.isEmpty() && !digest.equals(folder.digest(figures.file()))) {
                broken.add(figures.set() + ": its floors were measured on another version of " + figures.file()
                        + "; look at the figures, then pin them with bench/eval --pin --allow-lower");
                continue;
            }
            floors.getOrDefault(figures.set(), Map.of()).forEach((name, floor) -> {
                Double value = figures.values().get(name);
                if (value == null || value < floor) {
                    broken.add(String.format(
                            Locale.ROOT,
                            "%s: %s is %s, below its floor of %.1f",
                            figures.set(),
                            name,
                            value == null ? "no longer measured" : String.format(Locale.ROOT, "%.1f", value),
                            floor));
                }
            });
        }
        return broken;
    }

    /** These floors, raised where {@code measured} is higher; lowered too where that is allowed. */
    Floors raisedTo(List<Figures> measured, GoldFolder folder, boolean allowLower) {
        Map<String, String> digests = new TreeMap<>(gold);
        Map<String, Map<String, Double>> raised = new TreeMap<>(floors);
        for (Figures figures : measured) {
            String digest = folder.digest(figures.file());
            if (!allowLower && !gold.getOrDefault(figures.file(), digest).equals(digest)) {
                throw new HearsayException(
                        "HS-EVA-003",
                        "Expected the gold that the floors were measured on; " + figures.file()
                                + " has changed. Compare the figures, then add --allow-lower to pin them anew.");
            }
            digests.put(figures.file(), digest);
            Map<String, Double> pinned = new TreeMap<>(raised.getOrDefault(figures.set(), Map.of()));
            HELD.forEach(name -> {
                Double value = figures.values().get(name);
                if (value != null) {
                    double floor = Math.max(0, Math.floor((value - SLACK) * 10) / 10);
                    pinned.merge(name, floor, allowLower ? (before, now) -> now : Math::max);
                }
            });
            raised.put(figures.set(), pinned);
        }
        return new Floors(digests, raised);
    }

    void write(Path file) {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode digests = json.putObject("gold");
        gold.forEach(digests::put);
        ObjectNode sets = json.putObject("floors");
        floors.forEach((set, figures) -> {
            ObjectNode node = sets.putObject(set);
            figures.forEach(node::put);
        });
        try {
            Files.writeString(
                    file,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n",
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new HearsayException(
                    "HS-EVA-004",
                    "Expected to write " + file + "; that failed (" + e.getMessage() + "). Check its folder.",
                    e);
        }
    }
}
