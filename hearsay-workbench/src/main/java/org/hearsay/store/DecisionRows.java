package org.hearsay.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Attribution;
import org.hearsay.model.Decision;
import org.hearsay.model.Digest;
import org.hearsay.store.CaseView.DecisionRow;

/**
 * What people decided about statements, as it stands in the decision table: kind {@value #STATEMENT}, and a payload of
 * {@code exhibit}, {@code before}, {@code after} and {@code words}; an undoing is a row of kind {@value #UNDO} that names the
 * row it undoes.
 */
record DecisionRows(Connection connection) {
    static final String STATEMENT = "statement";
    static final String UNDO = "undo";

    private static final String ROWS = "SELECT d.number, d.at, d.author, d.payload, u.author, u.at FROM decision d"
            + " LEFT JOIN decision u ON u.undoes = d.number WHERE d.kind = '" + STATEMENT + "' ";

    /** The payload that tells of a decision about a statement. */
    static String payload(Entry.Decided decided) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = Packed.JSON.createGenerator(written)) {
            json.writeStartObject();
            json.writeStringField("exhibit", decided.exhibit().hex());
            write(json, "before", decided.before());
            write(json, "after", decided.after());
            json.writeArrayFieldStart("words");
            for (String piece : decided.words()) {
                json.writeString(piece);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return written.toString();
    }

    private static void write(JsonGenerator json, String field, Optional<Attribution> statement) throws IOException {
        if (statement.isPresent()) {
            json.writeFieldName(field);
            Findings.write(json, statement.get());
        }
    }

    /** The decisions about an exhibit's statements that were not undone, the oldest first. */
    List<Decision> standing(Digest exhibit) throws SQLException, IOException {
        return of(exhibit).stream()
                .filter(DecisionRow::stands)
                .map(DecisionRow::decision)
                .toList();
    }

    /** All decisions about an exhibit's statements, the oldest first. */
    List<DecisionRow> of(Digest exhibit) throws SQLException, IOException {
        return rows(ROWS + "AND json_extract(d.payload, '$.exhibit') = ? ORDER BY d.number", exhibit.hex());
    }

    /** The newest decisions first. */
    List<DecisionRow> page(int offset, int size) throws SQLException, IOException {
        return rows(ROWS + "ORDER BY d.number DESC LIMIT ? OFFSET ?", size, offset);
    }

    Optional<DecisionRow> row(long number) throws SQLException, IOException {
        return rows(ROWS + "AND d.number = ?", number).stream().findFirst();
    }

    private List<DecisionRow> rows(String question, Object... values) throws SQLException, IOException {
        List<DecisionRow> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                }
            }
        }
        return rows;
    }

    private static DecisionRow row(ResultSet row) throws SQLException, IOException {
        JsonNode payload = Packed.JSON.readTree(row.getString(4));
        Decision decision = new Decision(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                statement(payload.path("before")),
                statement(payload.path("after")),
                Packed.list(payload.path("words"), JsonNode::asText));
        Optional<String> undone = Optional.ofNullable(row.getString(5));
        return new DecisionRow(
                new Digest(payload.path("exhibit").asText()),
                decision,
                undone.isEmpty(),
                undone.orElse(""),
                Optional.ofNullable(row.getString(6)).orElse(""));
    }

    private static Optional<Attribution> statement(JsonNode node) {
        return node.isObject() ? Optional.of(Findings.attribution(node)) : Optional.empty();
    }
}
