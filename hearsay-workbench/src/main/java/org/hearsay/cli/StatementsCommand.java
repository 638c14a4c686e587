package org.hearsay.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.export.CsvWriter;
import org.hearsay.export.JsonlWriter;
import org.hearsay.model.HearsayException;
import org.hearsay.serve.Exports;
import org.hearsay.store.CaseStore;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.StatementQuery;
import org.hearsay.store.CaseView.StatementRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay statements}: lists who said what in a case. */
@Command(
        name = "statements",
        description = {
            "Lists who said what in a case: each statement with its words and the chain of those it came through.",
            "",
            "Several conditions must all be met. The table shortens long words; csv and jsonl hold every word, every field, and "
                    + "places in code points. In csv, a cell that a spreadsheet would take for a formula gets an apostrophe in "
                    + "front. --query takes the language of docs/reference/search.md.",
            ""
        },
        footer = {
            "",
            "Exit status: 0 statements found, 1 none found, 2 something failed.",
            "",
            "Examples:",
            "  hearsay statements cases/leak --unnamed",
            "  hearsay statements cases/leak --by Venn --format csv > venn.csv",
            "  hearsay statements cases/leak --query '\"handed back\" OR withdr* NOT stance:deny'"
        },
        mixinStandardHelpOptions = true)
final class StatementsCommand implements Callable<Integer> {
    /** How the statements are written. */
    enum Format {
        TABLE,
        JSONL,
        CSV
    }

    @Parameters(paramLabel = "CASE", description = "The case's folder.")
    private Path folder = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (usual), jsonl or csv.")
    private String format = "table";

    @Mixin
    private StatementConditions conditions = new StatementConditions();

    @Override
    public Integer call() {
        format();
        conditions.query();
        try (CaseStore store = CaseStore.open(folder);
                OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            store.notice().ifPresent(System.err::println);
            store.awaitIndex();
            return list(store, out);
        } catch (IOException goneOrFull) {
            return stopped(goneOrFull);
        }
    }

    /** Writes what the options ask for. */
    int list(CaseView view, OutputStream out) throws IOException {
        Format wanted = format();
        conditions.findings().forEach(finding -> System.err.println(finding.sentence()));
        StatementQuery query = new StatementQuery(conditions.query(), List.of(), "document", 0, 0);
        int total = view.statements(query).total();
        if (total == 0 && wanted == Format.TABLE) {
            System.err.println("No statement matches.");
        } else {
            write(view, query, total, wanted, out);
        }
        return total == 0 ? Hearsay.NOTHING_FOUND : Hearsay.DONE;
    }

    private static void write(CaseView view, StatementQuery query, int total, Format wanted, OutputStream out)
            throws IOException {
        try (Stream<StatementRow> rows = view.allStatements(query)) {
            switch (wanted) {
                case CSV -> CsvWriter.write(Exports.statements(), rows, out);
                case JSONL -> JsonlWriter.write(Exports.statements(), rows, out);
                case TABLE -> {
                    PrintStream printed = new PrintStream(out, false, StandardCharsets.UTF_8);
                    StatementTable.ofTerminal().print(rows, total, printed);
                    printed.flush();
                }
            }
        }
    }

    /** When whoever reads our output has gone (as {@code head} does), there is nothing to say. */
    private static int stopped(IOException goneOrFull) {
        if (String.valueOf(goneOrFull.getMessage()).contains("Broken pipe")) {
            return Hearsay.DONE;
        }
        throw new HearsayException(
                "HS-SEA-005",
                "Expected to write the statements to standard output; that failed (" + goneOrFull.getMessage()
                        + "). Make room where it leads, and run the command again.",
                goneOrFull);
    }

    private Format format() {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "table" -> Format.TABLE;
            case "jsonl" -> Format.JSONL;
            case "csv" -> Format.CSV;
            default ->
                throw new HearsayException(
                        "HS-SEA-006",
                        "Expected table, jsonl or csv after --format; came \"" + format + "\". Give one of these.");
        };
    }
}
