package org.hearsay.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.Actor;
import org.hearsay.model.Digest;
import org.hearsay.model.Who;

/** Writes the actors of a case, with what can be counted of each. */
final class ActorWriting {
    private final Connection connection;
    private final CaseNames names;
    private final Map<Digest, Long> numbers = new HashMap<>();
    private final Map<String, Set<Long>> parted = new HashMap<>();
    private final Map<Who, Long> bearers = new HashMap<>();

    ActorWriting(Connection connection, CaseNames names) {
        this.connection = connection;
        this.names = names;
        names.documents().forEach((number, digest) -> numbers.put(digest, number));
    }

    void write(List<Actor> actors, List<Actor.Suggestion> suggestions) throws SQLException {
        for (String table : List.of("suggestion", "actor_name", "actor")) {
            try (PreparedStatement statement = connection.prepareStatement("DELETE FROM " + table)) {
                statement.executeUpdate();
            }
        }
        actors.forEach(actor -> actor.names().forEach(known -> part(known.who())));
        write(actors);
        writeSuggestions(suggestions);
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT OR REPLACE INTO meta VALUES ('actors', ?)")) {
            CaseActors.execute(statement, names.stamp());
        }
    }

    private void part(Who who) {
        if (who.within().isPresent()) {
            parted.computeIfAbsent(who.name(), name -> new HashSet<>()).add(within(who));
        }
    }

    private long within(Who who) {
        return who.within().map(document -> numbers.getOrDefault(document, -1L)).orElse(0L);
    }

    /** For each exhibit in which this name means its bearer, how many statements it is credited with there. */
    private Map<Long, Integer> held(Who who) {
        Map<Long, Integer> all = new HashMap<>(names.statements(who.name()));
        if (who.within().isPresent()) {
            all.keySet().retainAll(Set.of(within(who)));
        } else {
            all.keySet().removeAll(parted.getOrDefault(who.name(), Set.of()));
        }
        return all;
    }

    private void write(List<Actor> actors) throws SQLException {
        try (PreparedStatement row =
                        connection.prepareStatement("INSERT INTO actor VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement name =
                        connection.prepareStatement("INSERT INTO actor_name VALUES (?, ?, ?, ?, ?, ?)")) {
            long number = 0;
            for (Actor actor : actors) {
                write(++number, actor, row);
                for (Actor.Known known : actor.names()) {
                    Map<Long, Integer> held = held(known.who());
                    CaseActors.execute(
                            name,
                            number,
                            known.who().name(),
                            within(known.who()),
                            known.reason(),
                            held.size(),
                            sum(held));
                    bearers.put(known.who(), number);
                }
            }
        }
    }

    private void write(long number, Actor actor, PreparedStatement row) throws SQLException {
        Set<Long> documents = new HashSet<>();
        TreeSet<String> days = new TreeSet<>();
        Set<String> different = new HashSet<>();
        int statements = 0;
        for (Actor.Known known : actor.names()) {
            Map<Long, Integer> held = held(known.who());
            documents.addAll(held.keySet());
            statements += sum(held);
            different.add(known.who().name());
        }
        documents.forEach(document -> days.add(names.days().getOrDefault(document, "")));
        days.removeIf(day -> !day.matches("\\d.*"));
        CaseActors.execute(
                row,
                number,
                actor.name(),
                actor.kind().name(),
                different.size(),
                documents.size(),
                statements,
                days.isEmpty() ? "" : days.first(),
                days.isEmpty() ? "" : days.last(),
                actor.name().toLowerCase(Locale.ROOT));
    }

    private static int sum(Map<Long, Integer> held) {
        return held.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void writeSuggestions(List<Actor.Suggestion> suggestions) throws SQLException {
        try (PreparedStatement row =
                connection.prepareStatement("INSERT INTO suggestion VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Actor.Suggestion pair : suggestions) {
                CaseActors.execute(
                        row,
                        pair.one().name(),
                        within(pair.one()),
                        bearers.getOrDefault(pair.one(), 0L),
                        pair.other().name(),
                        within(pair.other()),
                        bearers.getOrDefault(pair.other(), 0L),
                        pair.reason());
            }
        }
    }
}
