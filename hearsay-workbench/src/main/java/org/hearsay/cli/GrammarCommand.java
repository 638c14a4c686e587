package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.read.grammar.Opened;
import org.hearsay.read.grammar.Parse;
import org.hearsay.read.grammar.Parser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay grammar}: prints what the grammar network finds in a text, for other tools and for looking at it. */
@Command(
        name = "grammar",
        description = {
            "Prints sentences, words, trees and names as the grammar network finds them. Needs no case.",
            "",
            "A FILE of plain text (UTF-8) is printed as CoNLL-U, with names in the last column. With --jsonl, documents "
                    + "{\"doc_id\", \"text\"} come from standard input, one a line, and each leaves as one line with its "
                    + "\"sentences\", \"words\", \"names\" and \"parts\" of statements (docs/reference/formats.md).",
            ""
        },
        footer = {
            "",
            "Exit status: 0 words found, 1 none found, 2 something failed or this build carries no network.",
            "",
            "Examples:",
            "  hearsay grammar story.txt",
            "  hearsay grammar --jsonl < documents.jsonl > grammar.jsonl"
        },
        mixinStandardHelpOptions = true)
final class GrammarCommand implements Callable<Integer> {
    @Option(names = "--jsonl", description = "Read documents as JSON Lines from standard input; write JSON Lines.")
    private boolean jsonLines;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The text file to read.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        Path path = file;
        if (!jsonLines && (path == null || !Files.isRegularFile(path))) {
            System.err.println("Expected a FILE of plain text, or --jsonl with documents on standard input; "
                    + (path == null ? "neither came." : "there is no file at " + path + ".")
                    + " See \"hearsay grammar --help\".");
            return Hearsay.FAILED;
        }
        return switch (Parser.open()) {
            case Opened.Closed(String why) -> {
                System.err.println(why);
                yield Hearsay.FAILED;
            }
            case Opened.Ready(Parser parser) -> {
                try (parser) {
                    yield jsonLines || path == null ? readLines(parser) : readFile(parser, path);
                }
            }
        };
    }

    private static int readFile(Parser parser, Path path) throws IOException {
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        Parse parse = parser.read(text);
        PrintStream out = JsonLines.utf8();
        GrammarPrinter.conllu(text, parse, out);
        out.flush();
        return parse.words().isEmpty() ? Hearsay.NOTHING_FOUND : Hearsay.DONE;
    }

    private static int readLines(Parser parser) throws IOException {
        return JsonLines.each((id, document, out) -> {
            String text = document.path("text").asText("");
            Parse parse = parser.read(text);
            out.print(GrammarPrinter.line(id, text, parse));
            out.print('\n');
            return parse.words().size();
        });
    }
}
