package org.hearsay.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Decided;
import org.hearsay.model.Decision;
import org.hearsay.model.Digest;
import org.hearsay.model.HearsayException;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Ruling;
import org.hearsay.store.CaseView.CustodyRecord;

/**
 * Writes entries inside one transaction of the connection it is given, and keeps the chain of custody records with them.
 * Not safe for several threads; {@link CaseStore} lets one in at a time.
 */
final class Recorder implements AutoCloseable {
    private final Connection connection;
    private final Custodian custodian;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final ExhibitSeal seals;
    private final List<CustodyRecord> written = new ArrayList<>();
    private long lastCustody;
    private String lastHash = CustodyLine.BEFORE_FIRST;
    private long revision;

    Recorder(Connection connection, Custodian custodian) throws SQLException {
        this.connection = connection;
        this.custodian = custodian;
        this.seals = new ExhibitSeal(connection);
        forget();
    }

    /** Takes the chain's end from the database again, after a transaction that did not come to its end. */
    void forget() throws SQLException {
        written.clear();
        try (ResultSet last = ask("SELECT number, hash FROM custody ORDER BY number DESC LIMIT 1")) {
            boolean any = last.next();
            lastCustody = any ? last.getLong(1) : 0;
            lastHash = any ? last.getString(2) : CustodyLine.BEFORE_FIRST;
        }
        revision = number("SELECT ifnull(max(revision), 0) FROM exhibit").orElse(0L);
    }

    /** The custody records made since the last call. */
    List<CustodyRecord> takeWritten() {
        List<CustodyRecord> taken = List.copyOf(written);
        written.clear();
        return taken;
    }

    void write(Entry entry) throws SQLException {
        switch (entry) {
            case Entry.TakenIn taken -> takeIn(taken, 0, "");
            case Entry.PassedOver passed -> passOver(passed);
            case Entry.Found found -> found(found);
            case Entry.Retry retry -> retry(retry);
            case Entry.Decided decided -> decide(decided);
            case Entry.Ruled ruled -> rule(ruled.ruling());
            case Entry.Undone undone -> undo(undone);
        }
    }

    /** Adds a record to the chain, saying what was done with which exhibit ("" for none). */
    void custody(String action, String exhibit, String detail) throws SQLException {
        CustodyRecord open = new CustodyRecord(
                lastCustody + 1,
                custodian.now(),
                custodian.who(),
                action,
                exhibit,
                detail,
                custodian.tool(),
                lastHash,
                "");
        CustodyRecord record = new CustodyRecord(
                open.number(),
                open.at(),
                open.who(),
                open.action(),
                open.exhibit(),
                open.detail(),
                open.tool(),
                open.previous(),
                CustodyLine.hash(open));
        execute(
                "INSERT INTO custody VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                record.number(),
                record.at(),
                record.who(),
                record.action(),
                record.exhibit(),
                record.detail(),
                record.tool(),
                record.previous(),
                record.hash());
        lastCustody = record.number();
        lastHash = record.hash();
        written.add(record);
    }

    private void takeIn(Entry.TakenIn taken, long depth, String budget) throws SQLException {
        String digest = taken.digest().hex();
        Optional<Long> parent = taken.parent().isPresent()
                ? Optional.of(exhibitNumber(taken.parent().get()))
                : Optional.empty();
        Optional<Long> known = number("SELECT number FROM exhibit WHERE digest = ?", digest);
        long exhibit = known.isPresent() ? known.get() : insertExhibit(taken, depth, budget);
        Optional<Long> seen = number(
                "SELECT number FROM sighting WHERE path = ? AND ifnull(parent, 0) = ? AND exhibit = ?",
                taken.path(),
                parent.orElse(0L),
                exhibit);
        if (seen.isPresent()) {
            execute("UPDATE sighting SET stamp = ? WHERE number = ?", taken.stamp(), seen.get());
            sealSighting(seen.get());
            return;
        }
        execute(
                "INSERT INTO sighting (exhibit, parent, path, stamp, at, seal) VALUES (?, ?, ?, ?, ?, '')",
                exhibit,
                parent.orElse(null),
                taken.path(),
                taken.stamp(),
                custodian.now());
        sealSighting(number("SELECT last_insert_rowid()").orElseThrow());
        custody(known.isPresent() ? "seen-again" : "take-in", digest, seenAt(taken));
    }

    private static String seenAt(Entry.TakenIn taken) {
        String inside =
                taken.parent().map(parent -> "in " + parent.hex() + ": ").orElse("");
        String note = taken.note().isEmpty() ? "" : "; " + taken.note();
        return inside + taken.path() + " (" + taken.size() + " bytes)" + note;
    }

    private long insertExhibit(Entry.TakenIn taken, long depth, String budget) throws SQLException {
        execute(
                "INSERT INTO exhibit (digest, size, name, depth, budget, media_type, outcome, code, sentence, flags,"
                        + " revision, seal) VALUES (?, ?, ?, ?, ?, '', 'WAITING', '', '', '[]', 0, '')",
                taken.digest().hex(),
                taken.size(),
                taken.name(),
                depth,
                budget);
        long number = number("SELECT last_insert_rowid()").orElseThrow();
        sealExhibit(number);
        return number;
    }

    private void passOver(Entry.PassedOver passed) throws SQLException {
        String sentence = passed.why().sentence();
        if (number("SELECT number FROM passed_over WHERE path = ? AND sentence = ?", passed.path(), sentence)
                .isPresent()) {
            return;
        }
        String at = custodian.now();
        execute(
                "INSERT INTO passed_over (path, code, sentence, at, seal) VALUES (?, ?, ?, ?, ?)",
                passed.path(),
                passed.why().code(),
                sentence,
                at,
                FieldHash.of(List.of(passed.path(), passed.why().code(), sentence, at)));
        custody("pass-over", "", passed.path() + ": " + sentence);
    }

    private void found(Entry.Found found) throws SQLException {
        long exhibit = exhibitNumber(found.exhibit());
        execute("DELETE FROM attribution WHERE exhibit = ?", exhibit);
        execute("DELETE FROM reading WHERE exhibit = ?", exhibit);
        execute("DELETE FROM rendition WHERE exhibit = ?", exhibit);
        execute(
                "UPDATE exhibit SET media_type = ?, outcome = ?, code = ?, sentence = ?, flags = ?, revision = ?"
                        + " WHERE number = ?",
                found.mediaType(),
                found.outcome().name(),
                found.obstacle().map(why -> why.code()).orElse(""),
                found.obstacle().map(why -> why.sentence()).orElse(""),
                Columns.flags(found.flags()),
                ++revision,
                exhibit);
        if (found.rendition().isPresent()) {
            insertFindings(exhibit, found.rendition().get(), found.reading());
        }
        sealExhibit(exhibit);
        custody("read", found.exhibit().hex(), readAs(found));
        takeInMembers(exhibit, found.members());
    }

    private void takeInMembers(long container, List<Entry.TakenIn> members) throws SQLException {
        long depth;
        String budget;
        try (ResultSet row = ask("SELECT depth, budget FROM exhibit WHERE number = ?", container)) {
            depth = row.getLong(1);
            budget = row.getString(2);
        }
        for (Entry.TakenIn member : members) {
            takeIn(member, depth + 1, budget);
        }
    }

    private static String readAs(Entry.Found found) {
        String text = found.rendition()
                .map(rendition -> "; text by " + rendition.extractor() + ", sha256 "
                        + new FieldHash().addRaw(rendition.text()).hex())
                .orElse("");
        return found.outcome() + (found.mediaType().isEmpty() ? "" : "; " + found.mediaType()) + text;
    }

    private void retry(Entry.Retry retry) throws SQLException {
        long exhibit = exhibitNumber(retry.exhibit());
        execute(
                "UPDATE exhibit SET outcome = ?, budget = ? WHERE number = ?",
                Outcome.WAITING.name(),
                retry.budget(),
                exhibit);
        sealExhibit(exhibit);
        custody("retry", retry.exhibit().hex(), "budget " + retry.budget());
    }

    private void decide(Entry.Decided decided) throws SQLException {
        long exhibit = exhibitNumber(decided.exhibit());
        long number = insertDecision(DecisionRows.STATEMENT, DecisionRows.payload(decided), Optional.empty());
        applyDecisions(exhibit, decided.exhibit());
        custody("decide", decided.exhibit().hex(), "decision " + number + ": " + described(decided));
    }

    private static String described(Entry.Decided decided) {
        Decision decision = new Decision(0, "", "", decided.before(), decided.after(), decided.words());
        return decision.sort().name().toLowerCase(Locale.ROOT) + " statement "
                + decision.statement().id() + ", "
                + decision.statement().source().label() + ": "
                + String.join(" … ", decided.words());
    }

    private void rule(Ruling ruling) throws SQLException {
        long number = insertDecision(RulingRows.ACTOR, RulingRows.payload(ruling), Optional.empty());
        custody("decide", "", "decision " + number + ": " + RulingRows.described(ruling));
    }

    private void undo(Entry.Undone undone) throws SQLException {
        Optional<ActorView.RulingRow> ruled = ruling(undone.decision());
        if (ruled.isEmpty()) {
            undoAboutStatement(undone);
        } else if (ruled.get().stands()) {
            long number = insertDecision(DecisionRows.UNDO, "{}", Optional.of(undone.decision()));
            custody("decide", "", "decision " + number + ": undo decision " + undone.decision());
        }
    }

    private Optional<ActorView.RulingRow> ruling(long number) throws SQLException {
        try {
            return new RulingRows(connection).row(number);
        } catch (IOException e) {
            throw new SQLException("decision " + number + " cannot be read back", e);
        }
    }

    private void undoAboutStatement(Entry.Undone undone) throws SQLException {
        CaseView.DecisionRow row = decision(undone.decision());
        if (!row.stands()) {
            return; // it was taken back already; twice is no different from once
        }
        String payload = "{\"exhibit\":\"" + row.exhibit().hex() + "\"}";
        long number = insertDecision(DecisionRows.UNDO, payload, Optional.of(undone.decision()));
        applyDecisions(exhibitNumber(row.exhibit()), row.exhibit());
        custody("decide", row.exhibit().hex(), "decision " + number + ": undo decision " + undone.decision());
    }

    private CaseView.DecisionRow decision(long number) throws SQLException {
        try {
            return new DecisionRows(connection)
                    .row(number)
                    .orElseThrow(() -> new HearsayException(
                            "HS-CAS-018",
                            "Expected the number of a decision of this case, but it holds none numbered " + number
                                    + ". Look at the list of decisions again."));
        } catch (IOException e) {
            throw new SQLException("decision " + number + " cannot be read back", e);
        }
    }

    private long insertDecision(String kind, String payload, Optional<Long> undoes) throws SQLException {
        String at = custodian.now();
        execute(
                "INSERT INTO decision (at, author, kind, payload, undoes, seal) VALUES (?, ?, ?, ?, ?, ?)",
                at,
                custodian.who(),
                kind,
                payload,
                undoes.orElse(null),
                FieldHash.of(List.of(
                        at,
                        custodian.who(),
                        kind,
                        payload,
                        undoes.map(String::valueOf).orElse(""))));
        return number("SELECT last_insert_rowid()").orElseThrow();
    }

    /** Writes the ledger's rows of an exhibit anew, as its decisions leave them. */
    private void applyDecisions(long exhibit, Digest digest) throws SQLException {
        FindingRows rows = new FindingRows(this, exhibit);
        try {
            Documents.Found found = new Documents(connection).found(exhibit, digest);
            if (found.rendition().isPresent() && found.reading().isPresent()) {
                rows.writeLedger(
                        found.rendition().get(),
                        decided(found.rendition().get(), found.reading().get()));
            }
        } catch (IOException e) {
            throw new SQLException("what was found in exhibit " + digest + " cannot be read back", e);
        }
        execute("UPDATE exhibit SET revision = ? WHERE number = ?", ++revision, exhibit);
        sealExhibit(exhibit);
    }

    private void insertFindings(long exhibit, Rendition rendition, Optional<Reading> reading) throws SQLException {
        FindingRows rows = new FindingRows(this, exhibit);
        rows.insert(rendition, reading);
        if (reading.isPresent()) {
            try {
                rows.writeLedger(rendition, decided(rendition, reading.get()));
            } catch (IOException e) {
                throw new SQLException(
                        "the decisions about exhibit " + rendition.exhibit() + " cannot be read back", e);
            }
        }
    }

    /** The reading as people's decisions leave it. */
    private Decided decided(Rendition rendition, Reading found) throws SQLException, IOException {
        return Decided.of(found, rendition.text(), new DecisionRows(connection).standing(rendition.exhibit()));
    }

    /** The path shown for an exhibit: where it was first seen. */
    String firstPath(long exhibit) throws SQLException {
        return SeenPaths.first(connection, exhibit);
    }

    private long exhibitNumber(Digest digest) throws SQLException {
        return number("SELECT number FROM exhibit WHERE digest = ?", digest.hex())
                .orElseThrow(() -> CaseStore.unknown(digest));
    }

    private void sealSighting(long sighting) throws SQLException {
        try (ResultSet row = ask(Columns.SIGHTING_FIELDS, sighting)) {
            row.next();
            execute("UPDATE sighting SET seal = ? WHERE number = ?", Columns.hash(row, 6), sighting);
        }
    }

    private void sealExhibit(long exhibit) throws SQLException {
        execute("UPDATE exhibit SET seal = ? WHERE number = ?", seals.of(exhibit), exhibit);
    }

    Optional<Long> number(String question, Object... values) throws SQLException {
        try (ResultSet rows = ask(question, values)) {
            return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
        }
    }

    private ResultSet ask(String question, @org.jspecify.annotations.Nullable Object... values) throws SQLException {
        return bound(question, values).executeQuery();
    }

    void execute(String statement, @org.jspecify.annotations.Nullable Object... values) throws SQLException {
        bound(statement, values).executeUpdate();
    }

    private PreparedStatement bound(String sql, @org.jspecify.annotations.Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        seals.close();
    }
}
