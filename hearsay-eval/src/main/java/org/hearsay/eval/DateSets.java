package org.hearsay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hearsay.model.DateMention;
import org.hearsay.model.Span;
import org.hearsay.read.time.DateReader;

/**
 * Scores the dates found in texts whose date expressions people have normalised.
 *
 * <ul>
 *   <li><b>dates.when</b>: of gold expressions with one calendar value, the share that some found date overlaps with the
 *       same value
 *   <li><b>dates.range</b>: of gold expressions with a beginning and an end, the share found as that interval
 *   <li><b>dates.precision</b>: of found dates that overlap a gold expression with such a value, the share with that value
 *   <li><b>dates.spans</b>: of found dates, the share that overlaps any gold expression
 *   <li><b>dates.f1</b>: of single calendar values (a time of day counted as its day), found and gold, the F1
 *   <li><b>dates.false</b>: found dates that overlap no gold expression, per 1,000 words of text
 * </ul>
 */
final class DateSets {
    static final String GUM = "dates/gum.dates.jsonl";

    private static final Pattern CALENDAR = Pattern.compile("\\d{4}(-\\d\\d){0,2}");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern YEAR_UNKNOWN = Pattern.compile("(^|/)--");

    private final GoldFolder gold;
    private final DateReader reader = new DateReader();

    DateSets(GoldFolder gold) {
        this.gold = gold;
    }

    List<Figures> figures(Predicate<String> wanted) {
        if (!gold.has(GUM)) {
            return List.of();
        }
        Map<String, List<JsonNode>> sets = new TreeMap<>();
        for (JsonNode document : gold.lines(GUM)) {
            String genre = document.path("genre").asText();
            sets.computeIfAbsent("dates.gum." + genre, name -> new ArrayList<>())
                    .add(document);
            if (genre.equals("news") || genre.equals("interview")) {
                sets.computeIfAbsent("dates.gum.news+interview", name -> new ArrayList<>())
                        .add(document);
            }
        }
        return sets.entrySet().stream()
                .filter(set -> wanted.test(set.getKey()))
                .map(set -> figures(set.getKey(), set.getValue()))
                .toList();
    }

    private Figures figures(String set, List<JsonNode> documents) {
        Tally tally = new Tally();
        List<String> misses = new ArrayList<>();
        List<String> spurious = new ArrayList<>();
        for (JsonNode document : documents) {
            score(document, tally, misses, spurious);
        }
        Map<String, Double> values = new LinkedHashMap<>(tally.shares("dates"));
        Map<String, Double> named = new LinkedHashMap<>();
        values.forEach((name, share) -> named.put("dates." + name, share));
        Prf calendar = tally.prf("calendar.right", "calendar.found", "calendar.gold");
        named.put("dates.f1.p", 100 * calendar.precision());
        named.put("dates.f1.r", 100 * calendar.recall());
        named.put("dates.f1", 100 * calendar.f1());
        named.put("dates.false", 1000 * tally.count("false") / Math.max(1, tally.count("words")));
        String size = documents.size() + " documents, " + (int) tally.count("dates.when.of") + " calendar values";
        return new Figures(set, GUM, size, named, misses, spurious);
    }

    private void score(JsonNode document, Tally tally, List<String> misses, List<String> spurious) {
        String text = document.path("text").asText();
        List<DateMention> found = reader.read(text, GoldFolder.string(document, "created"), List.of());
        List<Expected> expected = new ArrayList<>();
        document.path("dates").forEach(node -> expected.add(expected(node, text)));
        tally.add("words", SPACE.split(text, -1).length);
        addCalendar(tally, expected, found);
        for (Expected gold : expected) {
            if (gold.value().isPresent()) {
                boolean right = found.stream().anyMatch(date -> gold.isMetBy(date));
                String name = gold.isRange() ? "dates.range" : "dates.when";
                tally.add(name + ".of", 1);
                tally.addIf(name + ".right", right);
                if (!right) {
                    misses.add(document.path("doc_id").asText() + ": " + gold.words() + " = "
                            + gold.value().get() + ", read as "
                            + found.stream()
                                    .filter(d -> d.span().overlaps(gold.span()))
                                    .map(DateMention::value)
                                    .toList());
                }
            }
        }
        for (DateMention date : found) {
            List<Expected> here = expected.stream()
                    .filter(gold -> gold.span().overlaps(date.span()))
                    .toList();
            tally.add("dates.spans.of", 1);
            tally.addIf("dates.spans.right", !here.isEmpty());
            if (here.stream().anyMatch(gold -> gold.value().isPresent())) {
                tally.add("dates.precision.of", 1);
                tally.addIf("dates.precision.right", here.stream().anyMatch(gold -> gold.isMetBy(date)));
            }
            if (here.isEmpty()) {
                tally.add("false", 1);
                spurious.add(
                        document.path("doc_id").asText() + ": " + date.span().in(text) + " = " + date.value());
            }
        }
    }

    /** Counts single days, months and years on both sides; intervals and decades are on neither. */
    private static void addCalendar(Tally tally, List<Expected> expected, List<DateMention> found) {
        List<Expected> gold = expected.stream()
                .filter(e -> e.value().filter(DateSets::isCalendar).isPresent())
                .toList();
        List<DateMention> dates =
                found.stream().filter(date -> isCalendar(date.value())).toList();
        tally.add("calendar.gold", gold.size());
        tally.add("calendar.found", dates.size());
        tally.add("calendar.right", (double) gold.stream()
                .filter(e -> dates.stream()
                        .anyMatch(date -> date.span().overlaps(e.span())
                                && day(date.value()).equals(day(e.value().orElseThrow()))))
                .count());
    }

    private static boolean isCalendar(String value) {
        return CALENDAR.matcher(day(value)).matches();
    }

    /** The day of a time of day; other values as they are, "about" left out. */
    private static String day(String value) {
        int time = value.indexOf('T');
        return (time < 0 ? value : value.substring(0, time)).replace("~", "");
    }

    /** A date expression of the gold; its value in EDTF, when the gold gives one that is exact. */
    private record Expected(Span span, String words, Optional<String> value) {
        boolean isMetBy(DateMention date) {
            return date.span().overlaps(span)
                    && value.filter(date.value()::equals).isPresent();
        }

        boolean isRange() {
            return value.filter(v -> v.contains("/")).isPresent();
        }
    }

    private static Expected expected(JsonNode node, String text) {
        Optional<String> range = GoldFolder.string(node, "from")
                .flatMap(from -> GoldFolder.string(node, "to").map(to -> from + "/" + to));
        Span span = GoldFolder.span(node.path("span"), text);
        Optional<String> value = GoldFolder.string(node, "when").or(() -> range).map(DateSets::edtf);
        return new Expected(span, span.in(text), value);
    }

    /** TEI writes a month without its year {@code --07}, EDTF {@code XXXX-07}. */
    private static String edtf(String tei) {
        return YEAR_UNKNOWN.matcher(tei).replaceAll("$1XXXX-");
    }
}
