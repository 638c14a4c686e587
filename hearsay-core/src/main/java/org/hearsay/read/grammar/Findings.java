package org.hearsay.read.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Span;
import org.hearsay.read.grammar.Window.Unit;

/** Gathers what the windows of one text give, each sentence once. */
final class Findings {
    private static final String BEGINS = "B-";

    private final Network network;
    private final String text;
    private final int rootLabel;
    private final List<Parse.Word> words = new ArrayList<>();
    private final List<Parse.Sentence> sentences = new ArrayList<>();
    private final List<Parse.Name> names = new ArrayList<>();
    /** For each word, its tag at each depth. */
    private final List<int[]> said = new ArrayList<>();

    Findings(Network network, String text) {
        this.text = text;
        this.network = network;
        this.rootLabel = network.labels().indexOf("root");
    }

    void add(Network.Scores scores, List<List<Unit>> window) {
        for (List<Unit> sentence : window) {
            addTree(scores, sentence);
            addNames(scores, sentence);
            for (Unit unit : sentence) {
                said.add(scores.saidAt(unit.row(), network.said().size()));
            }
        }
    }

    private void addTree(Network.Scores scores, List<Unit> sentence) {
        int first = words.size();
        int[] heads = Tree.heads(arcs(scores, sentence));
        for (int k = 0; k < sentence.size(); k++) {
            Unit unit = sentence.get(k);
            int head = heads[k + 1];
            int headRow = head == 0 ? 0 : sentence.get(head - 1).row();
            int label = scores.labelOf(unit.row(), headRow, rootLabel);
            words.add(new Parse.Word(
                    unit.span(),
                    network.upos().get(scores.uposAt(unit.row())),
                    head == 0 ? Parse.Word.ROOT : first + head - 1,
                    network.labels().get(label)));
        }
        Span span = new Span(
                sentence.getFirst().span().start(), sentence.getLast().span().end());
        sentences.add(new Parse.Sentence(span, first, words.size()));
    }

    private static double[][] arcs(Network.Scores scores, List<Unit> sentence) {
        int size = sentence.size() + 1;
        double[][] arcs = new double[size][size];
        for (int d = 1; d < size; d++) {
            int row = sentence.get(d - 1).row();
            arcs[d][0] = scores.arc(row, 0);
            for (int h = 1; h < size; h++) {
                arcs[d][h] = scores.arc(row, sentence.get(h - 1).row());
            }
        }
        return arcs;
    }

    private void addNames(Network.Scores scores, List<Unit> sentence) {
        List<float[]> rows =
                sentence.stream().map(unit -> scores.namesAt(unit.row())).toList();
        int[] tags = Names.tags(rows, network.names());
        for (int k = 0; k < tags.length; k++) {
            String tag = network.names().get(tags[k]);
            if (tag.startsWith(BEGINS)) {
                int end = k + 1;
                while (end < tags.length && network.names().get(tags[end]).startsWith("I-")) {
                    end++;
                }
                Span span = new Span(
                        sentence.get(k).span().start(),
                        sentence.get(end - 1).span().end());
                names.add(new Parse.Name(span, Parse.Bearer.valueOf(tag.substring(2))));
            }
        }
    }

    Parse parse() {
        return new Parse(words, sentences, SameName.agreed(text, words, names), parts());
    }

    private List<Parse.Part> parts() {
        List<Parse.Part> parts = new ArrayList<>();
        int depths = said.isEmpty() ? 0 : said.getFirst().length;
        for (int depth = 0; depth < depths; depth++) {
            for (int k = 0; k < said.size(); ) {
                k = addPart(k, depth, parts);
            }
        }
        parts.sort((a, b) -> a.span().compareTo(b.span()));
        return parts;
    }

    /** Adds the part that begins at word {@code k}, if one does; the word after it. */
    private int addPart(int k, int depth, List<Parse.Part> parts) {
        String tag = network.said().get(said.get(k)[depth]);
        if (tag.length() < 2) {
            return k + 1;
        }
        String role = tag.substring(2);
        int end = k + 1;
        while (end < said.size() && network.said().get(said.get(end)[depth]).equals("I-" + role)) {
            end++;
        }
        Span span =
                new Span(words.get(k).span().start(), words.get(end - 1).span().end());
        parts.add(new Parse.Part(span, Parse.Role.valueOf(role.toUpperCase(Locale.ROOT)), depth));
        return end;
    }
}
