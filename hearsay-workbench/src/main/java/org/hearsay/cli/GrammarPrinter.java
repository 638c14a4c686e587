package org.hearsay.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Locale;
import org.hearsay.model.Span;
import org.hearsay.read.grammar.Parse;

/** A parse as other tools read it: CoNLL-U, or one line of JSON with places in code points. */
final class GrammarPrinter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EMPTY = "_";

    private GrammarPrinter() {}

    /** CoNLL-U: lemmas, language's own tags, features and enhanced trees are not known and stay empty. */
    static void conllu(String text, Parse parse, PrintStream out) {
        int number = 0;
        for (Parse.Sentence sentence : parse.sentences()) {
            out.print("# sent_id = " + ++number + "\n");
            out.print("# text = " + sentence.span().in(text).replaceAll("\\s+", " ") + "\n");
            for (int k = sentence.first(); k < sentence.end(); k++) {
                Parse.Word word = parse.words().get(k);
                int head = word.head() == Parse.Word.ROOT ? 0 : word.head() - sentence.first() + 1;
                out.print(String.join(
                        "\t",
                        String.valueOf(k - sentence.first() + 1),
                        word.span().in(text).replaceAll("\\s+", " "),
                        EMPTY,
                        word.upos(),
                        EMPTY,
                        EMPTY,
                        String.valueOf(head),
                        word.label(),
                        EMPTY,
                        miscellany(text, parse, k)));
                out.print("\n");
            }
            out.print("\n");
        }
    }

    private static String miscellany(String text, Parse parse, int k) {
        Span span = parse.words().get(k).span();
        String name = parse.names().stream()
                .filter(n -> n.span().contains(span))
                .map(n -> "Name=" + (n.span().start() == span.start() ? "B-" : "I-") + n.bearer())
                .findFirst()
                .orElse("");
        boolean joined = span.end() < text.length() && !Character.isWhitespace(text.charAt(span.end()));
        String space = joined ? "SpaceAfter=No" : "";
        String both = name + (name.isEmpty() || space.isEmpty() ? "" : "|") + space;
        return both.isEmpty() ? EMPTY : both;
    }

    static String line(String id, String text, Parse parse) {
        CodePoints places = new CodePoints(text);
        ObjectNode document = JSON.createObjectNode().put("doc_id", id);
        ArrayNode sentences = document.putArray("sentences");
        parse.sentences().forEach(sentence -> places.put(sentences.addArray(), sentence.span()));
        ArrayNode words = document.putArray("words");
        parse.words().forEach(word -> {
            ObjectNode node = words.addObject();
            places.put(node.putArray("span"), word.span());
            node.put("upos", word.upos()).put("head", word.head()).put("label", word.label());
        });
        ArrayNode names = document.putArray("names");
        parse.names().forEach(name -> {
            ObjectNode node = names.addObject();
            places.put(node.putArray("span"), name.span());
            node.put("type", name.bearer().name());
        });
        ArrayNode parts = document.putArray("parts");
        parse.parts().forEach(part -> {
            ObjectNode node = parts.addObject();
            places.put(node.putArray("span"), part.span());
            node.put("role", part.role().name().toLowerCase(Locale.ROOT)).put("depth", part.depth());
        });
        return document.toString();
    }

    /** Code points before each UTF-16 unit: outside Java, places are counted so. */
    private static final class CodePoints {
        private final int[] before;

        CodePoints(String text) {
            before = new int[text.length() + 1];
            for (int at = 0; at < text.length(); at++) {
                boolean second = Character.isLowSurrogate(text.charAt(at))
                        && at > 0
                        && Character.isHighSurrogate(text.charAt(at - 1));
                before[at + 1] = before[at] + (second ? 0 : 1);
            }
        }

        void put(ArrayNode pair, Span span) {
            pair.add(before[span.start()]).add(before[span.end()]);
        }
    }
}
