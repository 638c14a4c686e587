package org.hearsay.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Span;

/**
 * Documents of a treebank in CoNLL-U: the raw text (sentences joined as their own text was, paragraphs by a blank line) and
 * the words and trees over it. {@code training/model/data.py} makes texts alike.
 */
final class Treebank {
    /**
     * One word of the gold.
     *
     * @param head place in the sentence of the word above, -1 for the root
     */
    record Word(Span span, String upos, int head, String label) {}

    /** One sentence, with the name that the treebank gives it. */
    record Sentence(String name, List<Word> words) {}

    /** One text. */
    record Document(String text, List<Sentence> sentences) {}

    private final List<Document> documents = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Sentence> sentences = new ArrayList<>();
    private String gap = "";

    private Treebank() {}

    static List<Document> read(String conllu) {
        Treebank bank = new Treebank();
        for (String block : conllu.split("\n\n", -1)) {
            if (!block.isBlank()) {
                bank.sentence(Arrays.asList(block.strip().split("\n", -1)));
            }
        }
        bank.close();
        return bank.documents;
    }

    private void close() {
        if (!sentences.isEmpty()) {
            documents.add(new Document(text.toString(), sentences));
        }
        text.setLength(0);
        sentences = new ArrayList<>();
        gap = "";
    }

    private void sentence(List<String> lines) {
        if (lines.stream().anyMatch(line -> line.startsWith("# newdoc"))) {
            close();
        } else if (lines.stream().anyMatch(line -> line.startsWith("# newpar"))) {
            gap = "\n\n";
        }
        text.append(gap);
        String name = lines.stream()
                .filter(line -> line.startsWith("# sent_id"))
                .map(line -> line.substring(line.indexOf('=') + 1).strip())
                .findFirst()
                .orElse("");
        List<String[]> rows = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .filter(row -> row[0].indexOf('.') < 0)
                .toList();
        sentences.add(new Sentence(name, words(rows)));
        gap = text.charAt(text.length() - 1) == ' ' ? " " : "";
        text.setLength(text.length() - gap.length());
    }

    private List<Word> words(List<String[]> rows) {
        List<Span> spans = new ArrayList<>();
        List<String[]> kept = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>(Map.of("0", -1));
        for (int k = 0; k < rows.size(); ) {
            String[] token = rows.get(k);
            int dash = token[0].indexOf('-');
            int members = dash < 0
                    ? 1
                    : Integer.parseInt(token[0].substring(dash + 1))
                            - Integer.parseInt(token[0].substring(0, dash))
                            + 1;
            int first = dash < 0 ? k : k + 1;
            int start = text.length();
            text.append(token[1]).append(token[9].contains("SpaceAfter=No") ? "" : " ");
            int end = start + token[1].length();
            for (int m = first; m < first + members; m++) {
                int left = first + members - m - 1;
                int stop = left == 0 ? end : Math.max(start + 1, Math.min(end - left, start + rows.get(m)[1].length()));
                places.put(rows.get(m)[0], spans.size());
                spans.add(new Span(start, stop));
                kept.add(rows.get(m));
                start = stop;
            }
            k = first + members;
        }
        List<Word> words = new ArrayList<>();
        for (int k = 0; k < kept.size(); k++) {
            String[] row = kept.get(k);
            words.add(new Word(spans.get(k), row[3], places.getOrDefault(row[6], -1), row[7]));
        }
        return words;
    }
}
