package org.hearsay.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.export.Table.Cell;
import org.hearsay.export.Table.Column;
import org.hearsay.model.ActorDecision;
import org.hearsay.model.Digest;
import org.hearsay.model.HearsayException;
import org.hearsay.model.Ruling;
import org.hearsay.model.Who;

/**
 * Decisions about actors on their way out of a case and into another: as CSV, and as entities of FollowTheMoney
 * (followthemoney.tech), whose {@code name} and {@code alias} are names of one actor.
 */
public final class RulingFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMULA_GUARD = "'";

    private RulingFiles() {}

    /**
     * Columns of the CSV file.
     *
     * @param decision what of a row is the decision
     */
    public static <T> List<Column<T>> columns(Function<T, ActorDecision> decision) {
        return List.of(
                new Column<>("number", row -> new Cell.Whole(decision.apply(row).number())),
                new Column<>("at", row -> new Cell.Text(decision.apply(row).at())),
                new Column<>("author", row -> new Cell.Text(decision.apply(row).author())),
                new Column<>(
                        "decision",
                        row -> new Cell.Text(sort(decision.apply(row).ruling()))),
                new Column<>(
                        "one",
                        row -> new Cell.Text(decision.apply(row).ruling().one().name())),
                new Column<>(
                        "one_in",
                        row -> new Cell.Text(in(decision.apply(row).ruling().one()))),
                new Column<>(
                        "other", row -> new Cell.Text(other(decision.apply(row).ruling()))),
                new Column<>(
                        "other_in",
                        row -> new Cell.Text(otherIn(decision.apply(row).ruling()))));
    }

    private static String sort(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Same same -> "same";
            case Ruling.Different different -> "different";
            case Ruling.Called called -> "called";
        };
    }

    private static String other(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Same same -> same.other().name();
            case Ruling.Different different -> different.other().name();
            case Ruling.Called called -> called.name();
        };
    }

    private static String otherIn(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Same same -> in(same.other());
            case Ruling.Different different -> in(different.other());
            case Ruling.Called called -> "";
        };
    }

    private static String in(Who who) {
        return who.within().map(Digest::hex).orElse("");
    }

    /**
     * Takes a file's decisions, the oldest first; those that were taken back are left out.
     *
     * @param text of a file in one of the two forms
     * @throws HearsayException HS-EXP-001 when it is neither; nothing of it is to be used then
     */
    public static List<Ruling> read(String text) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        return plain.stripLeading().startsWith("{") ? entities(plain) : rows(plain);
    }

    // ── CSV ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    private static List<Ruling> rows(String text) {
        record Numbered(long number, Ruling ruling) {}
        List<Numbered> rulings = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                if (field(row, "undone_by").isEmpty()) {
                    String number = field(row, "number");
                    rulings.add(new Numbered(
                            number.matches("\\d{1,18}") ? Long.parseLong(number) : rulings.size(), ruling(row)));
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            throw refused("a CSV file", String.valueOf(e.getMessage()), 1);
        }
        rulings.sort(Comparator.comparingLong(Numbered::number));
        return rulings.stream().map(Numbered::ruling).toList();
    }

    private static Ruling ruling(NamedCsvRecord row) {
        String one = field(row, "one");
        String other = field(row, "other");
        String sort = field(row, "decision");
        if (one.isEmpty() || other.isEmpty()) {
            throw refused("two names", "“" + one + "” and “" + other + "”", row.getStartingLineNumber());
        }
        Who who = new Who(one, document(row, "one_in"));
        Who with = new Who(other, document(row, "other_in"));
        if (who.equals(with) && !sort.equals("called")) {
            throw refused("two different names", "“" + one + "” twice", row.getStartingLineNumber());
        }
        return switch (sort) {
            case "same" -> new Ruling.Same(who, with);
            case "different" -> new Ruling.Different(who, with);
            case "called" -> new Ruling.Called(who, other);
            default -> throw refused("same, different or called", "“" + sort + "”", row.getStartingLineNumber());
        };
    }

    private static Optional<Digest> document(NamedCsvRecord row, String column) {
        String hex = field(row, column);
        if (!hex.isEmpty() && !hex.matches("[0-9a-f]{64}")) {
            throw refused(
                    "64 hexadecimal digits or nothing in " + column, "“" + hex + "”", row.getStartingLineNumber());
        }
        return hex.isEmpty() ? Optional.empty() : Optional.of(new Digest(hex));
    }

    /** Without the apostrophe that {@link CsvWriter} sets before what a spreadsheet would obey. */
    private static String field(NamedCsvRecord row, String column) {
        String value = row.findField(column).orElse("").strip();
        return value.startsWith(FORMULA_GUARD) && CsvWriter.isFormula(value.substring(1)) ? value.substring(1) : value;
    }

    // ── FollowTheMoney ───────────────────────────────────────────────────────────────────────────────────────────────

    private static List<Ruling> entities(String text) {
        List<Ruling> rulings = new ArrayList<>();
        long line = 0;
        for (String one : text.lines().toList()) {
            line++;
            if (!one.isBlank()) {
                rulings.addAll(entity(one, line));
            }
        }
        return rulings;
    }

    private static List<Ruling> entity(String text, long line) {
        List<String> names = new ArrayList<>();
        try {
            JsonNode properties = JSON.readTree(text).path("properties");
            for (String property : List.of("name", "alias", "weakAlias", "previousName")) {
                properties.path(property).forEach(value -> {
                    String name = value.asText().strip();
                    if (!name.isEmpty() && !names.contains(name)) {
                        names.add(name);
                    }
                });
            }
        } catch (JsonProcessingException e) {
            throw refused("a JSON object on each line", e.getOriginalMessage(), line);
        }
        if (names.isEmpty()) {
            throw refused("an entity with properties.name", "none", line);
        }
        return names.stream()
                .skip(1)
                .<Ruling>map(name -> new Ruling.Same(Who.everywhere(names.getFirst()), Who.everywhere(name)))
                .toList();
    }

    private static HearsayException refused(String expected, String came, long line) {
        return new HearsayException(
                "HS-EXP-001",
                "Expected " + expected + "; came " + came + ", on line " + line
                        + ". Nothing was taken in; give a file as the page of decisions about actors exports it, or FollowTheMoney entities, one a line.");
    }
}
