package org.hearsay.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.export.CsvWriter;
import org.hearsay.export.JsonlWriter;
import org.hearsay.export.RulingFiles;
import org.hearsay.export.Table;
import org.hearsay.export.Table.Cell;
import org.hearsay.export.Table.Column;
import org.hearsay.model.HearsayException;
import org.hearsay.model.Mention;
import org.hearsay.model.Ruling;
import org.hearsay.store.ActorView.ActorQuery;
import org.hearsay.store.ActorView.ActorRow;
import org.hearsay.store.ActorView.NameRow;
import org.hearsay.store.ActorView.Order;
import org.hearsay.store.ActorView.RulingRow;
import org.hearsay.store.CaseView;

/** Actors as files, and decisions about them as files, out and in. */
final class ActorExports {
    private static final int AT_ONCE = 500;
    private static final int LARGEST_FILE = 8 * 1024 * 1024;

    private final CaseView view;
    private final Backstage backstage;

    ActorExports(CaseView view, Backstage backstage) {
        this.view = view;
        this.backstage = backstage;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/actors.csv", ctx -> {
            named(ctx, "text/csv; charset=utf-8; header=present", "actors.csv");
            CsvWriter.write(table(), actors(), ctx.outputStream());
        });
        routes.get("/actors.jsonl", ctx -> {
            named(ctx, "application/jsonl; charset=utf-8", "actors.jsonl");
            JsonlWriter.write(table(), actors(), ctx.outputStream());
        });
        routes.get("/actors.ftm.json", this::entities);
        routes.get("/actors/decisions.csv", this::decisions);
        routes.post("/actors/decisions", this::takeIn);
    }

    private static void named(Context ctx, String type, String file) {
        ctx.contentType(type);
        ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }

    /** An actor with all its names. */
    private record Whole(ActorRow actor, List<NameRow> names) {
        List<String> different() {
            return names.stream().map(name -> name.who().name()).distinct().toList();
        }
    }

    private Stream<Whole> actors() {
        int total = view.actors().actors(query(0, 0)).total();
        return IntStream.iterate(0, from -> from < total, from -> from + AT_ONCE)
                .boxed()
                .flatMap(from -> view.actors().actors(query(from, AT_ONCE)).rows().stream())
                .map(actor -> new Whole(actor, view.actors().names(actor)));
    }

    private static ActorQuery query(int from, int size) {
        return new ActorQuery("", Optional.empty(), Order.STATEMENTS, from, size);
    }

    private static Table<Whole> table() {
        return new Table<>(List.of(
                new Column<>("name", row -> new Cell.Text(row.actor().name())),
                new Column<>(
                        "kind", row -> new Cell.Text(ActorPages.kind(row.actor().kind()))),
                new Column<>("names", row -> new Cell.Names(row.different())),
                new Column<>("statements", row -> new Cell.Whole(row.actor().statements())),
                new Column<>("documents", row -> new Cell.Whole(row.actor().documents())),
                new Column<>("first", row -> new Cell.Text(row.actor().firstDay())),
                new Column<>("last", row -> new Cell.Text(row.actor().lastDay()))));
    }

    /** One entity a line. Its id is made of its name, so that the same actor keeps it. */
    private void entities(Context ctx) throws IOException {
        named(ctx, "application/json+ftm; charset=utf-8", "actors.ftm.json");
        JsonGenerator json = new JsonFactory().createGenerator(ctx.outputStream());
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        for (Whole whole : (Iterable<Whole>) actors()::iterator) {
            json.writeStartObject();
            json.writeStringField(
                    "id",
                    "hearsay-" + UUID.nameUUIDFromBytes(whole.actor().name().getBytes(StandardCharsets.UTF_8)));
            json.writeStringField("schema", schema(whole.actor().kind()));
            json.writeObjectFieldStart("properties");
            write(json, "name", List.of(whole.actor().name()));
            write(
                    json,
                    "alias",
                    whole.different().stream()
                            .filter(name -> !name.equals(whole.actor().name()))
                            .toList());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeRaw('\n');
        json.flush();
    }

    private static void write(JsonGenerator json, String property, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(property);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    private static String schema(Mention.Type kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANISATION, OUTLET -> "Organization";
            case PLACE -> "LegalEntity";
        };
    }

    // ── decisions ────────────────────────────────────────────────────────────────────────────────────────────────────

    private void decisions(Context ctx) throws IOException {
        int total = view.actors().rulings(0, 0).total();
        List<Column<RulingRow>> columns = new ArrayList<>(RulingFiles.columns(RulingRow::decision));
        columns.add(new Column<>("undone_by", row -> new Cell.Text(row.undoneBy())));
        columns.add(new Column<>("undone_at", row -> new Cell.Text(row.undoneAt())));
        named(ctx, "text/csv; charset=utf-8; header=present", "actor-decisions.csv");
        Stream<RulingRow> rows = IntStream.iterate(0, from -> from < total, from -> from + AT_ONCE)
                .boxed()
                .flatMap(from -> view.actors().rulings(from, AT_ONCE).rows().stream());
        CsvWriter.write(new Table<>(columns), rows, ctx.outputStream());
    }

    private void takeIn(Context ctx) throws IOException {
        UploadedFile file = ctx.uploadedFile("file");
        if (file == null || file.size() == 0) {
            throw new HttpResponseException(
                    400, "Expected a file of decisions; came none. Choose one and send it again.");
        }
        if (file.size() > LARGEST_FILE) {
            throw new HttpResponseException(
                    413, "Expected a file of at most 8 MB; came " + Wording.size(file.size()) + ". Part it.");
        }
        List<Ruling> rulings;
        try (InputStream content = file.content()) {
            rulings = RulingFiles.read(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (HearsayException e) {
            throw new HttpResponseException(400, e.getMessage());
        }
        backstage.rule(rulings);
        ctx.redirect("/actors/decisions", HttpStatus.SEE_OTHER);
    }
}
