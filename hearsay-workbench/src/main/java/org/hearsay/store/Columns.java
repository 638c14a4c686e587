package org.hearsay.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Flag;
import org.hearsay.model.Span;

/** How lists stand in a column, and what a row's seal is taken over. */
final class Columns {
    static final String SIGHTING_FIELDS =
            "SELECT number, exhibit, ifnull(parent, ''), path, stamp, at FROM sighting WHERE number = ?";

    private Columns() {}

    static String flags(List<Flag> flags) {
        return json(
                flags.stream().map(flag -> List.of(flag.name(), flag.detail())).toList());
    }

    static List<Flag> flags(String json) {
        return Packed.list(
                tree(json), flag -> new Flag(flag.path(0).asText(), flag.path(1).asText()));
    }

    static String spans(List<Span> spans) {
        return json(
                spans.stream().map(span -> List.of(span.start(), span.end())).toList());
    }

    static List<Span> spans(String json) {
        return Packed.list(tree(json), span -> Packed.span(span, 0));
    }

    static String texts(List<String> texts) {
        return json(texts);
    }

    static List<String> texts(String json) {
        return Packed.list(tree(json), JsonNode::asText);
    }

    /** The hash over a row's first columns. */
    static String hash(ResultSet row, int columns) throws SQLException {
        List<String> fields = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            fields.add(row.getString(i));
        }
        return FieldHash.of(fields);
    }

    static CaseView.CustodyRecord custody(ResultSet row) throws SQLException {
        return new CaseView.CustodyRecord(
                row.getLong("number"),
                row.getString("at"),
                row.getString("who"),
                row.getString("action"),
                row.getString("exhibit"),
                row.getString("detail"),
                row.getString("tool"),
                row.getString("previous"),
                row.getString("hash"));
    }

    private static String json(List<?> list) {
        try {
            return list.isEmpty() ? "[]" : Packed.JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new AssertionError("lists of texts and numbers are always JSON", e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return Packed.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new org.hearsay.model.HearsayException(
                    "HS-CAS-003",
                    "Expected JSON in the case's database, but a column holds something else. Run hearsay verify.",
                    e);
        }
    }
}
