package org.hearsay.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Digest;
import org.hearsay.model.Mention;
import org.hearsay.model.Reading;
import org.hearsay.model.Ruling;

/**
 * The names of a case, gathered from its readings: how each document uses them.
 *
 * @param documents the exhibit of each number
 * @param days when each was published; EDTF, empty when not known
 * @param rulings what people decided about actors and did not take back, the oldest first
 * @param stamp what all this was read from
 */
public record CaseNames(
        Map<String, NameInCase> names,
        Map<Long, Digest> documents,
        Map<Long, String> days,
        List<Ruling> rulings,
        String stamp) {
    private static final int MOST_FORMS = 12;

    /** What stands as the outlet of a report is one, whatever its words look like to a reader of names. */
    private static final int SURE = 1_000;

    /**
     * How a case uses a name.
     *
     * @param statements for the number of each exhibit that has it, how many statements are credited to it there
     * @param votes how many documents take its bearer for what
     * @param forms what stands for it, {@value #MOST_FORMS} at most
     */
    public record NameInCase(Map<Long, Integer> statements, Map<Mention.Type, Integer> votes, TreeSet<String> forms) {
        NameInCase() {
            this(new TreeMap<>(), new EnumMap<>(Mention.Type.class), new TreeSet<>());
        }

        private void vote(Mention.Type kind) {
            votes.merge(kind, 1, Integer::sum);
        }

        /** What most documents take its bearer for. */
        public Mention.Type kind() {
            return votes.entrySet().stream()
                    .max(Map.Entry.<Mention.Type, Integer>comparingByValue()
                            .thenComparing(Map.Entry.<Mention.Type, Integer>comparingByKey()
                                    .reversed()))
                    .map(Map.Entry::getKey)
                    .orElse(Mention.Type.PERSON);
        }
    }

    /** Exhibits that were read and whose names are not written down. */
    static final String UNNAMED = "SELECT r.exhibit FROM reading r WHERE NOT EXISTS"
            + " (SELECT 1 FROM named n WHERE n.exhibit = r.exhibit) ORDER BY r.exhibit";

    static CaseNames of(Connection connection) throws SQLException, IOException {
        CaseNames names = new CaseNames(
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new RulingRows(connection).standing(),
                CaseActors.stamp(connection));
        names.takeDocuments(connection);
        names.takeMentions(connection);
        names.takeSources(connection);
        return names;
    }

    private void takeDocuments(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT number, digest, ifnull(published, ''), ifnull(outlet, '') FROM rendition JOIN exhibit ON number = exhibit")) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                documents.put(row.getLong(1), new Digest(row.getString(2)));
                String day = row.getString(3);
                days.put(row.getLong(1), day.length() > 10 ? day.substring(0, 10) : day);
                if (!row.getString(4).isBlank()) {
                    NameInCase outlet = name(row.getString(4));
                    outlet.statements().putIfAbsent(row.getLong(1), 0);
                    outlet.votes().merge(Mention.Type.OUTLET, SURE, Integer::sum);
                }
            }
        }
    }

    private void takeMentions(Connection connection) throws SQLException {
        try (PreparedStatement question =
                connection.prepareStatement("SELECT DISTINCT name, kind, exhibit, form FROM mention"
                        + " WHERE kind <> 'PLACE' ORDER BY name, exhibit, kind, form")) {
            ResultSet row = question.executeQuery();
            String before = "";
            while (row.next()) {
                NameInCase name = name(row.getString(1));
                name.statements().putIfAbsent(row.getLong(3), 0);
                String here = row.getString(1) + row.getString(2) + row.getLong(3);
                if (!here.equals(before)) {
                    name.vote(Mention.Type.valueOf(row.getString(2)));
                    before = here;
                }
                if (name.forms().size() < MOST_FORMS && !row.getString(4).equals(row.getString(1))) {
                    name.forms().add(row.getString(4));
                }
            }
        }
    }

    private void takeSources(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("SELECT source, source_type, exhibit, count(*)"
                + " FROM attribution WHERE " + ActorRows.NAMED + " GROUP BY source, source_type, exhibit")) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                NameInCase name = name(row.getString(1));
                name.statements().merge(row.getLong(3), row.getInt(4), Integer::sum);
                kind(row.getString(2)).ifPresent(name::vote);
            }
        }
    }

    /** For the number of each exhibit that has a name, how many statements are credited to it there. */
    Map<Long, Integer> statements(String name) {
        return Optional.ofNullable(names.get(name)).map(NameInCase::statements).orElse(Map.of());
    }

    private NameInCase name(String name) {
        return names.computeIfAbsent(name, n -> new NameInCase());
    }

    /** Of a writer only the text's own names tell whether it is a person or an outlet. */
    private static Optional<Mention.Type> kind(String sourceType) {
        return switch (sourceType) {
            case "person" -> Optional.of(Mention.Type.PERSON);
            case "outlet" -> Optional.of(Mention.Type.OUTLET);
            case "organisation", "group" -> Optional.of(Mention.Type.ORGANISATION);
            default -> Optional.empty();
        };
    }

    /** One row of the mention table. */
    record Row(String name, String kind, String form, String statement) {}

    /** What an exhibit's reading names, and how often; for one that was read before names were kept. */
    static Map<Row, Integer> mentions(Connection connection, long exhibit) throws SQLException, IOException {
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT findings, text FROM reading JOIN rendition USING (exhibit) WHERE exhibit = ?")) {
            question.setLong(1, exhibit);
            ResultSet row = question.executeQuery();
            return row.next() ? mentions(Findings.unpack(row.getBytes(1)), row.getString(2)) : Map.of();
        }
    }

    static Map<Row, Integer> mentions(Reading reading, String text) {
        Map<Row, Integer> rows = new LinkedHashMap<>();
        List<Mention> mentions = reading.mentions().stream()
                .sorted(Comparator.comparing(Mention::span))
                .toList();
        List<Optional<String>> holders =
                reading.holders(mentions.stream().map(Mention::span).toList());
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            String form = mention.span().in(text).replaceAll("\\s+", " ");
            rows.merge(
                    new Row(
                            mention.name(),
                            mention.type().name(),
                            form,
                            holders.get(i).orElse("")),
                    1,
                    Integer::sum);
        }
        return rows;
    }
}
