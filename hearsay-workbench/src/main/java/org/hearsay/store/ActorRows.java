package org.hearsay.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Digest;
import org.hearsay.model.Mention;
import org.hearsay.model.Who;
import org.hearsay.store.ActorView.ActorQuery;
import org.hearsay.store.ActorView.ActorRow;
import org.hearsay.store.ActorView.Companion;
import org.hearsay.store.ActorView.NameRow;
import org.hearsay.store.ActorView.SuggestionRow;
import org.hearsay.store.ActorView.UnnamedRow;
import org.hearsay.store.ActorView.UseRow;
import org.hearsay.store.CaseView.Count;

/** The rows that show who is who. */
record ActorRows(Connection connection) {
    /** Statements that are credited to somebody by name. */
    static final String NAMED = "unnamed = 0 AND source_type NOT IN ('none', 'document') AND source <> 'the writer'";

    /** Statements of voices that are described: people and crowds, no documents, and no bare pronouns. */
    static final String DESCRIBED = "unnamed = 1 AND source_type IN ('unnamed', 'role', 'group') AND source NOT IN"
            + " ('unnamed: he', 'unnamed: she', 'unnamed: they', 'unnamed: who', 'unnamed: it', 'unnamed: you', 'unnamed: we', 'unnamed: i', 'unnamed: him', 'unnamed: her', 'unnamed: them', 'unnamed: us', 'unnamed: me')";

    private static final int NAMES_IN_A_ROW = 4;
    private static final int FORMS_IN_A_ROW = 6;

    private static final String ROW =
            "SELECT number, name, kind, names, documents, statements, first_day, last_day FROM actor ";

    /** Of a table with {@code exhibit} and a name in {@code column}: its rows that mean an actor ({@code ?}), as {@code t}. */
    private static String of(String table, String column) {
        return " FROM actor_name a JOIN " + table + " t ON t." + column
                + " = a.name AND (a.within = t.exhibit OR (a.within = 0"
                + " AND NOT EXISTS (SELECT 1 FROM actor_name p WHERE p.name = a.name AND p.within = t.exhibit))) ";
    }

    private static final String SAID =
            of("attribution", "source") + "WHERE a.actor = ? AND " + NAMED.replace("unnamed", "t.unnamed");

    private static final String ABOUT = of("mention", "name") + "WHERE a.actor = ? AND t.statement <> ''";

    // ── lists ────────────────────────────────────────────────────────────────────────────────────────────────────────

    List<ActorRow> actors(ActorQuery query) throws SQLException {
        String by = switch (query.order()) {
            case STATEMENTS -> "statements DESC, documents DESC, number";
            case DOCUMENTS -> "documents DESC, statements DESC, number";
            case NAME -> "sort_name, number";
            case LAST -> "last_day DESC, statements DESC, number";
        };
        List<Object> values = values(query);
        values.add(query.size());
        values.add(query.offset());
        return rows(where(query) + "ORDER BY " + by + " LIMIT ? OFFSET ?", values);
    }

    int count(ActorQuery query) throws SQLException {
        try (PreparedStatement question = asked("SELECT count(*) FROM actor " + where(query), values(query))) {
            return question.executeQuery().getInt(1);
        }
    }

    private static String where(ActorQuery query) {
        String kind = query.kind().isPresent() ? "AND kind = ? " : "";
        String text = query.text().isEmpty()
                ? ""
                : "AND number IN (SELECT actor FROM actor_name WHERE name LIKE ? ESCAPE '\\' OR name LIKE ? ESCAPE '\\'"
                        + " OR name LIKE ? ESCAPE '\\') ";
        return "WHERE 1 " + kind + text;
    }

    private static List<Object> values(ActorQuery query) {
        List<Object> values = new ArrayList<>();
        query.kind().ifPresent(kind -> values.add(kind.name()));
        if (!query.text().isEmpty()) {
            String text = query.text().replaceAll("([%_\\\\])", "\\\\$1"); // LIKE knows the case of ASCII letters alone
            String small = text.toLowerCase(Locale.ROOT);
            int first = small.offsetByCodePoints(0, 1);
            values.add("%" + text + "%");
            values.add("%" + small + "%");
            values.add("%" + small.substring(0, first).toUpperCase(Locale.ROOT) + small.substring(first) + "%");
        }
        return values;
    }

    /** Who bears a name in one exhibit, or everywhere (0). */
    Optional<ActorRow> bearer(String name, long within) throws SQLException {
        return rows(
                        "WHERE number = (SELECT actor FROM actor_name WHERE name = ?1 AND within IN (?2, 0) ORDER BY within DESC LIMIT 1)"
                                + " OR (?2 = 0 AND number = (SELECT actor FROM actor_name WHERE name = ?1 ORDER BY within = 0 DESC,"
                                + " statements DESC, within LIMIT 1))",
                        List.of(name, within))
                .stream()
                .findFirst();
    }

    private List<ActorRow> rows(String which, List<Object> values) throws SQLException {
        List<ActorRow> rows = new ArrayList<>();
        try (PreparedStatement question = asked(ROW + which, values)) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                long number = row.getLong(1);
                List<NameRow> names = names(number, row.getString(2));
                rows.add(new ActorRow(
                        number,
                        row.getString(2),
                        Mention.Type.valueOf(row.getString(3)),
                        names.getFirst().who(),
                        names.stream()
                                .map(name -> name.who().name())
                                .filter(name ->
                                        !name.equals(names.getFirst().who().name()))
                                .distinct()
                                .limit(NAMES_IN_A_ROW)
                                .toList(),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getString(8)));
            }
        }
        return rows;
    }

    /** Of one actor; the name it is listed by first, then what is used most. */
    List<NameRow> names(long actor, String listed) throws SQLException {
        List<NameRow> names = new ArrayList<>();
        try (PreparedStatement question = asked(
                "SELECT a.name, digest, reason, documents, statements, ifnull(title, ifnull(e.name, '')) FROM actor_name a"
                        + " LEFT JOIN exhibit e ON number = within LEFT JOIN rendition r ON r.exhibit = within WHERE actor = ?"
                        + " ORDER BY a.name = ? AND within = 0 DESC, statements + documents DESC, a.name, within",
                List.of(actor, listed))) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                names.add(new NameRow(
                        new Who(
                                row.getString(1),
                                Optional.ofNullable(row.getString(2)).map(Digest::new)),
                        row.getString(3),
                        row.getString(6),
                        row.getInt(4),
                        row.getInt(5)));
            }
        }
        return names;
    }

    // ── one actor ────────────────────────────────────────────────────────────────────────────────────────────────────

    List<UseRow> uses(long actor, int most) throws SQLException {
        List<UseRow> rows = new ArrayList<>();
        String held =
                "SELECT t.exhibit, t.name, group_concat(DISTINCT t.form) AS forms, sum(t.times) AS times, 0 AS said"
                        + of("mention", "name") + "WHERE a.actor = ?1 GROUP BY t.exhibit, t.name"
                        + " UNION ALL SELECT t.exhibit, t.source, '', 0, count(*)" + SAID.replace("?", "?1")
                        + " GROUP BY t.exhibit, t.source";
        try (PreparedStatement question = asked(
                "SELECT digest, ifnull(title, e.name), ifnull(outlet, ''), ifnull(published, ''), u.name, group_concat(forms, ''),"
                        + " sum(times), sum(said) FROM (" + held + ") u JOIN exhibit e ON e.number = u.exhibit"
                        + " JOIN rendition r ON r.exhibit = u.exhibit GROUP BY u.exhibit, u.name"
                        + " ORDER BY u.name, published, u.exhibit LIMIT ?2",
                List.of(actor, most))) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                rows.add(new UseRow(
                        new Digest(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        forms(row.getString(6)),
                        row.getInt(7),
                        row.getInt(8)));
            }
        }
        return rows;
    }

    private static List<String> forms(String joined) {
        return joined.isEmpty()
                ? List.of()
                : java.util.Arrays.stream(joined.split(",", -1))
                        .distinct()
                        .limit(FORMS_IN_A_ROW)
                        .toList();
    }

    /** Ids of statements, newest first. */
    record Told(List<String> ids, int total, List<Count> months, List<Count> outlets) {}

    Told said(long actor, int most) throws SQLException {
        return told("SELECT DISTINCT t.id AS id, t.exhibit AS exhibit, t.number AS number" + SAID, actor, most);
    }

    Told about(long actor, int most) throws SQLException {
        return told(
                "SELECT DISTINCT t.statement AS id, t.exhibit AS exhibit, s.number AS number"
                        + ABOUT.replace(
                                "WHERE", "JOIN attribution s ON s.exhibit = t.exhibit AND s.id = t.statement WHERE"),
                actor,
                most);
    }

    private Told told(String which, long actor, int most) throws SQLException {
        String from = " FROM (" + which + ") s JOIN rendition r ON r.exhibit = s.exhibit ";
        List<String> ids = new ArrayList<>();
        try (PreparedStatement question = asked(
                "SELECT s.id" + from + "ORDER BY ifnull(published, '') DESC, s.exhibit, s.number LIMIT ?",
                List.of(actor, most))) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        List<Count> months = counts(
                "SELECT substr(published, 1, 7), count(*)" + from
                        + "WHERE published GLOB '[0-9]*' GROUP BY 1 ORDER BY 1",
                actor);
        List<Count> outlets =
                counts("SELECT ifnull(outlet, ''), count(*)" + from + "GROUP BY 1 ORDER BY 2 DESC, 1", actor);
        return new Told(ids, outlets.stream().mapToInt(Count::count).sum(), months, outlets);
    }

    private List<Count> counts(String question, long actor) throws SQLException {
        List<Count> counts = new ArrayList<>();
        try (PreparedStatement statement = asked(question, List.of(actor))) {
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                counts.add(new Count(row.getString(1), row.getInt(2)));
            }
        }
        return counts;
    }

    List<Companion> companions(long actor, int most) throws SQLException {
        List<Companion> companions = new ArrayList<>();
        try (PreparedStatement question = asked(
                "SELECT a.actor, count(DISTINCT t.exhibit)" + of("attribution", "source") + "WHERE a.actor <> ?1 AND "
                        + NAMED.replace("unnamed", "t.unnamed") + " AND t.exhibit IN (SELECT t.exhibit"
                        + SAID.replace("?", "?1")
                        + ") GROUP BY a.actor ORDER BY 2 DESC, 1 LIMIT ?2",
                List.of(actor, most))) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                List<ActorRow> other = rows("WHERE number = ?", List.of(row.getLong(1)));
                companions.add(
                        new Companion(other.getFirst().name(), other.getFirst().who(), row.getInt(2)));
            }
        }
        return companions;
    }

    // ── suggestions ──────────────────────────────────────────────────────────────────────────────────────────────────

    List<SuggestionRow> suggestions(Optional<ActorRow> of, int offset, int size) throws SQLException {
        List<Object> values = new ArrayList<>(of.<List<Object>>map(actor -> List.of(actor.number(), actor.number()))
                .orElse(List.of()));
        values.add(size);
        values.add(offset);
        List<SuggestionRow> rows = new ArrayList<>();
        try (PreparedStatement question = asked(
                "SELECT one, x.digest, p.name, p.statements, other, y.digest, q.name, q.statements, reason FROM suggestion s"
                        + " JOIN actor p ON p.number = one_actor JOIN actor q ON q.number = other_actor"
                        + " LEFT JOIN exhibit x ON x.number = one_within LEFT JOIN exhibit y ON y.number = other_within"
                        + (of.isPresent() ? " WHERE one_actor = ? OR other_actor = ?" : "")
                        + " ORDER BY s.number LIMIT ? OFFSET ?",
                values)) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                rows.add(new SuggestionRow(
                        new Who(
                                row.getString(1),
                                Optional.ofNullable(row.getString(2)).map(Digest::new)),
                        row.getString(3),
                        row.getInt(4),
                        new Who(
                                row.getString(5),
                                Optional.ofNullable(row.getString(6)).map(Digest::new)),
                        row.getString(7),
                        row.getInt(8),
                        row.getString(9)));
            }
        }
        return rows;
    }

    List<UnnamedRow> unnamed(int offset, int size) throws SQLException {
        List<UnnamedRow> rows = new ArrayList<>();
        try (PreparedStatement question = asked(
                "SELECT digest, ifnull(title, e.name), ifnull(outlet, ''), ifnull(published, ''), source, source_type, said, s.id FROM"
                        + " (SELECT exhibit, source, min(number) AS first, source_type, count(*) AS said, id FROM attribution WHERE "
                        + DESCRIBED + " GROUP BY exhibit, source ORDER BY exhibit DESC, source DESC LIMIT ? OFFSET ?) s"
                        + " JOIN exhibit e ON e.number = s.exhibit JOIN rendition r ON r.exhibit = s.exhibit"
                        + " ORDER BY s.exhibit DESC, first",
                List.of(size, offset))) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                rows.add(new UnnamedRow(
                        new Digest(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5).substring("unnamed: ".length()),
                        row.getString(6),
                        row.getInt(7),
                        row.getString(8)));
            }
        }
        return rows;
    }

    private PreparedStatement asked(String question, List<Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(question);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
