package org.hearsay.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.model.Actor;
import org.hearsay.model.Who;
import org.hearsay.store.CaseView.Page;
import org.hearsay.store.CaseView.StatementRow;

/** A case's actors: answers {@link ActorView}, hands out the names that are to be joined, and saves what came of it. */
public final class CaseActors implements ActorView {
    private static final int EXHIBITS_AT_ONCE = 500;

    private final CaseLineage.Asking asking;
    private final Saving saving;
    private final Function<String, Optional<StatementRow>> statements;

    CaseActors(CaseLineage.Asking asking, Saving saving, Function<String, Optional<StatementRow>> statements) {
        this.asking = asking;
        this.saving = saving;
        this.statements = statements;
    }

    /** How the case is written to: all of it or nothing. */
    interface Saving {
        void save(Writing writing);
    }

    /** What is written. */
    interface Writing {
        void to(Connection connection) throws SQLException;
    }

    // ── what is asked ────────────────────────────────────────────────────────────────────────────────────────────────

    @Override
    public Page<ActorRow> actors(ActorQuery query) {
        return asking.ask(connection -> {
            ActorRows rows = new ActorRows(connection);
            return page(rows.actors(query), query.offset(), rows.count(query));
        });
    }

    @Override
    public Optional<ActorRow> actor(Who who) {
        return asking.ask(connection -> new ActorRows(connection).bearer(who.name(), exhibit(connection, who)));
    }

    @Override
    public List<NameRow> names(ActorRow actor) {
        return asking.ask(connection -> new ActorRows(connection).names(actor.number(), actor.name()));
    }

    @Override
    public List<UseRow> uses(ActorRow actor, int most) {
        return asking.ask(connection -> new ActorRows(connection).uses(actor.number(), most));
    }

    @Override
    public Told said(ActorRow actor, int most) {
        return told(asking.ask(connection -> new ActorRows(connection).said(actor.number(), most)));
    }

    @Override
    public Told about(ActorRow actor, int most) {
        return told(asking.ask(connection -> new ActorRows(connection).about(actor.number(), most)));
    }

    private Told told(ActorRows.Told told) {
        List<StatementRow> rows =
                told.ids().stream().flatMap(id -> statements.apply(id).stream()).toList();
        return new Told(rows, told.total(), told.months(), told.outlets());
    }

    @Override
    public List<Companion> companions(ActorRow actor, int most) {
        return asking.ask(connection -> new ActorRows(connection).companions(actor.number(), most));
    }

    @Override
    public Page<SuggestionRow> suggestions(Optional<ActorRow> of, int offset, int size) {
        return asking.ask(connection -> page(
                new ActorRows(connection).suggestions(of, offset, size),
                offset,
                CaseStore.count(
                        connection,
                        "suggestion"
                                + of.map(actor -> " WHERE " + actor.number() + " IN (one_actor, other_actor)")
                                        .orElse(""))));
    }

    @Override
    public Page<UnnamedRow> unnamed(int offset, int size) {
        return asking.ask(connection -> page(
                new ActorRows(connection).unnamed(offset, size),
                offset,
                CaseStore.count(
                        connection,
                        "(SELECT DISTINCT exhibit, source FROM attribution WHERE " + ActorRows.DESCRIBED + ")")));
    }

    @Override
    public Page<RulingRow> rulings(int offset, int size) {
        return asking.ask(connection -> page(
                new RulingRows(connection).page(offset, size),
                offset,
                CaseStore.count(connection, "decision WHERE kind = '" + RulingRows.ACTOR + "'")));
    }

    private static <T> Page<T> page(List<T> rows, int offset, int total) {
        return new Page<>(rows, offset, total, List.of(), List.of());
    }

    /** The number of the one exhibit that is meant; 0 for all, -1 for one that the case does not hold. */
    private static long exhibit(Connection connection, Who who) throws SQLException {
        if (who.within().isEmpty()) {
            return 0;
        }
        try (PreparedStatement question = connection.prepareStatement("SELECT number FROM exhibit WHERE digest = ?")) {
            question.setString(1, who.within().get().hex());
            ResultSet row = question.executeQuery();
            return row.next() ? row.getLong(1) : -1;
        }
    }

    // ── what is joined ───────────────────────────────────────────────────────────────────────────────────────────────

    /** Whether the actors tell of all readings and of all that people decided about actors. */
    public boolean isUpToDate() {
        return asking.ask(connection ->
                unnamed(connection, 1).isEmpty() && joined(connection).equals(stamp(connection)));
    }

    /** What the actors were joined from: the last ruling, and the readings. */
    static String stamp(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT (" + RulingRows.LAST + ") || ' ' || ifnull(max(revision), 0) FROM exhibit")) {
            return question.executeQuery().getString(1);
        }
    }

    private static String joined(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("SELECT value FROM meta WHERE key = 'actors'")) {
            ResultSet row = question.executeQuery();
            return row.next() ? row.getString(1) : "";
        }
    }

    private static List<Long> unnamed(Connection connection, int most) throws SQLException {
        List<Long> exhibits = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement(CaseNames.UNNAMED + " LIMIT " + most)) {
            ResultSet row = question.executeQuery();
            while (row.next()) {
                exhibits.add(row.getLong(1));
            }
        }
        return exhibits;
    }

    /** Told how many exhibits' names were gathered. */
    @FunctionalInterface
    public interface Gathered {
        void at(long exhibits);
    }

    /** Writes down whom those readings name that were saved by a Hearsay which did not. */
    public void gather(Gathered progress) {
        long done = 0;
        List<Long> exhibits = asking.ask(connection -> unnamed(connection, EXHIBITS_AT_ONCE));
        while (!exhibits.isEmpty()) {
            List<Long> these = exhibits;
            saving.save(connection -> gather(connection, these));
            done += these.size();
            progress.at(done);
            exhibits = asking.ask(connection -> unnamed(connection, EXHIBITS_AT_ONCE));
        }
    }

    private static void gather(Connection connection, List<Long> exhibits) throws SQLException {
        try (PreparedStatement named = connection.prepareStatement("INSERT INTO named VALUES (?)");
                PreparedStatement mention =
                        connection.prepareStatement("INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?)")) {
            for (long exhibit : exhibits) {
                execute(named, exhibit);
                for (Map.Entry<CaseNames.Row, Integer> row :
                        CaseNames.mentions(connection, exhibit).entrySet()) {
                    CaseNames.Row what = row.getKey();
                    execute(mention, exhibit, what.name(), what.kind(), what.form(), what.statement(), row.getValue());
                }
            }
        } catch (IOException e) {
            throw new SQLException("what was found in an exhibit cannot be read back", e);
        }
    }

    /** All names of the case, as its documents use them, and what people ruled about them. */
    public CaseNames names() {
        return asking.ask(CaseNames::of);
    }

    /** Puts these actors in place of those that were there. */
    public void save(List<Actor> actors, List<Actor.Suggestion> suggestions, CaseNames names) {
        saving.save(connection -> new ActorWriting(connection, names).write(actors, suggestions));
    }

    static void execute(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
