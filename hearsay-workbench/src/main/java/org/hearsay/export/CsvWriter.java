package org.hearsay.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes CSV after RFC 4180: UTF-8 without a byte order mark, a line of names first, commas, lines ending in CR LF, quotation
 * marks where needed. One line at a time, so any number of lines needs no more memory than one.
 *
 * <p>A cell that a spreadsheet would take for a formula (it begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab, a
 * carriage return, or the wide form of one of these) gets an apostrophe in front, after OWASP's advice on CSV injection.
 * JSON Lines keep every word as it is.
 */
public final class CsvWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private CsvWriter() {}

    /**
     * Writes every row and flushes; leaves {@code out} open.
     *
     * @throws IOException when {@code out} takes no more
     */
    public static <T> void write(Table<T> table, Stream<T> rows, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        line(table.columns().stream().map(Table.Column::name).toList(), writer);
        for (Iterator<T> each = rows.iterator(); each.hasNext(); ) {
            T row = each.next();
            line(
                    table.columns().stream()
                            .map(column -> written(column.cell().apply(row)))
                            .toList(),
                    writer);
        }
        writer.flush();
    }

    private static void line(List<String> cells, Writer writer) throws IOException {
        writer.write(cells.stream().map(CsvWriter::quoted).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String written(Table.Cell cell) {
        return switch (cell) {
            case Table.Cell.Text(String value) -> harmless(value);
            case Table.Cell.Whole(long value) -> Long.toString(value);
            case Table.Cell.YesNo(boolean value) -> Boolean.toString(value);
            case Table.Cell.Names(List<String> values) -> harmless(String.join("; ", values));
            case Table.Cell.Voices(List<String> values) -> harmless(String.join(" ← ", values));
            case Table.Cell.Places(var values) ->
                values.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(" "));
        };
    }

    private static String harmless(String value) {
        return isFormula(value) ? "'" + value : value;
    }

    /** Whether a spreadsheet would take it for a formula. */
    static boolean isFormula(String value) {
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    }

    private static String quoted(String cell) {
        boolean isPlain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
