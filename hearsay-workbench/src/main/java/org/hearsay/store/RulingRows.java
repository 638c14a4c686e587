package org.hearsay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.ActorDecision;
import org.hearsay.model.Digest;
import org.hearsay.model.Ruling;
import org.hearsay.model.Who;
import org.hearsay.store.ActorView.RulingRow;

/**
 * What people decided about actors, as it stands in the decision table: kind {@value #ACTOR}, and a payload of {@code sort} (same,
 * different, called), {@code one}, {@code other} (each a {@code name} and, for one document alone, {@code in}) or {@code name}.
 */
record RulingRows(Connection connection) {
    static final String ACTOR = "actor";

    private static final String ROWS = "SELECT d.number, d.at, d.author, d.payload, u.author, u.at FROM decision d"
            + " LEFT JOIN decision u ON u.undoes = d.number WHERE d.kind = '" + ACTOR + "' ";

    /** The last decision that changes who is who, an undoing too. */
    static final String LAST =
            "SELECT ifnull(max(d.number), 0) FROM decision d LEFT JOIN decision t ON t.number = d.undoes"
                    + " WHERE d.kind = '" + ACTOR + "' OR t.kind = '" + ACTOR + "'";

    static String payload(Ruling ruling) {
        ObjectNode json = Packed.JSON.createObjectNode();
        switch (ruling) {
            case Ruling.Same(Who one, Who other) -> pair(json, "same", one, other);
            case Ruling.Different(Who one, Who other) -> pair(json, "different", one, other);
            case Ruling.Called(Who one, String name) -> {
                json.put("sort", "called");
                json.set("one", who(one));
                json.put("name", name);
            }
        }
        return json.toString();
    }

    private static void pair(ObjectNode json, String sort, Who one, Who other) {
        json.put("sort", sort);
        json.set("one", who(one));
        json.set("other", who(other));
    }

    /** As the custody log tells it. */
    static String described(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Same(Who one, Who other) -> "“" + named(one) + "” and “" + named(other) + "” are one actor";
            case Ruling.Different(Who one, Who other) ->
                "“" + named(one) + "” and “" + named(other) + "” are two actors";
            case Ruling.Called(Who one, String name) -> "“" + named(one) + "” is called “" + name + "”";
        };
    }

    private static String named(Who who) {
        return who.name()
                + who.within().map(document -> " in " + document.hex()).orElse("");
    }

    private static ObjectNode who(Who who) {
        ObjectNode json = Packed.JSON.createObjectNode().put("name", who.name());
        who.within().ifPresent(document -> json.put("in", document.hex()));
        return json;
    }

    private static Ruling ruling(JsonNode json) {
        Who one = who(json.path("one"));
        String sort = json.path("sort").asText();
        return switch (sort) {
            case "same" -> new Ruling.Same(one, who(json.path("other")));
            case "different" -> new Ruling.Different(one, who(json.path("other")));
            case "called" -> new Ruling.Called(one, json.path("name").asText());
            default -> throw new IllegalArgumentException("expected same, different or called; came " + sort);
        };
    }

    private static Who who(JsonNode json) {
        return new Who(json.path("name").asText(), Packed.text(json.path("in")).map(Digest::new));
    }

    /** Those that were not taken back, the oldest first. */
    List<Ruling> standing() throws SQLException, IOException {
        return rows(ROWS + "ORDER BY d.number").stream()
                .filter(RulingRow::stands)
                .map(row -> row.decision().ruling())
                .toList();
    }

    /** The newest first. */
    List<RulingRow> page(int offset, int size) throws SQLException, IOException {
        return rows(ROWS + "ORDER BY d.number DESC LIMIT ? OFFSET ?", size, offset);
    }

    Optional<RulingRow> row(long number) throws SQLException, IOException {
        return rows(ROWS + "AND d.number = ?", number).stream().findFirst();
    }

    private List<RulingRow> rows(String question, Object... values) throws SQLException, IOException {
        List<RulingRow> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                Optional<String> undone = Optional.ofNullable(row.getString(5));
                rows.add(new RulingRow(
                        new ActorDecision(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                ruling(Packed.JSON.readTree(row.getString(4)))),
                        undone.isEmpty(),
                        undone.orElse(""),
                        Optional.ofNullable(row.getString(6)).orElse("")));
            }
        }
        return rows;
    }
}
